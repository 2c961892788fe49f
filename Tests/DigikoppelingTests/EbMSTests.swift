import Bevindingen
import Foundation
import Testing
import Tijd

@testable import Digikoppeling

@Suite("ebMS-bericht") struct EbMSTests {
  @Test("Wat verzonden is, komt byte voor byte aan") func heenEnTerug() {
    let overdracht = EbMSEncoder().encode(Proef.verzending.bericht)
    #expect(overdracht.headers.map(\.naam) == ["Content-Type", "SOAPAction"])
    #expect(overdracht.soapAction == "\"ebXML\"")
    let uitkomst = EbMSDecoder().decode(overdracht)
    #expect(uitkomst.bevindingen.isEmpty, "\(uitkomst.bevindingen)")
    #expect(uitkomst.model == Proef.verzending.bericht)
    #expect(EbMSEncoder().encode(Proef.verzending.bericht) == overdracht)
  }

  @Test("De verzending volgt de CPA: rollen, bevestiging en levensduur") func verzending() {
    let bericht = Proef.verzending.bericht
    #expect(bericht.from.role == "Bronhouder" && bericht.to.role == "LVBB")
    #expect(bericht.ackRequested != nil && bericht.duplicateElimination)
    #expect(Proef.verzending.endpoint == "http://localhost/lvbb/digikoppeling")
    #expect(bericht.timeToLive! >= Proef.nu.plus(seconden: 6 * 300))
    let mag = EbMSVerzending(
      cpa: Proef.cpa, van: Proef.lvbb, action: "publicatieVerzoek", payloads: [], messageId: "m", conversationId: "c",
      timestamp: Proef.nu)
    #expect(mag == nil)
  }

  @Test("Een nieuw bericht wordt verwerkt en bevestigd over een eigen verbinding") func verwerk() throws {
    let uitkomst = Proef.ontvang(Proef.verzending.bericht)
    guard case .verwerk(let bericht, let bevestiging?) = uitkomst.besluit else {
      Issue.record("\(uitkomst)")
      return
    }
    #expect(bericht.payloads.count == 2 && uitkomst.httpStatus == 204)
    #expect(bevestiging.acknowledgment?.refToMessageId == "m1@rieteroog.example")
    #expect(bevestiging.conversationId == "c1" && bevestiging.soort == .acknowledgment)
    #expect(bevestiging.from.oin == Proef.lvbb && bevestiging.from.role == nil)
    let terug = EbMSPost(eigenOIN: Proef.gemeente, cpas: [Proef.cpa]).beoordeel(
      EbMSDecoder().decode(EbMSEncoder().encode(bevestiging)), bekend: .nieuw, nu: Proef.nu, antwoordId: "x")
    #expect(terug.besluit == .bevestigingOntvangen(refToMessageId: "m1@rieteroog.example"))
  }

  @Test("Een dubbel bericht geeft dezelfde bevestiging en geen tweede verwerking") func dubbel() throws {
    let eerste = try #require(Proef.ontvang(Proef.verzending.bericht).antwoord)
    let tweede = Proef.ontvang(
      Proef.verzending.bericht, bekend: .eerder(bevestiging: eerste), nu: Proef.nu.plus(seconden: 9_000_000))
    #expect(tweede.besluit == .dubbel(bevestiging: eerste))
    let json = try JSONEncoder().encode(eerste)
    #expect(try JSONDecoder().decode(EbMSBericht.self, from: json) == eerste)
  }

  @Test(
    "Een bericht dat niet bij de CPA past, krijgt de juiste ebMS-fout",
    arguments: [
      ("action", EbMSFoutcode.valueNotRecognized, "WP-EBMS-035"), ("service", .valueNotRecognized, "WP-EBMS-034"),
      ("rol", .valueNotRecognized, "WP-EBMS-033"), ("partij", .inconsistent, "WP-EBMS-032"),
      ("bevestiging", .inconsistent, "WP-EBMS-036"), ("verlopen", .timeToLiveExpired, "WP-EBMS-037"),
    ]) func afspraak(wat: String, code: EbMSFoutcode, regel: String)
  {
    var bericht = Proef.verzending.bericht
    switch wat {
    case "action": bericht.action = "leverEens"
    case "service": bericht.service = EbMSService("IETS:anders")
    case "rol": bericht.from.role = "bronhouder"
    case "partij": bericht.from = EbMSPartij(oin: "00000099000000005000", role: "Bronhouder")
    case "bevestiging": bericht.ackRequested = nil
    default: bericht.timeToLive = Proef.nu.plus(seconden: -10)
    }
    let uitkomst = Proef.ontvang(bericht)
    guard case .fout(let fout) = uitkomst.besluit else {
      Issue.record("\(uitkomst.besluit)")
      return
    }
    #expect(fout.fouten.first?.code == code && fout.refToMessageId == bericht.messageId)
    #expect(uitkomst.bevindingen.contains { $0.code.rawValue == regel })
  }

