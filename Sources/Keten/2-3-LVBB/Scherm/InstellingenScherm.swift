import Ketenspoor
import Opslag
import STOP
import Scherm

/// Where a coach sets how strict this LVBB is, who may deliver, and where answers go.
struct InstellingenScherm: Sendable {
  private let lvbb: LVBBOmgeving
  private var omgeving: Werkplaatsomgeving { lvbb.omgeving }
  init(_ lvbb: LVBBOmgeving) { self.lvbb = lvbb }

  private static let pad = "/lvbb/instellingen"
  private static let gezagveld = "bevoegdeGezagen"

  var router: Router {
    var router = Router()
    router.scherm(Self.pad) { _ in try pagina() }
    router.formulier(Self.pad) { context in try bewaar(context.aanroep) }
    router.formulier("\(Self.pad)/afzenders") { context in try bewaarAfzender(context.aanroep) }
    return router
  }

  private static let schakelaars: [(naam: String, label: String, streng: String, soepel: String)] = [
    (
      "datumscontrole", "Datum van bekendmaking", "Een datum die geen werkdag na vandaag is, wordt geweigerd",
      "Een andere datum mag, met een waarschuwing; een datum die geweest is, verschijnt vandaag"
    ),
    (
      "machtigingscontrole", "Wie mag aanleveren", "Alleen de overheden hieronder",
      "Iedereen, met een waarschuwing bij een onbekend OIN"
    ),
    (
      "leveringscontrole", "idLevering", "Een idLevering mag nooit een tweede keer",
      "Een idLevering mag opnieuw zolang zij niet is aangenomen"
    ),
    (
      "owControle", "Controle door DSO-LV", "Zonder antwoord van DSO-LV stopt de aanlevering",
      "Zonder antwoord van DSO-LV gaat de aanlevering door, met een waarschuwing"
    ),
  ]

  private static func waarde(_ naam: String, _ uit: LVBBInstellingen) -> LVBBInstellingen.Strengheid {
    switch naam {
    case "datumscontrole": uit.datumscontrole
    case "machtigingscontrole": uit.machtigingscontrole
    case "leveringscontrole": uit.leveringscontrole
    default: uit.owControle
    }
  }

  private func pagina(fouten: [Veldfout] = [], ingevuld: String? = nil, status: Int = 200) throws -> Antwoord {
    let nu = try lvbb.instellingen.lees()
    let afzenders = try omgeving.databank.lees { db in try EbMSStore.afzenders(db) }
    let gezagen = ingevuld ?? nu.bevoegdeGezagen.map { "\($0.oin) \($0.code) \($0.naam)" }.joined(separator: "\n")
    return LVBBPagina.antwoord("Instellingen", omgeving, status: status) { h in
      h.intro("Hiermee stelt een coach in hoe streng deze LVBB is. De echte LVBB is altijd streng.")
      h.formulier(naar: Self.pad, fouten: fouten) { h in
        for deel in Self.schakelaars {
          h.keuzerondjes(
            Veld(deel.naam, deel.label),
            [Keuze("streng", "Streng", hint: deel.streng), Keuze("soepel", "Soepel", hint: deel.soepel)],
            gekozen: Self.waarde(deel.naam, nu).rawValue)
        }
        h.keuzerondjes(
          Veld("bevestiging", "Bevestiging van ebMS-berichten"),
          [
            Keuze("inAntwoord", "In het HTTP-antwoord", hint: "syncReplyMode mshSignalsOnly"),
            Keuze("losBericht", "Als los bericht", hint: "syncReplyMode none"),
          ], gekozen: nu.bevestiging.rawValue)
        h.tekstvak(
          Veld(
            Self.gezagveld, "Overheden die mogen aanleveren",
            hint: "Op elke regel: OIN van 20 cijfers, code zoals gm9995, en de naam", fout: fouten[Self.gezagveld]),
          waarde: gezagen, regels: 6)
        h.knop("Bewaar")
      }
      h.deel("Waar antwoorden heen gaan") { h in
        h.tabel(
          "Afzenders", kolommen: ["OIN", "Rol", "Komt van", "Antwoord naar", "Adres"], van: afzenders,
          leeg: "Nog niemand leverde aan via Digikoppeling."
        ) {
          [
            .code($0.oin), .tekst($0.rol), .tekst($0.van), .tekst($0.adres.systeem), .code($0.adres.pad),
          ]
        }
        Self.afzenderformulier(&h)
      }
    }
  }

