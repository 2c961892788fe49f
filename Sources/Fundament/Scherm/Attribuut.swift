/// One attribute of an element. Its value is escaped when it is written.
package struct Attribuut: Sendable, Hashable {
  enum Inhoud: Sendable, Hashable { case waarde(String), vlag, geen }

  let naam: String
  let inhoud: Inhoud

  /// Any attribute; nil leaves it out.
  package static func attr(_ naam: String, _ waarde: String?) -> Attribuut {
    Attribuut(naam: naam, inhoud: waarde.map { .waarde($0) } ?? .geen)
  }

  /// A boolean attribute such as `checked`; it is there or it is not.
  package static func vlag(_ naam: String, als aanwezig: Bool = true) -> Attribuut {
    Attribuut(naam: naam, inhoud: aanwezig ? .vlag : .geen)
  }

  package static func klasse(_ waarde: String?) -> Attribuut { attr("class", waarde) }
  package static func id(_ waarde: String?) -> Attribuut { attr("id", waarde) }
  package static func aria(_ naam: String, _ waarde: String?) -> Attribuut { attr("aria-\(naam)", waarde) }

  /// The address of a link. Anything but a path, http(s) or mailto becomes `#`, so that no `javascript:` slips in.
  package static func naar(_ adres: String) -> Attribuut { attr("href", veilig(adres)) }

  /// Where a form is sent.
  package static func actie(_ adres: String) -> Attribuut { attr("action", veilig(adres)) }

  static func veilig(_ adres: String) -> String {
    let begin = adres.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard begin.contains(":") else { return adres }
    let schema = begin.prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto"].contains(schema) ? adres : "#"
  }
}
