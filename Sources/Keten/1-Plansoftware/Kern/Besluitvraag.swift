import Tijd

/// Who delivers: the seat of this plansoftware.
package struct PlansoftwareInstellingen: Sendable, Hashable {
  package var eigenOIN: String
  /// `gemeente Rieteroog`
  package var naam: String
  /// Code in identifications: `gm9995`.
  package var overheidscode: String
  package var lvbbOIN: String
  /// Where the besluit is taken and signed.
  package var plaats: String

  package init(
    eigenOIN: String = "00000099000000001000", naam: String = "gemeente Rieteroog", overheidscode: String = "gm9995",
    lvbbOIN: String = "00000099000000091000", plaats: String = "Rieteroog"
  ) {
    self.eigenOIN = eigenOIN
    self.naam = naam
    self.overheidscode = overheidscode
    self.lvbbOIN = lvbbOIN
    self.plaats = plaats
  }
}

/// What a person decides about a besluit.
struct Besluitvraag: Sendable, Hashable {
  enum Procedure: String, Sendable, Hashable, CaseIterable { case definitief, ontwerp }

  var titel: String
  /// Name in the identifications of besluit and doel: letters, digits and hyphens.
  var kenmerk: String
  var procedure: Procedure
  var vastgesteldOp: Datum
  var datumBekendmaking: Datum
  var inwerkingtreding: Datum
  var aanhef: String

  /// A name for identifications out of a title: `Bomen in de haven` becomes `bomen-in-de-haven`.
  static func kenmerk(uit titel: String) -> String {
    var uit = ""
    for teken in titel.lowercased() {
      if teken.isASCII, teken.isLetter || teken.isNumber {
        uit.append(teken)
      } else if !uit.isEmpty, !uit.hasSuffix("-") {
        uit.append("-")
      }
    }
    // The standard allows 128 characters; shorter reads better, and leaves room for a number.
    uit = String(uit.prefix(60))
    while uit.hasSuffix("-") { uit.removeLast() }
    return uit.isEmpty ? "wijziging" : uit
  }

  static func isKenmerk(_ tekst: String) -> Bool {
    guard let eerste = tekst.first, eerste.isASCII, eerste.isLetter || eerste.isNumber, tekst.count <= 60 else {
      return false
    }
    return tekst.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }
}

/// The day on which a besluit is made public, as a form may ask it.
enum Bekendmakingsdag {
  static let hint = "Een werkdag na vandaag."

  /// Strictly after today and a working day (LVBB1501, LVBB1519); nil when the day is right.
  static func bezwaar(_ dag: Datum?, vandaag: Datum) -> String? {
    guard let dag else { return "Dit is geen datum. Kies een dag, bijvoorbeeld \(vandaag.volgendeWerkdag.voluit)" }
    if dag <= vandaag { return "Kies een dag na vandaag (\(vandaag.voluit)), bijvoorbeeld \(voorstel(na: vandaag))" }
    guard !dag.isWerkdag else { return nil }
    return "\(dag.voluit) is geen werkdag. Kies bijvoorbeeld \(voorstel(na: dag))"
  }

  private static func voorstel(na dag: Datum) -> String { dag.volgendeWerkdag.voluit }
}
