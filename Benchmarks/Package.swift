// swift-tools-version: 6.2
import PackageDescription

// Its own package, so that nobody who only wants to start the werkplaats builds it. It times the program from outside,
// as a whole process: what a user waits for.
let package = Package(
  name: "meet", targets: [.executableTarget(name: "meet", path: "Sources/meet")], swiftLanguageModes: [.v6])
