import DSOKoppelvlak
import Geometrie
import IMOW

extension Waardelijstwaarde {
  /// Code and label, as Presenteren v8 gives values of a value list.
  var presenteren: Presenteren.Waardelijstwaarde {
    Presenteren.Waardelijstwaarde(code: uri, waarde: Waardelijst.label(van: self))
  }
}

extension Optional<Waardelijstwaarde> {
  /// The schema demands a value where the delivery may have left it out.
  var presenteren: Presenteren.Waardelijstwaarde {
    self?.presenteren ?? Presenteren.Waardelijstwaarde(code: "", waarde: "onbekend")
  }

  var symboolcodes: PresenterenAnnotaties.Symboolcodes {
    guard let codes = self.flatMap({ Waardelijst.bekend($0.uri)?.symboolcodes }) else {
      return PresenterenAnnotaties.Symboolcodes()
    }
    return PresenterenAnnotaties.Symboolcodes(lijn: codes.lijn, punt: codes.punt, vlak: codes.vlak)
  }
}

extension DSOKoppelvlak.GeoJSON {
  /// The geometry to compute with.
  var vorm: Vorm {
    func punt(_ positie: Positie) -> Punt { Punt(x: positie.x, y: positie.y) }
    func vlak(_ ringen: [[Positie]]) -> Vlak {
      Vlak(buitenring: (ringen.first ?? []).map(punt), gaten: ringen.dropFirst().map { $0.map(punt) })
    }
    return switch self {
    case .point(let positie): .punt(punt(positie))
    case .lineString(let posities): .lijn(posities.map(punt))
    case .polygon(let ringen): .vlak(vlak(ringen))
    case .multiPoint(let posities): .punten(posities.map(punt))
    case .multiLineString(let lijnen): .lijnen(lijnen.map { $0.map(punt) })
    case .multiPolygon(let vlakken): .vlakken(vlakken.map(vlak))
    case .geometryCollection(let delen): .verzameling(delen.map(\.vorm))
    }
  }
}

/// The names of kinds of regulation (value list soortRegeling of STOP).
enum SoortRegeling {
  private static let namen: [String: String] = [
    "001": "AMvB", "002": "Ministeriële regeling", "003": "Omgevingsplan", "004": "Omgevingsverordening",
    "005": "Waterschapsverordening", "006": "Omgevingsvisie", "007": "Projectbesluit", "008": "Instructie",
    "009": "Voorbeschermingsregels", "010": "Programma", "011": "Reactieve interventie",
    "012": "Aanwijzingsbesluit N2000", "013": "Toegangsbeperkingsbesluit",
    "014": "Omgevingsplanregels uit projectbesluit", "015": "Voorbeschermingsregels omgevingsplan",
    "016": "Voorbeschermingsregels omgevingsverordening",
  ]

  static func naam(_ uri: String) -> String { namen[String(uri.suffix(3))] ?? "Regeling" }

  static func presenteren(_ uri: String) -> Presenteren.Waardelijstwaarde {
    Presenteren.Waardelijstwaarde(code: uri, waarde: naam(uri))
  }
}
