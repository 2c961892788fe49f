import Bevindingen
import Ketenspoor
import Opslag
import Pakket
import STOP
import Scherm
import Tijd

/// One delivery: what happened, what was found, and every document.
struct LeveringScherm: Sendable {
  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  private static let pad = "/lvbb/aanleveringen"

  var router: Router {
    var router = Router()
    router.scherm("\(Self.pad)/{id}") { context in try pagina(context["id"]) }
    router.scherm("\(Self.pad)/{id}/pakket.zip") { context in try pakket(context["id"]) }
    router.scherm("\(Self.pad)/{id}/verslagen/{volgnummer}") { context in
      try verslag(context["id"], context["volgnummer"])
    }
    router.scherm("\(Self.pad)/{id}/uitlevering/{naar}") { context in
      try uitlevering(context["id"], context["naar"])
    }
    router.scherm("\(Self.pad)/{id}/publicatie.xml") { context in try publicatie(context["id"]) }
    return router
  }

  private struct Model {
    var levering: Levering
    var berichten: [Statusbericht]
    var uitleveringen: [UitleveringStore.Uitlevering]
    var versies: [Registerbeeld.Versie]
  }

  private func model(_ id: String) throws -> Model? {
    try omgeving.databank.lees { db in
      guard let levering = try LeveringStore.levering(id, db) else { return nil }
      return Model(
        levering: levering, berichten: try StatusberichtStore.van(id, db),
        uitleveringen: try UitleveringStore.van(id, db),
        versies: try RegisterStore.beeld(db).versies.filter { $0.levering == id })
    }
  }

  private func pagina(_ id: String) throws -> Antwoord {
    guard let model = try model(id) else { return .nietGevonden("De aanlevering '\(id.prefix(64))'") }
    let levering = model.levering
    let titel = levering.titel.isEmpty ? OverzichtScherm.naam(levering) : levering.titel
    return LVBBPagina.antwoord(titel, omgeving) { h in
      Self.stand(levering, &h)
      h.deel("Verloop") { h in h.tijdlijn(model.berichten.map { Self.mijlpaal($0, id) }) }
      h.deel("Bevindingen") { h in
        h.bevindingenlijst(
          levering.bevindingen,
          leeg: levering.status == .ontvangen ? "Nog niet gecontroleerd." : "De LVBB vond geen fouten.")
      }
      Self.documenten(model, &h)
      if !model.versies.isEmpty { Self.versies(model.versies, &h) }
      if !model.uitleveringen.isEmpty { Self.uitleveringen(model, &h) }
    }
  }

  private static func stand(_ levering: Levering, _ h: inout HTML) {
    h.kenmerken([
      "Status": .status(LVBBPagina.kleur(levering.status), levering.status.woord),
      "Dienst": .tekst(levering.dienst.naam), "Ontvangen": .tijd(levering.ontvangenOp),
      "Dag van bekendmaking": LVBBPagina.cel(levering.datumBekendmaking),
      "Gepubliceerd": LVBBPagina.cel(levering.tijdstipPublicatie), "Publicatie": LVBBPagina.cel(levering.publicatie),
    ])
    if levering.status == .gepubliceerd {
      h.p { h in h.a("Volgende: stap 4a, lees de publicatie", naar: "/bekendmakingen") }
    }
    h.uitklap("Technische gegevens") { h in
      h.kenmerken([
        "Nummer van de levering (idLevering)": .code(OverzichtScherm.naam(levering)),
        "Identificatie": LVBBPagina.cel(levering.expression),
        "Bevoegd gezag (OIN)": LVBBPagina.cel(levering.bevoegdGezag.isEmpty ? nil : levering.bevoegdGezag),
        "Aangeleverd via": .tekst(
          levering.kanaal == .digikoppeling ? "Digikoppeling, rol \(levering.afzender?.rol ?? "")" : "Bestand"),
      ])
    }
  }

  /// A status as people say it; the code itself is what went over the wire.
  private static func woord(_ stand: String) -> String {
    if let uitkomst = LVBBUitkomst(rawValue: stand) { return uitkomst.tekst }
    if let voortgang = LVBBVoortgang(rawValue: stand) { return voortgang.tekst }
    return stand.prefix(1).uppercased() + stand.dropFirst()
  }

