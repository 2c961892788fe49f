/// Gives every question of a file a whole number that stays the same.
///
/// The number is the 32-bit FNV-1a hash of the question's herbruikbaarId when it has one (so that the same question in
/// another file gets the same number and one answer serves both), else of the file's functioneleStructuurRef, a `|` and
/// the id of the uitvoeringsregel; without the highest bit. Zero and a number that is taken move up by one, in document
/// order. Ours: how DSO numbers its questions is not published.
package enum Vraagnummers {
  package static func nummers(_ regels: Regelbestand) -> [String: Int] {
    var gebruikt: Set<Int> = []
    var nummers: [String: Int] = [:]
    for regel in regels.uitvoeringsregels {
      let eigen = "\(regels.functioneleStructuurRefTekst)|\(regel.id)"
      let sleutel = regel.herbruikbaarId.map { "herbruikbaar|\($0)" } ?? eigen
      var nummer = hash(sleutel)
      while nummer == 0 || !gebruikt.insert(nummer).inserted { nummer = (nummer + 1) & 0x7FFF_FFFF }
      nummers[regel.id] = nummer
    }
    return nummers
  }

  private static func hash(_ tekst: String) -> Int {
    var h: UInt32 = 2_166_136_261
    for byte in tekst.utf8 {
      h ^= UInt32(byte)
      h = h &* 16_777_619
    }
    return Int(h & 0x7FFF_FFFF)
  }
}
