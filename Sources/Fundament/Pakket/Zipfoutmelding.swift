import CLibZip

/// What libzip noticed, in Dutch.
enum Zipfoutmelding {
  /// Characters that a message takes over from libzip.
  private static let getoond = 80

  static func tekst(_ fout: inout zip_error_t) -> String {
    let code = zip_error_code_zip(&fout)
    if let zin = zin(code) { return zin }
    let engels = String(cString: zip_error_strerror(&fout)).prefix(getoond)
    return "de zip is niet te lezen (\(engels))"
  }

  private static func zin(_ code: Int32) -> String? {
    switch code {
    case ZIP_ER_NOZIP: "het einde ontbreekt, of het is geen zip"
    case ZIP_ER_INCONS: "de lijst van bestanden klopt niet met wat erin zit"
    case ZIP_ER_EOF: "de zip houdt te vroeg op"
    case ZIP_ER_CRC, ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: "een bestand in de zip is beschadigd"
    case ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_TELL: "een deel van de zip is niet te lezen"
    case ZIP_ER_MULTIDISK: "de zip bestaat uit meer delen; maak er één zip van"
    case ZIP_ER_COMPNOTSUPP: "de zip is ingepakt op een manier die de keten niet kent; kies gewoon inpakken (deflate)"
    case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: "er zit een wachtwoord op de zip"
    default: nil
    }
  }
}