  @Test("Zonder bekende CPA is het antwoord een SOAP Fault met HTTP 500") func onbekendeCPA() {
    var bericht = Proef.verzending.bericht
    bericht.cpaId = "onbekend"
    let uitkomst = Proef.ontvang(bericht)
    guard case .soapFault(let fault) = uitkomst.besluit else {
      Issue.record("\(uitkomst.besluit)")
      return
    }
    #expect(uitkomst.httpStatus == 500 && fault.code == "Client")
    #expect(uitkomst.bevindingen.map(\.code) == ["WP-EBMS-030"])
  }

  @Test("Een verwijzing zonder deel is een MimeProblem") func zonderDeel() {
    let overdracht = EbMSEncoder().encode(Proef.verzending.bericht)
    let tekst = String(decoding: overdracht.body, as: UTF8.self)
    let kapot = EbMSOverdracht(
      contentType: overdracht.contentType,
      body: Array(tekst.replacingOccurrences(of: "Content-ID: <pakket@oefen>", with: "Content-ID: <x>").utf8))
    let uitkomst = Proef.post.beoordeel(EbMSDecoder().decode(kapot), bekend: .nieuw, nu: Proef.nu, antwoordId: "a")
    guard case .fout(let fout) = uitkomst.besluit else {
      Issue.record("\(uitkomst.besluit)")
      return
    }
    #expect(fout.fouten.map(\.code) == [.mimeProblem])
    #expect(uitkomst.bevindingen.contains { $0.code == "WP-EBMS-020" })
  }

