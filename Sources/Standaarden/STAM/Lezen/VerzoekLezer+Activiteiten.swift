import Markup

extension VerzoekLezer {
  mutating func projectactiviteiten(_ element: Element) -> [Projectactiviteit] {
    var reeks = Reeks(element, in: Self.ruimte)
    let elementen = reeks.herhaald("projectactiviteit", minstens: 1)
    waarden.bevindingen += reeks.sluit()
    return elementen.map { projectactiviteit($0) }
  }

  private mutating func projectactiviteit(_ element: Element) -> Projectactiviteit {
    var reeks = Reeks(element, in: Self.ruimte)
    let activiteitId = waarden.tekst(mits: reeks.verplicht("activiteitId"))
    let imowId = waarden.tekst(mits: reeks.verplicht("imowId"))
    let naam = waarden.tekst(mits: reeks.verplicht("activiteitnaam"))
    let volgnummer = waarden.tekst(mits: reeks.verplicht("volgnummer"))
    let specificaties = reeks.mogelijk("specificaties").map { self.specificaties($0) }
    let onderliggend = reeks.mogelijk("onderliggendeActiviteit").map { onderliggendeActiviteit($0) }
    waarden.bevindingen += reeks.sluit()
    return Projectactiviteit(
      activiteitId: activiteitId ?? "", imowId: imowId ?? "", activiteitnaam: naam ?? "", volgnummer: volgnummer ?? "",
      specificaties: specificaties ?? [], onderliggendeActiviteit: onderliggend)
  }

  private mutating func onderliggendeActiviteit(_ element: Element) -> OnderliggendeActiviteit {
    var reeks = Reeks(element, in: Self.ruimte)
    let activiteitId = waarden.tekst(mits: reeks.verplicht("activiteitId"))
    let imowId = waarden.tekst(mits: reeks.verplicht("imowId"))
    let naam = waarden.tekst(mits: reeks.verplicht("activiteitnaam"))
    waarden.bevindingen += reeks.sluit()
    return OnderliggendeActiviteit(
      activiteitId: activiteitId ?? "", imowId: imowId ?? "", activiteitnaam: naam ?? "")
  }

  private mutating func specificaties(_ element: Element) -> [Specificatie] {
    var reeks = Reeks(element, in: Self.ruimte)
    let elementen = reeks.herhaald("specificatie")
    waarden.bevindingen += reeks.sluit()
    return elementen.map { specificatie($0) }
  }

  private mutating func specificatie(_ element: Element) -> Specificatie {
    var reeks = Reeks(element, in: Self.ruimte)
    let antwoord = waarden.tekst(mits: reeks.mogelijk("antwoord"))
    let oorspronkelijk = waarden.tekst(mits: reeks.mogelijk("oorspronkelijkAntwoord"))
    let classificatie = reeks.mogelijk("vraagclassificatie").flatMap {
      waarden.keuze($0, uit: VraagClassificatie.self)
    }
    let vraagId = waarden.tekst(mits: reeks.verplicht("vraagId"))
    let referentie = waarden.tekst(mits: reeks.mogelijk("vraagreferentie"))
    let groepering = waarden.tekst(mits: reeks.verplicht("groepering"))
    let vraagtekst = waarden.tekst(mits: reeks.verplicht("vraagtekst"))
    let publiceerbaar = reeks.verplicht("publiceerbaar").map { waarden.waar($0) }
    let bijlage = reeks.mogelijk("gevraagdeBijlage").map { gevraagdeBijlage($0) }
    waarden.bevindingen += reeks.sluit()
    return Specificatie(
      vraagId: vraagId ?? "", vraagtekst: vraagtekst ?? "", antwoord: antwoord, groepering: groepering ?? "",
      publiceerbaar: publiceerbaar ?? false, vraagclassificatie: classificatie, vraagreferentie: referentie,
      oorspronkelijkAntwoord: oorspronkelijk, gevraagdeBijlage: bijlage)
  }

  mutating func gevraagdeBijlage(_ element: Element) -> GevraagdeBijlage {
    var reeks = Reeks(element, in: Self.ruimte)
    let soort = waarden.tekst(mits: reeks.verplicht("documentsoortDSO"))
    let type = reeks.mogelijk("documenttypeGeneriek").flatMap { waarden.keuze($0, uit: DocumentTypeGeneriek.self) }
    let vertrouwelijk = reeks.verplicht("potentieelVertrouwelijk").map { waarden.waar($0) }
    let verplicht = waarden.tekst(mits: reeks.verplicht("verplicht"))
    let documenten = reeks.mogelijk("documenten").map { self.documenten($0) }
    waarden.bevindingen += reeks.sluit()
    return GevraagdeBijlage(
      documentsoortDSO: soort ?? "", documenttypeGeneriek: type, potentieelVertrouwelijk: vertrouwelijk ?? false,
      verplicht: verplicht == "true", documenten: documenten ?? [])
  }

  private mutating func documenten(_ element: Element) -> [Document] {
    var reeks = Reeks(element, in: Self.ruimte)
    let elementen = reeks.herhaald("document")
    waarden.bevindingen += reeks.sluit()
    return elementen.map { document($0) }
  }

  private mutating func document(_ element: Element) -> Document {
    var reeks = Reeks(element, in: Self.ruimte)
    let naam = waarden.tekst(mits: reeks.verplicht("bestandsnaam"))
    let id = waarden.tekst(mits: reeks.verplicht("documentId"))
    let vertrouwelijk = reeks.verplicht("vertrouwelijk").map { waarden.waar($0) }
    waarden.bevindingen += reeks.sluit()
    return Document(bestandsnaam: naam ?? "", documentId: id ?? "", vertrouwelijk: vertrouwelijk ?? false)
  }
}
