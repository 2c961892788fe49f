package import Bevindingen
package import DMN
import STTR

/// `beslis`: works one decision of a DMN or STTR model out.
package struct Beslissen: Sendable {
  package struct Antwoord: Sendable {
    package var beslissing: Beslissing
    package var bepaling: Bepaling
    /// Names of inputs that can still change the outcome.
    package var open: [String]
  }

  package enum Misluking: Error, Sendable, Hashable {
    case geenModel([Bevinding])
    case invoerGeenObject
    case onbekendeInvoer([String], bekend: [String])
    case onbekendBesluit(String, bekend: [String])

    /// For people.
    package var melding: String {
      switch self {
      case .geenModel(let bevindingen):
        (["In dit bestand staat geen DMN-model dat te lezen is."]
          + bevindingen.filter { $0.ernst == .fout }.flatMap { TekstWeergave.render($0) }).joined(separator: "\n")
      case .invoerGeenObject: "De invoer is geen JSON-object. Voorbeeld: {\"Diameter\": 25}"
      case .onbekendeInvoer(let namen, let bekend):
        "Onbekende invoer: \(namen.joined(separator: ", ")). Dit model kent: \(bekend.joined(separator: ", "))."
      case .onbekendBesluit(let naam, let bekend):
        "De beslissing '\(naam)' bestaat niet. Dit model kent: \(bekend.joined(separator: ", "))."
      }
    }
  }

  private let model: DMNModel
  private let top: String?
  package let bevindingen: [Bevinding]

  /// The names of all decisions in the model.
  package var beslissingen: [String] { model.beslissingen.map(\.naam) }

  package init(_ bytes: [UInt8], bestand: String) throws(Misluking) {
    if let zip = Invoer.zip(bytes, bestand: bestand, kies: "het model (een .dmn-bestand)") { throw .geenModel([zip]) }
    let gelezen = STTRDecoder.decodeer(bytes, bestand: bestand)
    if let regels = gelezen.model, regels.topbeslissing != nil || !regels.uitvoeringsregels.isEmpty {
      model = regels.dmn
      top = regels.topbeslissing
      bevindingen = gelezen.bevindingen
      return
    }
    let dmn = DMNDecoder.decodeer(bytes, bestand: bestand)
    guard let model = dmn.model else { throw .geenModel(dmn.bevindingen) }
    self.model = model
    top = nil
    bevindingen = dmn.bevindingen
  }

  /// - Parameters:
  ///   - besluit: id or name of a decision; nil asks for the decisions that nothing else builds on.
  ///   - nu: what `now` and `today` give, such as `2026-01-31T10:15:30Z`.
  package func bepaal(
    _ invoer: JSONWaarde, besluit: String?, nu: String? = nil
  ) throws(Misluking) -> [Antwoord] {
    guard case .object(let velden) = invoer else { throw .invoerGeenObject }
    var bekend: [String: FEELWaarde] = [:]
    var onbekend: [String] = []
    for (naam, waarde) in velden {
      let passend = model.invoergegevens.filter { [$0.id, $0.naam, $0.variabele].contains(naam) }
      if passend.isEmpty { onbekend.append(naam) }
      for gegeven in passend { bekend[gegeven.id] = waarde.feel(type: gegeven.type) }
    }
    guard onbekend.isEmpty else {
      throw .onbekendeInvoer(onbekend.sorted(), bekend: model.invoergegevens.map(\.variabele))
    }
    let rekenmodel = Rekenmodel(model)
    return try gevraagd(besluit).map { beslissing in
      let bepaling = rekenmodel.bepaal(
        beslissing.id, met: bekend, regels: top == nil ? .standaard : .toepasbareRegels,
        nu: nu.flatMap { FEELDatumtijd($0) })
      let open = bepaling.open.map { model.invoergegeven($0)?.variabele ?? $0 }
      return Antwoord(beslissing: beslissing, bepaling: bepaling, open: open)
    }
  }

  private func gevraagd(_ besluit: String?) throws(Misluking) -> [Beslissing] {
    if let besluit {
      let gevonden = model.beslissingen.filter { [$0.id, $0.naam, $0.variabele].contains(besluit) }
      guard let eerste = gevonden.first else {
        throw .onbekendBesluit(besluit, bekend: model.beslissingen.map(\.naam))
      }
      return [eerste]
    }
    if let top, let beslissing = model.beslissing(top) { return [beslissing] }
    let gebruikt = Set(model.beslissingen.flatMap { $0.vereisteBeslissingen.map(\.id) })
    return model.beslissingen.filter { !gebruikt.contains($0.id) }
  }

  /// How the outcome came about, for people: decision after decision, the row that fits and why others do not.
  package func uitleg(_ antwoord: Antwoord) -> String {
    var regels: [String] = []
    for beslissing in model.beslissingen {
      guard let verloop = antwoord.bepaling.beslissingen[beslissing.id] else { continue }
      regels.append("\(beslissing.naam): \(Self.tekst(verloop.uitkomst))")
      if verloop.isTegenstrijdig { regels.append("  let op: meer dan één rij past en zij spreken elkaar tegen") }
      regels += rijen(beslissing, verloop)
    }
    return regels.joined(separator: "\n")
  }

  private func rijen(_ beslissing: Beslissing, _ verloop: Beslissingsverloop) -> [String] {
    verloop.rijen.enumerated().map { nummer, rij in
      switch rij {
      case .past: return "  rij \(nummer + 1) past"
      case .onbekend: return "  rij \(nummer + 1) is nog niet te zeggen"
      case .pastNiet(let kolom, let waarde):
        let kolommen = beslissing.tabel?.kolommen ?? []
        let label = kolommen.indices.contains(kolom) ? kolommen[kolom].label : "kolom \(kolom + 1)"
        return "  rij \(nummer + 1) past niet: \(label) is \(waarde.leesbaar)"
      }
    }
  }

  package static func tekst(_ uitkomst: Uitkomst) -> String {
    switch uitkomst {
    case .waarde(let waarde): waarde.description
    case .geen(let oorzaak): "geen uitkomst (\(oorzaak))"
    case .onbekend: "nog niet te zeggen"
    }
  }
}
