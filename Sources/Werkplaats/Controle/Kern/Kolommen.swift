/// Text in columns for a terminal of 80 signs wide.
enum Kolommen {
  static let breedte = 80
  private static let scheiding = " \u{2502} "
  private static let links = 38

  /// Words over lines of at most this many signs; a word that is longer is cut.
  static func gebroken(_ tekst: String, breedte: Int) -> [String] {
    tekst.split(separator: "\n", omittingEmptySubsequences: false).flatMap { regel(String($0), breedte) }
  }

  private static func regel(_ tekst: String, _ breedte: Int) -> [String] {
    var regels: [String] = []
    var huidig = ""
    for deel in tekst.split(separator: " ") {
      var woord = String(deel)
      if !huidig.isEmpty, huidig.count + 1 + woord.count > breedte {
        regels.append(huidig)
        huidig = ""
      }
      while woord.count > breedte {
        regels.append(String(woord.prefix(breedte)))
        woord = String(woord.dropFirst(breedte))
      }
      huidig += huidig.isEmpty ? woord : " \(woord)"
    }
    return regels + [huidig]
  }

  /// Two texts side by side.
  static func naastElkaar(_ een: String, _ ander: String) -> [String] {
    let rechts = breedte - links - scheiding.count
    let (a, b) = (gebroken(een, breedte: links), gebroken(ander, breedte: rechts))
    return (0..<max(a.count, b.count)).map { plek in
      let links = plek < a.count ? a[plek] : ""
      let vol = links + String(repeating: " ", count: max(0, Self.links - links.count))
      let regel = vol + scheiding + (plek < b.count ? b[plek] : "")
      return String(regel.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// A word in front, the text behind it, further lines below the text.
  static func metKop(_ kop: String, _ tekst: String, inspringing: Int, kopbreedte: Int) -> [String] {
    let voor = String(repeating: " ", count: inspringing)
    let regels = gebroken(tekst, breedte: breedte - inspringing - kopbreedte)
    return regels.enumerated().map { plek, regel in
      let begin = plek == 0 ? kop : ""
      return voor + begin + String(repeating: " ", count: max(1, kopbreedte - begin.count)) + regel
    }
  }

  /// A title with a line behind it and a word at the end.
  static func titelregel(_ titel: String, _ slot: String) -> String {
    let ruimte = breedte - slot.count - 2
    let kort = titel.count > ruimte - 4 ? titel.prefix(ruimte - 5) + "\u{2026}" : titel[...]
    return "\(kort) " + String(repeating: "\u{2500}", count: max(2, ruimte - kort.count)) + " \(slot)"
  }
}
