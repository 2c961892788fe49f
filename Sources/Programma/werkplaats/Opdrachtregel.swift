import ArgumentParser

/// The only main. Every command prints in Dutch; what a page can show, a command can produce as JSON.
@main
struct Opdrachtregel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "werkplaats",
    abstract: "Oefen de hele DSO-keten op één machine, zonder internet.",
    discussion: "Begin met: ./werkplaats start",
    version: Versie.tekst,
    subcommands: [Start.self, Keten.self, Uitleg.self],
    defaultSubcommand: nil)
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
