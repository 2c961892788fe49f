/// Names that belong to the practice OINs. The real service looks them up in the OIN register.
enum Organisatienamen {
  static let oefenen: [(oin: String, naam: String)] = [
    ("00000099000000001000", "gemeente Rieteroog"), ("00000099000000002000", "Omgevingsdienst Zuiderzeerand"),
    ("00000099000000003000", "Waterschap Rieteroog en Rand"), ("00000099000000004000", "Veiligheidsregio IJsselmeer"),
  ]

  static func naam(_ oin: String) -> String {
    oefenen.first { $0.oin == oin }?.naam ?? "Organisatie \(oin)"
  }

  static func isOIN(_ tekst: String) -> Bool {
    tekst.utf8.count == 20 && tekst.utf8.allSatisfy { (48...57).contains($0) }
  }
}
