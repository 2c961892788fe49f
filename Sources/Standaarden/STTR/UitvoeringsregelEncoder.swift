import Markup

/// Writes one `uitv:uitvoeringsregel` of any kind, in the form of version 1 or of version 3.
///
/// What version 3 does not have (`register`, `endpointStatus`, herbruikbareVraagReferentie) is left out there: the
/// conversion says so beforehand.
struct UitvoeringsregelEncoder {
  let ruimte: STTRRuimte

  /// The children stand in the strict order of the standard.
  func tak(_ regel: Uitvoeringsregel) -> Tak {
    var delen: [Tak] = []
    if let id = regel.herbruikbaarId, !id.isEmpty { delen.append(u("herbruikbaarId", id)) }
    if let groep = regel.regelgroep { delen.append(u("regelgroepRef", ["href": "#\(groep)"])) }
    delen.append(u("bereik", regel.bereik.rawValue))
    delen.append(inter("classificatie", regel.classificatie.rawValue))
    if let referentie = regel.vraagReferentie, !referentie.isEmpty { delen.append(u("vraagReferentie", referentie)) }
    if !regel.publiceerbaar { delen.append(u("publiceerbaar", "false")) }
    if regel.potentieelVertrouwelijk { delen.append(u("potentieelVertrouwelijk", "true")) }
    if let prioriteit = regel.prioriteit { delen.append(inter("prioriteit", String(prioriteit))) }
    if let soort = soort(regel) { delen.append(soort) }
    if let toelichting = regel.toelichting.flatMap(toelichting) { delen.append(toelichting) }
    if let consistentie = regel.consistentieregel, !consistentie.reguliereExpressie.isEmpty {
      var regels = [inter("reguliereExpressie", consistentie.reguliereExpressie)]
      if let tekst = consistentie.invulinstructie, !tekst.isEmpty { regels.append(inter("invulinstructie", tekst)) }
      delen.append(Tak("consistentieregel", in: ruimte.interactieregel, takken: regels))
    }
    return Tak("uitvoeringsregel", in: ruimte.uitvoeringsregel, ["id": regel.id], takken: delen)
  }

