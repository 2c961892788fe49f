import STOP
import Verweving

/// What stands in the way of a woven delivery, as text for people.
extension Weeflevering {
  /// Nil when there is a delivery. Says what is to be decided, where, by whom, and how to tell the choice.
  package var belemmering: String? {
    switch self {
    case .levering: nil
    case .onbruikbaar(let klachten):
      (["Er is geen levering geschreven: een keuze is niet te gebruiken."] + klachten.map { "- \($0)." })
        .joined(separator: "\n") + "\n"
    case .open(let punten): Self.tekst(punten)
    }
  }

  private static func tekst(_ punten: [Openpunt]) -> String {
    let aantal = punten.count == 1 ? "één punt" : "\(punten.count) punten"
    var regels = ["Er is geen levering geschreven: over \(aantal) moet iemand eerst beslissen."]
    for open in punten {
      regels += Samenvoeging.besluit(open.naam, open.punt)
      regels += Samenvoeging.regelParen("Zo", wijze(open))
    }
    if punten.contains(where: \.punt.volgtKeuze) {
      regels += [""]
      regels += Kolommen.gebroken(
        "Alles in één keer: --bij-botsing wordt volgt overal A, --bij-botsing naast overal B.",
        breedte: Kolommen.breedte)
    }
    return regels.joined(separator: "\n") + "\n"
  }

  private static func wijze(_ open: Openpunt) -> String {
    guard open.punt.volgtKeuze else { return "--kies \(open.naam)=voorstel, en pas daarna zelf aan wat nodig is" }
    return "--kies \(open.naam)=wordt voor A, of --kies \(open.naam)=naast voor B"
  }
}
