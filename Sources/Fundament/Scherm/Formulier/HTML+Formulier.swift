package import Tijd

/// Forms that work without JavaScript. Labels, hints and errors are tied to their fields (WCAG 2.2, 1.3.1, 3.3.1-3.3.3).
extension HTML {
  /// A form. With `fouten` it starts with the summary of what went wrong.
  package mutating func formulier(
    naar pad: String, _ methode: Formuliermethode = .post, fouten: [Veldfout] = [], label: String? = nil,
    _ inhoud: (inout HTML) -> Void
  ) {
    let attributen: [Attribuut] = [
      .actie(pad), .attr("method", methode == .get ? "get" : "post"),
      .attr("enctype", methode == .bestanden ? "multipart/form-data" : nil), .klasse("formulier"),
      .aria("label", label),
      // The server's own messages are better than the browser's, and name every mistake at once.
      .vlag("novalidate"),
    ]
    foutenoverzicht(fouten)
    element("form", attributen, inhoud)
  }

  /// What went wrong, with a link to each field. `formulier(fouten:)` writes it already.
  package mutating func foutenoverzicht(_ fouten: [Veldfout]) {
    guard !fouten.isEmpty else { return }
    let id = nieuwId("fouten")
    merkFouten(id: id, aantal: fouten.count)
    element(
      "div", [.klasse("foutenoverzicht"), .attr("role", "alert"), .aria("labelledby", id), .attr("tabindex", "-1")]
    ) { h in
      h.teken(.kruis)
      h.div("melding-inhoud") { h in
        h.kop2(fouten.count == 1 ? "Er is 1 fout" : "Er zijn \(fouten.count) fouten", id: id)
        h.lijst(fouten) { h, fout in h.a(fout.tekst, naar: "#" + Veld.id(fout.veld)) }
      }
    }
  }

  /// One line of text, a number, an e-mail address or a telephone number.
  package mutating func tekstveld(_ veld: Veld, waarde: String = "", _ soort: Invoersoort = .tekst) {
    invoer(veld, [.attr("type", soort.type), .attr("value", waarde)] + soort.grenzen)
  }

  /// A day, as `yyyy-mm-dd` in the request.
  package mutating func datumveld(_ veld: Veld, waarde: Datum? = nil) {
    invoer(veld, [.attr("type", "date"), .attr("value", waarde?.description)])
  }

  /// A file to upload; the form needs the method `.bestanden`.
  /// - Parameter soorten: what the browser offers first, such as `.zip,.xml`.
  package mutating func bestandsveld(_ veld: Veld, soorten: String? = nil, meerdere: Bestandsaantal = .een) {
    invoer(veld, [.attr("type", "file"), .attr("accept", soorten), .vlag("multiple", als: meerdere == .meer)])
  }

  /// Several lines of text.
  package mutating func tekstvak(_ veld: Veld, waarde: String = "", regels: Int = 5) {
    omlijst(veld) { h in
      h.element("textarea", Self.koppeling(veld) + [.attr("rows", String(regels))]) { h in
        // The first line break in a textarea is swallowed (HTML §13.1.2.5); one more keeps the user's own.
        h.tekst("\n" + waarde)
      }
    }
  }

  /// A drop-down list. Without a chosen value it starts with an empty choice.
  package mutating func keuzelijst(_ veld: Veld, _ keuzes: [Keuze], gekozen: String? = nil) {
    omlijst(veld) { h in
      h.element("select", Self.koppeling(veld)) { h in
        if gekozen == nil { h.element("option", [.attr("value", "")], tekst: "Maak een keuze") }
        for keuze in keuzes {
          let attributen: [Attribuut] = [.attr("value", keuze.waarde), .vlag("selected", als: keuze.waarde == gekozen)]
          h.element("option", attributen, tekst: keuze.label)
        }
      }
    }
  }

  /// One choice out of a few, all visible.
  package mutating func keuzerondjes(_ veld: Veld, _ keuzes: [Keuze], gekozen: String? = nil) {
    groep(veld, rol: "radiogroup") { h in
      for (plaats, keuze) in keuzes.enumerated() {
        h.keuzevak(veld, keuze, plaats: plaats, type: "radio", aan: keuze.waarde == gekozen)
      }
    }
  }

  /// Any number of choices; each chosen value is sent under the same name.
  package mutating func aankruisvakjes(_ veld: Veld, _ keuzes: [Keuze], gekozen: Set<String> = []) {
    groep(veld, rol: nil) { h in
      for (plaats, keuze) in keuzes.enumerated() {
        h.keuzevak(veld, keuze, plaats: plaats, type: "checkbox", aan: gekozen.contains(keuze.waarde))
      }
    }
  }

