/// A made-up regulation of any length, in the form of STOP 1.3.0 (RegelingCompact).
struct Regelingtekst {
  let artikelen: Int

  var xml: String {
    var tekst = """
      <?xml version="1.0" encoding="UTF-8"?>
      <RegelingCompact xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" schemaversie="1.3.0">
        <RegelingOpschrift eId="longTitle" wId="longTitle"><Al>Omgevingsplan van een gemeten gemeente</Al></RegelingOpschrift>
        <Lichaam eId="body" wId="body">

      """
    return tekst + hoofdstukken(na: 0) + "</Lichaam></RegelingCompact>\n"
  }

  /// The chapters alone, for a text that has that many already.
  func hoofdstukken(na eerder: Int) -> String {
    var tekst = ""
    let perHoofdstuk = 50
    for hoofdstuk in (eerder + 1)...(eerder + (artikelen + perHoofdstuk - 1) / perHoofdstuk) {
      tekst += kop("Hoofdstuk", "chp_\(hoofdstuk)", "Hoofdstuk", "\(hoofdstuk)", "Onderwerp \(hoofdstuk)")
      for nummer in 1...perHoofdstuk { tekst += artikel(hoofdstuk, nummer) }
      tekst += "</Hoofdstuk>\n"
    }
    return tekst
  }

  private func kop(_ naam: String, _ eId: String, _ label: String, _ nummer: String, _ opschrift: String) -> String {
    "<\(naam) eId=\"\(eId)\" wId=\"gm9995_1__\(eId)\"><Kop><Label>\(label)</Label><Nummer>\(nummer)</Nummer>"
      + "<Opschrift>\(opschrift)</Opschrift></Kop>\n"
  }

  private func artikel(_ hoofdstuk: Int, _ nummer: Int) -> String {
    let eId = "chp_\(hoofdstuk)__art_\(hoofdstuk).\(nummer)"
    var tekst = kop("Artikel", eId, "Artikel", "\(hoofdstuk).\(nummer)", "Regel \(nummer) van onderwerp \(hoofdstuk)")
    for lid in 1...3 {
      tekst += "<Lid eId=\"\(eId)__para_\(lid)\" wId=\"gm9995_1__\(eId)__para_\(lid)\"><LidNummer>\(lid).</LidNummer>"
      tekst += "<Inhoud><Al>Het is verboden om zonder vergunning iets te doen waarvoor lid \(lid) van artikel "
      tekst +=
        "\(hoofdstuk).\(nummer) een <i>vergunning</i> vraagt, tenzij het anders is bepaald.</Al></Inhoud></Lid>\n"
    }
    return tekst + "</Artikel>\n"
  }
}
