import Digikoppeling
import Ketenspoor
import Tijd

/// The ebMS2 agreements of a seat. The real CPAs are not public; importing one replaces these names.
struct Afspraken: Sendable {
  static let loketPad = "/loket/digikoppeling"
  static let lvbbPad = "/lvbb/digikoppeling"
  /// Wide enough for every position of the practice clock.
  private static let begin = Tijdstip(seconden: 0)
  private static let eind = Tijdstip(seconden: 4_102_444_800)

  let zetel: Zaaksysteemzetel

  private var pad: String { zetel.basispad + "/digikoppeling" }
  /// `Zaaksysteem`: in this role the seat delivers to the LVBB, so that answers do not go to the plansoftware, which
  /// has the same OIN.
  private var rol: String { zetel.naam.rawValue.prefix(1).uppercased() + zetel.naam.rawValue.dropFirst() }

  var verzoeknotificatie: CPA {
    CPA.verzoeknotificatie(
      dsoLV: ("DSO-LV", zetel.dsoOIN, Self.loketPad), ontvanger: (zetel.organisatienaam, zetel.oin, pad),
      start: Self.begin, eind: Self.eind)
  }

  var lvbb: CPA {
    CPA.oefening(
      dienst: "OEFEN-LVBB-\(rol)",
      CPA.Oefenpartij(
        naam: zetel.organisatienaam, oin: zetel.oin, rol: rol, endpoint: pad,
        verzendt: Oefendiensten.lvbbVerzoeken),
      CPA.Oefenpartij(
        naam: "LVBB", oin: zetel.lvbbOIN, rol: Oefendiensten.Rol.lvbb, endpoint: Self.lvbbPad,
        verzendt: Oefendiensten.lvbbResultaten),
      service: Oefendiensten.lvbbAanleveren, start: Self.begin, eind: Self.eind)
  }

  var alle: [CPA] { [verzoeknotificatie, lvbb] }
}
