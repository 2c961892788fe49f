package import Markup
import Tijd

/// Writes consolidaties.xml (lvbb-stop-uitlevering.xsd 1.0.4).
package enum ConsolidatiesEncoder {
  package static func bytes(_ waarde: Consolidaties) -> [UInt8] {
    XMLSchrijver(voorvoegsels: STOPNaamruimte.voorvoegsels).schrijf(tak(waarde))
  }

  package static func tak(_ waarde: Consolidaties) -> Tak {
    Tak(
      "Consolidaties", in: STOPNaamruimte.lvbbu, ["schemaversie": waarde.schemaversie],
      takken: waarde.consolidaties.map(consolidatie))
  }

  private static func consolidatie(_ waarde: Consolidatie) -> Tak {
    let delen =
      [identificatie(waarde), toestanden(waarde.toestanden)] + waarde.versies.map(versie)
      + waarde.annotaties.map(annotatie)
    return Tak("Consolidatie", in: STOPNaamruimte.lvbbu, takken: delen)
  }

  // MARK: - cons

  private static func cons(_ naam: String, _ takken: [Tak]) -> Tak {
    Tak(naam, in: STOPNaamruimte.cons, takken: takken)
  }
  private static func cons(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: STOPNaamruimte.cons, tekst: tekst) }

  private static func identificatie(_ waarde: Consolidatie) -> Tak {
    let deel = waarde.isTijdelijkDeelVan.map { [cons("isTijdelijkDeelVan", [work($0)])] } ?? []
    return cons(
      "ConsolidatieIdentificatie",
      velden(waarde.identificatie) + [cons("isConsolidatieVan", [work(waarde.isConsolidatieVan)])] + deel)
  }

  private static func velden(_ work: Consolidatie.Work) -> [Tak] {
    [cons("FRBRWork", work.work), cons("soortWork", work.soortWork)]
  }

  private static func work(_ work: Consolidatie.Work) -> Tak { cons("WorkIdentificatie", velden(work)) }

  /// The module cons:Toestanden on its own.
  package static func toestanden(_ waarde: Toestanden) -> Tak {
    let ontvangen = waarde.ontvangenOp.map { [cons("ontvangenOp", $0.description)] } ?? []
    return cons(
      "Toestanden",
      [cons("bekendOp", waarde.bekendOp.description)] + ontvangen + waarde.toestanden.map(toestand))
  }

  private static func toestand(_ waarde: Toestand) -> Tak {
    let hoofd = [
      cons("FRBRExpression", waarde.expression),
      cons("gerealiseerdeDoelen", waarde.gerealiseerdeDoelen.map { cons("doel", $0) }),
      cons("geldigheid", waarde.geldigheid.map(geldigheidsperiode)),
    ]
    switch waarde.inhoud {
    case .bekend(let versie, let revisies):
      let lijst = revisies.isEmpty ? [] : [cons("revisies", revisies.map { cons("revisie", $0) })]
      return cons("BekendeToestand", hoofd + [cons("instrumentVersie", versie)] + lijst)
    case .samenloop(let versies, let status):
      return cons(
        "ToestandMetSamenloop",
        hoofd + versies.map { cons("instrumentVersie", $0) } + [cons("samenloopstatus", status.rawValue)])
    }
  }

  private static func geldigheidsperiode(_ waarde: Geldigheidsperiode) -> Tak {
    cons(
      "Geldigheidsperiode",
      [
        cons("juridischWerkendOp", [periode(waarde.juridischWerkendOp)]),
        cons("geldigOp", waarde.geldigOp.map(periode)),
      ])
  }

  private static func periode(_ waarde: Periode) -> Tak {
    let eind = waarde.tot.map { [cons("tot", $0.description)] } ?? []
    return cons("Periode", [cons("vanaf", waarde.vanaf.description)] + eind)
  }

  // MARK: - lvbbu

  private static func versie(_ waarde: Consolidatie.Versie) -> Tak {
    switch waarde {
    case .regeling(let identificatie, let versienummer, let tekst, let schemaversie):
      return Tak(
        "RegelingVersie", in: STOPNaamruimte.lvbbu, ["schemaversie": schemaversie],
        takken: [
          Datamodule.identificatie(identificatie),
          Datamodule.module("RegelingVersieMetadata", [Datamodule.veld("versienummer", versienummer)]),
          Datamodule.zonderBesluit(tekst),
        ])
    case .informatieobject(let identificatie, let metadata):
      return Tak(
        "InformatieObjectVersie", in: STOPNaamruimte.lvbbu,
        takken: [Datamodule.identificatie(identificatie), metadata].compactMap { $0 })
    }
  }

  private static func annotatie(_ waarde: Consolidatie.Annotatie) -> Tak {
    Tak(
      "AnnotatieBijToestand", in: STOPNaamruimte.lvbbu,
      takken: [Datamodule.identificatie(waarde.identificatie), waarde.module].compactMap { $0 })
  }
}

/// Small pieces of imop-data that uitlevering and uitwisseling share; without a schemaversie of their own, as the LVBB
/// writes them inside a larger document.
enum Datamodule {
  static func veld(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: STOPNaamruimte.data, tekst: tekst) }
  static func module(_ naam: String, _ takken: [Tak]) -> Tak { Tak(naam, in: STOPNaamruimte.data, takken: takken) }

  static func identificatie(_ waarde: ExpressionIdentificatie) -> Tak {
    let deel = waarde.isTijdelijkDeelVan.map { work in
      [
        module(
          "isTijdelijkDeelVan",
          [
            module(
              "WorkIdentificatie", [veld("FRBRWork", work), veld("soortWork", SoortWork.regeling.rawValue)])
          ])
      ]
    }
    return module(
      "ExpressionIdentificatie",
      [
        veld("FRBRWork", waarde.work), veld("FRBRExpression", waarde.expression),
        veld("soortWork", waarde.soortWork),
      ] + (deel ?? []))
  }

  static func lees(_ tak: Tak?) -> ExpressionIdentificatie? {
    guard let tak, let work = tekst(tak, "FRBRWork"), let expression = tekst(tak, "FRBRExpression") else { return nil }
    let deel = tak.eerste("isTijdelijkDeelVan")?.eerste("WorkIdentificatie")
    return ExpressionIdentificatie(
      work: work, expression: expression, soortWork: tekst(tak, "soortWork") ?? "",
      isTijdelijkDeelVan: deel.flatMap { tekst($0, "FRBRWork") })
  }

  static func tekst(_ tak: Tak, _ naam: String) -> String? { tak.eerste(naam).map(\.tekst) }

  /// A regulation on its own: without the attributes that tie it to a besluit.
  static func zonderBesluit(_ tekst: Tak) -> Tak {
    var kopie = tekst
    kopie["componentnaam"] = nil
    kopie["wordt"] = nil
    kopie["was"] = nil
    return kopie
  }

  /// With a schemaversie, as a module in a file of its own.
  static func alsBestand(_ tak: Tak, schemaversie: String = STOPVersie.stop) -> Tak {
    var kopie = tak
    if kopie["schemaversie"] == nil { kopie["schemaversie"] = schemaversie }
    return kopie
  }
}
