import Bevindingen
import DMN
import Testing
@testable import STTR
@Suite struct ZZTijdelijkTests {
  @Test("kijk", arguments: Voorbeelden.goed + Voorbeelden.fout)
  func kijk(pad: String) throws {
    guard let r = STTRDecoder.decodeer(try Voorbeelden.bytes(pad), bestand: pad).model else { return }
    let klok = ContinuousClock()
    var uit: [Analysebevinding] = []
    let d = klok.measure { uit = Verificatie.analyseer(r) }
    var t = "== \(pad.split(separator: "/").last ?? "") \(d) vragen \(Vergunningcheck(r).vragen.count)\n"
    for b in uit { t += "   \(b.bevinding.code) \(b.bevinding.ernst) \(b.bevinding.samenvatting)\n" }
    print(t)
  }
}
