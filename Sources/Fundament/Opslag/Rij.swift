import Foundation
package import Tijd

/// One row of an answer, read by column name.
///
/// `tekst("x")` is for a column that must have a value and throws when it is NULL; `tekstOfNil("x")` is for a column
/// that may be NULL. Asking for a column that the statement does not have is a bug in the program.
package struct Rij: Sendable {
  /// Column name to place; shared by all rows of one answer.
  private let plaatsen: [String: Int]
  private let waarden: [SQLWaarde]

  init(plaatsen: [String: Int], waarden: [SQLWaarde]) {
    self.plaatsen = plaatsen
    self.waarden = waarden
  }

  package subscript(_ kolom: String) -> SQLWaarde {
    guard let plaats = plaatsen[kolom] else {
      preconditionFailure("De kolom '\(kolom)' staat niet in het antwoord; wel: \(plaatsen.keys.sorted())")
    }
    return waarden[plaats]
  }

  package func tekstOfNil(_ kolom: String) -> String? {
    switch self[kolom] {
    case .tekst(let tekst): tekst
    case .getal(let getal): String(getal)
    case .kommagetal(let getal): String(getal)
    case .null, .bytes: nil
    }
  }
  package func getalOfNil(_ kolom: String) -> Int? {
    if case .getal(let getal) = self[kolom] { getal } else { nil }
  }
  package func kommagetalOfNil(_ kolom: String) -> Double? {
    switch self[kolom] {
    case .kommagetal(let getal): getal
    case .getal(let getal): Double(getal)
    case .null, .tekst, .bytes: nil
    }
  }
  package func bytesOfNil(_ kolom: String) -> [UInt8]? {
    switch self[kolom] {
    case .bytes(let bytes): bytes
    case .tekst(let tekst): Array(tekst.utf8)
    case .null, .getal, .kommagetal: nil
    }
  }
  package func datumOfNil(_ kolom: String) -> Datum? { tekstOfNil(kolom).flatMap { Datum($0) } }
  package func tijdstipOfNil(_ kolom: String) -> Tijdstip? { tekstOfNil(kolom).flatMap { Tijdstip($0) } }

  package func tekst(_ kolom: String) throws(OpslagStoring) -> String { try verplicht(tekstOfNil(kolom), kolom) }
  package func getal(_ kolom: String) throws(OpslagStoring) -> Int { try verplicht(getalOfNil(kolom), kolom) }
  package func kommagetal(_ kolom: String) throws(OpslagStoring) -> Double {
    try verplicht(kommagetalOfNil(kolom), kolom)
  }
  package func bytes(_ kolom: String) throws(OpslagStoring) -> [UInt8] { try verplicht(bytesOfNil(kolom), kolom) }
  package func waar(_ kolom: String) throws(OpslagStoring) -> Bool { try getal(kolom) != 0 }
  package func datum(_ kolom: String) throws(OpslagStoring) -> Datum { try verplicht(datumOfNil(kolom), kolom) }
  package func tijdstip(_ kolom: String) throws(OpslagStoring) -> Tijdstip {
    try verplicht(tijdstipOfNil(kolom), kolom)
  }

  /// Reads what `SQLWaarde.json` wrote.
  package func json<Model: Decodable>(_ soort: Model.Type, _ kolom: String) throws(OpslagStoring) -> Model {
    let bytes = try bytes(kolom)
    do {
      return try JSONDecoder().decode(soort, from: Data(bytes))
    } catch {
      throw .overig(bezigMet: "lezen van kolom '\(kolom)' als \(soort)", oorzaak: "\(error)")
    }
  }

  private func verplicht<Waarde>(_ waarde: Waarde?, _ kolom: String) throws(OpslagStoring) -> Waarde {
    guard let waarde else {
      throw .overig(
        bezigMet: "lezen van kolom '\(kolom)'", oorzaak: "er staat geen \(Waarde.self) in, maar \(self[kolom])")
    }
    return waarde
  }
}