  /// One yes: sent as `naam=waarde` when it is ticked.
  package mutating func aankruisvak(_ veld: Veld, waarde: String = "ja", gekozen: String? = nil) {
    div(Self.veldklasse(veld)) { h in
      h.foutregel(veld)
      h.div("keuze") { h in
        let attributen: [Attribuut] = [
          .attr("type", "checkbox"), .attr("value", waarde), .vlag("checked", als: gekozen == waarde),
        ]
        h.los("input", Self.koppeling(veld) + attributen)
        h.element("label", [.attr("for", veld.id)], tekst: veld.label)
      }
      h.hintregel(veld)
    }
  }

  /// A group of fields with a name of its own.
  package mutating func veldengroep(_ legenda: String, _ inhoud: (inout HTML) -> Void) {
    element("fieldset", [.klasse("veldengroep")]) { h in
      h.element("legend", tekst: legenda)
      inhoud(&h)
    }
  }

  /// A value that is sent along unseen.
  package mutating func verborgen(_ naam: String, _ waarde: String) {
    los("input", [.attr("type", "hidden"), .attr("name", naam), .attr("value", waarde)])
  }
}

package enum Bestandsaantal: Sendable { case een, meer }

extension HTML {
  private mutating func invoer(_ veld: Veld, _ attributen: [Attribuut]) {
    omlijst(veld) { h in h.los("input", Self.koppeling(veld) + attributen) }
  }

  private mutating func omlijst(_ veld: Veld, _ invoer: (inout HTML) -> Void) {
    div(Self.veldklasse(veld)) { h in
      h.element("label", [.attr("for", veld.id)]) { h in h.labeltekst(veld) }
      h.hintregel(veld)
      h.foutregel(veld)
      invoer(&h)
    }
  }

  private mutating func groep(_ veld: Veld, rol: String?, _ inhoud: (inout HTML) -> Void) {
    let attributen: [Attribuut] = [
      .klasse(Self.veldklasse(veld)), .attr("role", rol), .aria("describedby", veld.toelichtingen),
      .aria("invalid", rol != nil && veld.fout != nil ? "true" : nil),
    ]
    element("fieldset", attributen) { h in
      h.element("legend") { h in h.labeltekst(veld) }
      h.hintregel(veld)
      h.foutregel(veld)
      inhoud(&h)
    }
  }

  private mutating func keuzevak(_ veld: Veld, _ keuze: Keuze, plaats: Int, type: String, aan: Bool) {
    // The first input carries the field's id, so that the error summary has somewhere to go.
    let id = plaats == 0 ? veld.id : "\(veld.id)-\(plaats + 1)"
    let hintId: String? = keuze.hint == nil ? nil : "\(id)-keuzehint"
    div("keuze") { h in
      h.los(
        "input",
        [
          .attr("type", type), .id(id), .attr("name", veld.naam), .attr("value", keuze.waarde),
          .vlag("checked", als: aan), .aria("describedby", hintId),
        ])
      h.element("label", [.attr("for", id)], tekst: keuze.label)
      if let hint = keuze.hint { h.element("p", [.klasse("hint"), .id(hintId)], tekst: hint) }
    }
  }

  private mutating func labeltekst(_ veld: Veld) {
    tekst(veld.label)
    if veld.invulling == .verplicht { span("verplicht", " (verplicht)") }
  }

  private mutating func hintregel(_ veld: Veld) {
    if let hint = veld.hint { element("p", [.klasse("hint"), .id(veld.hintId)], tekst: hint) }
  }

  private mutating func foutregel(_ veld: Veld) {
    guard let fout = veld.fout else { return }
    element("p", [.klasse("veldfout"), .id(veld.foutId)]) { h in
      h.teken(.kruis)
      h.verborgenTekst("Fout: ")
      h.tekst(fout)
    }
  }

  private static func koppeling(_ veld: Veld) -> [Attribuut] {
    [
      .id(veld.id), .attr("name", veld.naam), .vlag("required", als: veld.invulling == .verplicht),
      .aria("describedby", veld.toelichtingen), .aria("invalid", veld.fout == nil ? nil : "true"),
    ]
  }

  private static func veldklasse(_ veld: Veld) -> String { veld.fout == nil ? "veld" : "veld veld-met-fout" }
}
