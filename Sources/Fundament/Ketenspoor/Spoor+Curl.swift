import Foundation

extension Spoor {
  /// Up to this many bytes the content stands in the command itself; a person can still scroll past it.
  private static let grootsteInhoudInOpdracht = 16_384

  /// A command that is always whole: what would make it too long to copy stands in a file beside it.
  package struct Curlopdracht: Sendable, Hashable {
    package let tekst: String
    /// The file that the command reads; nil when the content stands in the command.
    package let bestand: String?
  }

  /// The call as a command for a POSIX shell that sends exactly the same bytes. Text stands in it readably; other
  /// content as base64; larger content is read from a file that the user saves first.
  package func alsCurl(_ regel: Spoorregel, basis: String) throws -> Curlopdracht {
    let adres = (basis.hasSuffix("/") ? String(basis.dropLast()) : basis) + regel.doel
    var delen = [regel.methode == .head ? "curl --head" : "curl -X \(regel.methode.rawValue)", Self.gequoot(adres)]
    for kop in regel.verzoekkoppen where !Self.vultCurlZelf.contains(kop.naam.lowercased()) {
      // A semicolon is how curl writes a header without a value.
      delen.append("-H " + Self.gequoot(kop.waarde.isEmpty ? "\(kop.naam);" : "\(kop.naam): \(kop.waarde)"))
    }
    let inhoud = try verzoekbytes(regel)
    guard !inhoud.isEmpty else { return Curlopdracht(tekst: delen.joined(separator: " "), bestand: nil) }
    guard inhoud.count <= Self.grootsteInhoudInOpdracht else {
      let bestand = "verzoek-\(regel.volgnummer).bin"
      delen.append("--data-binary @" + Self.gequoot(bestand))
      return Curlopdracht(tekst: delen.joined(separator: " "), bestand: bestand)
    }
    delen.append("--data-binary @-")
    return Curlopdracht(tekst: "\(Self.toevoer(inhoud)) | \(delen.joined(separator: " "))", bestand: nil)
  }

  /// `printf` and not a here-document: that would always add a line break at the end, and then a hash no longer fits.
  private static func toevoer(_ inhoud: [UInt8]) -> String {
    guard let tekst = String(validating: inhoud, as: UTF8.self), !isBinair(inhoud) else {
      return "printf '%s' \(gequoot(Data(inhoud).base64EncodedString())) | base64 -d"
    }
    return "printf '%s' \(gequoot(tekst))"
  }

  /// Control characters other than tab and line ends would upset a terminal; a carriage return is lost in a paste.
  private static func isBinair(_ inhoud: [UInt8]) -> Bool {
    inhoud.contains { ($0 < 32 && $0 != 9 && $0 != 10) || $0 == 127 }
  }

  /// In single quotes everything is literal except the single quote itself (POSIX shell, 2.2.2).
  private static func gequoot(_ tekst: String) -> String {
    var uit = "'"
    for teken in tekst.unicodeScalars {
      if teken == "'" { uit += "'\\''" } else { uit.unicodeScalars.append(teken) }
    }
    return uit + "'"
  }

  private static let vultCurlZelf: Set<String> = ["host", "content-length", "connection", "transfer-encoding"]
}
