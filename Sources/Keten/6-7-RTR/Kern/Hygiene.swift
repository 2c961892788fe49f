import DSOKoppelvlak
import STTR
import Tijd

/// What stays in the register without use: ended activiteiten, test names, orders without rules.
struct Hygiene {
  let beeld: Registerbeeld
  let regels: [Regelregistratie]
  let toepasbaar: [Toepasbaarheid]

  struct Punt: Sendable, Hashable {
    var wat: String
    var waarom: String
    var doen: String
  }

  private static let proefwoorden = ["test", "proef", "dummy", "kopie", "oud"]

  var punten: [Punt] { zonderActiviteit + proefnamen + zonderRegels }

  private var zonderActiviteit: [Punt] {
    // Rules of the future wait for their plan.
    regels.filter { $0.geldt(op: beeld.datum) && beeld.activiteit($0.ref.activiteit) == nil }.map { regel in
      Punt(
        wat: regel.naam, waarom: "De activiteit \(regel.ref.activiteit) staat vandaag in geen enkel plan.",
        doen: "Beëindig de regels, of koppel ze aan de nieuwe activiteit.")
    }
  }

  private var proefnamen: [Punt] {
    regels.filter { regel in
      let woorden = regel.naam.lowercased().split { !$0.isLetter }.map(String.init)
      return woorden.contains(where: Self.proefwoorden.contains)
    }.map {
      Punt(
        wat: $0.naam, waarom: "De naam lijkt op die van een proef.", doen: "Lever de regels aan onder hun echte naam.")
    }
  }

  private var zonderRegels: [Punt] {
    beeld.activiteiten.flatMap { activiteit in
      activiteit.objecten.filter { beeld.regel(activiteit.ref($0)) == nil }.map { soort in
        Punt(
          wat: activiteit.plan.naam, waarom: "\(soort.voorvoegsel) staat aan, maar er zijn vandaag geen regels.",
          doen: "Lever regels aan, of zet het regelbeheerobject uit.")
      }
    }
  }
}
