import Bevindingen
import Markup

/// The codes of the LVBB that say in its own words what the Schematron finds too: values, kinds of work, and a version
/// with its information. They are told in one group with the Schematron, or the run would end before them.
struct Leveringswaarden {
  let aanlevering: Aanlevering

  func controleer() -> [Bevinding] {
    aanlevering.informatieobjecten.flatMap(informatieobject) + (aanlevering.besluit.map(besluit) ?? [])
  }

  private func informatieobject(_ object: AanleveringInformatieObject) -> [Bevinding] {
    let plaats = Vindplaats(bestand: object.bestand)
    let work = object.identificatie.work
    var som: [Bevinding] = []
    let delen = work.split(separator: "/", omittingEmptySubsequences: false)
    if delen.count > 4, delen[4].isEmpty {
      som.append(Leveringsregels.geenOverheid.bevinding("'\(work)' noemt geen overheid", bij: plaats))
    }
    return som + (object.metadata.map { verantwoordelijke($0.eindverantwoordelijke, plaats) } ?? [])
  }

  private func verantwoordelijke(_ waarde: String, _ plaats: Vindplaats) -> [Bevinding] {
    guard !Waardelijsten.bevat(waarde, lijst: "eindverantwoordelijke") else { return [] }
    return [Leveringsregels.eindverantwoordelijke.bevinding("'\(waarde)' is geen bekende overheid", bij: plaats)]
  }

  private func besluit(_ besluit: AanleveringBesluit) -> [Bevinding] {
    let plaats = Vindplaats(bestand: besluit.bestand)
    return verantwoordelijke(besluit.metadata.eindverantwoordelijke, plaats)
      + besluit.regelingen.flatMap { regeling($0, besluit, plaats) } + versies(besluit, plaats)
  }

  private func regeling(
    _ regeling: RegelingVersieInformatie, _ besluit: AanleveringBesluit, _ plaats: Vindplaats
  ) -> [Bevinding] {
    var som: [Bevinding] = []
    let id = regeling.identificatie
    let model = besluit.componenten.first { $0.wordt == id.expression }?.tekstmodel
    if let model, id.soortWork != Besluitcomponent.soortWork(van: model).rawValue {
      som.append(
        Leveringsregels.soortWork.bevinding("\(id.work) is \(model) en heeft soortWork \(id.soortWork)", bij: plaats))
    }
    guard let metadata = regeling.metadata else { return som }
    som += verantwoordelijke(metadata.eindverantwoordelijke, plaats)
    if !metadata.soortRegeling.hasPrefix("/join/id/stop/regelingtype_0") {
      som.append(Leveringsregels.soortRegeling.bevinding("soortRegeling is '\(metadata.soortRegeling)'", bij: plaats))
    }
    return som
  }

  /// LVBB4033 and LVBB4045: each new version has one RegelingVersieInformatie, and that belongs to one element.
  private func versies(_ besluit: AanleveringBesluit, _ plaats: Vindplaats) -> [Bevinding] {
    let wordt = besluit.componenten.map(\.wordt)
    let informatie = besluit.regelingen.map(\.identificatie.expression)
    func meld(_ kaart: Regelkaart, _ versies: Set<String>, _ wat: String) -> [Bevinding] {
      versies.sorted().map { kaart.bevinding("\($0) \(wat)", bij: plaats) }
    }
    return meld(
      Besluitregels.versieinformatie, Set(wordt).subtracting(informatie), "heeft geen RegelingVersieInformatie")
      + meld(
        Besluitregels.versieinformatie, Set(informatie).subtracting(wordt),
        "heeft RegelingVersieInformatie, maar geen tekst")
      + meld(
        Besluitregels.dubbeleVersie, Self.herhaald(informatie), "heeft meer dan één RegelingVersieInformatie")
      + meld(
        Besluitregels.dubbeleVersie, Self.herhaald(wordt),
        "is de nieuwe versie van meer dan één tekst; de RegelingVersieInformatie hoort bij één")
  }

  private static func herhaald(_ versies: [String]) -> Set<String> {
    var gezien: Set<String> = []
    return Set(versies.filter { !gezien.insert($0).inserted })
  }
}

extension AanleveringInformatieObject {
  /// By its metadata, which only come with a first version; else by the collection that goes with it (BHKV1018).
  private func heeft(_ instructie: String, collectie: String) -> Bool {
    metadata.map { $0.publicatieinstructie == instructie }
      ?? (Identificatiecontrole.soort(identificatie.work) == collectie)
  }

  var wordtGeconsolideerd: Bool { heeft("TeConsolideren", collectie: "regdata") }
  var isAlleenBekend: Bool { heeft("AlleenBekendTeMaken", collectie: "pubdata") }
}
