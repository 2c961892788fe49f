import Bevindingen
import DMN

/// Checks that everything a rule file points at is there, once (IMTR, semantic verification; our codes).
struct Verwijzingscontrole {
  private let regels: Regelbestand
  private var bevindingen: [Bevinding] = []

  private init(_ regels: Regelbestand) { self.regels = regels }

  static func controleer(_ regels: Regelbestand) -> [Bevinding] {
    var loop = Verwijzingscontrole(regels)
    loop.dubbelen()
    loop.zonderId()
    loop.uitvoeringsregels()
    loop.invoer()
    loop.top()
    for beslissing in regels.dmn.beslissingen {
      loop.eisen(beslissing)
      loop.kolommen(beslissing)
    }
    loop.kringen()
    return loop.bevindingen
  }

  private mutating func meld(
    _ kaart: Regelkaart, _ tekst: String, _ plaats: Vindplaats, ernst: Bevinding.Ernst? = nil
  ) {
    bevindingen.append(kaart.bevinding(tekst, bij: plaats, ernst: ernst))
  }

  private mutating func dubbelen() {
    var ids: Set<String> = []
    let genoemd =
      regels.regelgroepen.map { ($0.id, $0.vindplaats) } + regels.uitvoeringsregels.map { ($0.id, $0.vindplaats) }
      + regels.dmn.invoergegevens.map { ($0.id, $0.vindplaats) }
      + regels.dmn.beslissingen.map { ($0.id, $0.vindplaats) }
    for (id, plaats) in genoemd where !id.isEmpty && !ids.insert(id).inserted {
      meld(STTRRegels.dubbel, "Het id '\(id)' komt twee keer voor", plaats)
    }
    var namen: Set<String> = []
    let variabelen =
      regels.dmn.invoergegevens.map { ($0.variabele, $0.vindplaats) }
      + regels.dmn.beslissingen.map { ($0.variabele, $0.vindplaats) }
    for (naam, plaats) in variabelen where !naam.isEmpty && !namen.insert(naam).inserted {
      meld(STTRRegels.dubbel, "De naam '\(naam)' komt twee keer voor", plaats)
    }
  }

  /// The schema lets them go without, but then nothing can point at them.
  private mutating func zonderId() {
    for invoer in regels.dmn.invoergegevens where invoer.id.isEmpty {
      meld(STTRRegels.verwijzing, "Invoer '\(invoer.naam)' heeft geen id", invoer.vindplaats)
    }
    for beslissing in regels.dmn.beslissingen where beslissing.id.isEmpty {
      meld(STTRRegels.verwijzing, "Beslissing '\(beslissing.naam)' heeft geen id", beslissing.vindplaats)
    }
  }

  private mutating func uitvoeringsregels() {
    let gebruikt = Set(regels.uitvoeringsregelBijInvoer.values)
    for regel in regels.uitvoeringsregels {
      if let groep = regel.regelgroep, regels.regelgroep(groep) == nil {
        meld(STTRRegels.verwijzing, "Regelgroep '\(groep)' bestaat niet", regel.vindplaats)
      }
      if !gebruikt.contains(regel.id) {
        meld(
          STTRRegels.invoer, "Uitvoeringsregel '\(regel.id)' wordt nergens gebruikt", regel.vindplaats,
          ernst: .waarschuwing)
      }
    }
  }

  private mutating func invoer() {
    for invoer in regels.dmn.invoergegevens {
      guard let regel = regels.uitvoeringsregelBijInvoer[invoer.id] else {
        meld(STTRRegels.invoer, "Invoer '\(invoer.naam)' heeft geen uitvoeringsregel", invoer.vindplaats)
        continue
      }
      if regels.uitvoeringsregel(regel) == nil {
        meld(STTRRegels.verwijzing, "Uitvoeringsregel '\(regel)' bestaat niet", invoer.vindplaats)
      }
    }
  }

  private mutating func top() {
    guard let top = regels.topbeslissing else {
      return meld(STTRRegels.top, "Geen beslissing heeft een functioneleStructuurRef", regels.dmn.vindplaats)
    }
    var bereikt: Set<String> = []
    var teBezoeken = [top]
    while let hier = teBezoeken.popLast() {
      guard bereikt.insert(hier).inserted, let beslissing = regels.dmn.beslissing(hier) else { continue }
      teBezoeken += beslissing.vereisteBeslissingen.map(\.id)
    }
    for beslissing in regels.dmn.beslissingen where !bereikt.contains(beslissing.id) {
      meld(
        STTRRegels.top, "Beslissing '\(beslissing.naam)' telt niet mee voor de uitkomst", beslissing.vindplaats,
        ernst: .waarschuwing)
    }
  }

  private mutating func eisen(_ beslissing: Beslissing) {
    for eis in beslissing.vereisteInvoer where regels.dmn.invoergegeven(eis.id) == nil {
      meld(STTRRegels.verwijzing, "Invoer '\(eis.id)' bestaat niet", eis.vindplaats)
    }
    for eis in beslissing.vereisteBeslissingen where regels.dmn.beslissing(eis.id) == nil {
      meld(STTRRegels.verwijzing, "Beslissing '\(eis.id)' bestaat niet", eis.vindplaats)
    }
  }

  private mutating func kolommen(_ beslissing: Beslissing) {
    let vereist = Set(
      beslissing.vereisteInvoer.compactMap { regels.dmn.invoergegeven($0.id)?.variabele }
        + beslissing.vereisteBeslissingen.compactMap { regels.dmn.beslissing($0.id)?.variabele })
    for kolom in beslissing.tabel?.kolommen ?? [] {
      for naam in (kolom.expressie.boom?.namen ?? []).sorted() where !vereist.contains(naam) {
        meld(
          STTRRegels.kolom, "Kolom '\(naam)' staat niet bij de vereisten van '\(beslissing.naam)'",
          kolom.expressie.vindplaats)
      }
    }
  }

  /// Depth first, with a mark for decisions that are being visited.
  private mutating func kringen() {
    var klaar: Set<String> = []
    for beslissing in regels.dmn.beslissingen {
      var pad: Set<String> = []
      if heeftKring(beslissing.id, &pad, &klaar, diepte: 0) {
        return meld(
          STTRRegels.dubbel, "Beslissing '\(beslissing.naam)' hangt in een kring van zichzelf af", beslissing.vindplaats
        )
      }
    }
  }

  private func heeftKring(_ id: String, _ pad: inout Set<String>, _ klaar: inout Set<String>, diepte: Int) -> Bool {
    if klaar.contains(id) { return false }
    guard pad.insert(id).inserted, diepte < Rekenmodel.grootsteDiepte else { return true }
    for eis in regels.dmn.beslissing(id)?.vereisteBeslissingen ?? []
    where heeftKring(eis.id, &pad, &klaar, diepte: diepte + 1) { return true }
    pad.remove(id)
    klaar.insert(id)
    return false
  }
}
