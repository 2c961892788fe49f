import Markup
import STOP

/// Makes the RegelingCompact of a plan (STOP 1.3.0, imop-tekst).
struct Regelingbouwer: Sendable {
  private let ruimte = STOPNaamruimte.tekst
  let plan: Planbron
  let adressen: Tekstadressen
  /// Label and JOIN expression of each GIO.
  let gios: [String: (naam: String, expression: String)]

  func regeling() -> Tak {
    let wortel = adressen.wortel
    var opschrift = Tak("RegelingOpschrift", in: ruimte, ["eId": "longTitle", "wId": "longTitle"])
    opschrift.knopen = [.tak(Tak("Al", in: ruimte, tekst: plan.kop.opschrift))]
    let lichaam = Tak(
      "Lichaam", in: ruimte, ["eId": "body", "wId": "body"], takken: plan.hoofdstukken.map { hoofdstuk($0, wortel) })
    return Tak(
      "RegelingCompact", in: ruimte, ["schemaversie": STOPVersie.stop],
      takken: [opschrift, lichaam] + plan.bijlagen.map { bijlage($0, wortel) })
  }

  private func hoofdstuk(_ hoofdstuk: Hoofdstukbron, _ wortel: Tekstplek) -> Tak {
    let plek = adressen.hoofdstukken[hoofdstuk.nummer]?.plek ?? wortel
    let kop = kop("Hoofdstuk", hoofdstuk.nummer, hoofdstuk.opschrift)
    let afdelingen = hoofdstuk.afdelingen.map { afdeling -> Tak in
      let hier = Tekstadressen.afdeling(afdeling, onder: plek)
      let kop = self.kop("Afdeling", afdeling.nummer, afdeling.opschrift)
      return element("Afdeling", hier, [kop] + afdeling.artikelen.map { artikel($0, onder: hier) })
    }
    return element("Hoofdstuk", plek, [kop] + hoofdstuk.artikelen.map { artikel($0, onder: plek) } + afdelingen)
  }

  func artikel(_ artikel: Artikelbron, onder plek: Tekstplek) -> Tak {
    let hier = plek.onder("art_\(Tekstplek.nummer(artikel.nummer))")
    let kop = kop("Artikel", artikel.nummer, artikel.opschrift)
    guard artikel.leden.isEmpty else {
      let leden = artikel.leden.map { lid -> Tak in
        let plek = hier.onder("para_\(Tekstplek.nummer(lid.nummer))")
        return element(
          "Lid", plek, [Tak("LidNummer", in: ruimte, tekst: "\(lid.nummer)."), inhoud(lid.inhoud, plek)])
      }
      return element("Artikel", hier, [kop] + leden)
    }
    return element("Artikel", hier, [kop, inhoud(artikel.inhoud, hier)])
  }

  private func bijlage(_ bijlage: Bijlagebron, _ wortel: Tekstplek) -> Tak {
    let plek = Tekstadressen.bijlage(bijlage, onder: wortel)
    let tekstplek = plek.onder("content_o_1")
    let begrippen = bijlage.begrippen.enumerated().map { nummer, begrip -> Tak in
      let hier = Tekstadressen.begrip(nummer + 1, onder: plek)
      var teller = Teller()
      let al = Tak("Al", in: ruimte, [:], knopen(begrip.uitleg, hier, &teller))
      return self.begrip(begrip.term, al, hier)
    }
    let overzicht = bijlage.gios.enumerated().map { nummer, gio -> Tak in
      let hier = Tekstadressen.begrip(bijlage.begrippen.count + nummer + 1, onder: plek)
      let join = gios[gio.slug]
      let ref = hier.onder("ref_o_1")
      let verwijzing = Tak(
        "ExtIoRef", in: ruimte, ["eId": ref.eId, "wId": ref.wId, "ref": join?.expression ?? ""],
        [.tekst(join?.expression ?? "")])
      return self.begrip(join?.naam ?? gio.slug, Tak("Al", in: ruimte, takken: [verwijzing]), hier)
    }
    let lijst = element("Begrippenlijst", tekstplek.onder("list_o_1"), begrippen + overzicht)
    let divisietekst = element("Divisietekst", tekstplek, [Tak("Inhoud", in: ruimte, takken: [lijst])])
    return element("Bijlage", plek, [kop("Bijlage", bijlage.nummer, bijlage.opschrift), divisietekst])
  }

