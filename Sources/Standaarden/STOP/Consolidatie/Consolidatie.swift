package import Tijd

extension Instrumentregister {
  /// The toestanden of the instrument, as the LVBB works them out (normen 11.2; equal to its three real results).
  ///
  /// Drafts and versions without a date stay out. A version that was not made from the one before it, and that does not
  /// say that it worked that one in, gives samenloop.
  package func consolideer(bekendOp: Datum, ontvangenOp: Datum? = nil) -> Toestanden {
    let gang = inVolgorde
    let perioden = Geldigheidsberekening(gang.map(\.gebeurtenis) + [intrekking?.gebeurtenis].compactMap { $0 })
    var toestanden: [Toestand] = []
    var doelen: [String] = []
    var onverwerkt: [String] = []
    for (plek, versie) in gang.enumerated() {
      let vorige = plek == 0 ? nil : gang[plek - 1]
      onverwerkt = samenloop(versie, na: vorige, onverwerkt)
      if !doelen.contains(versie.doel) { doelen.append(versie.doel) }
      let geldigheid = perioden.geldigheid(van: plek)
      // A version that is followed on the same day was never in force.
      guard !geldigheid.isEmpty else { continue }
      let begin = versie.juridischWerkendVanaf.map(\.description) ?? ""
      toestanden.append(
        Toestand(
          expression: "\(consolidatieWork)/nld@\(begin)", gerealiseerdeDoelen: doelen, geldigheid: geldigheid,
          inhoud: onverwerkt.isEmpty
            ? .bekend(instrumentVersie: versie.expression, revisies: [])
            : .samenloop(instrumentVersies: onverwerkt, status: .nogNietOntvangen)))
    }
    return Toestanden(bekendOp: bekendOp, ontvangenOp: ontvangenOp, toestanden: toestanden)
  }

  /// Definitive versions with a date, by date; on one day in the order in which they were made.
  package var inVolgorde: [Versie] {
    let meetellend = versies.enumerated().compactMap { plek, versie -> (plek: Int, dag: Datum, versie: Versie)? in
      guard !versie.isOntwerp, let dag = versie.juridischWerkendVanaf else { return nil }
      return (plek, dag, versie)
    }
    return meetellend.sorted { ($0.dag, $0.plek) < ($1.dag, $1.plek) }.map(\.versie)
  }

  /// The versions that stand beside each other from this version on; empty when all is worked in.
  private func samenloop(_ versie: Versie, na vorige: Versie?, _ onverwerkt: [String]) -> [String] {
    guard let vorige, let was = versie.was else { return [] }
    let naast = onverwerkt.isEmpty ? [vorige.expression] : onverwerkt
    let verwerkt = naast.allSatisfy { expression in
      expression == was || (self[expression].map { versie.vervlochten.contains($0.doel) } ?? false)
    }
    return verwerkt ? [] : naast + [versie.expression]
  }
}

extension Instrumentregister.Versie {
  fileprivate var gebeurtenis: Geldigheidsberekening.Gebeurtenis {
    let dag = juridischWerkendVanaf ?? Datum(dagnummer: 0)
    return .init(juridisch: dag, geldig: geldigVanaf ?? dag)
  }
}

extension Instrumentregister.Intrekking {
  fileprivate var gebeurtenis: Geldigheidsberekening.Gebeurtenis {
    .init(juridisch: juridischWerkendVanaf, geldig: geldigVanaf ?? juridischWerkendVanaf)
  }
}

/// Works out both time axes: at each moment of law every event claims the days from its geldigVanaf on.
struct Geldigheidsberekening {
  struct Gebeurtenis: Sendable, Hashable {
    var juridisch: Datum
    var geldig: Datum
  }

  private let gebeurtenissen: [(nummer: Int, wat: Gebeurtenis)]

  init(_ gebeurtenissen: [Gebeurtenis]) {
    self.gebeurtenissen = gebeurtenissen.enumerated().map { ($0.offset, $0.element) }
      .sorted { ($0.1.juridisch, $0.0) < ($1.1.juridisch, $1.0) }
  }

  /// The periods of the event with this number: one per stretch of days on which the law said the same about it.
  func geldigheid(van nummer: Int) -> [Geldigheidsperiode] {
    var gevonden: [Geldigheidsperiode] = []
    for (plek, gebeurtenis) in gebeurtenissen.enumerated() {
      let begin = gebeurtenis.wat.juridisch
      let eind = plek + 1 < gebeurtenissen.count ? gebeurtenissen[plek + 1].wat.juridisch : nil
      guard eind != begin else { continue }
      let perioden = tijdlijn(totEnMet: plek).filter { $0.nummer == nummer }.map(\.periode)
      guard !perioden.isEmpty else { continue }
      if let laatste = gevonden.last, laatste.geldigOp == perioden, laatste.juridischWerkendOp.tot == begin {
        gevonden[gevonden.count - 1].juridischWerkendOp.tot = eind
      } else {
        gevonden.append(.init(juridischWerkendOp: Periode(vanaf: begin, tot: eind), geldigOp: perioden))
      }
    }
    return gevonden
  }

  private func tijdlijn(totEnMet plek: Int) -> [(nummer: Int, periode: Periode)] {
    var lijn: [(nummer: Int, periode: Periode)] = []
    for (nummer, wat) in gebeurtenissen[...plek] {
      lijn = lijn.compactMap { deel in
        guard deel.periode.vanaf < wat.geldig else { return nil }
        var korter = deel
        korter.periode.tot = deel.periode.tot.map { min($0, wat.geldig) } ?? wat.geldig
        return korter
      }
      lijn.append((nummer, Periode(vanaf: wat.geldig)))
    }
    return lijn
  }
}
