import DSOKoppelvlak
import Ketenspoor
import Opslag
import STAM
import Tijd

/// The acts of a handler. Each is one transaction with its message.
struct Behandeling: Sendable {
  let huis: Zaakhuis
  let loket: LoketClient

  private var berichten: Berichtgeving { Berichtgeving(huis: huis) }
  private var organisatie: String { huis.zetel.organisatienaam }

  func bevestigOntvangst(_ nummer: String) throws {
    try huis.store.wijzig(nummer) { zaak, db in
      try berichten.stuur(.ontvangst(zaak, van: organisatie), &zaak, in: db)
    }
  }

  func briefVerstuurd(_ nummer: String, _ id: String) throws {
    try huis.store.wijzig(nummer) { zaak, _ in berichten.briefVerstuurd(id, &zaak) }
  }

  func zetStand(_ nummer: String, _ stand: Zaakstand) throws {
    try huis.store.wijzig(nummer) { zaak, _ in
      guard zaak.standkeuzes.contains(stand) else { return }
      zaak.zet(stand, op: huis.nu)
    }
  }

  /// The clock stops from the day after sending until the data are in or the deadline has passed (Awb 4:5, 4:15).
  func vraagAanvulling(_ nummer: String, wat: String, tot: Datum) throws {
    try huis.store.wijzig(nummer) { zaak, db in
      if zaak.verzoek.vraagtBesluit {
        zaak.termijngebeurtenissen.append(.init(.opschorten(tot: tot, reden: .aanvulling), op: huis.nu.datum))
      }
      zaak.zet(.wachtOpAanvulling, op: huis.nu)
      zaak.noteer("Aanvulling gevraagd, uiterlijk \(tot.voluit): \(wat)", op: huis.nu)
      try berichten.stuur(.aanvulling(zaak, wat: wat, tot: tot, van: organisatie), &zaak, in: db)
    }
  }

  func schortOp(_ nummer: String, _ reden: Behandeltermijn.Opschortreden, tot: Datum?) throws {
    try huis.store.wijzig(nummer) { zaak, _ in
      zaak.termijngebeurtenissen.append(.init(.opschorten(tot: tot, reden: reden), op: huis.nu.datum))
      zaak.noteer("Termijn opgeschort: \(reden.tekst) (\(reden.artikel))", op: huis.nu)
    }
  }

  func hervat(_ nummer: String) throws {
    try huis.store.wijzig(nummer) { zaak, _ in
      zaak.termijngebeurtenissen.append(.init(.hervatten, op: huis.nu.datum))
      zaak.noteer("Termijn hervat", op: huis.nu)
      if zaak.stand == .wachtOpAanvulling { zaak.zet(.inBehandeling, op: huis.nu) }
    }
  }

  /// One extension of six weeks (Ow 16.64 lid 2).
  func verleng(_ nummer: String, weken: Int, reden: String) throws {
    try huis.store.wijzig(nummer) { zaak, db in
      zaak.termijngebeurtenissen.append(.init(.verlengen(weken: weken), op: huis.nu.datum))
      zaak.zet(.verlengd, op: huis.nu)
      zaak.noteer("Termijn verlengd met \(weken) weken: \(reden)", op: huis.nu)
      try berichten.stuur(.verlenging(zaak, weken: weken, reden: reden, van: organisatie), &zaak, in: db)
    }
  }

  func besluit(
    _ nummer: String, _ uitkomst: Zaakbesluit.Uitkomst, motivering: String, voorschriften: [String]
  ) throws {
    let documentId = huis.omgeving.ids.uuid()
    let besluit = Zaakbesluit(
      uitkomst: uitkomst, motivering: motivering, voorschriften: voorschriften, genomenOp: huis.nu.datum,
      documentId: documentId)
    guard let zaak = try huis.store.zaak(nummer) else { return }
    let bytes = Besluitdocument(zaak: zaak, besluit: besluit, organisatie: organisatie).bytes
    // The file first, then the hash: a hash in a committed row always has its file.
    let sha256 = try huis.omgeving.kluis.bewaar(bytes)
    try huis.store.wijzig(nummer) { zaak, db in
      guard zaak.besluit == nil else { return }
      zaak.besluit = besluit
      zaak.documenten.append(
        Zaakdocument(
          id: documentId, naam: besluit.bestandsnaam(nummer),
          soort: zaak.verzoek.vraagtBesluit ? "Besluit" : "Beoordeling",
          herkomst: .eigen, isVertrouwelijk: false, sha256: sha256, grootte: bytes.count))
      zaak.zet(.besloten, op: huis.nu)
      let wat = zaak.verzoek.vraagtBesluit ? "Besluit genomen" : "Beoordeeld"
      zaak.noteer("\(wat): \(uitkomst.woord.lowercased())", op: huis.nu)
      try berichten.stuur(.besluit(zaak, besluit, van: organisatie), &zaak, in: db)
    }
  }

