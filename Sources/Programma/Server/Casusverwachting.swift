import Bord
import Casussen
import Geometrie
import Tijd

/// What a casus expects, in the words of the board.
struct Casusverwachting {
  private let casus: Casusbron

  init(_ casus: Casusbron) { self.casus = casus }

  /// What the board tells about the casus. The tasks of all variants count: whoever practises may do each step.
  var bordcasus: Bordcasus {
    var taken: [Stap: [String]] = [:]
    for stap in Stap.allCases {
      taken[stap] = casus.stappen.filter { $0.nummer == stap.rawValue }.flatMap { $0.alsAlle("doe") }
    }
    return Bordcasus(
      titel: casus.titel, verhaal: casus.verhaal,
      gewijzigdeArtikelen: ketenverwachting.gewijzigdeArtikelen ?? [], taken: taken)
  }

  var ketenverwachting: Ketenverwachting {
    let basis = casus.varianten.first?.slug ?? ""
    let stap1 = casus.stappen("1", variant: basis).first
    let stap3 = casus.stappen("3", variant: basis).first
    let stap9 = casus.stappen("9a", variant: basis).first
    let na = stap3?.als("inwerking").flatMap { Datum($0) } ?? casus.startdatum
    let voor = na.plus(dagen: -1)
    return Ketenverwachting(
      gewijzigdeArtikelen: stap1?.dan("gewijzigd")?.split(separator: " ").map(String.init),
      testpunten: casus.testpunten.flatMap { punt in
        [(voor, punt.voor), (na, punt.na)].map { dag, verwacht in
          .init(
            naam: punt.slug, x: punt.punt.x, y: punt.punt.y, dag: dag, wel: verwacht.wel, niet: verwacht.niet)
        }
      }, uiterste: stap9?.dan("uiterste-datum").flatMap { Datum($0) })
  }
}
