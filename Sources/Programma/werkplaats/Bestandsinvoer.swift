import ArgumentParser
import Bevindingen
import Controle
import Foundation
import Tijd

/// Reading what the user named, with a clear message and exit 2 when that fails.
enum Bestandsinvoer {
  static func probeer<Waarde>(_ werk: () throws(ControleStoring) -> Waarde) throws -> Waarde {
    do {
      return try werk()
    } catch {
      Uitvoer.meld(error.melding)
      throw Afloop.kanNiet
    }
  }

  static func lees(_ pad: String) throws -> Invoer {
    try probeer { () throws(ControleStoring) in try Bestandslezer.lees(pad) }
  }

  /// A folder of packages gives each of them.
  static func delen(_ pad: String) throws -> [Invoer] {
    let onderdelen = try probeer { () throws(ControleStoring) in try Bestandslezer.onderdelen(pad) }
    return try onderdelen.map { onderdeel in
      try probeer { () throws(ControleStoring) in try Bestandslezer.lees(onderdeel) }
    }
  }

  static func bytes(_ pad: String) throws -> [UInt8] {
    try probeer { () throws(ControleStoring) in try Bestandslezer.bytes(pad) }
  }

  /// The names in a folder, in order.
  static func namen(in map: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: map).sorted()
    } catch {
      Uitvoer.meld("De map '\(map)' is niet te lezen.")
      throw Afloop.kanNiet
    }
  }

  /// JSON from a file, or written out on the command line.
  static func json(_ bron: String) throws -> JSONWaarde {
    let begin = bron.first { !$0.isWhitespace }
    let bytes = begin == "{" || begin == "[" ? Array(bron.utf8) : try bytes(bron)
    guard let waarde = JSONWaarde(bytes) else {
      Uitvoer.meld("'\(bron.prefix(60))' is geen geldige JSON.")
      throw Afloop.kanNiet
    }
    return waarde
  }

  /// Findings beside a result that goes to standard output.
  static func meld(_ bevindingen: [Bevinding]) {
    for bevinding in bevindingen.zonderHerhaling().begrensd() {
      Uitvoer.meld(TekstWeergave.render(bevinding).joined(separator: "\n"))
    }
  }
}

/// Today in the Netherlands by the clock of this machine; only commands read it.
enum Vandaag {
  static var datum: Datum { Tijdstip(seconden: Int(Date().timeIntervalSince1970)).datum }
}

/// A day on the command line.
struct Dag: ExpressibleByArgument {
  var waarde: Datum
  init?(argument: String) {
    guard let datum = Datum(argument) ?? Datum(dagEerst: argument) else { return nil }
    waarde = datum
  }
}
