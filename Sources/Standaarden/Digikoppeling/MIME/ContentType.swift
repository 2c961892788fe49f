/// A Content-Type header: the type in lower case and its parameters.
struct ContentType: Sendable, Hashable {
  var type: String
  private var parameters: [String: String] = [:]

  /// Reads `multipart/related; boundary="a;b"; type=text/xml`, quotes and escapes included (RFC 2045 section 5.1).
  init(_ waarde: String) {
    let tekens = Array(waarde.unicodeScalars)
    var plek = 0
    type = Self.lees(tekens, &plek, tot: [";"]).lowercased()
    while plek < tekens.count {
      plek += 1
      let naam = Self.lees(tekens, &plek, tot: ["=", ";"]).lowercased()
      guard plek < tekens.count, tekens[plek] == "=" else { continue }
      plek += 1
      let waarde = Self.leesWaarde(tekens, &plek)
      if parameters[naam] == nil { parameters[naam] = waarde }
    }
  }

  subscript(_ naam: String) -> String? { parameters[naam] }

  private static func lees(_ tekens: [Unicode.Scalar], _ plek: inout Int, tot: Set<Unicode.Scalar>) -> String {
    var gelezen = String.UnicodeScalarView()
    while plek < tekens.count, !tot.contains(tekens[plek]) {
      gelezen.append(tekens[plek])
      plek += 1
    }
    return String(gelezen).zonderWit
  }

  private static func leesWaarde(_ tekens: [Unicode.Scalar], _ plek: inout Int) -> String {
    while plek < tekens.count, tekens[plek] == " " || tekens[plek] == "\t" { plek += 1 }
    guard plek < tekens.count, tekens[plek] == "\"" else { return lees(tekens, &plek, tot: [";"]) }
    plek += 1
    var gelezen = String.UnicodeScalarView()
    while plek < tekens.count, tekens[plek] != "\"" {
      if tekens[plek] == "\\", plek + 1 < tekens.count { plek += 1 }
      gelezen.append(tekens[plek])
      plek += 1
    }
    _ = lees(tekens, &plek, tot: [";"])
    return String(gelezen)
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var zonderWit: String {
    var rest = Substring(self)
    while let eerste = rest.utf8.first, [9, 10, 13, 32].contains(eerste) { rest = Substring(rest.utf8.dropFirst()) }
    while let laatste = rest.utf8.last, [9, 10, 13, 32].contains(laatste) { rest = Substring(rest.utf8.dropLast()) }
    return String(rest)
  }

  /// Without the angle brackets around a Content-ID.
  var zonderHaken: String {
    let kaal = zonderWit
    return kaal.hasPrefix("<") && kaal.hasSuffix(">") && kaal.utf8.count >= 2
      ? String(kaal.dropFirst().dropLast()) : kaal
  }
}
