package import Tijd

/// The number of a verzoek as DSO-LV hands it out: the day and a counter of five digits. Real values look so; the
/// schema says no more than text.
package enum Verzoeknummer {
  /// Counts from 1 on each day; nil when the day is full.
  package static func maak(op dag: Datum, teller: Int) -> String? {
    guard (1...99_999).contains(teller) else { return nil }
    let cijfers = String(teller)
    let dagdeel = dag.description.filter { $0 != "-" }
    return dagdeel + String(repeating: "0", count: 5 - cijfers.count) + cijfers
  }

  /// Thirteen digits that begin with a day that exists.
  package static func isGeldig(_ tekst: String) -> Bool {
    guard tekst.isCijfers(13) else { return false }
    let dag = "\(tekst.prefix(4))-\(tekst.dropFirst(4).prefix(2))-\(tekst.dropFirst(6).prefix(2))"
    return Datum(dag) != nil
  }
}

/// The number that counts messages of one verzoek.
package enum Volgnummer {
  package static let eerste = "000"

  /// `001` after `000`; nil when the text is not a volgnummer or the counter is full.
  package static func na(_ volgnummer: String) -> String? {
    guard volgnummer.isCijfers(3), let nummer = Int(volgnummer), nummer < 999 else { return nil }
    return tekst(nummer + 1)
  }

  static func tekst(_ nummer: Int) -> String {
    let cijfers = String(nummer)
    return String(repeating: "0", count: max(0, 3 - cijfers.count)) + cijfers
  }
}
