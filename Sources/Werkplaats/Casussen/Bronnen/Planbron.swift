package import Bevindingen
package import Tijd

/// The content of `omgevingsplan.txt` (Voorbeelden/README.md, section 5).
package struct Planbron: Sendable, Hashable {
  package var kop: Plankop
  package var hoofdstukken: [Hoofdstukbron]
  package var bijlagen: [Bijlagebron]

  /// All articles, in order.
  package var artikelen: [Artikelbron] { hoofdstukken.flatMap(\.alleArtikelen) }
}

/// The block `regeling` at the top of a plan.
package struct Plankop: Sendable, Hashable {
  package var slug: String
  package var opschrift: String
  package var citeertitel: String
  package var work: String
  /// The part after the work: `nld@2024-01-01;1`.
  package var expression: String
  package var versienummer: String
  package var soortRegeling: String
  package var eindverantwoordelijke: String
  package var soortBestuursorgaan: String
  package var onderwerp: String
  package var rechtsgebied: String
  package var doel: String
  /// Work of the besluit (bill).
  package var besluit: String
  package var vastgesteld: Datum
  package var bekendgemaakt: Datum
  package var inwerking: Datum
  /// Slug of a locatie.
  package var regelingsgebied: String
  package var vindplaats: Vindplaats

  package var volledigeExpression: String { "\(work)/\(expression)" }
}

package struct Hoofdstukbron: Sendable, Hashable {
  package var nummer: String
  package var opschrift: String
  package var afdelingen: [Afdelingbron] = []
  package var artikelen: [Artikelbron] = []
  package var vindplaats: Vindplaats

  package var alleArtikelen: [Artikelbron] { artikelen + afdelingen.flatMap(\.artikelen) }
}

package struct Afdelingbron: Sendable, Hashable {
  package var nummer: String
  package var opschrift: String
  package var artikelen: [Artikelbron] = []
  package var vindplaats: Vindplaats
}

/// An article: with leden, or with content and annotation of its own.
package struct Artikelbron: Sendable, Hashable {
  package var nummer: String
  package var opschrift: String
  package var inhoud: [Inhoudbron] = []
  package var annotatie: Regelannotatie?
  package var leden: [Lidbron] = []
  package var vindplaats: Vindplaats

  /// The rules in it by reference: `6.4`, or `6.2/1` and `6.2/2`.
  package var regels: [Regelbron] {
    guard leden.isEmpty else {
      return leden.map {
        Regelbron(
          verwijzing: "\(nummer)/\($0.nummer)", inhoud: $0.inhoud, annotatie: $0.annotatie, vindplaats: $0.vindplaats)
      }
    }
    return [Regelbron(verwijzing: nummer, inhoud: inhoud, annotatie: annotatie, vindplaats: vindplaats)]
  }
}

package struct Lidbron: Sendable, Hashable {
  package var nummer: String
  package var inhoud: [Inhoudbron] = []
  package var annotatie: Regelannotatie?
  package var vindplaats: Vindplaats
}

/// An article without leden, or a lid: what becomes one Regeltekst.
package struct Regelbron: Sendable, Hashable {
  /// `6.4` or `6.2/1`.
  package var verwijzing: String
  package var inhoud: [Inhoudbron]
  package var annotatie: Regelannotatie?
  package var vindplaats: Vindplaats

  /// Article number, and the number of the lid if there is one.
  package var delen: (artikel: String, lid: String?) {
    let delen = verwijzing.split(separator: "/", maxSplits: 1).map(String.init)
    return (delen[0], delen.count == 2 ? delen[1] : nil)
  }
}

/// A piece of content: an alinea, or a list that belongs to the alinea before it.
package enum Inhoudbron: Sendable, Hashable {
  case alinea([Tekstdeel])
  case lijst([Onderdeelbron])
}

package struct Onderdeelbron: Sendable, Hashable {
  /// As printed: `a.` or `1°.`.
  package var nummer: String
  package var tekst: [Tekstdeel]
  package var onderdelen: [Onderdeelbron] = []
}

/// The annotation lines after the text of a rule.
package struct Regelannotatie: Sendable, Hashable {
  package struct Activiteit: Sendable, Hashable {
    package var slug: String
    package var kwalificatie: String
    package var locaties: [String]
    package var vindplaats: Vindplaats
  }
  package struct Slug: Sendable, Hashable {
    package var slug: String
    package var vindplaats: Vindplaats
  }
  package var idealisatie: String
  package var themas: [String]
  package var locaties: [String]
  package var activiteiten: [Activiteit] = []
  package var gebieden: [Slug] = []
  package var normen: [Slug] = []
  package var vindplaats: Vindplaats
}

package struct Bijlagebron: Sendable, Hashable {
  package var nummer: String
  package var opschrift: String
  package var begrippen: [Begripbron] = []
  package var gios: [Regelannotatie.Slug] = []
  package var vindplaats: Vindplaats
}

package struct Begripbron: Sendable, Hashable {
  package var term: String
  package var uitleg: [Tekstdeel]
  package var vindplaats: Vindplaats
}

/// The content of `wijzigingen/*.txt` (Voorbeelden/README.md, section 6).
package struct Wijzigingbron: Sendable, Hashable {
  package var slug: String
  /// Slug of the regeling.
  package var regeling: String
  package var opschrift: String
  package var versienummer: String
  package var expression: String
  package var doel: String
  package var besluit: String
  package var besluitExpression: String
  package var vastgesteld: Datum
  package var bekendmaking: Datum
  package var inwerking: Datum
  package var aanhef: String
  package var motivering: String
  package var plaats: String
  package var artikelen: [Artikelbron]
  package var vindplaats: Vindplaats
}
