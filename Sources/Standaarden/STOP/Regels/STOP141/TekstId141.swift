import Bevindingen
import Markup

/// Rules that are new in STOP 1.4.1 on the form of eId and wId (imop-tekst).
enum TekstId141 {
  static let regels: [Elementregel] = [
    vast("STOP0089", "wId"), vast("STOP0090", "eId"), begin, volgnummer, overheid, versie, laatsteDeel,
  ]

  /// Elements of which a text has one: their identification is fixed.
  private static let vasteElementen: Set<String> = [
    "Lichaam", "RegelingOpschrift", "Aanhef", "Sluiting", "Toelichting", "ArtikelgewijzeToelichting",
    "AlgemeneToelichting", "Motivering", "Inhoudsopgave",
  ]
  private static let vasteNamen: Set<String> = [
    "body", "formula_1", "formula_2", "longTitle", "recital", "genrecital", "artrecital", "acc", "toc",
  ]

  private static func vast(_ code: Bevinding.Code, _ attribuut: String) -> Elementregel {
    Elementregel(
      Kaart.stop141(
        code, "Van een onderdeel dat één keer voorkomt, ligt de \(attribuut) vast",
        waarom: "Aan body, longTitle en recital herkent de keten het lichaam, het opschrift en de toelichting.",
        hint:
          "Gebruik alleen de vaste naam, zonder iets ervoor of erna; _inst2 mag bij een Sluiting of bij wat verdwijnt",
        fout: "<RegelingOpschrift \(attribuut)=\"gm9995_1__longTitle\">",
        goed: "<RegelingOpschrift \(attribuut)=\"longTitle\">"),
      bij: "Lichaam", "RegelingOpschrift", "Aanhef", "Sluiting", "Toelichting", "ArtikelgewijzeToelichting",
      "AlgemeneToelichting", "Motivering", "Inhoudsopgave"
    ) { element in
      guard let id = element[attribuut], !vasteNamen.contains(id) else { return nil }
      let magInst =
        element.lokaal == "Sluiting"
        || element.voorouders.contains { $0.lokaal == "Verwijder" || $0["wijzigactie"] == "verwijder" }
      if magInst, let naam = zonderInst(id), naam != "body", vasteNamen.contains(naam) { return nil }
      return "\(attribuut) '\(id)' van \(element.lokaal) is niet de vaste naam"
    }
  }

  private static let begin = Elementregel(
    Kaart.stop141(
      "STOP0091", "Een eId begint met de eId van het element eromheen",
      waarom: "Zo is aan de eId te zien waar een onderdeel staat, en komt elke verwijzing goed uit.",
      hint: "Maak de eId opnieuw: de eId van het element eromheen, twee lage streepjes, dan het eigen deel",
      fout: "<Artikel eId=\"art_1\">…<Lid eId=\"art_2__para_1\">",
      goed: "<Artikel eId=\"art_1\">…<Lid eId=\"art_1__para_1\">")
  ) { element in
    // An eId of one part does not say where it stands.
    guard let eId = element["eId"], eId.contains("__"), !staatLos(element) else { return nil }
    guard let ouder = element.voorouders.first(where: { $0["eId"] != nil && $0.ruimte == element.ruimte }) else {
      return "eId '\(eId)' van \(element.lokaal) noemt een element eromheen dat er niet is"
    }
    let verwacht = "\(ouder["eId"] ?? "")__"
    if eId.hasPrefix(verwacht) { return nil }
    // The eId of the body is left out of what stands in it.
    return ouder.lokaal == "Lichaam"
      ? "eId '\(eId)' van \(element.lokaal) heeft meer dan een eigen deel"
      : "eId '\(eId)' van \(element.lokaal) begint niet met '\(verwacht)'"
  }

  /// In an instruction the element around it is not in the document, so its eId cannot be checked.
  private static func staatLos(_ element: Element) -> Bool {
    guard let ouder = element.ouder else { return false }
    return ["Vervang", "Verwijder", "VoegToe"].contains(ouder.lokaal) || ouder["wijzigactie"] == "verwijderContainer"
      || element.heeftVoorouder(["WijzigInstructies"])
  }

  private static let volgnummer = Elementregel(
    Kaart.stop141(
      "STOP0145", .waarschuwing, "Het nummer in een eId heeft de afgesproken vorm",
      waarom: "Andere tekens werken niet in elke verwijzing.",
      hint: "Gebruik letters, cijfers, streepje en punt (niet als laatste), of o_ met een volgnummer",
      fout: "eId=\"chp_1__art_1.\"", goed: "eId=\"chp_1__art_1\"")
  ) { element in
    guard let eId = element["eId"] else { return nil }
    let delen = EIdNaamgeving.laatsteDeel(eId).split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    guard delen.count == 2, !delen[1].isEmpty, !isNummer(String(delen[1])) else { return nil }
    return "Nummer '\(delen[1])' in eId '\(eId)' heeft een verkeerde vorm"
  }

