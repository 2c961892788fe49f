package import Bevindingen
package import STOP
package import Verweving

/// `verschil --naast`: two changes that were made on one version, side by side.
extension Samenvoeging {
  /// - Parameters:
  ///   - a, b: a whole version, or a delivery or mutation that changes the base.
  ///   - keuzes: what people decided; the proposal follows it.
  package static func vergelijk(
    basis: Invoer, a: Invoer, b: Invoer, keuzes: Verweefkeuzes = Verweefkeuzes()
  ) -> Bevonden<Samenvoeging> {
    let gelezen = [basis, a, b].map { Planlezer.lees($0) }
    var bevindingen = gelezen.flatMap(\.bevindingen)
    guard let oud = gelezen[0].model, let vanA = gelezen[1].model, let vanB = gelezen[2].model else {
      return Bevonden(nil, bevindingen: bevindingen)
    }
    var stapel = Planstapel()
    stapel.voegToe(oud)
    var (stapelA, stapelB) = (stapel, stapel)
    stapelA.voegToe(vanA)
    stapelB.voegToe(vanB)
    bevindingen += stapelA.bevindingen + stapelB.bevindingen
    let werken = (stapelA.beelden + stapelB.beelden).map(\.work)
    var gezien: Set<String> = []
    let regelingen = werken.filter { gezien.insert($0).inserted }.map { work in
      func zoek(_ stapel: Planstapel) -> Planbeeld? {
        stapel.beelden.first { $0.work == work } ?? stapel.beelden.first { $0.work.isEmpty }
      }
      let hier = zoek(stapel) ?? Planbeeld(work: work)
      return Samenvoeger(basis: hier, a: zoek(stapelA) ?? hier, b: zoek(stapelB) ?? hier, keuzes: keuzes)
        .voegSamen(work)
    }
    return Bevonden(Samenvoeging(regelingen: regelingen), bevindingen: bevindingen)
  }
}
