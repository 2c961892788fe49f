/// How much zip is taken in before it is refused.
package struct Zipgrenzen: Sendable {
  /// Files in one package. The largest real omgevingsplan has some hundreds.
  package var aantal: Int
  /// Bytes of one unpacked file (LVBB1041: at most 100 MB).
  package var bestandsgrootte: Int
  /// Bytes of all unpacked files together: what one upload may take of the memory.
  package var totaal: Int
  /// Unpacked divided by packed. XML packs 10 to 30 times; a bomb a thousand times and more.
  package var verhouding: Int
  /// Below this unpacked size the ratio says nothing: a small repetitive file is harmless.
  package var verhoudingVanaf: Int
  /// Bytes of a path inside the zip.
  package var naamlengte: Int

  /// Bytes up to which a file is unpacked at once. A larger one is only tested and unpacked when it is asked for: the
  /// second unpacking costs time, but a package of many large files then takes the memory of one.
  package var directTot: Int

  package init(
    aantal: Int = 5_000, bestandsgrootte: Int = 100 * 1_024 * 1_024, totaal: Int = 512 * 1_024 * 1_024,
    verhouding: Int = 200, verhoudingVanaf: Int = 4 * 1_024 * 1_024, naamlengte: Int = 255,
    directTot: Int = 256 * 1_024
  ) {
    self.aantal = aantal
    self.bestandsgrootte = bestandsgrootte
    self.totaal = totaal
    self.verhouding = verhouding
    self.verhoudingVanaf = verhoudingVanaf
    self.naamlengte = naamlengte
    self.directTot = directTot
  }

  package static let standaard = Zipgrenzen()
}
