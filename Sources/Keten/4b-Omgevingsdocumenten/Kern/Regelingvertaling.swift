import DSOKoppelvlak
import Geometrie
import IMOW
import Markup
import Tijd

/// From a version of a regulation to the resources Regeling and Documentstructuur (Presenteren v8).
struct Regelingvertaling: Sendable {
  let namen: Bestuursnamen
  /// The time parameters of the question, passed on in every link.
  let tijdvraag: String
  /// `_expand=true`: with regelingsgebied and pons.
  let metLocaties: Bool
  let geometrie: Geometriekaart

  func regeling(_ stand: Regelingstand) -> Presenteren.Regeling {
    let versie = stand.versie
    let eigen = "\(DSOPad.presenteren)/regelingen/\(versie.uri)"
    let soorten = Set(stand.tekst?.takken.map(\.lokaal) ?? [])
    let toelichtingen: Set<String> = ["Toelichting", "AlgemeneToelichting", "ArtikelgewijzeToelichting"]
    return Presenteren.Regeling(
      identificatie: versie.work, officieleTitel: versie.officieleTitel,
      aangeleverdDoorEen: namen.bevoegdGezag(versie.eindverantwoordelijke),
      type: SoortRegeling.presenteren(versie.soortRegeling), geregistreerdMet: registratie(versie),
      citeerTitel: versie.citeertitel, opschrift: stand.tekst?.eerste("RegelingOpschrift")?.tekst.genormaliseerd,
      heeftBijlagen: soorten.contains("Bijlage"), heeftToelichtingen: !soorten.isDisjoint(with: toelichtingen),
      inwerkingTot: versie.werkendTot?.description, geldigTot: versie.geldigTot?.description,
      embedded: metLocaties ? ingebed(stand) : nil,
      links: Presenteren.RegelingLinks(
        zelf: HAL.Link(href: eigen + tijdvraag),
        documentstructuur: HAL.Link(href: "\(eigen)/documentstructuur\(tijdvraag)"),
        tijdelijkDeelVan: versie.tijdelijkDeelVan.map {
          HAL.Link(href: "\(DSOPad.presenteren)/regelingen/\(URIIdentificatie.van($0))\(tijdvraag)")
        },
        annotaties: HAL.Link(href: "\(eigen)/\(soortAnnotaties(stand))\(tijdvraag)")))
  }

  func documentstructuur(_ stand: Regelingstand) -> Presenteren.Documentstructuur {
    let eigen = "\(DSOPad.presenteren)/regelingen/\(stand.versie.uri)"
    let soort = soortAnnotaties(stand)
    let tijd = tijdvraag.isEmpty ? "" : "&" + tijdvraag.dropFirst()
    let geannoteerd = Set(
      stand.ow.regelteksten.map(\.wId) + stand.ow.divisies.map(\.wId) + stand.ow.divisieteksten.map(\.wId))
    let maker = Documentstructuurmaker { wId in
      geannoteerd.contains(wId) ? "\(eigen)/\(soort)?documentComponent=\(wId)\(tijd)" : nil
    }
    return Presenteren.Documentstructuur(
      embedded: .init(documentComponenten: stand.tekst.map { maker.maak($0) } ?? []),
      links: .init(
        zelf: HAL.Link(href: "\(eigen)/documentstructuur\(tijdvraag)"), regeling: HAL.Link(href: eigen + tijdvraag),
        annotaties: HAL.Link(href: "\(eigen)/\(soort)\(tijdvraag)")))
  }

  private func soortAnnotaties(_ stand: Regelingstand) -> String {
    stand.ow.tekstdelen.isEmpty ? "regeltekstannotaties" : "divisieannotaties"
  }

  func registratie(_ versie: Regelingversie) -> Presenteren.Registratiegegevens {
    Presenteren.Registratiegegevens(
      versie: versie.versie, beginInwerking: versie.werkendVanaf, beginGeldigheid: versie.geldigVanaf,
      eindGeldigheid: versie.geldigTot, tijdstipRegistratie: versie.geregistreerdOp)
  }

  private func ingebed(_ stand: Regelingstand) -> Presenteren.RegelingEmbedded {
    let gebied = stand.ow.regelingsgebieden.first?.locatie.flatMap { stand.ow.locatie($0.doel) }
    let pons = stand.ow.ponsen.first?.locatie.flatMap { stand.ow.locatie($0.doel) }
    return Presenteren.RegelingEmbedded(
      regelingsgebied: gebied.map { locatie($0, stand, diepte: 0) }, pons: pons.map { locatie($0, stand, diepte: 0) })
  }

  /// A group that holds itself is a mistake of the sender; it must not hang us.
  private static let grootsteDiepte = 4

  private func locatie(_ locatie: Locatie, _ stand: Regelingstand, diepte: Int) -> Presenteren.EmbeddedLocatie {
    let leden = diepte < Self.grootsteDiepte ? locatie.leden.compactMap { stand.ow.locatie($0.doel) } : []
    let vak = locatie.geometrieID.flatMap { geometrie[$0]?.omhullende }
    return Presenteren.EmbeddedLocatie(
      identificatie: locatie.identificatie.rawValue, geometrieIdentificatie: locatie.geometrieID,
      locatieType: Presenteren.LocatieType(rawValue: locatie.type.rawValue) ?? .gebied, noemer: locatie.noemer,
      boundingBox: vak.map { Presenteren.BoundingBox(minX: $0.minX, minY: $0.minY, maxX: $0.maxX, maxY: $0.maxY) },
      geregistreerdMet: registratie(stand.versie),
      embedded: leden.isEmpty
        ? nil : Presenteren.EmbeddedLocaties(omvat: leden.map { self.locatie($0, stand, diepte: diepte + 1) }))
  }
}
