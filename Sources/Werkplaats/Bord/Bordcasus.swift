/// What the board tells about the casus: the story, and what to fill in at each step.
package struct Bordcasus: Sendable, Hashable {
  package var titel: String
  package var verhaal: String
  /// Numbers of the articles that change in step 1.
  package var gewijzigdeArtikelen: [String]
  package var taken: [Stap: [String]]

  package init(titel: String, verhaal: String, gewijzigdeArtikelen: [String] = [], taken: [Stap: [String]] = [:]) {
    self.titel = titel
    self.verhaal = verhaal
    self.gewijzigdeArtikelen = gewijzigdeArtikelen
    self.taken = taken
  }
}
