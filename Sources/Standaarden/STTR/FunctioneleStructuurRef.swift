/// The address of one regelbeheerobject: whose, of which kind and for which activiteit (STTR, functioneleStructuurRef).
///
/// `http://toepasbare-regels.omgevingswet.overheid.nl/<OIN>/id/concept/<prefix><activiteit-urn>`, where the prefix runs
/// into the urn without a separator and is therefore recognised by name.
package struct FunctioneleStructuurRef: Sendable, Hashable, CustomStringConvertible {
  package var oin: String
  package var soort: Regelbeheerobject
  /// IMOW identification: `nl.imow-gm0297.activiteit.2019000810`.
  package var activiteit: String

  package static let host = "http://toepasbare-regels.omgevingswet.overheid.nl"

  package init(oin: String, soort: Regelbeheerobject, activiteit: String) {
    self.oin = oin
    self.soort = soort
    self.activiteit = activiteit
  }

  /// A leading `#` (files of 2019 to 2021) is dropped; nil when it has another form.
  package init?(_ tekst: some StringProtocol) {
    let schoon = tekst.hasPrefix("#") ? String(tekst.dropFirst()) : String(tekst)
    guard schoon.hasPrefix(Self.host + "/") else { return nil }
    let delen = schoon.dropFirst(Self.host.count + 1).split(separator: "/")
    guard delen.count == 4, delen[1] == "id", delen[2] == "concept",
      let (soort, activiteit) = Regelbeheerobject.splits(String(delen[3]))
    else { return nil }
    self.init(oin: String(delen[0]), soort: soort, activiteit: activiteit)
  }

  package var description: String { "\(Self.host)/\(oin)/id/concept/\(soort.voorvoegsel)\(activiteit)" }

  /// The address of a werkzaamheid: `…/werkzaamheden/id/concept/DakkapelPlaatsen`.
  package static func werkzaamheid(_ urn: String) -> String { "\(host)/werkzaamheden/id/concept/\(urn)" }

  /// The urn in the address of a werkzaamheid; nil when it is not one.
  package static func werkzaamheidUrn(_ ref: some StringProtocol) -> String? {
    let schoon = ref.hasPrefix("#") ? String(ref.dropFirst()) : String(ref)
    let begin = "\(host)/werkzaamheden/id/concept/"
    return schoon.hasPrefix(begin) && schoon.count > begin.count ? String(schoon.dropFirst(begin.count)) : nil
  }
}

/// The kind of rules that one file holds for one activiteit.
package enum Regelbeheerobject: Sendable, Hashable, Codable {
  case conclusie
  case indieningsvereisten(Toestemming)
  case maatregelen

  package var voorvoegsel: String {
    switch self {
    case .conclusie: "Conclusie"
    case .indieningsvereisten(let toestemming): "Indieningsvereisten\(toestemming.rawValue)"
    case .maatregelen: "Maatregelen"
    }
  }
  /// `typering` in the RTR.
  package var typering: String {
    switch self {
    case .conclusie: "Conclusie"
    case .indieningsvereisten: "Indieningsvereisten"
    case .maatregelen: "Maatregelen"
    }
  }
  package var toestemming: Toestemming? {
    if case .indieningsvereisten(let toestemming) = self { toestemming } else { nil }
  }

  package init?(typering: String, toestemming: String?) {
    switch typering {
    case "Conclusie": self = .conclusie
    case "Maatregelen": self = .maatregelen
    case "Indieningsvereisten":
      guard let gevonden = toestemming.flatMap(Toestemming.init(rawValue:)) else { return nil }
      self = .indieningsvereisten(gevonden)
    default: return nil
    }
  }

  static var alle: [Regelbeheerobject] {
    [.conclusie, .maatregelen] + Toestemming.allCases.map { .indieningsvereisten($0) }
  }

  /// The longest known prefix wins.
  static func splits(_ tekst: String) -> (Regelbeheerobject, String)? {
    alle.filter { tekst.hasPrefix($0.voorvoegsel) && tekst.count > $0.voorvoegsel.count }
      .max { $0.voorvoegsel.count < $1.voorvoegsel.count }
      .map { ($0, String(tekst.dropFirst($0.voorvoegsel.count))) }
  }
}

/// What a set of Indieningsvereisten is for.
package enum Toestemming: String, Sendable, Hashable, CaseIterable, Codable {
  case vergunning = "Vergunning"
  case melding = "Melding"
  case informatie = "Informatie"
  case informatieOngewoonVoorval = "InformatieOngewoonVoorval"
  case aanvraagMaatwerkvoorschrift = "AanvraagMaatwerkvoorschrift"
  case meldingGelijkwaardigeMaatregel = "MeldingGelijkwaardigeMaatregel"
  case aanvraagToestemmingGelijkwaardigeMaatregel = "AanvraagToestemmingGelijkwaardigeMaatregel"

  package var waarde: String {
    switch self {
    case .vergunning: "Aanvraag vergunning"
    case .melding: "Melding"
    case .informatie: "Informatie"
    case .informatieOngewoonVoorval: "Informatie ongewoon voorval"
    case .aanvraagMaatwerkvoorschrift: "Aanvraag maatwerkvoorschrift"
    case .meldingGelijkwaardigeMaatregel: "Melding gelijkwaardige maatregel"
    case .aanvraagToestemmingGelijkwaardigeMaatregel: "Aanvraag toestemming gelijkwaardige maatregel"
    }
  }
}

/// The seven conclusions of a vergunningcheck (`ConclusieToestemming`), in the order in which they are shown.
package enum Conclusiecode: String, Sendable, Hashable, CaseIterable, Codable {
  case verbod = "Verbod"
  case vergunningplicht = "Vergunningplicht"
  case meldingsplicht = "Meldingsplicht"
  case informatieplicht = "Informatieplicht"
  case neemContactOpMet = "NeemContactOpMet"
  case toestemmingsvrij = "Toestemmingsvrij"
  case nietVanToepassing = "NietVanToepassing"

  /// For people.
  package var waarde: String {
    switch self {
    case .verbod: "Verboden"
    case .vergunningplicht: "Vergunningplicht"
    case .meldingsplicht: "Meldingsplicht"
    case .informatieplicht: "Informatieplicht"
    case .neemContactOpMet: "Neem contact op"
    case .toestemmingsvrij: "Toestemmingsvrij"
    case .nietVanToepassing: "Niet van toepassing"
    }
  }
  /// The form that the conclusion leads to: only these three lead to one.
  package var toestemming: Toestemming? {
    switch self {
    case .vergunningplicht: .vergunning
    case .meldingsplicht: .melding
    case .informatieplicht: .informatie
    case .verbod, .neemContactOpMet, .toestemmingsvrij, .nietVanToepassing: nil
    }
  }
  package var rang: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
