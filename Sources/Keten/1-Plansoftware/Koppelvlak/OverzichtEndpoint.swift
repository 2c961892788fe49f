import Bevindingen
import IMOW
import Ketenspoor
import Opslag
import STOP
import Tijd

/// Our own interface, for the board and for scripts: what this desk believes. No standard describes it.
struct OverzichtEndpoint: Sendable {
  let werkplek: Werkplek

  private static let basis = "/plansoftware/api"

  func routes(_ router: inout Router) {
    router.koppelvlak(.get, "\(Self.basis)/aanleveringen") { _ in
      try .json(Lijst(aanleveringen: try Dossierlijst(werkplek).alle().map { Aanlevering($0) }))
    }
    router.koppelvlak(.get, "\(Self.basis)/aanleveringen/{id}") { context in
      guard let regel = try Dossierlijst(werkplek).regel(context["id"]) else {
        return .nietGevonden("Deze aanlevering")
      }
      let blik = Pakketblik(try werkplek.omgeving.kluis.lees(regel.dossier.zip) ?? [])
      return try .json(Aanlevering(regel, blik))
    }
    router.koppelvlak(.get, "\(Self.basis)/regelingen") { _ in
      try .json(Regelingen(regelingen: try werkplek.regelingen.alle().map { Regeling($0) }))
    }
    router.koppelvlak(.get, "\(Self.basis)/regelingen/{id}") { context in
      guard let stuk = try werkplek.werkstuk(context["id"]) else { return .nietGevonden("Deze regeling") }
      return try .json(Regelinginhoud(stuk))
    }
    router.koppelvlak(.get, "\(Self.basis)/regelingen/{id}/artikelen/{wId}") { context in
      guard let stuk = try werkplek.werkstuk(context["id"]),
        let artikel = stuk.tekst.onderdeel(wId: context["wId"]), artikel.soort == "Artikel"
      else { return .nietGevonden("Dit artikel") }
      return try .json(Artikelinhoud(stuk, artikel))
    }
  }

  // MARK: - Forms

  private struct Lijst: Encodable {
    var aanleveringen: [Aanlevering]
  }

  private struct Aanlevering: Encodable {
    var id: String
    var titel: String
    var soort: String
    var regeling: String?
    var stand: String
    var standTekst: String
    var gemaaktOp: Tijdstip
    var bijgewerktOp: Tijdstip
    var idLevering: String?
    /// Of every sending, oldest first.
    var idLeveringen: [String]
    var pakket: String
    var fouten: Int
    var waarschuwingen: Int
    var eigenFouten: Int
    var pagina: String
    var besluit: String?
    var wordt: [String]?
    var gewijzigd: [String]?
    var verzendingen: [Zending]?
    var meldingen: [Melding]?

    struct Zending: Encodable {
      var dienst: String
      var idLevering: String
      var verstuurdOp: Tijdstip
      var stand: String
      var pakket: String
      var antwoorden: [String]
    }
    struct Melding: Encodable {
      var code: String
      var ernst: String
      var beschrijving: String
    }

    init(_ regel: Dossierlijst.Regel, _ blik: Pakketblik? = nil) {
      let dossier = regel.dossier
      id = dossier.id
      titel = dossier.titel
      soort = dossier.soort.rawValue
      regeling = dossier.regeling
      stand = regel.stand.rawValue
      standTekst = regel.stand.tekst
      gemaaktOp = dossier.gemaaktOp
      bijgewerktOp = regel.bijgewerktOp
      idLevering = regel.laatste?.idLevering
      idLeveringen = regel.verzendingen.map(\.idLevering)
      pakket = regel.laatste?.zip ?? dossier.zip
      fouten = regel.meldingen.filter { $0.ernst == .fout }.count
      waarschuwingen = regel.meldingen.filter { $0.ernst == .waarschuwing }.count
      eigenFouten = dossier.controle.aantal(.fout)
      pagina = Plansoftwarepagina.aanlevering(dossier.id)
      guard let blik else { return }
      besluit = blik.besluit?.identificatie.expression
      wordt = blik.wordt
      gewijzigd = blik.mutaties.flatMap(\.wijzigingen).map(\.label)
      meldingen = regel.meldingen.map {
        Melding(code: $0.code, ernst: $0.ernst.rawValue, beschrijving: $0.beschrijving)
      }
      verzendingen = regel.verzendingen.map { verzending in
        let antwoorden = regel.ontvangsten.filter { $0.verzending == verzending.messageId }
        return Zending(
          dienst: verzending.dienst.rawValue, idLevering: verzending.idLevering, verstuurdOp: verzending.verstuurdOp,
          stand: verzending.stand.rawValue, pakket: verzending.zip,
          antwoorden: antwoorden.map { Self.woord($0.resultaat) })
      }
    }

