import Tijd

/// Takes identifications apart and names every mistake (STOP 1.3.0; LVBB validatiematrix 2008 to 2022).
package enum Identificatiecontrole {
  static let landen: Set<String> = ["nl", "aw", "cw", "sx"]
  static let typen: Set<String> = ["bill", "act", "doc", "officialGazette"]
  static let collecties: Set<String> = ["regdata", "pubdata", "infodata", "proces", "stop"]
  static let bladen: Set<String> = ["bgr", "gmb", "prb", "stb", "stcrt", "trb", "wsb"]
  static let talen: Set<String> = ["nld", "eng", "fry", "pap", "mul", "und"]
  /// Consolidated works bear the kind of authority instead of its code.
  static let geconsolideerd: Set<String> = ["land", "provincie", "gemeente", "waterschap", "consolidatie"]
  static let grootsteOverig = 128

  /// The part of an AKN that says what it is: bill, act, doc or officialGazette; of a JOIN the collection.
  package static func soort(_ identificatie: String) -> String? {
    let delen = identificatie.split(separator: "/", omittingEmptySubsequences: false)
    guard delen.count > 3, delen[0].isEmpty, delen[1] == "akn" || delen[1] == "join" else { return nil }
    return String(delen[3])
  }

  package static func work(_ tekst: String) -> [Identificatiefout] {
    let delen = tekst.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard delen.count > 1, delen[0].isEmpty, delen[1] == "akn" || delen[1] == "join" else { return [.begin] }
    var fouten: [Identificatiefout] = tekst.contains(".") ? [.punt] : []
    guard delen.count == 7 else { return fouten + [.delen] }
    if delen[1] == "akn" {
      if !landen.contains(delen[2]) { fouten.append(.land(delen[2])) }
      if !typen.contains(delen[3]) { fouten.append(.type(delen[3])) }
    } else {
      if delen[2] != "id" { fouten.append(.tweedeDeel(delen[2])) }
      if !collecties.contains(delen[3]) { fouten.append(.collectie(delen[3])) }
    }
    if delen[3] == "officialGazette" {
      if !bladen.contains(delen[4]) { fouten.append(.blad(delen[4])) }
    } else if !isOverheid(delen[4]) && delen[3] != "stop" {
      fouten.append(.overheid(delen[4]))
    }
    if !isJaarOfDatum(delen[5]) { fouten.append(.datum(delen[5])) }
    if !isOverig(delen[6]) { fouten.append(.overigTekens(delen[6])) }
    if delen[6].count > grootsteOverig { fouten.append(.overigLengte(delen[6].count)) }
    return fouten
  }

  package static func expression(_ tekst: String) -> [Identificatiefout] {
    let zonderDeel = tekst.split(separator: "!", maxSplits: 1).first.map(String.init) ?? tekst
    guard let at = zonderDeel.lastIndex(of: "@"), let streep = zonderDeel[..<at].lastIndex(of: "/") else {
      let fouten = work(tekst)
      return fouten == [.begin] ? fouten : [.delen]
    }
    let work = String(zonderDeel[..<streep])
    var fouten = self.work(work)
    let taal = String(zonderDeel[zonderDeel.index(after: streep)..<at])
    if !talen.contains(taal) { fouten.append(.taal(taal)) }
    let rest = String(zonderDeel[zonderDeel.index(after: at)...])
    if rest.contains(".") && !fouten.contains(.punt) { fouten.append(.punt) }
    if zonderDeel.hasPrefix("/join/") { fouten += expressiedatum(rest, work: work) }
    return fouten
  }

  /// JOIN: the version starts with a year or day that is not before the year of the work.
  private static func expressiedatum(_ rest: String, work: String) -> [Identificatiefout] {
    let datum = rest.split(separator: ";", maxSplits: 1).first.map(String.init) ?? ""
    guard isJaarOfDatum(datum) else { return [.expressieDatum(datum)] }
    let workDatum = work.split(separator: "/", omittingEmptySubsequences: false).map(String.init).dropLast().last ?? ""
    return datum.prefix(4) < workDatum.prefix(4) ? [.expressieVoorWork(datum)] : []
  }

  /// `/join/id/proces/` authority `/` year or day `/` name. What is wrong in words; nil when it is right.
  package static func doel(_ tekst: String) -> String? {
    let delen = tekst.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard delen.count == 7, delen[0].isEmpty, delen[1] == "join", delen[2] == "id", delen[3] == "proces" else {
      return "het begint niet met /join/id/proces/ of heeft te veel of te weinig delen"
    }
    if !isOverheid(delen[4]) { return "'\(delen[4])' is geen code van een overheid" }
    if !isJaarOfDatum(delen[5]) { return "'\(delen[5])' is geen jaar of datum" }
    return isOverig(delen[6]) ? nil : "'\(delen[6])' heeft tekens die niet mogen"
  }

  static func isOverheid(_ code: String) -> Bool {
    if geconsolideerd.contains(code) { return true }
    for (letters, cijfers) in [("gm", 4), ("pv", 2), ("ws", 4), ("mnre", 4), ("mn", 3)]
    where code.hasPrefix(letters) {
      let rest = code.dropFirst(letters.count)
      return rest.count == cijfers && rest.allSatisfy { $0.isASCII && $0.isNumber }
    }
    return false
  }

  static func isJaarOfDatum(_ tekst: String) -> Bool {
    tekst.count == 4 ? tekst.allSatisfy { $0.isASCII && $0.isNumber } : Datum(tekst) != nil
  }

  static func isOverig(_ tekst: String) -> Bool {
    guard let eerste = tekst.first, eerste.isASCII, eerste.isLetter || eerste.isNumber else { return false }
    return tekst.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
  }
}
