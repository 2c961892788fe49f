import Bevindingen
import IMOW

/// Checks that all sources of a municipality fit together: every reference leads somewhere, every term is in its
/// list, every area is in exactly one GIO.
struct Samenhang {
  let gegevens: Gemeentebron
  let gebieden: [Gebiedbron]
  let plan: Planbron
  let annotaties: Annotatiebron
  let werkzaamheden: [Werkzaamheidbron]

  func controleer() -> [Bevinding] {
    namen() + annotatieblokken() + gios() + planregels() + tekstverwijzingen() + werkzaamhedenlijst()
  }

  private var gebiedslugs: Set<String> { Set(gebieden.map(\.slug)) }
  private var locatieslugs: Set<String> { gebiedslugs.union(annotaties.groepen.map(\.slug)) }
  private var activiteitslugs: Set<String> { Set(annotaties.activiteiten.map(\.slug)) }

  private func ontbreekt(_ wat: String, _ slug: String, _ plaats: Vindplaats?) -> Bevinding {
    BronRegels.verwijzing.bevinding("\(wat) '\(slug)' bestaat niet", bij: plaats)
  }

  private func term(_ lijst: Waardelijst, _ term: String, _ plaats: Vindplaats?) -> [Bevinding] {
    if lijst.waarde(term) != nil { return [] }
    return [BronRegels.waardelijst.bevinding("'\(term)' staat niet in lijst \(lijst.naam)", bij: plaats)]
  }

