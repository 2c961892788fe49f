package import Bevindingen
package import DMN

/// Reads an answer as it travels (always a string) into a value, by gegevensType (IMTR 3, data types).
///
/// Numbers may have a decimal comma or point and no thousands separator; dates are dd-mm-yyyy or yyyy-mm-dd. Several
/// options travel as one string, separated by `; ` (ours: the standard does not say), so that rules can test with
/// `contains`.
package enum Antwoordlezer {
  /// The longest free text that the loket accepts.
  package static let grootsteTekst = 6_144
  package static let scheiding = "; "

  package static func waarde(_ antwoord: String, voor vraag: Vraag) -> Bevonden<FEELWaarde> {
    waarde(antwoord, voor: vraag, patroon: vraag.consistentieregel.flatMap { FEELPatroon($0.reguliereExpressie) })
  }

  /// - Parameter patroon: that of the consistentieregel, made beforehand.
  static func waarde(_ antwoord: String, voor vraag: Vraag, patroon: FEELPatroon?) -> Bevonden<FEELWaarde> {
    guard antwoord.utf8.count <= grootsteTekst * 4, antwoord.count <= grootsteTekst else {
      return fout("Het antwoord is langer dan \(grootsteTekst) tekens", vraag)
    }
    if let regel = vraag.consistentieregel, let patroon, patroon.omvat(antwoord) == false {
      return fout(
        "'\(antwoord.prefix(60))' past niet bij deze vraag", vraag,
        hint: regel.invulinstructie ?? "Vul het antwoord in zoals de vraag het vraagt")
    }
    switch vraag.gegevensType {
    case .boolean: return boolean(antwoord, vraag)
    case .number:
      guard let getal = Decimaal(ingevoerd: antwoord.filter { !$0.isWhitespace }) else {
        return fout("'\(antwoord.prefix(60))' is geen getal", vraag, hint: "Vul een getal in, bijvoorbeeld 12,5")
      }
      return Bevonden(.getal(getal))
    case .date:
      guard let datum = FEELDatum(dagEerst: antwoord) ?? FEELDatum(antwoord) else {
        return fout("'\(antwoord.prefix(60))' is geen datum", vraag, hint: "Vul de datum in als 31-01-2027")
      }
      return Bevonden(.datum(datum))
    case .string: return Bevonden(.tekst(antwoord))
    case .list: return lijst(antwoord, vraag)
    }
  }

  private static func boolean(_ antwoord: String, _ vraag: Vraag) -> Bevonden<FEELWaarde> {
    switch antwoord.lowercased() {
    case "true", "ja": Bevonden(.boolean(true))
    case "false", "nee": Bevonden(.boolean(false))
    default: fout("'\(antwoord.prefix(60))' is geen ja of nee", vraag, hint: "Antwoord met true of false")
    }
  }

  private static func lijst(_ antwoord: String, _ vraag: Vraag) -> Bevonden<FEELWaarde> {
    guard let opties = vraag.opties else { return Bevonden(.tekst(antwoord)) }
    let teksten = opties.opties.map(\.tekst)
    // An option may hold the separator itself, so the whole is tried first.
    if teksten.contains(antwoord) { return Bevonden(.tekst(antwoord)) }
    if antwoord == geenVanBovenstaande, opties.geenVanBovenstaande { return Bevonden(.tekst(antwoord)) }
    let delen = antwoord.gesplitst(op: scheiding)
    if opties.meerdereAntwoorden, !delen.isEmpty, delen.allSatisfy(teksten.contains) {
      return Bevonden(.tekst(antwoord))
    }
    return fout(
      "'\(antwoord.prefix(60))' staat niet bij de keuzes", vraag,
      hint: "Kies uit: \(teksten.joined(separator: ", "))")
  }

  package static let geenVanBovenstaande = "Geen van bovenstaande"

  private static func fout(_ tekst: String, _ vraag: Vraag, hint: String? = nil) -> Bevonden<FEELWaarde> {
    Bevonden(nil, bevindingen: [STTRRegels.antwoord.bevinding("\(tekst): \(vraag.tekst)", hint: hint)])
  }
}

extension String {
  fileprivate func gesplitst(op scheiding: String) -> [String] {
    var delen: [String] = []
    var deel = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(scheiding) {
        delen.append(deel)
        deel = ""
        rest = rest.dropFirst(scheiding.count)
      } else {
        deel.append(rest.removeFirst())
      }
    }
    return delen + [deel]
  }
}
