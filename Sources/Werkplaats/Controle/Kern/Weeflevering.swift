package import Bevindingen
package import STOP
import Verweving

/// `verschil --naast B --naar levering.zip`: a delivery that follows on the version of B and brings in what A changed
/// (STOP 1.3.0: the base version is that of B, so nothing needs to be declared as vervlochten).
package enum Weeflevering: Sendable {
  /// What a person said about one point.
  package enum Keuze: Sendable, Hashable {
    case a, b
    /// As the proposal has it, where choosing a side settles nothing.
    case voorstel
  }

  /// A point and how to name it in a choice: its number in the list without choices, else its identification.
  package struct Openpunt: Sendable, Hashable {
    package var naam: String
    package var punt: Beslispunt
  }

  /// - `overig`: what follows one side without a choice for each point; `.basis` asks one for each.
  package struct Vraag: Sendable, Hashable {
    package var overig: Verweefvoorkeur
    /// By number (from 1) or identification.
    package var keuzes: [String: Keuze]
    package var levering: Verschillevering.Vraag

    package init(overig: Verweefvoorkeur = .basis, keuzes: [String: Keuze] = [:], levering: Verschillevering.Vraag) {
      self.overig = overig
      self.keuzes = keuzes
      self.levering = levering
    }
  }

  /// Empty files: everything of A is in B already.
  case levering(Verschillevering)
  /// Somebody has to choose first.
  case open([Openpunt])
  /// A choice names no point, or one that it cannot settle.
  case onbruikbaar([String])

  package static func maak(basis: Invoer, a: Invoer, b: Invoer, vraag: Vraag) -> Bevonden<Weeflevering> {
    let eerst = Samenvoeging.vergelijk(basis: basis, a: a, b: b)
    guard let lijst = eerst.model?.beslispunten else { return Bevonden(nil, bevindingen: eerst.bevindingen) }
    let keuzes = Puntkeuzes(vraag, lijst)
    guard keuzes.klachten.isEmpty else {
      return Bevonden(.onbruikbaar(keuzes.klachten), bevindingen: eerst.bevindingen)
    }
    let samen = Samenvoeging.vergelijk(basis: basis, a: a, b: b, keuzes: keuzes.verweef)
    guard let regelingen = samen.model?.regelingen else { return Bevonden(nil, bevindingen: samen.bevindingen) }
    let open = regelingen.flatMap(\.beslispunten).filter { !keuzes.isBeslist($0) }
    guard open.isEmpty else {
      return Bevonden(.open(open.map { .init(naam: keuzes.naam($0), punt: $0) }), bevindingen: samen.bevindingen)
    }
    var opdracht = vraag.levering
    let eerste = regelingen.first { !$0.isOngewijzigd } ?? regelingen.first
    opdracht.doel = opdracht.doel ?? eerste?.voorstel.bron.doel
    opdracht.bezetteVersies = Set(regelingen.flatMap { [$0.basis, $0.a, $0.b] })
    let gemaakt = Verschillevering.maak(
      regelingen.map { (was: $0.beeldB, wordt: $0.voorstel) }, vraag: opdracht)
    return Bevonden(gemaakt.model.map { .levering($0) }, bevindingen: samen.bevindingen + gemaakt.bevindingen)
  }
}

/// The choices of a person, tied to the points that they are about.
private struct Puntkeuzes {
  /// One point can be settled while another about the same thing is open.
  private struct Sleutel: Hashable {
    var soort: Beslispunt.Soort
    var identificatie: String
    init(_ punt: Beslispunt) { (soort, identificatie) = (punt.soort, punt.identificatie) }
  }

  private(set) var verweef: Verweefkeuzes
  private(set) var klachten: [String] = []
  private var aanvaard: Set<Sleutel> = []
  private let lijst: [Beslispunt]

  init(_ vraag: Weeflevering.Vraag, _ lijst: [Beslispunt]) {
    self.lijst = lijst
    verweef = Verweefkeuzes(vraag.overig)
    for (naam, keuze) in vraag.keuzes.sorted(by: { $0.key < $1.key }) { neemOp(naam, keuze) }
  }

  private mutating func neemOp(_ naam: String, _ keuze: Weeflevering.Keuze) {
    var punten = lijst.filter { $0.identificatie == naam }
    if let nummer = Int(naam), lijst.indices.contains(nummer - 1) { punten = [lijst[nummer - 1]] }
    // A point that only comes up by another choice is named by its identification.
    if punten.isEmpty, Int(naam) != nil {
      return klachten.append("Punt \(naam) is er niet: er zijn \(lijst.count) punten")
    }
    let kant: Verweefvoorkeur?
    switch keuze {
    case .a: kant = .a
    case .b: kant = .b
    case .voorstel: kant = nil
    }
    guard let kant else {
      if let punt = punten.first(where: \.volgtKeuze) {
        klachten.append("Punt \(naam) (\(punt.plaats)) vraagt om A of B; het voorstel is daar nog geen keuze")
      }
      return aanvaard.formUnion(punten.map(Sleutel.init))
    }
    if !punten.isEmpty, punten.allSatisfy({ !$0.volgtKeuze }) {
      klachten.append("Punt \(naam) (\(punten[0].plaats)) is niet met A of B te beslissen; kies het voorstel")
    }
    verweef.perPlaats[punten.first?.identificatie ?? naam] = kant
  }

  func isBeslist(_ punt: Beslispunt) -> Bool {
    punt.volgtKeuze ? verweef.isGekozen(punt) : aanvaard.contains(Sleutel(punt))
  }

  func naam(_ punt: Beslispunt) -> String {
    let plek = lijst.firstIndex { Sleutel($0) == Sleutel(punt) && $0.wat == punt.wat }
    return plek.map { String($0 + 1) } ?? punt.identificatie
  }
}
