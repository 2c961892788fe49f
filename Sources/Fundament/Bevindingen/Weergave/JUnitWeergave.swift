/// Findings as JUnit XML: a test case per file, so that every CI system shows them.
package enum JUnitWeergave {
  package static func render(_ verslag: Bevindingenverslag) -> String {
    let mislukt = verslag.bestanden.filter { $0.uitkomst == .nietValide }.count
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<testsuites><testsuite name=\"werkplaats valideer\" tests=\"\(verslag.bestanden.count)\""
    xml += " failures=\"\(mislukt)\" errors=\"0\">\n"
    for bestand in verslag.bestanden {
      let seconden = "\(bestand.duurMs / 1_000).\(String(1_000 + bestand.duurMs % 1_000).dropFirst())"
      xml += "  <testcase classname=\"\(veilig(bestand.norm))\" name=\"\(veilig(bestand.pad))\" time=\"\(seconden)\">\n"
      for bevinding in bestand.bevindingen where bevinding.ernst == .fout {
        xml += "    <failure type=\"\(veilig(bevinding.code.rawValue))\" message=\"\(veilig(bevinding.samenvatting))\">"
        xml += "\(veilig(TekstWeergave.render(bevinding).joined(separator: "\n")))</failure>\n"
      }
      let overig = bestand.bevindingen.filter { $0.ernst != .fout }.flatMap { TekstWeergave.render($0) }
      if !overig.isEmpty { xml += "    <system-out>\(veilig(overig.joined(separator: "\n")))</system-out>\n" }
      xml += "  </testcase>\n"
    }
    return xml + "</testsuite></testsuites>\n"
  }

  private static func veilig(_ tekst: String) -> String {
    tekst.unicodeScalars.reduce(into: "") { uit, teken in
      switch teken {
      case "&": uit += "&amp;"
      case "<": uit += "&lt;"
      case ">": uit += "&gt;"
      case "\"": uit += "&quot;"
      case "\n", "\t": uit.unicodeScalars.append(teken)
      default: if teken.value >= 0x20 { uit.unicodeScalars.append(teken) }
      }
    }
  }
}