  // MARK: - Doorzenden

  /// Changes the bevoegd gezag or the behandeldienst at DSO-LV. The intention is written first, so that a sudden end
  /// leaves a visible question; the zaak itself changes only after DSO-LV agreed.
  func doorzenden(_ nummer: String, _ wat: Doorzending.Wat, _ oin: String?) async throws {
    let id = huis.omgeving.ids.uuid()
    let naam = oin.map { huis.partnernaam($0) } ?? "het bevoegd gezag"
    let zaak = try huis.store.wijzig(nummer) { zaak, _ in
      zaak.doorzendingen.append(
        Doorzending(
          id: id, wat: wat, oin: oin, naam: naam, op: huis.nu, stand: .loopt,
          uitleg: "Gevraagd aan DSO-LV; er is nog geen antwoord."))
    }
    guard let verzoeknummer = zaak?.verzoek.verzoeknummer else { return }
    do throws(Ophaalfout) {
      try await loket.wijzig(verzoeknummer, wat, oin)
      try? rondAf(nummer, id, .uitgevoerd, "DSO-LV heeft het verzoek doorgezonden.")
    } catch {
      // Without an answer it is not known whether DSO-LV did it: the question stays open.
      try rondAf(nummer, id, error.status == nil ? .loopt : .geweigerd, error.uitleg)
    }
  }

  /// Asks DSO-LV who holds the verzoek, for a doorzending of which the answer never came.
  func controleerDoorzending(_ nummer: String) async throws {
    guard let zaak = try huis.store.zaak(nummer) else { return }
    let open = zaak.doorzendingen.filter { $0.stand == .loopt }
    guard !open.isEmpty else { return }
    let nummers = VerzoekAfhandelen.Zoekvraag(verzoeknummer: zaak.verzoek.verzoeknummer)
    let nu = try await loket.zoek(nummers).first { $0.verzoeknummer == zaak.verzoek.verzoeknummer }
    guard let nu else { return }
    for doorzending in open {
      let landelijk: String? = doorzending.wat == .bevoegdgezag ? nu.bevoegdGezag : nu.behandeldienst
      if landelijk == doorzending.oin {
        try rondAf(nummer, doorzending.id, .uitgevoerd, "Nagevraagd: DSO-LV heeft het verzoek doorgezonden.")
      } else {
        try rondAf(nummer, doorzending.id, .geweigerd, "Nagevraagd: bij DSO-LV is niets veranderd.")
      }
    }
  }

  private func rondAf(_ nummer: String, _ id: String, _ stand: Doorzending.Stand, _ uitleg: String) throws {
    try huis.store.wijzig(nummer) { zaak, db in
      guard let plek = zaak.doorzendingen.firstIndex(where: { $0.id == id }) else { return }
      zaak.doorzendingen[plek].stand = stand
      zaak.doorzendingen[plek].uitleg = uitleg
      let doorzending = zaak.doorzendingen[plek]
      switch stand {
      case .loopt, .geweigerd:
        zaak.noteer("Doorzenden naar \(doorzending.naam): \(uitleg)", op: huis.nu)
      case .uitgevoerd:
        zaak.noteer("Doorgezonden naar \(doorzending.naam)", op: huis.nu)
        guard (doorzending.oin ?? zaak.verzoek.bevoegdGezag) != huis.zetel.oin else { return }
        zaak.zet(.doorgezonden, op: huis.nu)
        try berichten.stuur(.doorgezonden(zaak, naar: doorzending.naam, van: organisatie), &zaak, in: db)
      }
    }
  }
}
