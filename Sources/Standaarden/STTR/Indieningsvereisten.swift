import DMN

extension Vergunningcheck {
  /// The form of this rule file (Indieningsvereisten): every question and attachment that belongs to the verzoek.
  ///
  /// `compleet` follows from what is open, not from the outcome of the table: real files end in null for some complete
  /// sets of answers (ours). The answer to an attachment is "true" when it is present.
  package func indieningsvereisten(
    _ antwoorden: [Antwoord], _ omstandigheden: Omstandigheden = Omstandigheden()
  ) -> Indieningsuitkomst {
    guard let top = regels.topbeslissing else {
      return Indieningsuitkomst(
        vraaggroepen: [], bijlagen: [], indienbaar: false, compleet: false, voorbehouden: [], vervallen: [],
        uitkomst: .geen(oorzaak: "geen beslissing heeft een functioneleStructuurRef"), bevindingen: [])
    }
    var ronde = Antwoordronde(check: self, antwoorden: antwoorden, omstandigheden: omstandigheden)
    let (bepaling, open) = ronde.perVereiste(top)
    let gegeven = Set(ronde.gegeven.map(\.id))
    let openIds = Set(open.map(\.id))
    let zichtbaar = vragen.filter { gegeven.contains($0.id) || openIds.contains($0.id) }.map(ronde.metAntwoord)
    return Indieningsuitkomst(
      vraaggroepen: groepen(zichtbaar.filter { $0.bijlageType == nil }),
      bijlagen: zichtbaar.filter { $0.bijlageType != nil }, indienbaar: !ronde.heeftVerkeerdAntwoord,
      compleet: open.isEmpty && !ronde.heeftVerkeerdAntwoord, voorbehouden: voorbehouden, vervallen: ronde.vervallen,
      uitkomst: bepaling.uitkomst, verloop: bepaling.beslissingen,
      bevindingen: ronde.bevindingen + bepaling.bevindingen)
  }
}
