extension HTML {
  /// A map with legend and text alternative. Give a `kiezer` to let people point at a place.
  package mutating func kaart(_ kaart: Kaart, kiezer: Kaartkiezer? = nil) {
    merkKaart()
    let id = nieuwId("kaart")
    let tekenaar = Kaarttekenaar(kaart, id: id)
    element("figure", [.klasse("kaart"), .attr("data-kaart", id)]) { h in
      h.element("div", [.klasse("kaart-vlakte"), .id("\(id)-vlakte")]) { h in
        tekenaar.teken(naar: &h)
        if let kiezer { h.kliknet(kiezer, vak: tekenaar.vak, viewBox: tekenaar.viewBox) }
      }
      h.element("figcaption") { h in
        h.element("p", [.klasse("kaart-titel")], tekst: kaart.titel)
        if !kaart.omschrijving.isEmpty { h.p(kaart.omschrijving) }
        h.legenda(kaart)
      }
      h.tekstalternatief(kaart)
      h.jsonEiland([.id("\(id)-gegevens")], json: KaartGeoJSON(kaart, vak: tekenaar.vak).bytes())
    }
    if let kiezer { kiesformulier(kiezer, kaart: kaart, id: id) }
  }

  private mutating func legenda(_ kaart: Kaart) {
    let lagen = kaart.lagen.filter { !$0.vormen.isEmpty }
    guard !lagen.isEmpty else { return }
    element("ul", [.klasse("legenda"), .aria("label", "Legenda")]) { h in
      for laag in lagen {
        h.element("li") { h in
          h.legendavak(laag)
          h.span(nil, laag.naam)
        }
      }
    }
  }

  private mutating func legendavak(_ laag: Kaartlaag) {
    let attributen: [Attribuut] = [
      .klasse("legenda-vak \(laag.stijl.klasse)"), .attr("viewBox", "0 0 30 20"), .attr("width", "30"),
      .attr("height", "20"), .aria("hidden", "true"), .attr("focusable", "false"),
    ]
    element("svg", attributen) { h in
      switch laag.vormen.first?.meetkunde {
      case .lijn: h.element("path", [.klasse("kaart-lijn"), .attr("d", "M1 15L12 6L18 13L29 4")]) { _ in }
      case .punt:
        h.element("circle", [.klasse("kaart-stip"), .attr("cx", "15"), .attr("cy", "10"), .attr("r", "7")]) { _ in }
      case .vlak, nil:
        h.element("path", [.klasse("kaart-vlak"), .attr("d", "M1 1H29V19H1Z")]) { _ in }
        h.legendapatroon(laag.stijl)
      }
    }
  }

  /// The same lines as on the map; drawn by hand, because a pattern lives in the map's own measure.
  private mutating func legendapatroon(_ stijl: Kaartstijl) {
    guard let patroon = stijl.patroon else { return }
    for (x, y) in [(2, 2), (14, 2)] {
      element("g", [.attr("transform", "translate(\(x) \(y))")]) { h in
        h.element("path", [.klasse("kaart-patroon"), .attr("d", patroon.rawValue)]) { _ in }
      }
    }
  }

  private mutating func tekstalternatief(_ kaart: Kaart) {
    uitklap("Wat op de kaart staat, in tekst") { h in
      for laag in kaart.lagen where !laag.vormen.isEmpty {
        h.p(laag.naam, klasse: "kaart-laagnaam")
        h.element("ul") { h in
          // Long layers are cut: the list is a way to read the map, not a copy of the register.
          for vorm in laag.vormen.prefix(Self.langsteLaag) {
            h.element("li") { h in
              if let pad = vorm.pad { h.a(vorm.titel, naar: pad) } else { h.tekst(vorm.titel) }
            }
          }
          let rest = laag.vormen.count - Self.langsteLaag
          if rest > 0 { h.element("li", tekst: "en nog \(rest)") }
        }
      }
    }
  }

