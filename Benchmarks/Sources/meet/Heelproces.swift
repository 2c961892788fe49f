import Foundation

/// One run of a program from start to end. Over posix_spawn and wait4: Foundation's Process notices the end of a short
/// program up to a tenth of a second late, and does not tell its memory.
struct Heelproces {
  enum Storing: Error { case startNiet(String) }

  let seconden: Double
  /// The largest memory that it held.
  let megabytes: Double

  /// - Parameter programma: a path, or a name that is looked up in PATH. What it prints is thrown away.
  init(_ programma: String, _ argumenten: [String], omgeving: [String: String] = [:]) throws {
    var acties = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&acties)
    defer { posix_spawn_file_actions_destroy(&acties) }
    for uitgang in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&acties, uitgang, "/dev/null", O_WRONLY, 0)
    }
    let alles = ProcessInfo.processInfo.environment.merging(omgeving) { $1 }
    let woorden = ([programma] + argumenten).map { strdup($0) }
    let waarden = alles.map { strdup("\($0.key)=\($0.value)") }
    defer { for tekst in woorden + waarden { free(tekst) } }
    let klok = ContinuousClock()
    let begin = klok.now
    var nummer = pid_t()
    guard posix_spawnp(&nummer, programma, &acties, nil, woorden + [nil], waarden + [nil]) == 0 else {
      throw Storing.startNiet(programma)
    }
    var afloop: Int32 = 0
    var gebruik = rusage()
    while wait4(nummer, &afloop, 0, &gebruik) == -1, errno == EINTR {}
    seconden = (klok.now - begin) / .seconds(1)
    // Linux counts in kilobytes.
    megabytes = Double(gebruik.ru_maxrss) * 1_024 / 1e6
  }
}