  private func u(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: ruimte.uitvoeringsregel, tekst: tekst) }
  private func u(_ naam: String, _ attributen: KeyValuePairs<String, String> = [:], _ takken: [Tak] = []) -> Tak {
    Tak(naam, in: ruimte.uitvoeringsregel, attributen, takken: takken)
  }
  private func inter(_ naam: String, _ tekst: String) -> Tak { Tak(naam, in: ruimte.interactieregel, tekst: tekst) }

  private func soort(_ regel: Uitvoeringsregel) -> Tak? {
    switch regel.soort {
    case .vraag(let definitie): return vraag(definitie)
    case .geoVerwijzing(let locatie, let tekst):
      return u("geoVerwijzing", [:], [u("locatie", ["identificatie": locatie])] + teksten([("vraagTekst", tekst)]))
    case .bijlage(let type, let documenttype):
      return u("bijlage", [:], [u("bijlageType", type), u("documenttypeGeneriek", documenttype)])
    case .vasteWaarde(let waarde, let type): return vasteWaarde(waarde, type, regel.waardeVraag)
    case .vasteWaardeVoorbehoud(let waarde, let type, let voorbehoud):
      return u(
        "vasteWaardeVoorbehoud", [:], [vasteWaarde(waarde, type, regel.waardeVraag), u("tekstVoorbehoud", voorbehoud)])
    case .implicietAntwoord(let werkzaamheid, let waarde):
      let context = regel.context == .werkzaamheidSpecifiek ? [u("context", "werkzaamheidSpecifiek")] : []
      return u(
        "implicietAntwoord", [:],
        [u("werkzaamheid", ["urn": werkzaamheid]), u("waarde", waarde ? "true" : "false")] + context)
    case .uitkomstHerbruikbareBeslissing(let activiteit, let naam):
      return u("uitkomstHerbruikbareBeslissing", [:], [u("activiteit", ["urn": activiteit]), u("naam", naam)])
    case .registerbevraging(let definitie, let register, let verborgen):
      return u(
        "registerbevraging", [:],
        stuurvraag(verborgen) + (ruimte == .v1 ? [u("register", register)] : [])
          + [u("registerGegeven", regel.register?.gegeven ?? "")]
          + teksten([("registerKoppelveld", regel.register?.koppelveld)]) + [vraag(definitie)])
    case .registerbevragingAPIProfiel(let definitie, let afnamepunt, let verborgen):
      return u(
        "registerbevragingAPIProfiel", [:],
        stuurvraag(verborgen) + [self.afnamepunt(afnamepunt, regel.register), vraag(definitie)])
    case .herbruikbareVraagReferentie(let id):
      return ruimte == .v1 ? u("herbruikbareVraagReferentie", [:], [u("herbruikbareVraagId", id)]) : nil
    case .onbekend: return nil
    }
  }

  private func teksten(_ paren: [(String, String?)]) -> [Tak] {
    paren.compactMap { naam, tekst in tekst.flatMap { $0.isEmpty ? nil : u(naam, $0) } }
  }

  private func stuurvraag(_ verborgen: Bool) -> [Tak] { verborgen ? [u("verborgenStuurvraag", "true")] : [] }

  private func vraag(_ vraag: Vraagdefinitie) -> Tak {
    var delen = [u("gegevensType", vraag.gegevensType.rawValue), u("vraagTekst", vraag.vraagTekst)]
    if let opties = vraag.opties { delen.append(self.opties(opties)) }
    // Elsewhere than in a text, the number of lines says nothing.
    if vraag.gegevensType == .string { delen.append(inter("inputType", vraag.meerRegels ? "textarea" : "text")) }
    return u("vraag", [:], delen)
  }

  private func opties(_ opties: Opties) -> Tak {
    let geen = opties.geenVanBovenstaande ? [u("optieGeenVanBovenstaande", "true")] : []
    let lijst = opties.opties.map { optie in
      u(
        "optie", [:],
        [u("sequenceId", String(optie.volgnummer)), u("optieText", optie.tekst)]
          + [optie.uitleg.flatMap(toelichting)].compactMap { $0 })
    }
    return u(
      "opties", [:], [u("optieType", opties.meerdereAntwoorden ? "meerdereAntwoorden" : "enkelAntwoord")] + geen + lijst
    )
  }

  private func vasteWaarde(_ waarde: String, _ type: GegevensType, _ waardeVraag: String?) -> Tak {
    let vraag = teksten([("waardeVraag", waardeVraag)])
    guard ruimte == .v3 else {
      return u("vasteWaarde", [:], vraag + [u("waarde", waarde), u("gegevensType", type.rawValue)])
    }
    return u("vasteWaarde", [:], vraag + [u(type.waardeElement, type.waardeInVersie3(waarde) ?? waarde)])
  }

  private func afnamepunt(_ endpoint: String, _ register: Registervraag?) -> Tak {
    let tweede = ruimte == .v1 ? ("endpointStatus", register?.status) : ("registerNaam", register?.naam)
    let koppelvelden = (register?.koppelvelden ?? []).map { veld in
      u(
        "registerKoppelveld", [:], teksten([("kenmerk", veld.kenmerk), ("waardetype", veld.waardetype)]) + [bron(veld)])
    }
    return u(
      "afnamepunt", [:],
      [u("endpointAfnamepunt", endpoint)] + teksten([tweede]) + [
        u("query", [:], [u("zoekingang", register?.zoekingang ?? "")] + koppelvelden),
        u(
          "criteria", [:],
          [
            u("kenmerk", register?.kenmerk ?? ""), u("kwaliteit", register?.kwaliteit ?? ""),
            u("resultaattype", register?.isMeervoudig == true ? "meervoudig" : "enkelvoudig"),
          ]), u("projectie", [:], [u("naam", register?.projectie ?? "")]),
      ])
  }

  private func bron(_ veld: Registervraag.Koppelveld) -> Tak {
    switch veld.bron {
    case .ketenVariabele(let naam): u("registerKetenVariabele", naam)
    case .vasteWaarde(let waarde): u("registerVasteWaarde", waarde)
    case .uitvoeringsregel(let id): u("registerUitvoeringsregelRef", ["href": "#\(id)"])
    }
  }

  private func toelichting(_ toelichting: Toelichting) -> Tak? {
    var delen = [("toelichting", toelichting.kort), ("langeToelichting", toelichting.lang)].compactMap {
      naam, tekst in
      tekst.flatMap { $0.isEmpty ? nil : Tak(naam, in: ruimte.content, tekst: $0) }
    }
    if toelichting.belangrijk { delen.append(Tak("belangrijk", in: ruimte.content, tekst: "true")) }
    return delen.isEmpty ? nil : Tak("uitvoeringsregelToelichting", in: ruimte.content, takken: delen)
  }
}

extension GegevensType {
  /// Version 3 has an element for each type instead of a value with its type.
  var waardeElement: String {
    switch self {
    case .boolean: "booleanWaarde"
    case .number: "numberWaarde"
    case .date: "dateWaarde"
    case .string, .list: "stringWaarde"
    }
  }

  /// A constant as version 3 writes it: true or false, a decimal comma, dd-mm-yyyy. Nil when it cannot be said so: no
  /// such value, or a negative number, which version 3 has no form for.
  func waardeInVersie3(_ waarde: String) -> String? {
    let kaal = waarde.bijgesneden
    switch self {
    case .boolean:
      switch kaal.lowercased() {
      case "true", "1", "ja": return "true"
      case "false", "0", "nee": return "false"
      default: return nil
      }
    case .number:
      let getal = kaal.hasPrefix("+") ? String(kaal.dropFirst()) : kaal
      let delen = getal.split(whereSeparator: { $0 == "." || $0 == "," }).map(String.init)
      let isGetal = delen.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      let tekens = getal.utf8.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }.count
      guard isGetal, (1...2).contains(delen.count), tekens == delen.count - 1 else { return nil }
      return delen.joined(separator: ",")
    case .date:
      let delen = kaal.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard delen.count == 3, delen.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
      else { return nil }
      if delen[0].utf8.count == 4, delen[2].utf8.count <= 2 { return delen.reversed().joined(separator: "-") }
      return delen[2].utf8.count == 4 && delen[0].utf8.count <= 2 ? kaal : nil
    case .string, .list: return waarde
    }
  }
}
