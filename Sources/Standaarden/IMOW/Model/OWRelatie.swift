package import Bevindingen

/// One reference from one object (or a part nested in it) to another, with the role it plays.
package struct OWRelatie: Sendable {
  /// The type that bears the reference; a nested type such as Normwaarde counts as itself.
  package var bron: OWObjecttype
  /// The identification of the bearer; nil for a SymbolisatieItem.
  package var bronIdentificatie: OWIdentificatie?
  package var soort: Soort
  package var verwijzing: OWVerwijzing

  package enum Soort: String, Sendable, Hashable, CaseIterable {
    case regeltekst, gerelateerdeRegeltekst
    case locatie, groepselement
    case gebiedsaanwijzing, kaart
    case activiteit, bovenliggendeActiviteit, gerelateerdeActiviteit
    case omgevingsnorm, omgevingswaarde
    case divisie, hoofdlijn, gerelateerdeHoofdlijn
    case activiteitLocatieaanduiding, norm, normwaarde
  }

  package var doel: OWIdentificatie { verwijzing.doel }
  package var vindplaats: Vindplaats? { verwijzing.plaats?.vindplaats }
}

extension OWObject {
  /// All references of this object, nested parts included, in document order of their kind.
  package var relaties: [OWRelatie] { inhoud.relaties }

  /// The identifications of this object and of what travels inside it.
  package var alleIdentificaties: [(type: OWObjecttype, identificatie: OWIdentificatie)] {
    var gevonden: [(type: OWObjecttype, identificatie: OWIdentificatie)] = []
    if let eigen = identificatie { gevonden.append((type, eigen)) }
    switch inhoud {
    case .juridischeRegel(let regel):
      gevonden += regel.activiteitaanduidingen.compactMap(\.locatieaanduiding)
        .map { (.activiteitLocatieaanduiding, $0.identificatie) }
    case .omgevingsnorm(let norm), .omgevingswaarde(let norm):
      gevonden += norm.normwaarden.map { (.normwaarde, $0.identificatie) }
    case .kaart(let kaart): gevonden += kaart.kaartlagen.map { (.kaartlaag, $0.identificatie) }
    default: break
    }
    return gevonden
  }
}

extension OWInhoud {
  var relaties: [OWRelatie] {
    var lijst = Relatielijst(type, identificatie)
    switch self {
    case .regeltekst(let regeltekst): lijst.voegToe(.gerelateerdeRegeltekst, regeltekst.gerelateerdeRegelteksten)
    case .juridischeRegel(let regel): lijst.voegToe(regel)
    case .activiteit(let activiteit):
      lijst.voegToe(.gerelateerdeActiviteit, activiteit.gerelateerdeActiviteiten)
      lijst.voegToe(.bovenliggendeActiviteit, activiteit.bovenliggendeActiviteit)
    case .omgevingsnorm(let norm), .omgevingswaarde(let norm):
      for waarde in norm.normwaarden {
        lijst.voegToe(.locatie, waarde.locaties, van: .normwaarde, waarde.identificatie)
      }
    case .gebiedsaanwijzing(let aanwijzing): lijst.voegToe(.locatie, aanwijzing.locaties)
    case .locatie(let locatie): lijst.voegToe(.groepselement, locatie.leden)
    case .pons(let pons): lijst.voegToe(.locatie, pons.locatie)
    case .regelingsgebied(let gebied): lijst.voegToe(.locatie, gebied.locatie)
    case .kaart(let kaart):
      for laag in kaart.kaartlagen { lijst.voegToe(laag) }
    case .symbolisatieItem(let item):
      lijst.voegToe(.activiteitLocatieaanduiding, item.activiteitLocatieaanduidingen)
      lijst.voegToe(.gebiedsaanwijzing, item.gebiedsaanwijzingen)
      lijst.voegToe(.normwaarde, item.normwaarden)
    case .tekstdeel(let tekstdeel):
      lijst.voegToe(.divisie, tekstdeel.divisieaanduiding)
      lijst.voegToe(.hoofdlijn, tekstdeel.hoofdlijnen)
      lijst.voegToe(.kaart, tekstdeel.kaarten)
      lijst.voegToe(.locatie, tekstdeel.locaties)
      lijst.voegToe(.gebiedsaanwijzing, tekstdeel.gebiedsaanwijzingen)
    case .hoofdlijn(let hoofdlijn): lijst.voegToe(.gerelateerdeHoofdlijn, hoofdlijn.gerelateerdeHoofdlijnen)
    case .divisie, .divisietekst, .los: break
    }
    return lijst.relaties
  }
}

/// Collects relations of one object.
private struct Relatielijst {
  var relaties: [OWRelatie] = []
  private let type: OWObjecttype
  private let identificatie: OWIdentificatie?

  init(_ type: OWObjecttype, _ identificatie: OWIdentificatie?) {
    self.type = type
    self.identificatie = identificatie
  }

  mutating func voegToe(_ soort: OWRelatie.Soort, _ verwijzing: OWVerwijzing?) {
    if let verwijzing { voegToe(soort, [verwijzing]) }
  }

  mutating func voegToe(_ soort: OWRelatie.Soort, _ verwijzingen: [OWVerwijzing]) {
    for verwijzing in verwijzingen {
      relaties.append(
        OWRelatie(bron: type, bronIdentificatie: identificatie, soort: soort, verwijzing: verwijzing))
    }
  }

  mutating func voegToe(
    _ soort: OWRelatie.Soort, _ verwijzingen: [OWVerwijzing], van bron: OWObjecttype, _ eigen: OWIdentificatie
  ) {
    for verwijzing in verwijzingen {
      relaties.append(OWRelatie(bron: bron, bronIdentificatie: eigen, soort: soort, verwijzing: verwijzing))
    }
  }

  mutating func voegToe(_ regel: JuridischeRegel) {
    voegToe(.regeltekst, regel.artikelOfLid)
    voegToe(.locatie, regel.locaties)
    voegToe(.gebiedsaanwijzing, regel.gebiedsaanwijzingen)
    voegToe(.kaart, regel.kaarten)
    for aanduiding in regel.activiteitaanduidingen {
      voegToe(.activiteit, aanduiding.activiteit)
      if let ala = aanduiding.locatieaanduiding {
        voegToe(.locatie, ala.locaties, van: .activiteitLocatieaanduiding, ala.identificatie)
      }
    }
    voegToe(.omgevingsnorm, regel.omgevingsnormen)
    voegToe(.omgevingswaarde, regel.omgevingswaarden)
  }

  mutating func voegToe(_ laag: Kaartlaag) {
    let id = laag.identificatie
    voegToe(.activiteitLocatieaanduiding, laag.activiteitLocatieaanduidingen, van: .kaartlaag, id)
    voegToe(.norm, laag.normen, van: .kaartlaag, id)
    voegToe(.gebiedsaanwijzing, laag.gebiedsaanwijzingen, van: .kaartlaag, id)
  }
}