  private static func afzenderformulier(_ h: inout HTML) {
    h.uitklap("Een adres wijzigen") { h in
      h.formulier(naar: "\(pad)/afzenders") { h in
        h.tekstveld(Veld("oin", "OIN", invulling: .verplicht))
        h.tekstveld(Veld("rol", "Rol", hint: "Zoals in eb:From/eb:Role", invulling: .verplicht))
        h.tekstveld(Veld("van", "Komt van", hint: "Leeg: een systeem buiten de werkplaats"))
        h.tekstveld(Veld("systeem", "Antwoord naar", hint: "Bijvoorbeeld plansoftware", invulling: .verplicht))
        h.tekstveld(Veld("pad", "Pad", hint: "Bijvoorbeeld /plansoftware/digikoppeling", invulling: .verplicht))
        h.knop("Bewaar adres", .secundair)
      }
    }
  }

  private func bewaar(_ aanroep: Aanroep) throws -> Antwoord {
    let formulier = try aanroep.formulier()
    var nieuw = try lvbb.instellingen.lees()
    func strengheid(_ naam: String, _ nu: LVBBInstellingen.Strengheid) -> LVBBInstellingen.Strengheid {
      formulier.tekst(naam).flatMap(LVBBInstellingen.Strengheid.init(rawValue:)) ?? nu
    }
    nieuw.datumscontrole = strengheid("datumscontrole", nieuw.datumscontrole)
    nieuw.machtigingscontrole = strengheid("machtigingscontrole", nieuw.machtigingscontrole)
    nieuw.leveringscontrole = strengheid("leveringscontrole", nieuw.leveringscontrole)
    nieuw.owControle = strengheid("owControle", nieuw.owControle)
    if let keuze = formulier.tekst("bevestiging").flatMap(LVBBInstellingen.Bevestiging.init(rawValue:)) {
      nieuw.bevestiging = keuze
    }
    if let tekst = formulier.tekst(Self.gezagveld) {
      let regels = tekst.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
      let gezagen = regels.compactMap { Self.gezag(String($0)) }
      guard gezagen.count == regels.count else {
        let fout = Veldfout(Self.gezagveld, "Zet op elke regel een OIN van 20 cijfers, een code en een naam")
        return try pagina(fouten: [fout], ingevuld: tekst, status: 400)
      }
      nieuw.bevoegdeGezagen = gezagen
    }
    try lvbb.instellingen.zet(nieuw)
    return .verwijsDoor(naar: Self.pad)
  }

  private static func gezag(_ regel: String) -> LVBBInstellingen.BevoegdGezag? {
    let delen = regel.split(separator: " ", maxSplits: 2).map(String.init)
    guard delen.count == 3, delen[0].utf8.count == 20, delen[0].utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return LVBBInstellingen.BevoegdGezag(oin: delen[0], code: delen[1], naam: delen[2])
  }

  private func bewaarAfzender(_ aanroep: Aanroep) throws -> Antwoord {
    let formulier = try aanroep.formulier()
    let waarden = ["oin", "rol", "systeem", "pad"].map { formulier.tekst($0) ?? "" }
    let van = formulier.tekst("van") ?? ""
    guard waarden.allSatisfy({ !$0.isEmpty }), waarden[3].hasPrefix("/") else {
      return .probleem(
        status: 400, titel: "Het adres is niet volledig",
        detail: "Vul OIN, rol, systeem en pad in. Het pad begint met een schuine streep.")
    }
    try omgeving.databank.schrijf { db in
      try EbMSStore.zetAdres(
        Antwoordadres(systeem: waarden[2], pad: waarden[3]), oin: waarden[0], rol: waarden[1],
        van: van.isEmpty ? EbMSKoppelvlak.buiten : van, in: db)
    }
    return .verwijsDoor(naar: Self.pad)
  }
}
