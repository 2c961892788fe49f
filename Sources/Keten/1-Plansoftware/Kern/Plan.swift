import Bevindingen
import IMOW
import Markup
import Pakket
import STOP

/// A downloaded regeling: the text with what goes with it, and its OW objects (STOP 1.3.0 uitwisselpakket; IMOW 2.0.0).
struct Plan: Sendable {
  var pakket: Uitwisselpakket
  var objecten: OWVerzameling

  /// Reads a download zip. As much as can be read; the findings say what could not.
  static func lees(_ zip: [UInt8], bestand: String) -> Bevonden<Plan> {
    let inhoud = Zip.lees(zip, bestand: bestand)
    guard let bestanden = inhoud.model?.opNaam else { return Bevonden(nil, bevindingen: inhoud.bevindingen) }
    let pakket = UitwisselpakketDecoder.decode(bestanden)
    var bevindingen = inhoud.bevindingen + pakket.bevindingen
    guard let model = pakket.model else { return Bevonden(nil, bevindingen: bevindingen) }
    var objecten: [OWObject] = []
    for (naam, bytes) in model.owBestanden.sorted(by: { $0.key < $1.key }) {
      let gelezen = OWBestandDecoder().decode(bytes, bestand: naam)
      bevindingen += gelezen.bevindingen
      objecten += gelezen.model?.objecten ?? []
    }
    return Bevonden(Plan(pakket: model, objecten: OWVerzameling(objecten)), bevindingen: bevindingen.begrensd())
  }

  var work: String { pakket.identificatie.work }
  var expression: String { pakket.identificatie.expression }
  var tekst: RegelingTekst { RegelingTekst(pakket.tekst) }

  /// The name by which people know it.
  var titel: String {
    let citeertitel = pakket.metadata?.eerste("heeftCiteertitelInformatie")?.eerste("CiteertitelInformatie")?
      .eerste("citeertitel")?.tekst
    return [citeertitel, metadata("officieleTitel"), tekst.opschrift].compactMap { $0 }.first { !$0.isEmpty } ?? work
  }

  /// The code of the authority in identifications: `gm9995`.
  var overheid: String { FRBRWork(work)?.overheid ?? "gm0000" }

  func metadata(_ naam: String) -> String? { pakket.metadata?.eerste(naam)?.tekst }
  func metadata(_ omhulsel: String, _ naam: String) -> [String] {
    (pakket.metadata?.eerste(omhulsel)?.alle(naam) ?? []).map(\.tekst)
  }

  /// A number that goes up by one; anything else gets a suffix (STOP1016: letters, digits and hyphens).
  var volgendVersienummer: String {
    if let nummer = Int(pakket.versienummer) { return String(nummer + 1) }
    return pakket.versienummer.isEmpty ? "2" : "\(pakket.versienummer.prefix(28))-2"
  }

  /// What is written and read again unchanged must be the same: the text and the objects that came back differently.
  func heenEnWeer() -> (instructies: Int, objecten: [OWIdentificatie]) {
    let bytes = XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(pakket.tekst)
    let terug = XMLLezer.lees(bytes, bestand: "Tekst.xml").model?.wortel.tak ?? pakket.tekst
    let mutatie = RegelingMutatie.maak(
      was: pakket.tekst, wordt: terug, wasVersie: expression, wordtVersie: expression, componentnaam: "proef")
    let anders = objecten.objecten.filter { object in
      let terug = OWBestandDecoder().decodeObject(OWBestandEncoder().encode(object), bestand: "object.xml").model
      return terug.map { !$0.heeftDezelfdeInhoud(als: object) } ?? true
    }
    return (mutatie.model?.instructies.count ?? 0, anders.compactMap(\.identificatie))
  }
}
