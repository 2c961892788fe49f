import Ketenspoor
import Opslag
import Tijd

/// Step 9b: sends messages to the initiatiefnemer. Without an e-mail address a letter becomes a visible task; nothing
/// is silently left unsent.
struct Berichtgeving: Sendable {
  let huis: Zaakhuis

  /// Within the transaction of the act that causes the message.
  func stuur(_ brief: Brief, _ zaak: inout Zaak, in db: SQLVerbinding) throws {
    let id = huis.omgeving.ids.uuid()
    let nu = huis.nu
    let ontvanger = zaak.verzoek.ontvanger
    var bericht = Zaakbericht(
      id: id, soort: brief.soort, weg: .brief, aan: "", onderwerp: brief.onderwerp, tekst: brief.tekst, op: nu)
    if let ontvanger, let email = ontvanger.aan.email {
      let mail = Mail(
        van: huis.zetel.organisatienaam, vanAdres: huis.zetel.afzender, aan: ontvanger.aan, kopie: ontvanger.kopie,
        onderwerp: brief.onderwerp, tekst: brief.tekst, op: nu, id: id)
      bericht.weg = .email
      bericht.aan = email
      bericht.uitvakId = try huis.omgeving.plaats(
        van: huis.zetel.naam, naar: "postvak", koppelvlak: brief.soort.woord,
        .post("/postvak", mail.bytes, soort: "message/rfc822"), in: db)
      zaak.noteer("\(brief.soort.woord) gestuurd aan \(email)", op: nu)
    } else {
      let aan = ontvanger?.aan
      bericht.aan = [aan?.naam, aan?.adres].compactMap { $0 }.joined(separator: ", ")
      zaak.noteer("\(brief.soort.woord): geen e-mailadres, stuur een brief", op: nu)
    }
    zaak.berichten.append(bericht)
    if brief.soort == .ontvangstbevestiging, bericht.weg == .email, zaak.stand == .ontvangen {
      zaak.zet(.ontvangstBevestigd, op: nu)
    }
  }

  /// A person sent the letter.
  func briefVerstuurd(_ id: String, _ zaak: inout Zaak) {
    guard let plek = zaak.berichten.firstIndex(where: { $0.id == id && $0.weg == .brief }),
      zaak.berichten[plek].briefVerstuurdOp == nil
    else { return }
    zaak.berichten[plek].briefVerstuurdOp = huis.nu
    zaak.noteer("Brief verstuurd: \(zaak.berichten[plek].soort.woord.lowercased())", op: huis.nu)
    if zaak.berichten[plek].soort == .ontvangstbevestiging, zaak.stand == .ontvangen {
      zaak.zet(.ontvangstBevestigd, op: huis.nu)
    }
  }

  /// Where a message is: the Uitvak knows, also after a sudden end.
  func stand(_ bericht: Zaakbericht) -> Berichtstand {
    switch bericht.weg {
    case .brief: return bericht.briefVerstuurdOp == nil ? .briefSchrijven : .verstuurd
    case .email:
      guard let id = bericht.uitvakId, let uit = try? huis.omgeving.uitvak.bericht(id) else { return .onderweg(nil) }
      return switch uit.status {
      case .wacht: .onderweg(uit.laatsteFout)
      case .bezorgd: .verstuurd
      case .opgegeven: .mislukt(uit.laatsteFout ?? "")
      }
    }
  }
}

/// Whether a message has reached the mailbox.
enum Berichtstand: Sendable, Hashable {
  case verstuurd
  case onderweg(String?)
  case mislukt(String)
  case briefSchrijven

  var woord: String {
    switch self {
    case .verstuurd: "Verstuurd"
    case .onderweg: "Onderweg"
    case .mislukt: "Niet aangekomen"
    case .briefSchrijven: "Stuur een brief"
    }
  }
}