  private func namen() -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    let paren =
      gebieden.map { ($0.slug, $0.vindplaats) } + annotaties.groepen.map { ($0.slug, $0.vindplaats) }
      + annotaties.activiteiten.map { ($0.slug, $0.vindplaats) } + annotaties.normen.map { ($0.slug, $0.vindplaats) }
      + annotaties.gebiedsaanwijzingen.map { ($0.slug, $0.vindplaats) }
    for (slug, plaats) in paren where !OWNaam.isGoed(slug) {
      bevindingen.append(BronRegels.naam.bevinding("'\(slug)' geeft geen goede OW-naam", bij: plaats))
    }
    for groep in annotaties.groepen where gebiedslugs.contains(groep.slug) {
      bevindingen.append(
        BronRegels.dubbel.bevinding("'\(groep.slug)' is een gebied en ook een groep", bij: groep.vindplaats))
    }
    return bevindingen
  }

  private func annotatieblokken() -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for activiteit in annotaties.activiteiten {
      bevindingen += term(.activiteitengroep, activiteit.groep, activiteit.vindplaats)
      if !activiteit.boven.hasPrefix("nl.imow-"), !activiteitslugs.contains(activiteit.boven) {
        bevindingen.append(ontbreekt("Activiteit", activiteit.boven, activiteit.vindplaats))
      }
    }
    for groep in annotaties.groepen {
      for gebied in groep.gebieden where !gebiedslugs.contains(gebied) {
        bevindingen.append(ontbreekt("Gebied", gebied, groep.vindplaats))
      }
    }
    for aanwijzing in annotaties.gebiedsaanwijzingen {
      bevindingen += term(.typeGebiedsaanwijzing, aanwijzing.type, aanwijzing.vindplaats)
      if let groepen = Waardelijst.groepenPerType[aanwijzing.type] {
        bevindingen += term(groepen, aanwijzing.groep, aanwijzing.vindplaats)
      }
      if !locatieslugs.contains(aanwijzing.locatie) {
        bevindingen.append(ontbreekt("Locatie", aanwijzing.locatie, aanwijzing.vindplaats))
      }
    }
    for norm in annotaties.normen {
      bevindingen += term(.typeNorm, norm.type, norm.vindplaats)
      bevindingen += term(.omgevingsnormgroep, norm.groep, norm.vindplaats)
      bevindingen += term(.eenheid, norm.eenheid, norm.vindplaats)
      for slug in [norm.locatie] + norm.waarden.map(\.gebied) where !locatieslugs.contains(slug) {
        bevindingen.append(ontbreekt("Locatie", slug, norm.vindplaats))
      }
    }
    return bevindingen
  }

  private func gios() -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    var keren: [String: Int] = [:]
    for gio in annotaties.gios {
      if case .norm(let norm) = gio.inhoud, annotaties.norm(norm) == nil {
        bevindingen.append(ontbreekt("Norm", norm, gio.vindplaats))
      }
      for gebied in annotaties.gebieden(van: gio) {
        keren[gebied, default: 0] += 1
        if !gebiedslugs.contains(gebied) { bevindingen.append(ontbreekt("Gebied", gebied, gio.vindplaats)) }
      }
    }
    for gebied in gebieden where keren[gebied.slug, default: 0] != 1 {
      bevindingen.append(
        BronRegels.gebied.bevinding(
          "Gebied '\(gebied.slug)' staat in \(keren[gebied.slug, default: 0]) GIO's; het moet er één zijn",
          bij: gebied.vindplaats))
    }
    let genoemd = plan.bijlagen.flatMap(\.gios)
    for gio in genoemd where annotaties.gio(gio.slug) == nil {
      bevindingen.append(ontbreekt("GIO", gio.slug, gio.vindplaats))
    }
    for gio in annotaties.gios where !genoemd.contains(where: { $0.slug == gio.slug }) {
      bevindingen.append(
        BronRegels.verwijzing.bevinding("GIO '\(gio.slug)' staat niet in een bijlage van het plan", bij: gio.vindplaats)
      )
    }
    return bevindingen
  }

  private func planregels() -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    if !locatieslugs.contains(plan.kop.regelingsgebied) {
      bevindingen.append(ontbreekt("Locatie", plan.kop.regelingsgebied, plan.kop.vindplaats))
    }
    for annotatie in plan.artikelen.flatMap(\.regels).compactMap(\.annotatie) {
      bevindingen += controleer(annotatie)
    }
    return bevindingen
  }

  func controleer(_ annotatie: Regelannotatie) -> [Bevinding] {
    var bevindingen = term(.idealisatie, annotatie.idealisatie, annotatie.vindplaats)
    bevindingen += annotatie.themas.flatMap { term(.thema, $0, annotatie.vindplaats) }
    for locatie in annotatie.locaties where !locatieslugs.contains(locatie) {
      bevindingen.append(ontbreekt("Locatie", locatie, annotatie.vindplaats))
    }
    for activiteit in annotatie.activiteiten {
      bevindingen += term(.activiteitregelkwalificatie, activiteit.kwalificatie, activiteit.vindplaats)
      if !activiteitslugs.contains(activiteit.slug) {
        bevindingen.append(ontbreekt("Activiteit", activiteit.slug, activiteit.vindplaats))
      }
      for locatie in activiteit.locaties where !locatieslugs.contains(locatie) {
        bevindingen.append(ontbreekt("Locatie", locatie, activiteit.vindplaats))
      }
    }
    for gebied in annotatie.gebieden
    where !annotaties.gebiedsaanwijzingen.contains(where: { $0.slug == gebied.slug }) {
      bevindingen.append(ontbreekt("Gebiedsaanwijzing", gebied.slug, gebied.vindplaats))
    }
    for norm in annotatie.normen where annotaties.norm(norm.slug) == nil {
      bevindingen.append(ontbreekt("Norm", norm.slug, norm.vindplaats))
    }
    return bevindingen
  }

  private func tekstverwijzingen() -> [Bevinding] {
    let adressen = Tekstadressen(plan, bronhouder: gegevens.gemeente.code)
    let teksten = plan.artikelen.flatMap(\.regels).flatMap(\.inhoud.verwijzingen)
    let begrippen = plan.bijlagen.flatMap(\.begrippen).flatMap(\.uitleg.verwijzingen)
    return (teksten + begrippen).compactMap { verwijzing in
      let gevonden =
        verwijzing.soort == .gio ? adressen.gios[verwijzing.doel] != nil : adressen.doel(verwijzing) != nil
      return gevonden ? nil : ontbreekt(verwijzing.soort.rawValue, verwijzing.doel, verwijzing.vindplaats)
    }
  }

  private func werkzaamhedenlijst() -> [Bevinding] {
    werkzaamheden.flatMap { werk in
      werk.activiteiten.filter { !activiteitslugs.contains($0) }.map { ontbreekt("Activiteit", $0, nil) }
    }
  }
}
