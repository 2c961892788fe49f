import Pakket

/// What an initiatiefnemer wants to do, where, and how far the way through the loket has come. One project can lead to
/// several verzoeken.
package struct Project: Sendable, Hashable, Codable {
  package var id: String
  package var locatie: Locatie
  package var werkzaamheden: [Werkzaamheid] = []
  /// Answers of the check: functioneleStructuurRef of the werkzaamheid, then id of the question.
  package var checkantwoorden: [String: [Int: String]] = [:]
  package var conclusies: [Checkconclusie] = []
  package var aanvraag: Aanvraag?

  package init(id: String, locatie: Locatie) {
    self.id = id
    self.locatie = locatie
  }

  package struct Locatie: Sendable, Hashable, Codable {
    /// RD New, metres.
    package var x: Double
    package var y: Double
    package var adres: Adres?
    package init(x: Double, y: Double, adres: Adres? = nil) {
      self.x = x
      self.y = y
      self.adres = adres
    }
    var tekst: String { adres?.opEenRegel ?? "punt (\(Int(x.rounded())), \(Int(y.rounded()))) in RD-coördinaten" }
  }

  package struct Werkzaamheid: Sendable, Hashable, Codable {
    package var ref: String
    package var naam: String
  }
}

/// A practice address, as the BAG would give it.
package struct Adres: Sendable, Hashable, Codable {
  /// 16 digits.
  package var nummeraanduiding: String
  package var straat: String
  package var huisnummer: String
  package var postcode: String
  package var plaats: String
  package var x: Double
  package var y: Double

  package init(
    nummeraanduiding: String, straat: String, huisnummer: String, postcode: String, plaats: String, x: Double,
    y: Double
  ) {
    self.nummeraanduiding = nummeraanduiding
    self.straat = straat
    self.huisnummer = huisnummer
    self.postcode = postcode
    self.plaats = plaats
    self.x = x
    self.y = y
  }

  package var opEenRegel: String { "\(straat) \(huisnummer), \(postcode) \(plaats)" }
}

/// One conclusion of the check, kept to show and to start an aanvraag from.
package struct Checkconclusie: Sendable, Hashable, Codable {
  package var activiteit: String
  package var bestuursorgaan: String
  /// One of the seven codes of IMTR (ConclusieToestemming).
  package var code: String
  package var tekst: String
  package var toelichting: String
  /// Form of the activity; nil when nothing has to be handed in.
  package var formulierRef: String?
}

/// The application form being filled in.
package struct Aanvraag: Sendable, Hashable, Codable {
  package var activiteiten: [Activiteitkeuze]
  package var antwoorden: [String: [Int: String]] = [:]
  package var bijlagen: [Bijlagekeuze] = []
  package var identiteit: String?
  package var naam: String = ""
  package var toelichting: String = ""
  /// Numbers of the verzoeken that came of it; empty until it was handed in.
  package var verzoeknummers: [String] = []

  package init(activiteiten: [Activiteitkeuze]) { self.activiteiten = activiteiten }

  func heeft(_ vraagId: Int, bij ref: String) -> Bool {
    bijlagen.contains { $0.ref == ref && $0.vraagId == vraagId }
  }

  /// Adds a document. A file with the same name under the same question takes the place of the earlier one.
  ///
  /// - Parameter uniek: text that no other upload has, for the documentId of bytes that are there already.
  mutating func voegToe(
    ref: String, vraagId: Int, bestandsnaam: String, soort: String, sha256: String, uniek: String
  ) {
    bijlagen.removeAll { $0.ref == ref && $0.vraagId == vraagId && $0.bestandsnaam == bestandsnaam }
    let isEerder = bijlagen.contains { $0.id == sha256 }
    bijlagen.append(
      .init(
        ref: ref, vraagId: vraagId, bestandsnaam: bestandsnaam, soort: soort, sha256: sha256,
        documentId: isEerder ? Hash.sha256(Array("\(sha256) \(uniek)".utf8)) : nil))
  }

  package struct Activiteitkeuze: Sendable, Hashable, Codable {
    /// functioneleStructuurRef of the regelbeheerobject (the form).
    package var ref: String
    package var naam: String
  }

  package struct Bijlagekeuze: Sendable, Hashable, Codable {
    package var ref: String
    package var vraagId: Int
    package var bestandsnaam: String
    package var soort: String
    package var sha256: String
    /// The documentId in the message: 64 hexadecimal characters (STAM 4.0.0), for each upload its own. Nil is the hash
    /// of the content.
    package var documentId: String?

    var id: String { documentId ?? sha256 }
  }
}
