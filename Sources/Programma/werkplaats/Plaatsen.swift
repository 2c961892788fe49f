import Foundation

/// Where things are on this machine. The root script says where the project is; without it the folder that holds
/// `Voorbeelden` is looked for upwards from the program and from the current folder.
enum Plaatsen {
  static var wortel: String {
    if let map = ProcessInfo.processInfo.environment["WERKPLAATS_MAP"], !map.isEmpty { return map }
    let beginnen = [
      FileManager.default.currentDirectoryPath,
      URL(fileURLWithPath: CommandLine.arguments.first ?? ".").resolvingSymlinksInPath().deletingLastPathComponent()
        .path,
    ]
    for begin in beginnen {
      var map = URL(fileURLWithPath: begin)
      while map.path != "/" {
        if FileManager.default.fileExists(atPath: map.appendingPathComponent("Voorbeelden").path) { return map.path }
        map.deleteLastPathComponent()
      }
    }
    return FileManager.default.currentDirectoryPath
  }

  static var gegevens: String { wortel + "/gegevens" }
  static var voorbeelden: String { wortel + "/Voorbeelden" }
}
