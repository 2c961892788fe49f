import Bevindingen
import Markup
import Pakket
import STOP
import Tijd
import Verweving

/// What goes along with the text: information objects that are new or changed, what ends, and the metadata.
extension Verschilmaker {
  // MARK: - Metadata of the regulation

  static func isAnders(_ was: RegelingMetadata?, _ wordt: RegelingMetadata?) -> Bool {
    guard let wordt else { return false }
    return was != wordt
  }

  /// The metadata when they differ. What the LVBB does not let change stays as it was, and that is told.
  /// - Parameter bestuursorgaan: of the besluit, where the metadata name none (STOP1034).
  mutating func gewijzigdeMetadata(bestuursorgaan: String?) -> RegelingMetadata? {
    guard Self.isAnders(was.bron.metadata, wordt.bron.metadata), var nieuw = wordt.bron.metadata else { return nil }
    func compleet(_ metadata: RegelingMetadata) -> RegelingMetadata {
      var kopie = metadata
      kopie.soortBestuursorgaan = metadata.soortBestuursorgaan ?? bestuursorgaan
      return kopie
    }
    guard let oud = was.bron.metadata else { return compleet(nieuw) }
    if nieuw.soortRegeling != oud.soortRegeling || Set(nieuw.opvolgerVan) != Set(oud.opvolgerVan) {
      meldNietMee(
        "soortRegeling of opvolging van \(wordt.work) verandert; dat mag niet (LVBB4046), dus de oude blijven",
        hint: "Maak een nieuwe regeling als de soort echt verandert")
      nieuw.soortRegeling = oud.soortRegeling
      nieuw.opvolgerVan = oud.opvolgerVan
    }
    func groep(_ overheid: String) -> String { overheid.split(separator: "/").dropLast().joined(separator: "/") }
    if groep(nieuw.eindverantwoordelijke) != groep(oud.eindverantwoordelijke) {
      meldNietMee(
        "\(wordt.work) zou naar een andere soort overheid gaan; dat mag niet (LVBB4055), dus de oude blijft",
        hint: "Verbeter de eindverantwoordelijke in de nieuwe versie")
      nieuw.eindverantwoordelijke = oud.eindverantwoordelijke
    }
    return nieuw == oud ? nil : compleet(nieuw)
  }

  // MARK: - Information objects

  /// The information objects of the new version that the old one does not have so.
  mutating func informatieobjecten() -> (kaarten: [Meegeleverd], documenten: [Meegeleverddocument]) {
    var kaarten: [Meegeleverd] = []
    var documenten: [Meegeleverddocument] = []
    var namen: Set<String> = ["besluit", "opdracht", "manifest", "manifest-ow"]
    for (work, object) in wordt.bron.informatieobjecten.sorted(by: { $0.key < $1.key }) {
      let oud = was.bron.informatieobjecten[work]
      guard isNieuw(object, oud) else { continue }
      if var gio = object.gio {
        gio.wasID = oud?.identificatie.expression
        gio.context = context(object, oud)
        kaarten.append(
          Meegeleverd(
            gio: gio, naam: bestandsnaam(object, &namen), metadata: object.metadata,
            geboorteregeling: object.geboorteregeling ?? was.work, symbolisatie: object.symbolisatie,
            juridischeBorging: object.juridischeBorging))
      } else if let document = document(object, &namen) {
        documenten.append(document)
      }
    }
    return (kaarten, documenten)
  }

  private mutating func isNieuw(_ object: Planinformatieobject, _ oud: Planinformatieobject?) -> Bool {
    let expression = object.identificatie.expression
    guard let oud, oud.identificatie.expression == expression else { return true }
    if !oud.heeftDezelfdeInhoud(als: object) {
      bevindingen.append(
        ControleRegels.zelfdeVersie.bevinding("\(expression) is anders dan in de oude versie, met dezelfde naam"))
    } else if !object.heeftDezelfdeGegevens(als: oud) {
      meldNietMee(
        "Van \(expression) zijn de metadata, de symbolisatie of de juridische borging anders, maar de versie niet",
        hint: "Geef het informatieobject een nieuwe versie en verwijs daarnaar met de ExtIoRef; dan gaat alles mee")
    }
    return false
  }

  /// A PDF, when there is one and STOP has a place for it (STOP1073: a PDF is not informative).
  private mutating func document(
    _ object: Planinformatieobject, _ namen: inout Set<String>
  ) -> Meegeleverddocument? {
    let expression = object.identificatie.expression
    guard object.bytes.starts(with: "%PDF".utf8) else {
      meldNietMee(
        "\(expression) is geen GIO en geen PDF: \(object.bestandsnaam.isEmpty ? "er is geen bestand" : object.bestandsnaam)",
        hint: "Zorg dat het bestand van dit informatieobject in de nieuwe versie zit")
      return nil
    }
    let isGeconsolideerd = object.identificatie.work.hasPrefix("/join/id/regdata/")
    guard isGeconsolideerd || object.identificatie.work.hasPrefix("/join/id/pubdata/") else {
      meldNietMee(
        "\(expression) is een informatieve PDF; daar is bij een besluit geen plaats voor (STOP1073)",
        hint: "Geef de PDF de collectie regdata of pubdata, of laat hem weg")
      return nil
    }
    return Meegeleverddocument(
      identificatie: object.identificatie, naam: bestandsnaam(object, &namen), inhoud: object.bytes,
      metadata: object.metadata, geboorteregeling: isGeconsolideerd ? object.geboorteregeling ?? was.work : nil)
  }

