import DMN

extension Vergunningcheck {
  /// The form of this rule file (Indieningsvereisten): every question and attachment that belongs to the verzoek.
  ///
  /// `compleet` follows from what is open, not from the outcome of the table: real files end in null for some complete
  /// sets of answers (ours). The answer to an attachment is "true" when it is present.
  package func indieningsvereisten(
    _ antwoorden: [Antwoord], _ omstandigheden: Omstandigheden = Omstandigheden()
  ) -> Indieningsuitkomst {
    guard let id = regels.topbeslissing, plan.top != nil else {
      return Indieningsuitkomst(
        vraaggroepen: [], bijlagen: [], indienbaar: false, compleet: false, voorbehouden: [], vervallen: [],
        uitkomst: .geen(oorzaak: "geen beslissing heeft een functioneleStructuurRef"), bevindingen: [])
    }
    let ronde = Antwoordronde(
      check: self, antwoorden: antwoorden, omstandigheden: omstandigheden, wijze: .perVereiste)
    let open = ronde.open
    let bepaling = ronde.bepaling(id)
    let gegeven = Set(ronde.gegeven.map(\.id))
    var zichtbaar: [Vraag] = []
    for nummer in vragen.indices where gegeven.contains(vragen[nummer].id) || open.contains(nummer) {
      zichtbaar.append(ronde.metAntwoord(nummer))
    }
    return Indieningsuitkomst(
      vraaggroepen: groepen(zichtbaar.filter { $0.bijlageType == nil }),
      bijlagen: zichtbaar.filter { $0.bijlageType != nil }, indienbaar: !ronde.heeftVerkeerdAntwoord,
      compleet: open.isEmpty && !ronde.heeftVerkeerdAntwoord, voorbehouden: plan.voorbehouden,
      vervallen: ronde.vervallen,
      uitkomst: bepaling.uitkomst, verloop: bepaling.beslissingen,
      bevindingen: ronde.bevindingen + bepaling.bevindingen)
  }
}
