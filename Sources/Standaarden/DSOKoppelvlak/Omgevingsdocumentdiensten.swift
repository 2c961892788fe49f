/// Downloaden v1 and Valideren v2 of the omgevingsdocumenten.
package enum Omgevingsdocumentdiensten {
  /// Body of POST downloaden/v1/aanvraag.
  package struct Downloadaanvraag: Sendable, Hashable, Codable {
    package var regelingId: String

    package init(regelingId: String) {
      self.regelingId = regelingId
    }
  }

  /// Answer 202.
  package struct Downloadbevestiging: Sendable, Hashable, Codable {
    package var verzoekIdentificatie: String

    package init(verzoekIdentificatie: String) {
      self.verzoekIdentificatie = verzoekIdentificatie
    }
  }

  /// How far a download is. BESCHIKBAAR and MISLUKT were seen in clients; the first word is aanname.
  package enum Downloadtoestand: String, Sendable, Hashable, Codable, CaseIterable {
    case inBehandeling = "IN_BEHANDELING"
    case beschikbaar = "BESCHIKBAAR"
    case mislukt = "MISLUKT"
  }

  /// Answer of GET downloaden/v1/status/{uuid}.
  package struct Downloadstatus: Sendable, Hashable, Codable {
    package var status: Downloadtoestand

    package init(status: Downloadtoestand) {
      self.status = status
    }
  }

  /// Answer of GET downloaden/v1/download/{uuid}.
  package struct Downloadadres: Sendable, Hashable, Codable {
    package var url: String

    package init(url: String) {
      self.url = url
    }
  }

  /// Body of POST valideren/v2 and valideren/v2/gedeeltelijk; the answer is a UUID.
  package struct Valideeropdracht: Sendable, Hashable, Codable {
    package var identificatie: String
    /// SHA-256 in hex of the zip.
    package var checksum: String
    /// Bytes.
    package var grootte: Int
    /// Where the zip can be fetched.
    package var url: String
    /// ONTWERPREGELING was seen; REGELING is aanname.
    package var typeOmgevingsdocument: String

    package init(identificatie: String, checksum: String, grootte: Int, url: String, typeOmgevingsdocument: String) {
      self.identificatie = identificatie
      self.checksum = checksum
      self.grootte = grootte
      self.url = url
      self.typeOmgevingsdocument = typeOmgevingsdocument
    }
  }

  /// How far a validation is. Aanname.
  package enum Rapporttoestand: String, Sendable, Hashable, Codable, CaseIterable {
    case inBehandeling = "IN_BEHANDELING"
    case gereed = "GEREED"
  }

  /// One message of the report. Aanname: the whole shape.
  package struct Rapportmelding: Sendable, Hashable, Codable {
    package var code: String
    /// Blokkerend or Waarschuwing.
    package var ernst: String
    package var melding: String
    package var bestand: String?
    package var regel: Int?
    package var kolom: Int?
    package var pad: String?
    package var objectIdentificatie: String?

    package init(
      code: String, ernst: String, melding: String, bestand: String? = nil, regel: Int? = nil,
      kolom: Int? = nil, pad: String? = nil, objectIdentificatie: String? = nil
    ) {
      self.code = code
      self.ernst = ernst
      self.melding = melding
      self.bestand = bestand
      self.regel = regel
      self.kolom = kolom
      self.pad = pad
      self.objectIdentificatie = objectIdentificatie
    }
  }

  /// Answer of GET valideren/v2/rapport/{uuid}. Aanname: the shape is not public.
  package struct Validatierapport: Sendable, Hashable, Codable {
    package var identificatie: String
    package var status: Rapporttoestand
    /// GOEDGEKEURD or AFGEKEURD
    package var resultaat: String?
    package var meldingen: [Rapportmelding]

    package init(
      identificatie: String, status: Rapporttoestand, resultaat: String? = nil,
      meldingen: [Rapportmelding] = []
    ) {
      self.identificatie = identificatie
      self.status = status
      self.resultaat = resultaat
      self.meldingen = meldingen
    }
  }
}
