import Bevindingen
import IMOW
import Markup
import Pakket
import STOP

/// A delivery zip looked into: what it is about and what it changes, whoever made it.
struct Pakketblik: Sendable {
  struct Bestand: Sendable, Hashable {
    var naam: String
    var grootte: Int
  }
  var bestanden: [Bestand] = []
  var opdracht: Opdracht?
  var besluit: AanleveringBesluit?
  var kennisgeving: AanleveringKennisgeving?
  var objecten: [OWObject] = []

  init(_ zip: [UInt8]) {
    guard let inhoud = Zip.lees(zip, bestand: "levering.zip").model else { return }
    bestanden = inhoud.bestanden.map { Bestand(naam: $0.naam, grootte: $0.inhoud.count) }
    opdracht = inhoud["opdracht.xml"].flatMap { OpdrachtDecoder().decode($0).model }
    if let naam = opdracht?.publicatie, let bytes = inhoud[naam],
      let wortel = XMLLezer.lees(bytes, bestand: naam).model?.wortel
    {
      besluit = BesluitDecoder().decode(wortel)
      kennisgeving = KennisgevingDecoder().decode(wortel)
    }
    let manifest = inhoud["manifest-ow.xml"].flatMap { OWManifestDecoder().decode($0).model }
    for bestand in (manifest?.aanleveringen ?? []).flatMap(\.bestanden) {
      guard let bytes = inhoud[bestand.naam] else { continue }
      objecten += OWBestandDecoder().decode(bytes, bestand: bestand.naam).model?.objecten ?? []
    }
  }

  var titel: String? { besluit?.metadata.officieleTitel ?? kennisgeving?.metadata.officieleTitel }

  /// The mutations in the besluit.
  var mutaties: [RegelingMutatie] {
    (besluit?.componenten ?? []).filter { $0.soort == .mutatie }.compactMap { RegelingMutatie.decode($0.tekst).model }
  }

  /// The regelingen that the besluit lays down whole.
  var heleRegelingen: [Besluitcomponent] { (besluit?.componenten ?? []).filter { $0.soort == .regeling } }

  /// What comes to be: expressions of regelingen.
  var wordt: [String] { (besluit?.componenten ?? []).map(\.wordt) }
}
