/// Functions on contexts (DMN 1.5, 10.3.4.10).
enum Contextfuncties {
  static let alle: [Ingebouwd] = [
    Ingebouwd("get value", ["m", "key"], ["context", "key"]) { loop, a in
      guard let context = a[0].enkel.alsContext, let sleutel = a[1].tekst else { return loop.verkeerd("get value", a) }
      return context[sleutel] ?? loop.nul("de context heeft geen \(sleutel)")
    },
    Ingebouwd("get entries", ["m"], ["context"]) { loop, a in
      guard let context = a[0].enkel.alsContext else { return loop.verkeerd("get entries", a) }
      return .lijst(
        context.map { .context(FEELContext([("key", .tekst($0.sleutel)), ("value", $0.waarde)])) })
    },
    Ingebouwd("context", ["entries"]) { maak($0, $1) },
    Ingebouwd("context put", ["context", "key", "value"], ["context", "keys", "value"]) { loop, a in
      guard let context = a[0].enkel.alsContext else { return loop.verkeerd("context put", a) }
      if let sleutel = a[1].alsTekst { return loop.context(velden(context.met(sleutel, a[2]))) }
      guard case .lijst(let pad) = a[1], !pad.isEmpty, let uit = zet(context, pad[...], a[2], loop) else {
        return loop.verkeerd("context put", a)
      }
      return loop.context(velden(uit))
    },
    Ingebouwd("context merge", ["contexts"]) { loop, a in
      guard let delen = a[0].alsLijst else { return loop.verkeerd("context merge", a) }
      let contexten = delen.compactMap(\.alsContext)
      guard contexten.count == delen.count else { return loop.verkeerd("context merge", a) }
      return loop.context(contexten.flatMap(velden))
    },
  ]

  private static func velden(_ context: FEELContext) -> [(String, FEELWaarde)] {
    context.map { ($0.sleutel, $0.waarde) }
  }

  private static func maak(_ loop: Rekenloop, _ a: [FEELWaarde]) -> FEELWaarde {
    guard let leden = a[0].alsLijst else { return loop.verkeerd("context", a) }
    var gemaakt: [(String, FEELWaarde)] = []
    var gezien: Set<String> = []
    for lid in leden {
      guard let veld = lid.alsContext, let sleutel = veld["key"]?.alsTekst, let waarde = veld["value"],
        gezien.insert(sleutel).inserted
      else { return loop.verkeerd("context", a) }
      gemaakt.append((sleutel, waarde))
    }
    return loop.context(gemaakt)
  }

  /// Follows a path of keys; each but the last must lead to a context.
  private static func zet(
    _ context: FEELContext, _ pad: ArraySlice<FEELWaarde>, _ waarde: FEELWaarde, _ loop: Rekenloop
  ) -> FEELContext? {
    guard let sleutel = pad.first?.alsTekst, pad.count <= loop.grenzen.nesting else { return nil }
    if pad.count == 1 { return context.met(sleutel, waarde) }
    guard let binnen = context[sleutel]?.alsContext, let nieuw = zet(binnen, pad.dropFirst(), waarde, loop) else {
      return nil
    }
    return context.met(sleutel, .context(nieuw))
  }
}
