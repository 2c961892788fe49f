#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Trouble with storing or reading: the world, not the input. Every case says what a person can do next.
package enum OpslagStoring: Error, Sendable, Hashable {
  /// No room left on the disk that holds `pad`.
  case schijfVol(pad: String, bezigMet: String)
  /// The program may not write at `pad`.
  case alleenLezen(pad: String)
  /// The file at `pad` is not a (whole) database, or a stored file does not have the content its name promises.
  case beschadigd(pad: String, oorzaak: String)
  /// Somebody else kept the database locked for longer than the waiting time.
  case bezet(pad: String)
  /// Another process has this data folder open.
  case mapInGebruik(pad: String)
  /// Anything else the database or the disk said, with what we were doing.
  case overig(bezigMet: String, oorzaak: String)

  /// Dutch, for the person behind the screen: what happened and what to do next.
  package var uitlegVoorGebruiker: String {
    switch self {
    case .schijfVol(let pad, let bezigMet):
      "De schijf is vol. Het programma was bezig met: \(bezigMet). Maak ruimte vrij op de schijf van '\(pad)' en "
        + "probeer het opnieuw. Wat al was opgeslagen, is bewaard."
    case .alleenLezen(let pad):
      "Het programma mag niet schrijven in '\(pad)'. Geef de gebruiker van dit programma schrijfrechten op deze map, "
        + "of kies een andere gegevensmap."
    case .beschadigd(let pad, let oorzaak):
      "Het bestand '\(pad)' is beschadigd (\(oorzaak)). Stop het programma en zet een reservekopie terug, of begin "
        + "met een lege gegevensmap."
    case .bezet(let pad):
      "De databank '\(pad)' is te lang bezet door een ander programma. Sluit dat programma en probeer het opnieuw."
    case .mapInGebruik(let pad):
      "De gegevensmap '\(pad)' is al in gebruik. Waarschijnlijk draait de werkplaats al. Stop die eerst, of kies een "
        + "andere gegevensmap."
    case .overig(let bezigMet, let oorzaak):
      "Het opslaan of lezen lukte niet. Het programma was bezig met: \(bezigMet). De melding was: \(oorzaak). Probeer "
        + "het opnieuw. Blijft het misgaan, start dan het programma opnieuw."
    }
  }

  /// Translates a POSIX error number of a file operation.
  static func van(errno fout: Int32, pad: String, bezigMet: String) -> OpslagStoring {
    switch fout {
    case ENOSPC, EDQUOT: .schijfVol(pad: pad, bezigMet: bezigMet)
    case EACCES, EPERM, EROFS: .alleenLezen(pad: pad)
    default: .overig(bezigMet: bezigMet, oorzaak: "\(pad): \(String(cString: strerror(fout)))")
    }
  }
}
