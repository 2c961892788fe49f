import Bevindingen
import DSOKoppelvlak
import Ketenspoor
import Opslag
import STOP
import Tijd

/// Whether a change still builds on the newest version.
enum Basisstand: Sendable {
  case nieuwste
  /// The change that was made here is the newest version itself.
  case eigen(BasisStore.Versie)
  /// Somebody else's change was published in the meantime.
  case verschoven(BasisStore.Versie)
  /// DSO-LV could not be asked.
  case onbekend(String)

  var nieuwere: BasisStore.Versie? {
    if case .verschoven(let versie) = self { versie } else { nil }
  }
}

/// Asks DSO-LV which version of a regeling is the last in line, in force or still to come. The LVBB accepts a
/// definitive change on that version only (LVBB5015).
struct Basiswacht: Sendable {
  let werkplek: Werkplek

  /// Further ahead than a besluit may take effect: at most 90 days after it is made public (LVBB1580).
  private static let vooruitDagen = 3_650

  /// Nobody waits longer than this for a page of a change because DSO-LV is slow.
  private static let geduldSeconden = 5

  func kijk(_ rij: Regelingrij) async throws -> Basisstand {
    let client = Downloadclient(omgeving: werkplek.omgeving)
    let verder = werkplek.omgeving.klok.vandaag.plus(dagen: Self.vooruitDagen)
    do {
      guard let laatste = try await laatste(rij.work, op: verder, client), isLater(laatste.geregistreerdMet, rij) else {
        return .nieuwste
      }
      let versie = try await haal(rij.work, laatste.geregistreerdMet, client, verder)
      if versie.expression == rij.expression { return .nieuwste }
      return try isEigen(versie, rij) ? .eigen(versie) : .verschoven(versie)
    } catch let fout as Downloadfout {
      return .onbekend(fout.tekst)
    }
  }

  private func laatste(
    _ work: String, op dag: Datum, _ client: Downloadclient
  ) async throws -> Presenteren.Regeling? {
    try await withThrowingTaskGroup(of: Presenteren.Regeling?.self) { groep in
      groep.addTask { try await client.regelingen(op: dag).first { $0.identificatie == work } }
      groep.addTask {
        try await Task.sleep(for: .seconds(Self.geduldSeconden))
        throw Downloadfout(tekst: "DSO-LV antwoordt niet binnen \(Self.geduldSeconden) seconden.")
      }
      defer { groep.cancelAll() }
      return try await groep.next() ?? nil
    }
  }

  /// Another delivery of this desk that changes the same version and that the LVBB has taken in. DSO-LV does not know
  /// it yet, but the LVBB refuses a second one already.
  func wachtend(_ rij: Regelingrij) throws -> Aanleverdossier? {
    let onderweg: Set<Aanleverstand> = [
      .publicatieOnderweg, .publicatieInBehandeling, .publicatieGevalideerd, .publicatieGeregistreerd,
    ]
    return try Dossierlijst(werkplek).alle().first { regel in
      guard regel.dossier.regeling != rij.id, onderweg.contains(regel.stand),
        let zip = try werkplek.omgeving.kluis.lees(regel.dossier.zip)
      else { return false }
      let blik = Pakketblik(zip)
      return blik.besluit?.metadata.isOntwerp == false && blik.mutaties.contains { $0.was == rij.expression }
    }?.dossier
  }

  private func isEigen(_ versie: BasisStore.Versie, _ rij: Regelingrij) throws -> Bool {
    try werkplek.aanleveringen.alle().contains { dossier in
      guard dossier.regeling == rij.id, let zip = try werkplek.omgeving.kluis.lees(dossier.zip) else { return false }
      return Pakketblik(zip).wordt.contains(versie.expression)
    }
  }

  /// What was registered before the download, and was law by then, is the download itself or older.
  private func isLater(_ registratie: Presenteren.Registratiegegevens, _ rij: Regelingrij) -> Bool {
    registratie.tijdstipRegistratie > rij.gedownloadOp || registratie.beginInwerking > rij.gedownloadOp.datum
  }

  /// Presenteren does not say which expression it is; the download does. It is fetched once.
  private func haal(
    _ work: String, _ registratie: Presenteren.Registratiegegevens, _ client: Downloadclient, _ dag: Datum
  ) async throws -> BasisStore.Versie {
    let (op, vanaf) = (registratie.tijdstipRegistratie, registratie.beginInwerking)
    if let bekend = try werkplek.bases.versie(work, registratie: op, werkendVanaf: vanaf) { return bekend }
    let zip = try await client.download(work, op: dag)
    guard let plan = Plan.lees(zip, bestand: "nieuwste.zip").model else {
      throw Downloadfout(tekst: "Het pakket van de nieuwe versie is niet te lezen.")
    }
    let versie = BasisStore.Versie(
      work: work, registratie: op, werkendVanaf: vanaf, expression: plan.expression,
      zip: try werkplek.omgeving.kluis.bewaar(zip))
    try werkplek.bases.bewaar(versie)
    return versie
  }
}
