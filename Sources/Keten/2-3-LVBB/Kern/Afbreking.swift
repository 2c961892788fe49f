import Bevindingen
import STOP
import Tijd

/// Whether an accepted publication may be broken off. The checks run until the first hit (normen 9.1).
enum Afbreking {
  enum Oordeel: Sendable {
    /// The delivery that is broken off.
    case mag(levering: String)
    case magNiet(Bevinding, LVBBUitkomst)
  }

  /// - Parameters:
  ///   - gezag: OIN of the bevoegd gezag per delivery.
  static func oordeel(
    _ opdracht: Opdracht, beeld: Registerbeeld, vandaag: Datum, gezag: [String: String]
  ) -> Oordeel {
    let plaats = Vindplaats(bestand: "opdracht.xml", pad: "/breekPublicatieAfOpdracht/identificatie")
    let gezocht = opdracht.identificatie ?? ""
    guard gezocht.hasPrefix("/akn/") else {
      return .magNiet(
        LVBBRegels.aknOnbekend.bevinding("'\(gezocht)' is geen AKN-identificatie", bij: plaats), .aknNietValide)
    }
    let viaVersie = beeld.versies.first { $0.expression == gezocht || $0.work == gezocht }
    let doelwit =
      beeld.bekendmaking(gezocht) ?? beeld.bekendmakingen.first { $0.levering == viaVersie?.levering }
    guard let doelwit else {
      return .magNiet(
        LVBBRegels.aknOnbekend.bevinding("Geen besluit of kennisgeving met \(gezocht)", bij: plaats), .aknNietGevonden)
    }
    if let reden = reden(doelwit, opdracht, beeld, vandaag, gezag, plaats) {
      return .magNiet(reden, .behandelingMislukt)
    }
    return .mag(levering: doelwit.levering)
  }

  private static func reden(
    _ doelwit: Registerbeeld.Bekendmaking, _ opdracht: Opdracht, _ beeld: Registerbeeld, _ vandaag: Datum,
    _ gezag: [String: String], _ plaats: Vindplaats
  ) -> Bevinding? {
    if gezag[doelwit.levering] != opdracht.idBevoegdGezag {
      return LVBBRegels.anderGezag.bevinding(
        "\(opdracht.idBevoegdGezag) is niet het bevoegd gezag van \(doelwit.work)", bij: plaats)
    }
    if doelwit.soort == .kennisgeving { return kennisgeving(doelwit, beeld, vandaag, plaats) }
    if let publicatie = doelwit.publicatie {
      return LVBBRegels.alGepubliceerd.bevinding("\(doelwit.work) is al gepubliceerd als \(publicatie)", bij: plaats)
    }
    if let dag = doelwit.datumBekendmaking, dag <= vandaag {
      return LVBBRegels.datumGeweest.bevinding("Datum bekendmaking \(dag) is al geweest", bij: plaats)
    }
    let versies = beeld.versies.filter { $0.levering == doelwit.levering }
    if let werkt = versies.first(where: { $0.kern.juridischWerkendVanaf.map { $0 <= vandaag } ?? false }) {
      let isObject = beeld.instrumenten[werkt.work]?.soort == .informatieobject
      let kaart = isObject ? Registerregels.objectWerktAl : Registerregels.werktAl
      return kaart.bevinding("\(werkt.expression) werkt al", bij: plaats)
    }
    let doelen = Set(versies.map(\.kern.doel))
    let ingetrokken = versies.map(\.work).first { work in
      beeld.instrumenten[work]?.intrekking.map { !doelen.contains($0.doel) } ?? false
    }
    if let ingetrokken {
      return Registerregels.doorAnderIngetrokken.bevinding("Een ander besluit trekt \(ingetrokken) in", bij: plaats)
    }
    let eigen = Set(versies.map(\.expression))
    if let ander = beeld.versies.first(where: { $0.kern.was.map(eigen.contains) == true }) {
      return LVBBRegels.dientAlsBasis.bevinding("\(ander.expression) bouwt op dit besluit", bij: plaats)
    }
    let over = beeld.bekendmakingen.first { $0.mededelingOver == doelwit.expression }
    return over.map {
      LVBBRegels.heeftKennisgeving.bevinding("Kennisgeving \($0.work) gaat over dit besluit", bij: plaats)
    }
  }

  private static func kennisgeving(
    _ doelwit: Registerbeeld.Bekendmaking, _ beeld: Registerbeeld, _ vandaag: Datum, _ plaats: Vindplaats
  ) -> Bevinding? {
    if let publicatie = doelwit.publicatie {
      return Registerregels.kennisgevingGepubliceerd.bevinding(
        "\(doelwit.work) is al gepubliceerd als \(publicatie)", bij: plaats)
    }
    if let dag = doelwit.datumBekendmaking, dag <= vandaag {
      return LVBBRegels.datumGeweest.bevinding("Datum bekendmaking \(dag) is al geweest", bij: plaats)
    }
    let zelfde = beeld.bekendmakingen.filter {
      $0.soort == .kennisgeving && $0.mededelingOver == doelwit.mededelingOver
    }
    guard let laatste = zelfde.last, laatste.work != doelwit.work else { return nil }
    return Registerregels.nietDeLaatste.bevinding("\(laatste.work) is een latere kennisgeving", bij: plaats)
  }
}