  @Test("Een Ping krijgt een Pong, een ander signaal niet") func ping() throws {
    let ping = try #require(
      EbMSVerzending.ping(cpa: Proef.cpa, van: Proef.gemeente, messageId: "p", conversationId: "c", timestamp: Proef.nu)
    )
    guard case .pong(let pong) = Proef.ontvang(ping.bericht).besluit else {
      Issue.record("geen Pong")
      return
    }
    #expect(pong.action == "Pong" && pong.refToMessageId == "p")
    var status = ping.bericht
    status.action = "StatusRequest"
    guard case .fout(let fout) = Proef.ontvang(status).besluit else {
      Issue.record("geen fout")
      return
    }
    #expect(fout.fouten.map(\.code) == [.notSupported])
  }

  @Test("Een fout van de ander wordt nooit met een fout beantwoord") func foutOpFout() {
    var fout = Antwoordmaker(bericht: Proef.verzending.bericht, id: "f", nu: Proef.nu).fout([EbMSFout(.unknown)])
    fout.from = EbMSPartij(oin: "00000099000000005000")
    guard case .foutOntvangen(let verwijzing, let fouten) = Proef.ontvang(fout).besluit else {
      Issue.record("anders")
      return
    }
    #expect(verwijzing == "m1@rieteroog.example" && fouten.map(\.code) == [.unknown])
  }

  @Test("Base64 en regels met alleen LF worden ook gelezen") func anders() {
    let kop = "--g\nContent-Type: text/xml\nContent-ID: <s>\n\n"
    let soap = String(decoding: EbMSEncoder().envelope(Proef.verzending.bericht), as: UTF8.self)
    let body =
      kop + soap + "\n--g\nContent-ID: <verzoek@oefen>\nContent-Transfer-Encoding: base64\n\nPGEv\r\nPg==\n"
      + "--g\ncontent-id: <pakket@oefen>\n\n--gx\n--g--"
    let uitkomst = EbMSDecoder().decode(
      EbMSOverdracht(contentType: "Multipart/Related; start=\"<s>\"; boundary=g", body: Array(body.utf8)))
    #expect(uitkomst.bevindingen.isEmpty, "\(uitkomst.bevindingen)")
    #expect(uitkomst.model?.payloads.map { String(decoding: $0.inhoud, as: UTF8.self) } == ["<a/>", "--gx"])
  }

  @Test("Een bericht boven de grens en een onbekende codering zijn bevindingen") func grenzen() {
    let klein = EbMSDecoder(grenzen: MIMEGrenzen(grootte: 10)).decode(EbMSEncoder().encode(Proef.verzending.bericht))
    #expect(klein.model == nil && klein.bevindingen.map(\.code) == ["WP-EBMS-001"])
    let uitkomst = MIMELezer.lees(
      contentType: "multipart/related; boundary=g",
      body: Array("--g\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nx\r\n--g\r\n\r\nlang\r\n".utf8))
    #expect(uitkomst.bevindingen.map(\.code.rawValue) == ["WP-EBMS-004", "WP-EBMS-007"])
  }

  @Test("Pogingen, opgeven en onthouden volgen de CPA") func herhaling() {
    let herhaling = Herhaling(.bestPractice, eerstePoging: Proef.nu)
    #expect(herhaling.na(pogingen: 1) == .opnieuw(op: Proef.nu.plus(seconden: 10_800)))
    #expect(herhaling.na(pogingen: 8) == .opnieuw(op: Proef.nu.plus(seconden: 86_400)))
    #expect(herhaling.na(pogingen: 9) == .opgeven(op: Proef.nu.plus(seconden: 97_200)))
    let kort = Herhaling(.bestPractice, eerstePoging: Proef.nu, timeToLive: Proef.nu.plus(seconden: 60))
    #expect(kort.na(pogingen: 1) == .opgeven(op: Proef.nu.plus(seconden: 60)))
    #expect(Herhaling.onthoudSeconden(.bestPractice) == 97_200)
  }

  @Test("Een OIN wordt gelezen met zijn register") func oin() {
    #expect(DigikoppelingOIN("00000099000000001000")?.isTest == true)
    #expect(DigikoppelingOIN.lees("1000").bevindingen.map(\.code) == ["WP-EBMS-080"])
    #expect(DigikoppelingOIN.lees("12345678000000001000").bevindingen.map(\.code) == ["WP-EBMS-081"])
  }

  @Test("Elke regel heeft een eigen code en alle teksten") func regels() {
    #expect(Regelcatalogus(DigikoppelingRegels.alle).dubbeleCodes.isEmpty)
    for kaart in DigikoppelingRegels.alle {
      #expect(![kaart.titel, kaart.waarom, kaart.hint, kaart.fout, kaart.goed].contains(""), "\(kaart.code)")
    }
  }

  @Test("Duizenden kapotte bytes: nooit een crash, altijd een besluit") func kapot() {
    var toeval = Toeval(11)
    let bron = EbMSEncoder().encode(Proef.verzending.bericht)
    for _ in 0..<4_000 {
      var overdracht = bron
      for _ in 0..<Int.random(in: 1...5, using: &toeval) {
        guard !overdracht.body.isEmpty else { break }
        let plek = Int.random(in: 0..<overdracht.body.count, using: &toeval)
        switch Int.random(in: 0..<4, using: &toeval) {
        case 0: overdracht.body[plek] = UInt8.random(in: 0...255, using: &toeval)
        case 1:
          let eind = min(overdracht.body.count, plek + Int.random(in: 1...200, using: &toeval))
          overdracht.body.removeSubrange(plek..<eind)
        case 2: overdracht.body.insert(contentsOf: Array("\r\n--=_m1rieteroogexample\r\n".utf8), at: plek)
        default:
          overdracht.contentType = String(overdracht.contentType.dropLast(Int.random(in: 0...30, using: &toeval)))
        }
      }
      let gelezen = EbMSDecoder().decode(overdracht)
      let uitkomst = Proef.post.beoordeel(gelezen, bekend: .nieuw, nu: Proef.nu, antwoordId: "a")
      if gelezen.model == nil { #expect(uitkomst.httpStatus == 500) }
      if let antwoord = uitkomst.antwoord { #expect(!EbMSEncoder().encode(antwoord).body.isEmpty) }
    }
  }
}
