import Bevindingen

/// A decision model of DMN 1.1 to 1.5, ready to answer questions: the way in for programs outside this package.
///
/// Made once from the bytes of a file, used as often as wanted, from any thread. Reading never fails on a detail: what
/// cannot be understood is in `meldingen`, and only what rests on it has no outcome.
public struct Beslismodel: Sendable {
  /// The bytes are not a decision model at all; with the reason, in Dutch.
  public struct NietTeLezen: Error, Hashable, Sendable {
    public let reden: String
  }

  private let rekenmodel: Rekenmodel
  /// What was noticed while reading, in Dutch, each with its line in the file.
  public let meldingen: [String]

  /// - Parameters:
  ///   - bytes: the XML of the model.
  ///   - imports: the XML of the models that it imports; each after the ones it imports itself.
  public init(_ bytes: [UInt8], imports: [[UInt8]] = []) throws(NietTeLezen) {
    var modellen: [DMNModel] = []
    for geimporteerd in imports {
      if let model = DMNDecoder.decodeer(geimporteerd, bestand: "import.dmn", imports: modellen).model {
        modellen.append(model)
      }
    }
    let gelezen = DMNDecoder.decodeer(bytes, bestand: "model.dmn", imports: modellen)
    guard let model = gelezen.model else {
      throw NietTeLezen(reden: gelezen.bevindingen.first?.samenvatting ?? "dit is geen XML")
    }
    rekenmodel = Rekenmodel(model, imports: modellen)
    meldingen = gelezen.bevindingen.map { bevinding in
      let plaats = bevinding.vindplaats?.regel.map { "regel \($0): " } ?? ""
      return plaats + bevinding.samenvatting
    }
  }

  /// The names of the decisions that can be asked for.
  public var beslissingen: [String] { rekenmodel.model.beslissingen.map(\.variabele) }
  /// The names of the inputs.
  public var invoer: [String] { rekenmodel.model.invoergegevens.map(\.variabele) }

  /// Works a decision out.
  /// - Parameters:
  ///   - naam: the name of the decision.
  ///   - invoer: what is known, by name. What is left out is not known yet, and the outcome waits for it only if it can
  ///     make a difference.
  ///   - nu: what `now` and `today` give, such as `2026-01-31T10:15:30Z`.
  public func bepaal(_ naam: String, _ invoer: [String: Waarde], nu: String? = nil) -> Antwoord {
    let typen = Dictionary(
      rekenmodel.model.invoergegevens.map { ($0.variabele, $0.type) }, uniquingKeysWith: { eerste, _ in eerste })
    var vraag = Rekenmodel.Vraag(
      Dictionary(
        invoer.map { ($0.key, $0.value.feel(type: typen[$0.key] ?? "")) }, uniquingKeysWith: { eerste, _ in eerste }))
    vraag.ontbrekend = .onbekend
    vraag.nu = nu.flatMap { FEELDatumtijd($0) }
    let antwoord = rekenmodel.reken(naam, vraag)
    return Antwoord(antwoord, rekenmodel.model)
  }

  /// A value that goes in or comes out. Numbers, dates, times and durations are texts, so that no digit is lost.
  public enum Waarde: Hashable, Sendable {
    case leeg
    case waar(Bool)
    case getal(String)
    case tekst(String)
    /// A date, time, date and time, or duration, as ISO 8601 writes it.
    case tijd(String)
    case lijst([Waarde])
    case context([String: Waarde])
    /// A function or interval, as FEEL writes it; comes out only.
    case anders(String)
  }

  /// What came of a question.
  public struct Antwoord: Hashable, Sendable {
    /// Nil when there is no outcome, or not yet.
    public let waarde: Waarde?
    /// Why there is no outcome, in Dutch; nil when there is one, or when it waits for input.
    public let oorzaak: String?
    /// The inputs that are missing and can still change the outcome.
    public let nodig: [String]
    /// How it came about, a line for each decision and each row of its table, in Dutch.
    public let uitleg: [String]
  }
}

extension Beslismodel.Waarde {
  fileprivate func feel(type: String) -> FEELWaarde {
    switch self {
    case .leeg, .anders: .null
    case .waar(let waarde): .boolean(waarde)
    case .getal(let tekst): Decimaal(tekst).map { .getal($0) } ?? .null
    case .tekst(let tekst): FEELWaarde(tekst, type: type)
    case .tijd(let tekst): FEELWaarde(tijdtekst: tekst) ?? .null
    case .lijst(let leden): .lijst(leden.map { $0.feel(type: "") })
    case .context(let velden): .context(velden.mapValues { $0.feel(type: "") })
    }
  }

  fileprivate init(_ waarde: FEELWaarde) {
    switch waarde {
    case .null, .onbekend: self = .leeg
    case .boolean(let waarde): self = .waar(waarde)
    case .getal(let getal): self = .getal(getal.description)
    case .tekst(let tekst): self = .tekst(tekst)
    case .datum, .tijd, .datumtijd, .duur, .maandduur: self = .tijd(waarde.alsString)
    case .lijst(let leden): self = .lijst(leden.map { Self($0) })
    case .context(let velden):
      self = .context(Dictionary(velden.map { ($0.sleutel, Self($0.waarde)) }, uniquingKeysWith: { a, _ in a }))
    case .interval, .functie: self = .anders(waarde.description)
    case .eenVan(let keuzes): self = keuzes.first.map { Self($0) } ?? .leeg
    }
  }
}

extension Beslismodel.Antwoord {
  fileprivate init(_ antwoord: DMNAntwoord, _ model: DMNModel) {
    var oorzaak: String?
    if case .geen(let tekst) = antwoord.uitkomst { oorzaak = tekst }
    waarde = antwoord.uitkomst.waarde.map { Beslismodel.Waarde($0) }
    self.oorzaak = oorzaak
    nodig = antwoord.nodig
    uitleg = antwoord.uitleg.flatMap { verloop in
      let beslissing = model.beslissing(verloop.beslissing)
      let kop = "\(beslissing?.naam ?? verloop.beslissing): \(verloop.uitkomst.waarde?.leesbaar ?? "geen uitkomst")"
      return [kop] + verloop.rijen.enumerated().map { Self.regel($0, $1, beslissing?.tabel) }
    }
  }

  private static func regel(_ nummer: Int, _ rij: Rijverloop, _ tabel: Beslistabel?) -> String {
    switch rij {
    case .past: return "  rij \(nummer + 1) past"
    case .onbekend: return "  rij \(nummer + 1) is nog niet te zeggen"
    case .pastNiet(let kolom, let waarde):
      let naam = tabel.flatMap { $0.kolommen.indices.contains(kolom) ? $0.kolommen[kolom].expressie.tekst : nil }
      return "  rij \(nummer + 1) past niet: \(naam ?? "kolom \(kolom + 1)") is \(waarde.leesbaar)"
    }
  }
}
