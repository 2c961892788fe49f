/// To which system and path the answers for an OIN in a role go.
struct Antwoordadres: Sendable, Hashable {
  var systeem: String
  var pad: String

  init(systeem: String, pad: String) {
    self.systeem = systeem
    self.pad = pad
  }

  /// The endpoint that systems of the werkplaats have for ebMS.
  init(systeem: String) { self.init(systeem: systeem, pad: "/\(systeem)/digikoppeling") }

  /// Systems that can get answers of the LVBB, by the role in which they send.
  static let opRol = [
    "plansoftware": "plansoftware", "zaaksysteem": "zaaksysteem", "omgevingsdienst": "omgevingsdienst",
  ]

  /// The address for a sender that is not in the table yet.
  ///
  /// - Parameter van: the system that the message came from as the Ketenspoor saw it; `buiten` for an outside product.
  static func vermoeden(rol: String, van: String) -> Antwoordadres {
    if opRol.values.contains(van) { return Antwoordadres(systeem: van) }
    if let systeem = opRol[rol.lowercased()] { return Antwoordadres(systeem: systeem) }
    return Antwoordadres(systeem: "plansoftware")
  }
}
