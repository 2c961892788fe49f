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
    let soort = Identificatiecontrole.soort(gezocht)
    if gezocht.hasPrefix("/akn/"), soort != "bill", soort != "doc", soort != "act" {
      return .magNiet(
        LVBBRegels.uitSTOP("LVBB1502").bevinding("'\(gezocht)' is geen besluit of kennisgeving", bij: plaats),
        .aknNietValide)
    }
    guard gezocht.hasPrefix("/akn/") else {
      return .magNiet(
        LVBBRegels.aknOnbekend.bevinding("'\(gezocht)' is geen AKN-identificatie", bij: plaats), .aknNietValide)
    }
    guard let doelwit = beeld.bekendmaking(gezocht) else { return onvindbaar(gezocht, beeld, plaats) }
    let controle = Afbreekcontrole(
      doelwit: doelwit, opdracht: opdracht, beeld: beeld, vandaag: vandaag, gezag: gezag, plaats: plaats)
    if let reden = controle.reden { return .magNiet(reden, .behandelingMislukt) }
    return .mag(levering: doelwit.levering)
  }

  private static func onvindbaar(_ gezocht: String, _ beeld: Registerbeeld, _ plaats: Vindplaats) -> Oordeel {
    let isBezig = beeld.openstaand.contains { $0.soort == .publicatie && $0.identificaties.contains(gezocht) }
    if isBezig {
      return .magNiet(
        Afbreekregels.nogBezig.bevinding("\(gezocht) wordt nog behandeld", bij: plaats), .behandelingMislukt)
    }
    if beeld.versies.contains(where: { $0.expression == gezocht || $0.work == gezocht }) {
      return .magNiet(
        Afbreekregels.versieVanBesluit.bevinding("Versie met \(gezocht) hoort bij een besluit", bij: plaats),
        .behandelingMislukt)
    }
    return .magNiet(
      LVBBRegels.aknOnbekend.bevinding("Geen besluit of kennisgeving met \(gezocht)", bij: plaats), .aknNietGevonden)
  }
}

/// The reasons why this besluit or this kennisgeving stays, in the order in which they are looked for.
private struct Afbreekcontrole {
  let doelwit: Registerbeeld.Bekendmaking
  let opdracht: Opdracht
  let beeld: Registerbeeld
  let vandaag: Datum
  let gezag: [String: String]
  let plaats: Vindplaats

  var reden: Bevinding? {
    if gezag[doelwit.levering] != opdracht.idBevoegdGezag {
      return meld(LVBBRegels.anderGezag, "\(opdracht.idBevoegdGezag) is niet het bevoegd gezag van \(doelwit.work)")
    }
    switch doelwit.soort {
    case .kennisgeving: return kennisgeving
    case .besluit: return gepubliceerd ?? dagen ?? verwijzingen
    }
  }

  private func meld(_ kaart: Regelkaart, _ tekst: String) -> Bevinding { kaart.bevinding(tekst, bij: plaats) }
  private var versies: [Registerbeeld.Versie] { beeld.versies.filter { $0.levering == doelwit.levering } }
  private func isObject(_ work: String) -> Bool { beeld.instrumenten[work]?.soort == .informatieobject }

  private var gepubliceerd: Bevinding? {
    if let publicatie = doelwit.publicatie {
      return meld(LVBBRegels.alGepubliceerd, "\(doelwit.work) is al gepubliceerd als \(publicatie)")
    }
    if let versie = versies.first(where: { $0.kern.gepubliceerdOp != nil }) {
      let kaart = isObject(versie.work) ? Afbreekregels.objectGepubliceerd : Afbreekregels.regelingGepubliceerd
      return meld(kaart, "\(versie.expression) is al gepubliceerd")
    }
    let ingetrokken = beeld.instrumenten.values.filter {
      $0.intrekkingLevering == doelwit.levering && $0.intrekkingGepubliceerdOp != nil
    }
    guard let weg = ingetrokken.map(\.work).min() else { return nil }
    let kaart =
      isObject(weg) ? Afbreekregels.objectintrekkingGepubliceerd : Afbreekregels.intrekkingGepubliceerd
    return meld(kaart, "De intrekking van \(weg) is al gepubliceerd")
  }

  private var dagen: Bevinding? {
    if let dag = doelwit.datumBekendmaking, dag <= vandaag {
      return meld(LVBBRegels.datumGeweest, "Datum bekendmaking \(dag) is al geweest")
    }
    if beeld.wachtOpAfbreken(doelwit) {
      return meld(Afbreekregels.wachtAl, "\(doelwit.work) wacht al om te worden afgebroken")
    }
    guard let werkt = versies.first(where: { $0.kern.juridischWerkendVanaf.map { $0 <= vandaag } ?? false }) else {
      return nil
    }
    let kaart = isObject(werkt.work) ? Registerregels.objectWerktAl : Registerregels.werktAl
    return meld(kaart, "\(werkt.expression) werkt al")
  }

  private var verwijzingen: Bevinding? {
    // Who takes away what this besluit laid down, does so by another doel.
    let doelen = Set(versies.map(\.kern.doel))
    let ingetrokken = versies.map(\.work).first { work in
      beeld.instrumenten[work]?.intrekking.map { !doelen.contains($0.doel) } ?? false
    }
    if let ingetrokken { return meld(Registerregels.doorAnderIngetrokken, "Een ander besluit trekt \(ingetrokken) in") }
    let eigen = Set(versies.map(\.expression))
    if let ander = beeld.versies.first(where: { $0.kern.was.map(eigen.contains) == true }) {
      let kaart = isObject(ander.work) ? Afbreekregels.objectIsBasis : LVBBRegels.dientAlsBasis
      return meld(kaart, "\(ander.expression) bouwt op dit besluit")
    }
    if let deel = tijdelijkDeel {
      return meld(Afbreekregels.isHoofdregeling, "\(deel) is een tijdelijk deel van een regeling uit dit besluit")
    }
    return beeld.kennisgevingen(over: doelwit).first.map {
      meld(LVBBRegels.heeftKennisgeving, "Kennisgeving \($0.work) gaat over dit besluit")
    }
  }

  /// A tijdelijk deel from another besluit, of a regulation that would have no version left.
  private var tijdelijkDeel: String? {
    let werken = Set(versies.map(\.work)).filter { work in
      beeld.versies(van: work).allSatisfy { $0.levering == doelwit.levering }
    }
    return beeld.versies.first { versie in
      versie.levering != doelwit.levering
        && beeld.instrumenten[versie.work]?.isTijdelijkDeelVan.map(werken.contains) == true
    }?.work
  }

  private var kennisgeving: Bevinding? {
    if let publicatie = doelwit.publicatie {
      return meld(Registerregels.kennisgevingGepubliceerd, "\(doelwit.work) is al gepubliceerd als \(publicatie)")
    }
    if let dag = doelwit.datumBekendmaking, dag <= vandaag {
      return meld(LVBBRegels.datumGeweest, "Datum bekendmaking \(dag) is al geweest")
    }
    if beeld.wachtOpAfbreken(doelwit) {
      return meld(Afbreekregels.kennisgevingWachtAl, "\(doelwit.work) wacht al om te worden afgebroken")
    }
    guard let over = doelwit.mededelingOver, let besluit = beeld.bekendmaking(over),
      let laatste = beeld.kennisgevingen(over: besluit).last, laatste.work != doelwit.work
    else { return nil }
    return meld(Registerregels.nietDeLaatste, "\(laatste.work) is een latere kennisgeving")
  }
}
