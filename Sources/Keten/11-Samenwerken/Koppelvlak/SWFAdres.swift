import Bevindingen
import DSOKoppelvlak
import Ketenspoor

/// The addresses of the interface, in one place.
enum SWFAdres {
  static let basis = DSOPad.samenwerken

  static func samenwerking(_ id: String) -> String { "\(basis)/samenwerkingen/\(id)" }
  static func actieverzoek(_ id: String) -> String { "\(basis)/actieverzoeken/\(id)" }
  static func document(_ id: String) -> String { "\(basis)/documenten/\(id)" }
}

extension Weigering: BeantwoordbareFout {
  /// The real answer is a problem; which rule of ours it was goes into the trace.
  var antwoord: Antwoord {
    Antwoord.probleem(status: status, titel: regel.titel, detail: "\(detail). \(regel.hint).")
      .met(bevindingen: [regel.bevinding(detail)])
  }
}

extension Verzoekcontext {
  /// Who acts: the OIN in the header, as the certificate says in reality.
  func oin() throws(Weigering) -> String {
    guard let oin = aanroep.koppen[DSOHeader.oin], !oin.isEmpty else {
      throw Weigering(SamenwerkenRegels.zonderOIN, 401, "De kop \(DSOHeader.oin) ontbreekt")
    }
    guard Organisatienamen.isOIN(oin) else {
      throw Weigering(SamenwerkenRegels.oin, 401, "De kop \(DSOHeader.oin) bevat geen OIN van 20 cijfers")
    }
    return oin
  }
}

extension Antwoord {
  static func hal(_ waarde: some Encodable, status: Int = 200) throws -> Antwoord {
    try .json(waarde, status: status, soort: DSOMediatype.hal)
  }
  static func gemaakt(_ waarde: some Encodable, op adres: String) throws -> Antwoord {
    try hal(waarde, status: 201).met(kop: "Location", adres)
  }
}

/// One page out of a list.
struct Bladzijde<Deel> {
  let delen: [Deel]
  let pagina: HAL.Pagina

  /// - Parameter eerste: the number of the first page: 0 or 1.
  init(_ alle: [Deel], nummer: Int, grootte: Int, eerste: Int) {
    let grootte = min(max(1, grootte), Self.grootste)
    let plek = max(eerste, nummer)
    let van = min(alle.count, (plek - eerste) * grootte)
    delen = Array(alle[van..<min(alle.count, van + grootte)])
    pagina = HAL.Pagina(
      size: grootte, totalElements: alle.count, totalPages: (alle.count + grootte - 1) / grootte, number: plek)
  }

  private static var grootste: Int { 200 }
}