  private static let overheid = Elementregel(
    Kaart.stop141(
      "STOP0146", .waarschuwing, "Een wId begint met de code van een overheid",
      waarom: "Zo kan een wId nooit dezelfde zijn als die van een andere overheid.",
      hint: "Begin met gm, pv, ws, mn of mnre en de cijfers van de overheid", fout: "wId=\"rieteroog_1__chp_1\"",
      goed: "wId=\"gm9995_1__chp_1\"")
  ) { element in
    guard let wId = vrijeWId(element) else { return nil }
    let code = String(wId.split(separator: "_", omittingEmptySubsequences: false).first ?? "")
    let isOverheid = Identificatiecontrole.isOverheid(code) && !Identificatiecontrole.geconsolideerd.contains(code)
    return isOverheid ? nil : "wId '\(wId)' begint met '\(code)', dat is geen code van een overheid"
  }

  /// Longer version numbers do not fit in the names of files and addresses of the chain.
  private static let grootsteVersie = 32

  private static let versie = Elementregel(
    Kaart.stop141(
      "STOP0147", .waarschuwing, "Een wId noemt de versie waarin het onderdeel ontstond",
      waarom: "Met de versie erbij krijgt een later onderdeel op dezelfde plek een andere wId.",
      hint: "Zet na de code van de overheid een versie van 1 tot 32 letters, cijfers of streepjes",
      fout: "wId=\"gm9995_1.0__chp_1\"", goed: "wId=\"gm9995_1-0__chp_1\"")
  ) { element in
    guard let wId = vrijeWId(element) else { return nil }
    let delen = wId.split(separator: "_", omittingEmptySubsequences: false)
    let versie = delen.count > 1 ? String(delen[1]) : ""
    let isGoed = (1...grootsteVersie).contains(versie.count) && versie.allSatisfy { isLetterOfCijfer($0) || $0 == "-" }
    return isGoed ? nil : "wId '\(wId)' heeft '\(versie)' als versie"
  }

  private static let laatsteDeel = Elementregel(
    Kaart.stop141(
      "STOP0148", .waarschuwing, "Een wId eindigt op delen die een eId kan hebben",
      waarom: "De wId is de eerste eId van het onderdeel met de overheid en versie ervoor.",
      hint: "Zet na overheid en versie twee lage streepjes en de eId", fout: "wId=\"gm9995_1__hoofdstuk_1\"",
      goed: "wId=\"gm9995_1__chp_1\"")
  ) { element in
    guard let wId = vrijeWId(element) else { return nil }
    return isEIdDeel(naBegin(wId)) ? nil : "Het laatste deel van wId '\(wId)' heeft niet de vorm van een eId"
  }

  /// The wId of an element that may have one of its own.
  private static func vrijeWId(_ element: Element) -> String? {
    vasteElementen.contains(element.lokaal) ? nil : element["wId"]
  }

  // MARK: - Forms

  private static func isLetterOfCijfer(_ teken: Character) -> Bool {
    teken.isASCII && (teken.isLetter || teken.isNumber)
  }

  /// Without `_inst` and digits at the end; nil when that is not there.
  private static func zonderInst(_ tekst: String) -> String? {
    let delen = tekst.split(separator: "_", omittingEmptySubsequences: false)
    guard delen.count > 1, let laatste = delen.last, laatste.hasPrefix("inst") else { return nil }
    let cijfers = laatste.dropFirst("inst".count)
    guard !cijfers.isEmpty, cijfers.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return delen.dropLast().joined(separator: "_")
  }

  /// `3.1a` or `o_2`, with or without `_inst2`.
  private static func isNummer(_ tekst: String) -> Bool {
    let kern = Substring(zonderInst(tekst) ?? tekst)
    if kern.hasPrefix("o_") {
      let cijfers = kern.dropFirst(2)
      return !cijfers.isEmpty && cijfers.allSatisfy { $0.isASCII && $0.isNumber }
    }
    return !kern.isEmpty && !kern.hasSuffix(".")
      && kern.allSatisfy { isLetterOfCijfer($0) || $0 == "-" || $0 == "." }
  }

  /// What stands behind the first `__`: empty when there is none.
  private static func naBegin(_ wId: String) -> [String] { Array(wId.delen(gescheidenDoor: "__").dropFirst()) }

  /// Names that need a number; of the fixed names only a Kadertekst has one too.
  private static let afkortingen = Set(EIdNaamgeving.afkortingen.values).subtracting(vasteNamen).union(["recital"])
  /// Names in a wId that have no number.
  private static let zonderNummer: Set<String> = vasteNamen.subtracting(["body", "toc"])

  private static func isEIdDeel(_ delen: [String]) -> Bool {
    guard let laatste = delen.last else { return false }
    // What a proefversie shows at its old place.
    let moved = "_moved"
    let eind = laatste.hasSuffix(moved) ? String(laatste.dropLast(moved.count)) : laatste
    return (delen.dropLast() + [eind]).allSatisfy { deel in
      if zonderNummer.contains(zonderInst(deel) ?? deel) { return true }
      let stukken = deel.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return stukken.count == 2 && afkortingen.contains(stukken[0]) && isNummer(stukken[1])
    }
  }
}

extension String {
  /// Between each occurrence of the sign, from left to right.
  fileprivate func delen(gescheidenDoor teken: String) -> [String] {
    var som: [String] = []
    var rest = Substring(self)
    while let plek = rest.firstRange(of: teken) {
      som.append(String(rest[..<plek.lowerBound]))
      rest = rest[plek.upperBound...]
    }
    return som + [String(rest)]
  }
}
