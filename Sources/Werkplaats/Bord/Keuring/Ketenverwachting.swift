package import Tijd

/// What a casus expects, in the words of the board. Empty expectations are judged by the general contract alone.
package struct Ketenverwachting: Sendable, Hashable {
  /// Numbers of the articles that may change in step 1.
  package var gewijzigdeArtikelen: [String]?
  /// False when the plan comes ready-made, so that there is nothing to do in step 1.
  package var wijzigtPlan: Bool
  /// Points of step 4b, each on two days.
  package var testpunten: [Testpunt]
  /// Final day of the term in step 9a.
  package var uiterste: Datum?

  package init(
    gewijzigdeArtikelen: [String]? = nil, wijzigtPlan: Bool = true, testpunten: [Testpunt] = [],
    uiterste: Datum? = nil
  ) {
    self.gewijzigdeArtikelen = gewijzigdeArtikelen
    self.wijzigtPlan = wijzigtPlan
    self.testpunten = testpunten
    self.uiterste = uiterste
  }

  package struct Testpunt: Sendable, Hashable {
    package var naam: String
    package var x: Double
    package var y: Double
    package var dag: Datum
    /// `6.4` or `6.2/1`.
    package var wel: [String]
    package var niet: [String]

    package init(naam: String, x: Double, y: Double, dag: Datum, wel: [String], niet: [String]) {
      self.naam = naam
      self.x = x
      self.y = y
      self.dag = dag
      self.wel = wel
      self.niet = niet
    }
  }
}