  private mutating func context(
    _ object: Planinformatieobject, _ oud: Planinformatieobject?
  ) -> GeoInformatieObject.Context {
    if let bekend = object.gio?.context ?? oud?.gio?.context { return bekend }
    let context = GeoInformatieObject.Context(
      achtergrondVerwijzing: Self.oefenachtergrond, achtergrondActualiteit: vraag.vandaag)
    ingevuld.append(
      .init(
        veld: "achtergrond van een GIO",
        waarde: "\(context.achtergrondVerwijzing), \(context.achtergrondActualiteit) (\(object.bestandsnaam))"))
    return context
  }

  /// A name that the manifest may hold, and that no other file has.
  private func bestandsnaam(_ object: Planinformatieobject, _ namen: inout Set<String>) -> String {
    let delen = object.bestandsnaam.split(separator: ".")
    let kaal = delen.prefix(max(1, delen.count - 1)).joined(separator: "-")
    let schoon = String(kaal.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) })
    let stam = schoon.isEmpty ? "informatieobject" : schoon
    var naam = stam
    var nummer = 2
    while !namen.insert(naam.lowercased()).inserted {
      naam = "\(stam)-\(nummer)"
      nummer += 1
    }
    return naam
  }

  // MARK: - Images

  /// Names of images that both versions have, with another content.
  static func gewijzigdeAfbeeldingen(_ was: Planbeeld, _ wordt: Planbeeld) -> [String] {
    wordt.bron.afbeeldingen.filter { naam, bytes in was.bron.afbeeldingen[naam].map { $0 != bytes } ?? false }.keys
      .sorted()
  }

  /// Another picture under the same name changes no letter of the text, so no instruction carries it.
  mutating func meldAfbeeldingen(behalve mee: Set<String>) {
    for naam in Self.gewijzigdeAfbeeldingen(was, wordt) where !mee.contains(naam) {
      meldNietMee(
        "Afbeelding \(naam) is anders, maar de tekst eromheen niet",
        hint: "Geef de afbeelding in de nieuwe versie een andere naam; dan ziet de lezer ook dat zij verandert")
    }
  }

  // MARK: - What ends

  /// Works of the information objects that the new version no longer has. Their ExtIoRef goes out of the text, and the
  /// withdrawal points at the place where it went (STOP 1.3.0, Intrekking; BHKV1063).
  mutating func ingetrokken(_ mutatie: Tak) -> [String] {
    guard let oud = was.tekst, let nieuw = wordt.tekst else { return [] }
    let verdwenen = Leveringbouwer.verdwenenVerwijzingen(mutatie)
    let genoemd = nieuw.informatieobjecten
    for work in was.bron.informatieobjecten.keys.sorted()
    where wordt.bron.informatieobjecten[work] == nil && genoemd.contains(work) {
      meldNietMee(
        "\(work) zit niet in de nieuwe versie, maar de tekst verwijst er nog naar; het wordt niet ingetrokken",
        hint: "Haal ook de ExtIoRef uit de tekst, of neem het informatieobject weer op")
    }
    return oud.informatieobjecten.subtracting(genoemd).sorted().filter { work in
      if wordt.bron.informatieobjecten[work] != nil {
        meldNietMee(
          "De tekst verwijst niet meer naar \(work), maar de nieuwe versie heeft het nog; het wordt niet ingetrokken",
          hint: "Haal het informatieobject uit de nieuwe versie, of verwijs er weer naar met een ExtIoRef")
        return false
      }
      guard verdwenen[work] != nil else {
        meldNietMee(
          "De wijziging laat niet zien waar de verwijzing naar \(work) verdwijnt; het wordt niet ingetrokken",
          hint: "Haal eerst de ExtIoRef weg in een losse wijziging van de tekst")
        return false
      }
      return true
    }
  }

  // MARK: - Without a change of the text

  /// Only OW objects can change without a besluit. A besluit without a change of the text the LVBB refuses (LVBB5021).
  mutating func meldZonderBesluit() {
    let hint = "Wijzig ook de tekst, bijvoorbeeld de ExtIoRef naar de nieuwe versie; dan komt het in een besluit"
    if Self.isAnders(was.bron.metadata, wordt.bron.metadata) {
      meldNietMee(
        "De metadata van \(wordt.work) verschillen, maar de tekst niet; zonder wijziging van de tekst is er geen besluit",
        hint: hint)
    }
    meldAfbeeldingen(behalve: [])
    for (work, object) in wordt.bron.informatieobjecten.sorted(by: { $0.key < $1.key }) {
      guard isNieuw(object, was.bron.informatieobjecten[work]) else { continue }
      meldNietMee(
        "\(object.identificatie.expression) is anders, maar de tekst niet; zonder wijziging van de tekst is er geen besluit",
        hint: hint)
    }
  }

  private mutating func meldNietMee(_ wat: String, hint: String) {
    bevindingen.append(ControleRegels.nietMee.bevinding(wat, hint: hint))
  }
}
