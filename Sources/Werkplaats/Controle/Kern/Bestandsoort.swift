import Bevindingen
import IMOW
import Markup
import Pakket
import STAM
import STOP

/// What a package is, told by a file in it.
enum Pakketsoort: Sendable, Hashable {
  case lvbbAanlevering, uitwisselpakket, doorlevering, publicatie, rtrLevering

  /// Names that make a folder one package. `manifest.xml` is shared by the LVBB and the RTR.
  static let merktekens: Set<String> = [
    "opdracht.xml", "pakbon.xml", "consolidaties.xml", "manifest.xml", OfficielePublicatieDecoder.tekstbestand,
  ]

  init?(_ inhoud: Pakketinhoud) {
    if inhoud["pakbon.xml"] != nil {
      self = .uitwisselpakket
    } else if inhoud["opdracht.xml"] != nil {
      self = .lvbbAanlevering
    } else if let manifest = inhoud["manifest.xml"], Self.isVanRTR(manifest) {
      self = .rtrLevering
    } else if inhoud[OfficielePublicatieDecoder.tekstbestand] != nil {
      self = .publicatie
    } else if inhoud["consolidaties.xml"] != nil {
      self = .doorlevering
    } else if inhoud["manifest.xml"] != nil {
      // A delivery without its order: the check says what is missing.
      self = .lvbbAanlevering
    } else {
      return nil
    }
  }

  private static func isVanRTR(_ bytes: [UInt8]) -> Bool {
    let ruimte = XMLLezer.lees(bytes, bestand: "manifest.xml").model?.wortel.ruimte ?? ""
    return ruimte.hasPrefix("http://toepasbare-regels.omgevingswet.overheid.nl/")
  }

  var norm: Controlenorm {
    switch self {
    case .lvbbAanlevering: .lvbb
    case .uitwisselpakket: .uitwisselpakket
    case .doorlevering, .publicatie: .doorlevering
    case .rtrLevering: .rtr
    }
  }
}

/// The names that `--norm` takes and that a verdict prints.
package enum Controlenorm: String, Sendable, Hashable, CaseIterable {
  case lvbb = "LVBB-aanlevering"
  case uitwisselpakket = "STOP-uitwisselpakket"
  case doorlevering = "LVBB-doorlevering"
  case rtr = "RTR-levering"
  case stop = "STOP"
  case imow = "IMOW"
  case sttr = "STTR"
  case dmn = "DMN"
  case stam = "STAM"
  case ebms = "ebMS"
  case cpa = "CPA"

  /// The words that people type.
  package var woord: String {
    switch self {
    case .lvbb: "lvbb"
    case .uitwisselpakket: "uitwisselpakket"
    case .doorlevering: "doorlevering"
    case .rtr: "rtr"
    case .stop: "stop"
    case .imow: "imow"
    case .sttr: "sttr"
    case .dmn: "dmn"
    case .stam: "stam"
    case .ebms: "ebms"
    case .cpa: "cpa"
    }
  }

  package init?(woord: String) {
    let klein = woord.lowercased()
    guard let norm = Self.allCases.first(where: { $0.woord == klein || $0.rawValue.lowercased() == klein }) else {
      return nil
    }
    self = norm
  }
}

/// What a single XML document is, told by its root element.
enum Documentsoort: Sendable, Hashable {
  case besluit, kennisgeving, informatieobject, gio, opdracht, manifest, consolidaties, lvbbVerzoek, lvbbResultaat
  /// A text or module of STOP that stands alone.
  case stopModule
  case owBestand, manifestOW
  case sttr, dmn
  case verzoek, ebms, cpa

  init?(_ wortel: Element) {
    switch wortel.lokaal {
    case "AanleveringBesluit": self = .besluit
    case "AanleveringKennisgeving": self = .kennisgeving
    case "AanleveringInformatieObject": self = .informatieobject
    case "GeoInformatieObjectVaststelling", "GeoInformatieObjectVersie": self = .gio
    case "Consolidaties" where wortel.ruimte == STOPNaamruimte.lvbbu: self = .consolidaties
    case "manifest" where wortel.ruimte == STOPNaamruimte.lvbbt: self = .manifest
    case "owBestand": self = .owBestand
    case "Aanleveringen" where wortel.ruimte == STOPNaamruimte.mow: self = .manifestOW
    case "definitions" where wortel.ruimte.contains("/DMN/"): self = Self.isSTTR(wortel) ? .sttr : .dmn
    case "verzoekXML": self = .verzoek
    case "Envelope" where wortel.ruimte.hasPrefix("http://schemas.xmlsoap.org/soap/envelope"): self = .ebms
    case "CollaborationProtocolAgreement": self = .cpa
    default:
      guard let soort = Self.vanRuimte(wortel) else { return nil }
      self = soort
    }
  }

  private static func vanRuimte(_ wortel: Element) -> Documentsoort? {
    switch wortel.ruimte {
    case STOPNaamruimte.lvbbt:
      if Opdrachtsoort(rawValue: wortel.lokaal) != nil { return .opdracht }
      if wortel.lokaal.hasSuffix("Verzoek") { return .lvbbVerzoek }
      return wortel.lokaal.hasSuffix("Resultaat") ? .lvbbResultaat : nil
    case STOPNaamruimte.tekst, STOPNaamruimte.data, STOPNaamruimte.uws, STOPNaamruimte.cons, STOPNaamruimte.lvbba,
      STOPNaamruimte.se, STOPNaamruimte.geo, STOPNaamruimte.gio, STOPNaamruimte.lvbbu:
      return .stopModule
    default: return nil
    }
  }

  /// STTR stands in the extension elements of DMN.
  private static func isSTTR(_ wortel: Element) -> Bool {
    let stam = "http://toepasbare-regels.omgevingswet.overheid.nl/"
    let extensies = wortel.eerste("extensionElements")?.kinderen ?? []
    return extensies.contains { $0.ruimte.hasPrefix(stam) } || wortel["namespace"]?.hasPrefix(stam) == true
  }

  var norm: Controlenorm {
    switch self {
    case .besluit, .kennisgeving, .informatieobject, .gio, .opdracht, .manifest, .consolidaties, .lvbbVerzoek,
      .lvbbResultaat, .stopModule:
      .stop
    case .owBestand, .manifestOW: .imow
    case .sttr: .sttr
    case .dmn: .dmn
    case .verzoek: .stam
    case .ebms: .ebms
    case .cpa: .cpa
    }
  }
}
