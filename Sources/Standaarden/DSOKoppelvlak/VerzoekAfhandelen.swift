/// Verzoek afhandelen v2: fetching and passing on a verzoek. Reconstructed from the portal description and vendor
/// documentation; not the official specification.
package enum VerzoekAfhandelen {
  /// Where the parts are. Aanname.
  package struct VerzoekLinks: Sendable, Hashable, Codable {
    package var verzoekXml: HAL.Link
    package var verzoekPdf: HAL.Link?
    package var documenten: [HAL.Link]

    package init(verzoekXml: HAL.Link, verzoekPdf: HAL.Link? = nil, documenten: [HAL.Link] = []) {
      self.verzoekXml = verzoekXml
      self.verzoekPdf = verzoekPdf
      self.documenten = documenten
    }
  }

  /// Answer of GET /verzoeken/{verzoeknummer}. Aanname.
  package struct Verzoekreferenties: Sendable, Hashable, Codable {
    /// 13 digits.
    package var verzoeknummer: String
    package var volgnummer: String
    package var links: VerzoekLinks

    package init(verzoeknummer: String, volgnummer: String, links: VerzoekLinks) {
      self.verzoeknummer = verzoeknummer
      self.volgnummer = volgnummer
      self.links = links
    }

    private enum CodingKeys: String, CodingKey {
      case verzoeknummer, volgnummer
      case links = "_links"
    }
  }

  /// Body of PUT …/bevoegdgezag and …/behandeldienst; a null oin clears the behandeldienst.
  package struct OrganisatieWijziging: Sendable, Hashable, Codable {
    package var oin: String?

    package init(oin: String? = nil) {
      self.oin = oin
    }
  }

  /// Body of POST /verzoeken/_zoek. Aanname: the names.
  package struct Zoekvraag: Sendable, Hashable, Codable {
    package var verzoeknummer: String?
    package var geometrie: GeoJSON?
    package var datumVan: String?
    package var datumTot: String?

    package init(
      verzoeknummer: String? = nil, geometrie: GeoJSON? = nil, datumVan: String? = nil,
      datumTot: String? = nil
    ) {
      self.verzoeknummer = verzoeknummer
      self.geometrie = geometrie
      self.datumVan = datumVan
      self.datumTot = datumTot
    }
  }

  /// One hit: verzoeken of everybody at the place. Aanname: the names.
  package struct Zaakverwijzing: Sendable, Hashable, Codable {
    package var verzoeknummer: String
    package var doel: String
    /// OIN.
    package var bevoegdGezag: String
    /// OIN.
    package var behandeldienst: String?

    package init(verzoeknummer: String, doel: String, bevoegdGezag: String, behandeldienst: String? = nil) {
      self.verzoeknummer = verzoeknummer
      self.doel = doel
      self.bevoegdGezag = bevoegdGezag
      self.behandeldienst = behandeldienst
    }
  }

  /// The list itself.
  package struct ZaakverwijzingenEmbedded: Sendable, Hashable, Codable {
    package var zaakverwijzingen: [Zaakverwijzing]

    package init(zaakverwijzingen: [Zaakverwijzing]) {
      self.zaakverwijzingen = zaakverwijzingen
    }
  }

  /// A page of hits.
  package typealias Zaakverwijzingen = HAL.Lijst<ZaakverwijzingenEmbedded>
}
