/// The place of an element in the text of a regulation: its eId and, from that, its wId (STOP 1.3.0, eId and wId).
struct Tekstplek: Sendable, Hashable {
  /// `gm9995_1`: the authority and the version in which the element was made.
  let herkomst: String
  /// Empty under the Lichaam.
  let eId: String

  var wId: String { "\(herkomst)__\(eId)" }

  init(herkomst: String, eId: String = "") {
    self.herkomst = herkomst
    self.eId = eId
  }

  func onder(_ segment: String) -> Tekstplek {
    Tekstplek(herkomst: herkomst, eId: eId.isEmpty ? segment : "\(eId)__\(segment)")
  }

  /// The printed number as a segment: spaces removed, other characters than letters, digits, hyphen and full stop
  /// replaced, full stops at the end cut off.
  static func nummer(_ gedrukt: String) -> String {
    var tekst = String(
      gedrukt.filter { $0 != " " }.map { teken in
        teken.isASCII && (teken.isLetter || teken.isNumber || teken == "-" || teken == ".") ? teken : "."
      })
    while tekst.hasSuffix(".") { tekst.removeLast() }
    return tekst
  }
}

/// An element that something can refer to.
struct Tekstdoel: Sendable, Hashable {
  var plek: Tekstplek
  /// The name of the element, which is the `scope` of an IntRef.
  var element: String
}

/// Where everything in a plan stands, worked out before the text is made, so that a reference may point ahead.
struct Tekstadressen: Sendable {
  private(set) var artikelen: [String: Tekstdoel] = [:]
  private(set) var hoofdstukken: [String: Tekstdoel] = [:]
  private(set) var bijlagen: [String: Tekstdoel] = [:]
  /// The ExtIoRef of each GIO.
  private(set) var gios: [String: Tekstplek] = [:]
  let wortel: Tekstplek

  init(_ plan: Planbron, bronhouder: String) {
    wortel = Tekstplek(herkomst: "\(bronhouder)_\(plan.kop.versienummer)")
    for hoofdstuk in plan.hoofdstukken {
      let plek = wortel.onder("chp_\(Tekstplek.nummer(hoofdstuk.nummer))")
      hoofdstukken[hoofdstuk.nummer] = Tekstdoel(plek: plek, element: "Hoofdstuk")
      neem(hoofdstuk.artikelen, onder: plek)
      for afdeling in hoofdstuk.afdelingen {
        neem(afdeling.artikelen, onder: Self.afdeling(afdeling, onder: plek))
      }
    }
    for bijlage in plan.bijlagen {
      let plek = Self.bijlage(bijlage, onder: wortel)
      bijlagen[bijlage.nummer] = Tekstdoel(plek: plek, element: "Bijlage")
      for (volgnummer, gio) in bijlage.gios.enumerated() {
        let item = Self.begrip(bijlage.begrippen.count + volgnummer + 1, onder: plek)
        gios[gio.slug] = item.onder("ref_o_1")
      }
    }
  }

  private mutating func neem(_ lijst: [Artikelbron], onder plek: Tekstplek) {
    for artikel in lijst {
      let hier = plek.onder("art_\(Tekstplek.nummer(artikel.nummer))")
      artikelen[artikel.nummer] = Tekstdoel(plek: hier, element: "Artikel")
      for lid in artikel.leden {
        let onder = hier.onder("para_\(Tekstplek.nummer(lid.nummer))")
        artikelen["\(artikel.nummer)/\(lid.nummer)"] = Tekstdoel(plek: onder, element: "Lid")
      }
    }
  }

  func doel(_ verwijzing: Tekstverwijzing) -> Tekstdoel? {
    switch verwijzing.soort {
    case .gio: nil
    case .artikel: artikelen[verwijzing.doel]
    case .hoofdstuk: hoofdstukken[verwijzing.doel]
    case .bijlage: bijlagen[verwijzing.doel]
    }
  }

  static func afdeling(_ afdeling: Afdelingbron, onder plek: Tekstplek) -> Tekstplek {
    plek.onder("subchp_\(Tekstplek.nummer(afdeling.nummer))")
  }
  static func bijlage(_ bijlage: Bijlagebron, onder plek: Tekstplek) -> Tekstplek {
    plek.onder("cmp_\(Tekstplek.nummer(bijlage.nummer))")
  }
  /// An annex holds one Divisietekst with one Begrippenlijst.
  static func begrip(_ nummer: Int, onder bijlage: Tekstplek) -> Tekstplek {
    bijlage.onder("content_o_1").onder("list_o_1").onder("item_o_\(nummer)")
  }
}
