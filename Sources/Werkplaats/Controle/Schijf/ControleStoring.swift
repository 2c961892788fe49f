/// World trouble while reading what the user named: nothing could be judged.
package enum ControleStoring: Error, Sendable, Hashable {
  case nietGevonden(pad: String)
  case geenToegang(pad: String)
  /// A folder where one file is asked for.
  case isMap(pad: String)
  /// A pipe or a device: reading it might never end.
  case geenBestand(pad: String)
  case teGroot(pad: String, bytes: Int)
  case teVeelBestanden(pad: String)
  case leeg(pad: String)
  case nietTeSchrijven(pad: String)

  /// For people: what is wrong and what to do next.
  package var melding: String {
    switch self {
    case .nietGevonden(let pad): "'\(pad)' bestaat niet. Controleer de naam en de map."
    case .geenToegang(let pad): "'\(pad)' mag niet worden gelezen. Geef uzelf leesrechten en probeer het opnieuw."
    case .isMap(let pad): "'\(pad)' is een map. Kies één bestand."
    case .geenBestand(let pad): "'\(pad)' is geen gewoon bestand. Kies een bestand op uw schijf."
    case .teGroot(let pad, let bytes):
      "'\(pad)' is te groot: \(bytes) bytes. Hoogstens \(Controlegrenzen.bestandsgrootte) bytes mag."
    case .teVeelBestanden(let pad):
      "'\(pad)' heeft te veel bestanden. Hoogstens \(Controlegrenzen.aantalBestanden) mag; kies een kleinere map."
    case .leeg(let pad): "In '\(pad)' staan geen bestanden om te controleren."
    case .nietTeSchrijven(let pad): "'\(pad)' kan niet worden geschreven. Kies een andere plek."
    }
  }
}

/// How much of the disk one run takes in.
package enum Controlegrenzen {
  /// Bytes of one file: the LVBB takes packages of 200 MB.
  package static let bestandsgrootte = 256 * 1_024 * 1_024
  /// Bytes of all files of one folder together.
  package static let totaal = 512 * 1_024 * 1_024
  package static let aantalBestanden = 5_000
  package static let diepte = 12
}