  private static func mijlpaal(_ bericht: Statusbericht, _ id: String) -> Mijlpaal {
    let mislukt = ["niet-valide", "opdracht-niet-valide", "behandeling-mislukt", StoringStore.stand]
    let isFout = mislukt.contains(bericht.stand)
    var tekst = bericht.toelichting
    if let fout = bericht.fout {
      tekst += " Niet bezorgd: \(fout)"
    } else if let moment = bericht.bevestigdOp {
      tekst += " Bevestigd door de ontvanger op \(moment.voluit)."
    } else if let moment = bericht.bezorgdOp {
      tekst += " Bezorgd op \(moment.voluit)."
    } else if bericht.messageId != nil {
      tekst += " Nog niet bezorgd."
    }
    return Mijlpaal(
      woord(bericht.stand), bericht.fout != nil || isFout ? .rood : .groen, stand: isFout ? "Fout" : "Gedaan",
      moment: bericht.tijdstip, tekst: tekst,
      pad: bericht.document == nil ? nil : "\(pad)/\(id)/verslagen/\(bericht.volgnummer)")
  }

  private static func documenten(_ model: Model, _ h: inout HTML) {
    let id = model.levering.id
    var links = [(tekst: "Het aangeleverde pakket (zip)", pad: "\(pad)/\(id)/pakket.zip")]
    if let laatste = model.berichten.last(where: { $0.document != nil }) {
      links.append(("Het laatste verslag (XML)", "\(pad)/\(id)/verslagen/\(laatste.volgnummer)"))
    }
    if model.levering.publicatie != nil {
      links.append(("De officiële publicatie (XML)", "\(pad)/\(id)/publicatie.xml"))
    }
    h.deel("Documenten") { h in h.lijst(links) { h, link in h.a(link.tekst, naar: link.pad) } }
  }

  private static func versies(_ versies: [Registerbeeld.Versie], _ h: inout HTML) {
    h.deel("Versies") { h in
      h.tabel(
        "Versies in dit besluit", kolommen: ["Versie", "In werking", "Doel", "Identificatie"], van: versies
      ) { versie in
        [
          .link(Versienaam.tekst(versie.expression), naar: RegelingScherm.adres(versie.work)),
          LVBBPagina.cel(versie.kern.juridischWerkendVanaf), .code(versie.kern.doel), .code(versie.expression),
        ]
      }
    }
  }

  private static func uitleveringen(_ model: Model, _ h: inout HTML) {
    h.deel("Doorgeleverd") { h in
      h.tabel("Doorgeleverd aan", kolommen: ["Systeem", "Pakket", "Bezorgd"], van: model.uitleveringen) { deel in
        let stand: Cel = deel.fout.map { .status(.rood, $0) } ?? LVBBPagina.cel(deel.bezorgdOp)
        return [
          .tekst(deel.naar), .link("Zip", naar: "\(pad)/\(model.levering.id)/uitlevering/\(deel.naar)"), stand,
        ]
      }
    }
  }

  // MARK: - Documents

  private func pakket(_ id: String) throws -> Antwoord {
    guard let levering = try model(id)?.levering, let bytes = try omgeving.kluis.lees(levering.zip) else {
      return .nietGevonden("Het pakket van '\(id.prefix(64))'")
    }
    return Antwoord.bytes(bytes, soort: "application/zip")
      .met(kop: "Content-Disposition", "attachment; filename=\"\(levering.id).zip\"")
  }

  private func verslag(_ id: String, _ volgnummer: String) throws -> Antwoord {
    let bericht = try model(id)?.berichten.first { String($0.volgnummer) == volgnummer }
    guard let document = bericht?.document, let bytes = try omgeving.kluis.lees(document) else {
      return .nietGevonden("Het verslag '\(volgnummer.prefix(20))'")
    }
    return .xml(bytes)
  }

  private func uitlevering(_ id: String, _ naar: String) throws -> Antwoord {
    guard let bytes = try bytes(id, naar) else { return .nietGevonden("De uitlevering aan '\(naar.prefix(64))'") }
    return Antwoord.bytes(bytes, soort: "application/zip")
      .met(kop: "Content-Disposition", "attachment; filename=\"\(id)-\(naar).zip\"")
  }

  private func bytes(_ id: String, _ naar: String) throws -> [UInt8]? {
    guard let deel = try model(id)?.uitleveringen.first(where: { $0.naar == naar }) else { return nil }
    return try omgeving.kluis.lees(deel.pakket)
  }

  private func publicatie(_ id: String) throws -> Antwoord {
    guard let zip = try bytes(id, "bekendmakingen"),
      let xml = Zip.lees(zip, bestand: "uitlevering.zip").model?[OfficielePublicatieDecoder.tekstbestand]
    else { return .nietGevonden("De officiële publicatie van '\(id.prefix(64))'") }
    return .xml(xml)
  }
}
