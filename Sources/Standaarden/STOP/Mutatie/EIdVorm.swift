import Markup

/// eIds as a merge needs them. An eId begins with that of the element around it, so a chapter that gets another number
/// changes every eId in it. In the loose form each element only has its own part: `-art_2.1` below the element around
/// it, `.chp_9__art_1` for an eId that does not follow that rule.
enum EIdVorm {
  static func los(_ tak: Tak) -> Tak { los(tak, onder: "") }

  private static func los(_ tak: Tak, onder begin: String) -> Tak {
    var kopie = tak
    var eigen = begin
    if let eId = tak.eId {
      let voor = begin.isEmpty ? "" : "\(begin)__"
      kopie["eId"] = eId.hasPrefix(voor) ? "-\(eId.dropFirst(voor.count))" : ".\(eId)"
      eigen = tak.lokaal == "Lichaam" ? "" : eId
    }
    kopie.knopen = tak.knopen.map { knoop in
      switch knoop {
      case .tekst: knoop
      case .tak(let kind): .tak(los(kind, onder: eigen))
      }
    }
    return kopie
  }

  /// Puts the parts together again, from the outside in. Every eId goes through `kies` first, so that a double one can
  /// get another name before anything below it is named.
  static func heel(_ tak: Tak, onder begin: String = "", kies: (String, Tak) -> String) -> Tak {
    var kopie = tak
    var eigen = begin
    if let deel = tak.eId {
      let voor = begin.isEmpty || deel.hasPrefix(".") ? "" : "\(begin)__"
      let eId = kies(voor + deel.dropFirst(), tak)
      kopie["eId"] = eId
      eigen = tak.lokaal == "Lichaam" ? "" : eId
    }
    kopie.knopen = tak.knopen.map { knoop in
      switch knoop {
      case .tekst: knoop
      case .tak(let kind): .tak(heel(kind, onder: eigen, kies: kies))
      }
    }
    return kopie
  }
}