  private static var langsteLaag: Int { 50 }
}

extension HTML {
  /// A coarse net of links over the drawing: clicking works without JavaScript. It is no tab stop and not read
  /// aloud; the fields and the addresses under the map are the way for keyboard and screen reader.
  private mutating func kliknet(_ kiezer: Kaartkiezer, vak: Kaartvak, viewBox: String) {
    let cel = max(vak.breedte, vak.hoogte) / Double(Self.cellen)
    guard cel > 0 else { return }
    element(
      "svg", [.klasse("kliknet"), .attr("viewBox", viewBox), .aria("hidden", "true"), .attr("focusable", "false")]
    ) { h in
      for rij in 0..<Int((vak.hoogte / cel).rounded(.up)) {
        for kolom in 0..<Int((vak.breedte / cel).rounded(.up)) {
          h.klikcel(kiezer, vak: vak, x: Double(kolom) * cel, y: Double(rij) * cel, cel: cel)
        }
      }
    }
  }

  private static var cellen: Int { 24 }

  private mutating func klikcel(_ kiezer: Kaartkiezer, vak: Kaartvak, x: Double, y: Double, cel: Double) {
    let midden = Kaartpunt(x: vak.minX + x + cel / 2, y: vak.maxY - y - cel / 2)
    element("a", [.naar(kiezer.adres(midden)), .attr("tabindex", "-1")]) { h in
      let maat = Kaarttekenaar.kort(cel)
      h.element(
        "rect",
        [
          .attr("x", Kaarttekenaar.kort(x)), .attr("y", Kaarttekenaar.kort(y)), .attr("width", maat),
          .attr("height", maat),
        ]
      ) { _ in }
    }
  }

  private mutating func kiesformulier(_ kiezer: Kaartkiezer, kaart: Kaart, id: String) {
    let attributen: [Attribuut] = [
      .actie(kiezer.pad), .attr("method", "get"), .klasse("formulier kaartkiezer"), .attr("data-kaartkiezer", id),
      .aria("label", "Kies een plaats op de kaart"),
    ]
    element("form", attributen) { h in
      for paar in kiezer.extra { h.verborgen(paar.naam, paar.waarde) }
      h.p("Klik op de kaart, of vul een plaats in RD-coördinaten in (meters).", klasse: "hint")
      h.div("kaartkiezer-velden") { h in
        h.coordinaat(kiezer.naamX, "x (oost)", kaart.gekozen?.x, id: "\(id)-x", as: "x", grens: 0...300_000)
        h.coordinaat(kiezer.naamY, "y (noord)", kaart.gekozen?.y, id: "\(id)-y", as: "y", grens: 300_000...650_000)
        h.knop("Kies deze plaats", .secundair)
      }
    }
    guard !kiezer.adressen.isEmpty else { return }
    // Hundreds of links would be as many tab stops; a closed block is one.
    uitklap("Of kies een bekend adres (\(kiezer.adressen.count))") { h in
      h.element("nav", [.klasse("kaartadressen"), .aria("label", "Bekende adressen")]) { h in
        h.lijst(kiezer.adressen) { h, adres in h.a(adres.tekst, naar: kiezer.adres(adres.punt)) }
      }
    }
  }

  /// The bounds are those of the RD grid on land.
  private mutating func coordinaat(
    _ naam: String, _ label: String, _ waarde: Double?, id: String, as richting: String,
    grens: ClosedRange<Double>
  ) {
    div("veld") { h in
      h.element("label", [.attr("for", id)], tekst: label)
      h.los(
        "input",
        [
          .id(id), .attr("name", naam), .attr("type", "number"), .attr("step", "any"), .attr("data-as", richting),
          .attr("min", Kaarttekenaar.heel(grens.lowerBound)), .attr("max", Kaarttekenaar.heel(grens.upperBound)),
          .attr("value", waarde.map(Kaarttekenaar.heel)), .vlag("required"),
        ])
    }
  }
}
