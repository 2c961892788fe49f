import DSOKoppelvlak
import Opslag
import Tijd

extension RTRStore {
  typealias Behandeldienst = Verzoeksroutering.Behandeldienstconfiguratie

  func behandeldiensten() throws -> [Behandeldienst] {
    try databank.lees { db in
      try db.rijen("SELECT * FROM rtr_behandeldienst ORDER BY activiteit, begin").map(Self.behandeldienst)
    }
  }

  func behandeldienst(_ id: String) throws -> Behandeldienst? {
    try databank.lees { db in
      try db.eersteRij("SELECT * FROM rtr_behandeldienst WHERE id = ?", [.tekst(id)]).map(Self.behandeldienst)
    }
  }

  func bewaar(_ dienst: Behandeldienst, als id: String, begin: Datum, eind: Datum?) throws {
    try databank.schrijf { db in
      try db.voerUit("DELETE FROM rtr_behandeldienst WHERE id = ?", [.tekst(id)])
      try db.voerUit(
        """
        INSERT INTO rtr_behandeldienst (id, activiteit, gezag, dienst_oin, dienst_naam, begin, eind)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .tekst(id), .tekst(dienst.activiteitUrn), .tekst(dienst.bevoegdGezagOin), .tekst(dienst.behandeldienst.oin),
          .tekst(dienst.behandeldienst.naam), SQLWaarde(begin), SQLWaarde(eind),
        ])
    }
  }

  /// False when there was none.
  func verwijderBehandeldienst(_ id: String) throws -> Bool {
    try databank.schrijf { db in
      try db.voerUit("DELETE FROM rtr_behandeldienst WHERE id = ?", [.tekst(id)]) > 0
    }
  }

  private static func behandeldienst(_ rij: Rij) throws -> Behandeldienst {
    Behandeldienst(
      id: try rij.tekst("id"), activiteitUrn: try rij.tekst("activiteit"), bevoegdGezagOin: try rij.tekst("gezag"),
      behandeldienst: .init(oin: try rij.tekst("dienst_oin"), naam: try rij.tekst("dienst_naam")),
      begindatum: try rij.datum("begin").dagEerst, einddatum: rij.datumOfNil("eind")?.dagEerst)
  }
}