  private func begrip(_ term: String, _ al: Tak, _ plek: Tekstplek) -> Tak {
    element("Begrip", plek, [Tak("Term", in: ruimte, tekst: term), Tak("Definitie", in: ruimte, takken: [al])])
  }

  // MARK: - Inhoud

  /// References and lists are numbered within the nearest element with an eId.
  struct Teller {
    var verwijzingen = 0
    var lijsten = 0
  }

  private func inhoud(_ delen: [Inhoudbron], _ plek: Tekstplek) -> Tak {
    var teller = Teller()
    var takken: [Tak] = []
    for deel in delen {
      switch deel {
      case .alinea(let tekst): takken.append(Tak("Al", in: ruimte, [:], knopen(tekst, plek, &teller)))
      case .lijst(let onderdelen): takken.append(lijst(onderdelen, plek, &teller))
      }
    }
    return Tak("Inhoud", in: ruimte, takken: takken)
  }

  private func lijst(_ onderdelen: [Onderdeelbron], _ plek: Tekstplek, _ teller: inout Teller) -> Tak {
    teller.lijsten += 1
    let hier = plek.onder("list_o_\(teller.lijsten)")
    let items = onderdelen.map { onderdeel -> Tak in
      let plek = hier.onder("item_\(Tekstplek.nummer(onderdeel.nummer))")
      var binnen = Teller()
      var takken = [
        Tak("LiNummer", in: ruimte, tekst: onderdeel.nummer),
        Tak("Al", in: ruimte, [:], knopen(onderdeel.tekst, plek, &binnen)),
      ]
      if !onderdeel.onderdelen.isEmpty { takken.append(lijst(onderdeel.onderdelen, plek, &binnen)) }
      return element("Li", plek, takken)
    }
    var geheel = element("Lijst", hier, items)
    geheel["type"] = "expliciet"
    return geheel
  }

  private func knopen(_ delen: [Tekstdeel], _ plek: Tekstplek, _ teller: inout Teller) -> [Knoop] {
    delen.map { deel in
      switch deel {
      case .tekst(let tekst): .tekst(tekst)
      case .verwijzing(let verwijzing): verwijzingknoop(verwijzing, plek, &teller)
      }
    }
  }

  /// A reference to nothing stays as plain text; `Samenhang` has reported it.
  private func verwijzingknoop(_ verwijzing: Tekstverwijzing, _ plek: Tekstplek, _ teller: inout Teller) -> Knoop {
    if verwijzing.soort == .gio {
      guard let doel = adressen.gios[verwijzing.doel] else { return .tekst(verwijzing.tekst) }
      teller.verwijzingen += 1
      let hier = plek.onder("ref_o_\(teller.verwijzingen)")
      return .tak(
        Tak("IntIoRef", in: ruimte, ["eId": hier.eId, "wId": hier.wId, "ref": doel.wId], [.tekst(verwijzing.tekst)]))
    }
    guard let doel = adressen.doel(verwijzing) else { return .tekst(verwijzing.tekst) }
    return .tak(
      Tak("IntRef", in: ruimte, ["ref": doel.plek.eId, "scope": doel.element], [.tekst(verwijzing.tekst)]))
  }

  private func kop(_ label: String, _ nummer: String, _ opschrift: String) -> Tak {
    Tak(
      "Kop", in: ruimte,
      takken: [
        Tak("Label", in: ruimte, tekst: label), Tak("Nummer", in: ruimte, tekst: nummer),
        Tak("Opschrift", in: ruimte, tekst: opschrift),
      ])
  }

  private func element(_ naam: String, _ plek: Tekstplek, _ takken: [Tak]) -> Tak {
    Tak(naam, in: ruimte, ["eId": plek.eId, "wId": plek.wId], takken: takken)
  }
}
