extension OWBestand {
  /// One file per object type, in the order of their names, as deliveries and downloads have them.
  package static func perType(
    _ objecten: [OWObject], dataset: String, gebied: String, leveringsId: String
  ) -> [OWBestand] {
    Dictionary(grouping: objecten, by: \.type).sorted { $0.key.rawValue < $1.key.rawValue }.map { type, groep in
      OWBestand(
        naam: "ow\(type.rawValue).xml", dataset: dataset, gebied: gebied, leveringsId: leveringsId, objecten: groep)
    }
  }
}
