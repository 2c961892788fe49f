import Digikoppeling
import Tijd

/// The agreement under which a sender and this LVBB exchange messages.
///
/// The real CPAs of the LVBB are not public, and in practice every product brings its own. So this LVBB takes any CPAId
/// and role, and holds the message against an agreement with our own names of service and actions.
struct Oefenafspraak: Sendable {
  var id: String
  var oin: String
  var rol: String
  var adres: Antwoordadres
  /// Role of the LVBB in the agreement.
  var eigenRol = Oefendiensten.Rol.lvbb
  var profiel = EbMSProfiel.osbRM

  /// Wide enough for every position of the practice clock.
  private static let begin = Tijdstip(seconden: 0)
  private static let eind = Tijdstip(seconden: 4_102_444_800)

  var cpa: CPA {
    var cpa = CPA.oefening(
      dienst: "OEFEN-LVBB",
      CPA.Oefenpartij(
        naam: rol, oin: oin, rol: rol, endpoint: adres.pad,
        verzendt: Oefendiensten.lvbbVerzoeken + ["raadpleegVerzoek"]),
      CPA.Oefenpartij(
        naam: "LVBB", oin: LVBBInstellingen.eigenOIN, rol: eigenRol, endpoint: "/lvbb/digikoppeling",
        verzendt: Oefendiensten.lvbbResultaten + [Oefendiensten.lvbbResultaat("raadpleegVerzoek")]),
      service: Oefendiensten.lvbbAanleveren, profiel: profiel, start: Self.begin, eind: Self.eind)
    cpa.id = id
    return cpa
  }
}
