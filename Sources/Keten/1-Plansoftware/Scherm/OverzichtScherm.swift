import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Opslag
import STOP
import Scherm
import Tijd

/// The start page: what can be downloaded, what was downloaded, and the deliveries with their state.
struct OverzichtScherm: Sendable {
  let werkplek: Werkplek

  func routes(_ router: inout Router) {
    router.scherm(Plansoftwarepagina.basis) { _ in try await pagina() }
    router.formulier("\(Plansoftwarepagina.basis)/regelingen") { context in try await download(context) }
    router.formulier("\(Plansoftwarepagina.basis)/pakketten") { context in try await brengIn(context) }
  }

  private enum Aanbod: Sendable {
    case lijst([Presenteren.Regeling])
    case onbereikbaar(String)
  }

  private func aanbod() async -> Aanbod {
    do {
      return .lijst(try await Downloadclient(omgeving: werkplek.omgeving).regelingen())
    } catch {
      return .onbereikbaar(error.tekst)
    }
  }

  private func pagina(fouten: [Veldfout] = []) async throws -> Antwoord {
    let aanbod = await aanbod()
    let gedownload = try werkplek.regelingen.alle()
    let dossiers = try Dossierlijst(werkplek).alle()
    let bytes = Plansoftwarepagina.maak(Plansoftwarepagina.overzichtstitel, werkplek) { h in
      h.intro(
        "Hier werkt de planjurist. Download de geldende regeling, wijzig haar en stuur de wijziging naar de LVBB.")
      schrijf(aanbod, &h)
      h.deel("Gedownloade regelingen") { h in
        guard !gedownload.isEmpty else { return h.leegbericht("Nog niets gedownload.") }
        h.tabel("Gedownloade regelingen", kolommen: ["Regeling", "Versie", "Gedownload op"], van: gedownload) { rij in
          [.link(rij.titel, naar: Plansoftwarepagina.regeling(rij.id)), .code(rij.expression), .tijd(rij.gedownloadOp)]
        }
      }
      h.deel("Aanleveringen") { h in
        if dossiers.isEmpty { h.leegbericht("Nog geen aanleveringen.", "Maak een besluit, of breng een pakket in.") }
        if !dossiers.isEmpty {
          h.tabel("Aanleveringen", kolommen: ["Nummer", "Aanlevering", "Soort", "Stand"], van: dossiers) { regel in
            [
              .tekst(regel.dossier.id),
              .link(regel.dossier.titel, naar: Plansoftwarepagina.aanlevering(regel.dossier.id)),
              .tekst(regel.dossier.soort.tekst), .status(regel.stand.kleur, regel.stand.tekst),
            ]
          }
        }
      }
      pakketformulier(fouten, &h)
    }
    return .html(bytes, status: fouten.isEmpty ? 200 : 422)
  }

  private func schrijf(_ aanbod: Aanbod, _ h: inout HTML) {
    h.deel("Geldende regelingen") { h in
      switch aanbod {
      case .onbereikbaar(let tekst): h.melding(.waarschuwing, "De lijst van DSO-LV is er nu niet", tekst)
      case .lijst(let lijst) where lijst.isEmpty:
        h.leegbericht(
          "Er is nog geen regeling in werking.", "Breng onderaan een pakket in en laat het publiceren.")
      case .lijst(let lijst):
        h.tabel("Regelingen bij DSO-LV", kolommen: ["Regeling", "Bevoegd gezag", "Geldt vanaf", ""], van: lijst) {
          regeling in
          let titel = regeling.citeerTitel ?? regeling.opschrift ?? regeling.officieleTitel
          let knop = Cel { h in
            h.knopformulier(
              "Download", naar: "\(Plansoftwarepagina.basis)/regelingen",
              velden: [("regelingId", regeling.identificatie)])
          }
          return [
            .tekst(titel), .tekst(regeling.aangeleverdDoorEen.naam), .dag(regeling.geregistreerdMet.beginGeldigheid),
            knop,
          ]
        }
      }
    }
  }

  private func pakketformulier(_ fouten: [Veldfout], _ h: inout HTML) {
    h.deel("Pakket van elders inbrengen") { h in
      h.p(
        "Heeft u al een levering uit een ander softwarepakket? Breng haar hier in. De inhoud blijft gelijk."
      )
      h.formulier(naar: "\(Plansoftwarepagina.basis)/pakketten", .bestanden, fouten: fouten) { h in
        h.bestandsveld(
          Veld("bestand", "Zipbestand van de levering", fout: fouten["bestand"], invulling: .verplicht),
          soorten: ".zip")
        h.tekstveld(Veld("titel", "Naam in deze lijst", hint: "Leeg laten mag: dan geldt de titel van het besluit."))
        h.aankruisvak(
          Veld(
            "idLevering", "Geef elke verzending een nieuwe idLevering",
            hint: "Nodig als dit pakket eerder bij de LVBB is aangeleverd."), waarde: "nieuw", gekozen: "nieuw")
        h.knop("Breng het pakket in")
      }
    }
  }

  // MARK: - Acts

  private func download(_ context: Verzoekcontext) async throws -> Antwoord {
    guard let work = try context.aanroep.formulier().tekst("regelingId"), !work.isEmpty else {
      return .probleem(status: 422, titel: "Kies een regeling", detail: "Het veld regelingId is leeg.")
    }
    let zip = try await Downloadclient(omgeving: werkplek.omgeving).download(work)
    let gelezen = Plan.lees(zip, bestand: "download.zip")
    guard let plan = gelezen.model else {
      let reden = gelezen.bevindingen.first { $0.ernst == .fout }?.samenvatting ?? "de inhoud is onbekend"
      throw Downloadfout(tekst: "Het pakket van DSO-LV is niet te lezen: \(reden)")
    }
    let id = try werkplek.regelingen.bewaar(
      plan, zip: zip, bevindingen: gelezen.bevindingen, op: werkplek.omgeving.klok.nu)
    return .verwijsDoor(naar: Plansoftwarepagina.regeling(id)).met(bevindingen: gelezen.bevindingen)
  }

  private func brengIn(_ context: Verzoekcontext) async throws -> Antwoord {
    let formulier = try context.aanroep.formulier()
    guard let bestand = formulier.bestand("bestand") else {
      return try await pagina(fouten: [Veldfout("bestand", "Kies het zipbestand van de levering")])
    }
    let opdracht: Opdracht
    do {
      opdracht = try Opdrachtaanpassing.opdracht(bestand.bytes)
    } catch {
      return try await pagina(fouten: [Veldfout("bestand", error.tekst)])
    }
    let eigenTitel = (formulier.tekst("titel") ?? "").trimmed
    let inhoud = Pakketblik(bestand.bytes)
    let dossier = Aanleverdossier(
      id: "",
      titel: eigenTitel.isEmpty ? inhoud.titel ?? "\(opdracht.soort.rawValue) \(opdracht.idLevering)" : eigenTitel,
      soort: .pakket, regeling: nil, bestandsnaam: bestand.naam.isEmpty ? "levering.zip" : bestand.naam,
      zip: try werkplek.omgeving.kluis.bewaar(bestand.bytes),
      nieuweIdLevering: formulier.tekst("idLevering") == "nieuw", gemaaktOp: werkplek.omgeving.klok.nu, controle: [])
    return .verwijsDoor(naar: Plansoftwarepagina.aanlevering(try werkplek.aanleveringen.bewaar(dossier)))
  }
}

extension String {
  /// Without white space at the ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
