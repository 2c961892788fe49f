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
    let d = klok.measure { uit = Verificatie.analyseer(r) + [] }
    var t = "== \(pad.split(separator: "/").last ?? "") \(d) vragen \(Vergunningcheck(r).vragen.count)\n"
    for b in uit { t += "   \(b.bevinding.code) \(b.bevinding.ernst) \(b.bevinding.samenvatting)\n" }
    print(t)
  }
}
@Suite struct ZZDubbel {
  @Test func dubbel() throws {
    let b = try (Voorbeelden.goed + Voorbeelden.fout).compactMap { p in STTRDecoder.decodeer(try Voorbeelden.bytes(p), bestand: p).model.map { Dubbelevragen.Bron($0) } }
    for x in Dubbelevragen.controleer(b) { print("   WP \(x.code) \(x.samenvatting.prefix(300)) [\(x.verwant.map(\.toelichting).joined(separator: " // ").prefix(200))]") }
  }
}
