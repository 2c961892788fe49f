import ArgumentParser

/// The only main. Every command prints in Dutch; what a page can show, a command can produce as JSON.
@main
struct Opdrachtregel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "werkplaats",
    abstract: "Oefen de hele DSO-keten op één machine, zonder internet.",
    discussion: "Begin met: ./werkplaats start",
    version: Versie.tekst,
    subcommands: [
      Start.self, Keten.self, Valideer.self, Consolideer.self, Verschil.self, KlikOpdracht.self, Beslis.self,
      DmnTck.self, DmnMeting.self, SttrMeting.self, Check.self, Omzet.self, VerzoekOpdracht.self, Uitleg.self,
      Voorbeelden.self,
    ],
    defaultSubcommand: nil)

  /// Wrong words on the command line are "could not be tried" too: 2, where the parser itself would say 64.
  static func main() async {
    do {
      var opdracht = try parseAsRoot()
      if var wachtend = opdracht as? any AsyncParsableCommand {
        try await wachtend.run()
      } else {
        try opdracht.run()
      }
    } catch {
      let afloop = exitCode(for: error)
      if afloop == .success {
        Uitvoer.schrijf(Opdrachtfout.hulp(fullMessage(for: error)))
        exit(withError: afloop)
      }
      guard afloop == .validationFailure else { exit(withError: error) }
      Uitvoer.meld(Opdrachtfout.tekst(fullMessage(for: error)))
      exit(withError: Afloop.kanNiet)
    }
  }
}

/// Version of the program, printed on every verdict.
enum Versie {
  static let tekst = "0.1.0"
}

/// What the shell gets back (the same three for every command).
enum Afloop {
  /// It works, is valid, or there is no difference.
  static let goed = ExitCode(0)
  /// It does not work, is not valid, or there is a difference.
  static let fout = ExitCode(1)
  /// It could not be tried.
  static let kanNiet = ExitCode(2)
}