    private static func woord(_ resultaat: LVBBResultaat) -> String {
      switch resultaat.verslag?.stand {
      case .uitkomst(let uitkomst): uitkomst.rawValue
      case .voortgang(let voortgang): voortgang.rawValue
      case nil: resultaat.isGelukt ? "succes" : "mislukt"
      }
    }
  }

  private struct Regelingen: Encodable {
    var regelingen: [Regeling]
  }

  private struct Regeling: Encodable {
    var id: String
    var work: String
    var expression: String
    var titel: String
    var gedownloadOp: Tijdstip
    var pagina: String

    init(_ rij: Regelingrij) {
      id = rij.id
      work = rij.work
      expression = rij.expression
      titel = rij.titel
      gedownloadOp = rij.gedownloadOp
      pagina = Plansoftwarepagina.regeling(rij.id)
    }
  }

  private struct Regelinginhoud: Encodable {
    struct Artikel: Encodable {
      var wId: String
      var eId: String
      var nummer: String?
      var opschrift: String?
    }
    var id: String
    var work: String
    var expression: String
    var pakket: String
    var isGewijzigd: Bool
    /// Instructions and objects that differ after reading and writing without a change: both must be 0.
    var verschilZonderWijziging: Int
    var artikelen: [Artikel]

    init(_ stuk: Werkplek.Werkstuk) {
      id = stuk.rij.id
      work = stuk.plan.work
      expression = stuk.plan.expression
      pakket = stuk.rij.zip
      isGewijzigd = stuk.isGewijzigd
      let proef = stuk.plan.heenEnWeer()
      verschilZonderWijziging = proef.instructies + proef.objecten.count
      artikelen = stuk.tekst.artikelen.map {
        Artikel(wId: $0.wId, eId: $0.eId, nummer: $0.nummer, opschrift: $0.opschrift)
      }
    }
  }

  private struct Artikelinhoud: Encodable {
    struct Veld: Encodable {
      var naam: String
      var label: String
      var waarde: String
    }
    struct Regel: Encodable {
      /// The start of the field names: `regel.1`.
      var veld: String
      var wId: String
      var regel: String?
      var idealisatie: String?
      var themas: [String]
      var locaties: [String]
      var aanduidingen: [Aanduiding]
    }
    struct Aanduiding: Encodable {
      var activiteit: String?
      var kwalificatie: String?
      var locaties: [String]
    }
    var wId: String
    var nummer: String?
    var velden: [Veld]
    var regels: [Regel]

    init(_ stuk: Werkplek.Werkstuk, _ artikel: Tekstonderdeel) {
      wId = artikel.wId
      nummer = artikel.nummer
      let tekst = Artikeltekst(artikel.tak)
      let opschrift = tekst.opschrift.map { [Veld(naam: "opschrift", label: "Opschrift", waarde: $0)] } ?? []
      velden = opschrift + tekst.velden.map { Veld(naam: "tekst.\($0.nummer)", label: $0.label, waarde: $0.waarde) }
      regels = Regelplek.alle(in: artikel.tak, stuk.concept.verzameling(stuk.plan)).map { plek in
        Regel(
          veld: "regel.\(plek.nummer)", wId: plek.wId, regel: plek.regel?.identificatie.rawValue,
          idealisatie: plek.regel?.idealisatie?.uri, themas: (plek.regel?.themas ?? []).map(\.uri),
          locaties: (plek.regel?.locaties ?? []).map(\.doel.rawValue),
          aanduidingen: (plek.regel?.activiteitaanduidingen ?? []).map { aanduiding in
            Aanduiding(
              activiteit: aanduiding.activiteit?.doel.rawValue,
              kwalificatie: aanduiding.locatieaanduiding?.kwalificatie?.uri,
              locaties: (aanduiding.locatieaanduiding?.locaties ?? []).map(\.doel.rawValue))
          })
      }
    }
  }
}
