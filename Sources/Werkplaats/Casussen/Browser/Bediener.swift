import Bevindingen
import Ketenspoor

/// Something on a page was not as a user needs it: a refusal, a missing form, a missing field.
struct Bedieningsfout: Error, Sendable, Hashable {
  /// Dutch, for the report: what was tried and what came back.
  var uitleg: String
  init(_ uitleg: String) { self.uitleg = uitleg }
}

/// A user without a screen: opens pages, fills in forms, follows redirects, keeps cookies. Takes the very same routes
/// as a browser.
struct Bediener: Sendable {
  /// As browsers do.
  private static let meesteDoorverwijzingen = 20
  private static let grens = "----werkplaatsformulier7d93b1f0"

  private let roep: @Sendable (Aanroep) async -> Antwoord
  private var koekjes: [String: String] = [:]
  /// Every call of this user: for the report.
  private(set) var handelingen: [String] = []

  init(_ roep: @escaping @Sendable (Aanroep) async -> Antwoord) { self.roep = roep }

  // MARK: - Pagina's

  mutating func open(_ pad: String) async throws(Bedieningsfout) -> Webpagina {
    try await volg(.get(pad), pad: pad)
  }

  /// Sends a form with what was filled in.
  mutating func verstuur(_ formulier: Webformulier, _ invulling: Invulling) async throws(Bedieningsfout) -> Webpagina {
    if formulier.methode == .get {
      return try await open("\(formulier.pad)?\(invulling.gecodeerd)")
    }
    return try await verstuur(
      formulier.actie, invulling, alsBestanden: formulier.heeftBestanden || !invulling.bestanden.isEmpty)
  }

  /// The same, but a page that says what was filled in wrongly (422) comes back as a page, as a person sees it.
  mutating func probeer(_ formulier: Webformulier, _ invulling: Invulling) async throws(Bedieningsfout) -> Webpagina {
    let bytes = Array(invulling.gecodeerd.utf8)
    let aanroep = Aanroep.post(formulier.actie, bytes, soort: "application/x-www-form-urlencoded")
    return try await volg(aanroep, pad: formulier.actie, ookMetFouten: .wel)
  }

  private enum MetFouten { case wel, niet }

  /// Posts to a route of which the fields are known.
  mutating func verstuur(
    _ pad: String, _ invulling: Invulling, alsBestanden: Bool = false
  ) async throws(Bedieningsfout) -> Webpagina {
    let aanroep: Aanroep =
      alsBestanden
      ? .post(
        pad, invulling.meerdelig(grens: Self.grens), soort: "multipart/form-data; boundary=\(Self.grens)")
      : .post(pad, Array(invulling.gecodeerd.utf8), soort: "application/x-www-form-urlencoded")
    return try await volg(aanroep, pad: pad)
  }

  private mutating func volg(
    _ begin: Aanroep, pad: String, ookMetFouten: MetFouten = .niet
  ) async throws(Bedieningsfout) -> Webpagina {
    var aanroep = begin
    var hier = pad
    for _ in 0..<Self.meesteDoorverwijzingen {
      aanroep.koppen["Accept"] = "text/html,application/xhtml+xml,*/*"
      let antwoord = await doe(aanroep)
      if (300..<400).contains(antwoord.status), let doel = antwoord.koppen["Location"] {
        hier = Self.doel(doel, vanaf: hier)
        aanroep = .get(hier)
        continue
      }
      let pagina = Webpagina(pad: hier, antwoord: antwoord)
      let isTeVerbeteren = antwoord.status == 422 && ookMetFouten == .wel && !pagina.formulieren.isEmpty
      guard antwoord.status < 400 || isTeVerbeteren else { throw Self.weigering(pagina, begin) }
      return pagina
    }
    throw Bedieningsfout("De pagina '\(pad)' verwijst steeds door.")
  }

  // MARK: - Koppelvlakken

  /// A call of an interface, for what a user reads there.
  mutating func haal(_ pad: String, koppen: Koppen = [:]) async throws(Bedieningsfout) -> Antwoord {
    try await roepAan(Aanroep(.get, pad, koppen: koppen))
  }

  mutating func roepAan(_ aanroep: Aanroep) async throws(Bedieningsfout) -> Antwoord {
    let antwoord = await doe(aanroep)
    guard antwoord.status < 400 else { throw Self.weigering(Webpagina(pad: aanroep.pad, antwoord: antwoord), aanroep) }
    return antwoord
  }

  private mutating func doe(_ kaal: Aanroep) async -> Antwoord {
    var aanroep = kaal
    if !koekjes.isEmpty {
      aanroep.koppen["Cookie"] = koekjes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        .joined(separator: "; ")
    }
    let antwoord = await roep(aanroep)
    handelingen.append("\(aanroep.methode.rawValue) \(aanroep.doel) → \(antwoord.status)")
    for kop in antwoord.koppen.alle("Set-Cookie") {
      let paar = kop.prefix { $0 != ";" }
      if let teken = paar.firstIndex(of: "=") {
        koekjes[String(paar[..<teken])] = String(paar[paar.index(after: teken)...])
      }
    }
    return antwoord
  }

  private static func weigering(_ pagina: Webpagina, _ aanroep: Aanroep) -> Bedieningsfout {
    let wat = "\(aanroep.methode.rawValue) \(aanroep.pad) gaf status \(pagina.antwoord.status)"
    if let probleem = pagina.antwoord.alsProbleem {
      return Bedieningsfout("\(wat): \(probleem.title). \(probleem.detail ?? "")")
    }
    let reden = pagina.fouten.isEmpty ? String(pagina.tekst.prefix(300)) : pagina.fouten.joined(separator: "; ")
    return Bedieningsfout("\(wat): \(reden)")
  }

  private static func doel(_ doel: String, vanaf hier: String) -> String {
    if doel.hasPrefix("/") { return doel }
    if let (_, na) = doel.gesplitst(bij: "://") { return "/" + na.drop { $0 != "/" }.dropFirst() }
    if doel.hasPrefix("?") { return hier.prefix { $0 != "?" } + doel }
    return hier.prefix { $0 != "?" }.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/\(doel)"
  }
}

extension Webpagina {
  /// The form, or the reason why a user is stuck.
  func formulierOfFout(naar einde: String) throws(Bedieningsfout) -> Webformulier {
    if let formulier = formulier(naar: einde) { return formulier }
    throw Bedieningsfout("Op de pagina '\(pad)' staat geen formulier naar '…\(einde)'.")
  }
  func formulierOfFout(met veld: String) throws(Bedieningsfout) -> Webformulier {
    if let formulier = formulier(met: veld) { return formulier }
    throw Bedieningsfout("Op de pagina '\(pad)' staat geen formulier met het veld '\(veld)'.")
  }
}
