import Bevindingen
import DSOKoppelvlak

/// Who may do what in a dossier: privileges BT and VT against confidentiality RV and SV.
enum Dossierrecht {
  /// Only a partner sees the dossier.
  static func deelname(_ oin: String, in dossier: Dossier) throws(Weigering) -> Deelname {
    guard let deelname = dossier.deelname(van: oin) else {
      throw Weigering(SamenwerkenRegels.geenDeelnemer, 403, "\(oin) is geen deelnemer aan \(dossier.id)")
    }
    return deelname
  }

  /// Only the maker changes partners and status, and deletes.
  static func alsAanmaker(_ oin: String, _ dossier: Dossier) throws(Weigering) {
    _ = try deelname(oin, in: dossier)
    guard dossier.aanmaker == oin else {
      throw Weigering(
        SamenwerkenRegels.alleenAanmaker, 403,
        "\(oin) heeft \(dossier.id) niet aangemaakt; dat deed \(dossier.aanmaker)")
    }
  }

  /// Nothing changes any more in a closed dossier.
  static func open(_ dossier: Dossier) throws(Weigering) {
    guard dossier.status == .open else {
      throw Weigering(SamenwerkenRegels.nietOpen, 409, "\(dossier.id) heeft status \(dossier.status.rawValue)")
    }
  }

  /// Deleting is final, and only after closing.
  static func verwijderen(_ dossier: Dossier) throws(Weigering) {
    guard dossier.status == .gesloten else {
      throw Weigering(SamenwerkenRegels.eerstSluiten, 409, "\(dossier.id) heeft status \(dossier.status.rawValue)")
    }
  }

  static func ziet(_ document: Dossierdocument, _ deelname: Deelname) -> Bool {
    switch (document.vertrouwelijkheid, deelname.privilege) {
    case (.regulier, .beperkt), (.regulier, .volledig), (.strikt, .volledig): true
    // Who added it keeps seeing it.
    case (.strikt, .beperkt): document.toevoeger == deelname.oin
    }
  }

  static func zien(_ document: Dossierdocument, _ deelname: Deelname) throws(Weigering) {
    guard ziet(document, deelname) else {
      throw Weigering(
        SamenwerkenRegels.striktVertrouwelijk, 403, "\(deelname.oin) heeft beperkte toegang (BT) en het document is SV")
    }
  }

  /// Only the organisation that added a document changes its confidentiality.
  static func wijzigen(_ document: Dossierdocument, _ oin: String) throws(Weigering) {
    guard document.toevoeger == oin else {
      throw Weigering(
        SamenwerkenRegels.alleenToevoeger, 403, "\(document.bestandsnaam) is toegevoegd door \(document.toevoeger)")
    }
  }

  /// Full access sees all; limited access only what it sent or received. Aanname.
  static func ziet(_ verzoek: Dossierverzoek, _ deelname: Deelname) -> Bool {
    deelname.privilege == .volledig || isPartij(deelname.oin, verzoek)
  }

  static func zien(_ verzoek: Dossierverzoek, _ deelname: Deelname) throws(Weigering) {
    guard ziet(verzoek, deelname) else {
      throw Weigering(SamenwerkenRegels.geenPartij, 403, "\(deelname.oin) is geen zender of ontvanger")
    }
  }

  /// Only sender and receiver talk about an actieverzoek.
  static func partij(_ oin: String, _ verzoek: Dossierverzoek) throws(Weigering) {
    guard isPartij(oin, verzoek) else {
      throw Weigering(SamenwerkenRegels.geenPartij, 403, "\(oin) is geen zender of ontvanger")
    }
  }

  private static func isPartij(_ oin: String, _ verzoek: Dossierverzoek) -> Bool {
    oin == verzoek.zender || oin == verzoek.ontvanger
  }
}

/// Something was refused: the rule, the HTTP status and what was found.
struct Weigering: Error, Sendable, Hashable {
  let regel: Regelkaart
  let status: Int
  let detail: String

  init(_ regel: Regelkaart, _ status: Int, _ detail: String) {
    self.regel = regel
    self.status = status
    self.detail = detail
  }
}
