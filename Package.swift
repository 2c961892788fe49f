// swift-tools-version: 6.2
import PackageDescription

// One table per layer; a target may depend on its own layer's foundations and on layers above it in this file.
// Tests/NetjesTests guards the direction, because SwiftPM itself accepts undeclared sibling imports.

let streng: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  // `./test` sets this: a warning is a mistake there, but must not stop somebody who only wants to start.
  + (Context.environment["WERKPLAATS_STRENG"] == nil ? [] : [.treatAllWarnings(as: .error)])

func onderdeel(
  _ naam: String, _ pad: String, _ nodig: [Target.Dependency] = [], bronnen: [Resource] = [],
  behalve: [String] = []
) -> Target {
  .target(
    name: naam, dependencies: nodig, path: "Sources/\(pad)", exclude: behalve, resources: bronnen,
    swiftSettings: streng)
}

func proef(_ naam: String, van doel: String? = nil, _ nodig: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(naam)Tests", dependencies: [.target(name: doel ?? naam)] + nodig, path: "Tests/\(naam)Tests",
    swiftSettings: streng)
}

func cBibliotheek(_ naam: String, pkgConfig: String?, debian: String) -> Target {
  .systemLibrary(
    name: naam, path: "Sources/Systeem/\(naam)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

// MARK: - Pakketten van anderen (why each one is here: ARCHITECTURE.md)

let hummingbird: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdTLS", package: "hummingbird"),
  .product(name: "AsyncHTTPClient", package: "async-http-client"),
  .product(name: "NIOSSL", package: "swift-nio-ssl"),
  .product(name: "X509", package: "swift-certificates"),
  .product(name: "SwiftASN1", package: "swift-asn1"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "Logging", package: "swift-log"),
]
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumenten: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

// MARK: - De lagen

let bibliotheken: [Target] = [
  cBibliotheek("CLibXML2", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
  cBibliotheek("CGEOS", pkgConfig: nil, debian: "libgeos-dev"),
  cBibliotheek("CPROJ", pkgConfig: nil, debian: "libproj-dev"),
  cBibliotheek("CLibZip", pkgConfig: "libzip", debian: "libzip-dev"),
]

let fundament: [Target] = [
  onderdeel("Bevindingen", "Fundament/Bevindingen"),
  onderdeel("Tijd", "Fundament/Tijd"),
  onderdeel("Markup", "Fundament/Markup", ["Bevindingen", "CLibXML2"]),
  onderdeel("Geometrie", "Fundament/Geometrie", ["Bevindingen", "Markup", "CGEOS", "CPROJ"]),
  onderdeel("Pakket", "Fundament/Pakket", ["Bevindingen", "CLibZip", crypto]),
  onderdeel("Opslag", "Fundament/Opslag", ["Tijd", "Pakket", grdb]),
  onderdeel("Ketenspoor", "Fundament/Ketenspoor", ["Bevindingen", "Tijd", "Opslag"]),
  onderdeel(
    "Scherm", "Fundament/Scherm", ["Bevindingen", "Tijd"],
    bronnen: [.embedInCode("Stijl/stijl.css"), .embedInCode("Stijl/kaart.js")], behalve: ["README.md"]),
]

let standaarden: [Target] = [
  onderdeel("DMN", "Standaarden/DMN", ["Bevindingen", "Markup"]),
  onderdeel("STTR", "Standaarden/STTR", ["Bevindingen", "Tijd", "Markup", "DMN"]),
  onderdeel("STAM", "Standaarden/STAM", ["Bevindingen", "Tijd", "Markup"]),
  onderdeel("Digikoppeling", "Standaarden/Digikoppeling", ["Bevindingen", "Tijd", "Markup"]),
  onderdeel("IMOW", "Standaarden/IMOW", ["Bevindingen", "Tijd", "Markup"]),
  onderdeel("DSOKoppelvlak", "Standaarden/DSOKoppelvlak", ["Tijd"]),
  onderdeel("STOP", "Standaarden/STOP", ["Bevindingen", "Tijd", "Markup", "Pakket"]),
  onderdeel(
    "Verweving", "Standaarden/Verweving", ["Bevindingen", "Tijd", "Markup", "Geometrie", "Pakket", "STOP", "IMOW"]),
  onderdeel("STOPWeergave", "Standaarden/STOPWeergave", ["STOP", "Scherm"]),
]
let alleStandaarden: [Target.Dependency] = ["STOP", "IMOW", "DMN", "STTR", "STAM", "Digikoppeling", "DSOKoppelvlak"]

/// What every system of the chain stands on.
let grond: [Target.Dependency] = [
  "Bevindingen", "Tijd", "Markup", "Geometrie", "Pakket", "Opslag", "Ketenspoor", "Scherm",
]

func systeem(_ naam: String, _ map: String, _ standaarden: [Target.Dependency]) -> Target {
  onderdeel(naam, "Keten/\(map)", grond + standaarden, behalve: ["README.md"])
}

let keten: [Target] = [
  systeem(
    "Plansoftware", "1-Plansoftware",
    ["STOP", "STOPWeergave", "Verweving", "IMOW", "Digikoppeling", "DSOKoppelvlak"]),
  systeem("LVBB", "2-3-LVBB", ["STOP", "IMOW", "Digikoppeling", "DSOKoppelvlak"]),
  systeem("Bekendmakingen", "4a-Bekendmakingen", ["STOP", "STOPWeergave"]),
  systeem("Omgevingsdocumenten", "4b-Omgevingsdocumenten", ["STOP", "STOPWeergave", "IMOW", "DSOKoppelvlak"]),
  systeem("Regelbeheer", "5-Regelbeheer", ["STTR", "DMN", "STOP", "DSOKoppelvlak"]),
  systeem("RTR", "6-7-RTR", ["STTR", "DMN", "DSOKoppelvlak"]),
  systeem("Omgevingsloket", "8-Omgevingsloket", ["STAM", "Digikoppeling", "DSOKoppelvlak"]),
  systeem("Zaaksysteem", "9-10-Zaaksysteem", ["STAM", "STOP", "Digikoppeling", "DSOKoppelvlak"]),
  systeem("Samenwerken", "11-Samenwerken", ["DSOKoppelvlak"]),
]
let alleSystemen: [Target.Dependency] = [
  "Plansoftware", "LVBB", "Bekendmakingen", "Omgevingsdocumenten", "Regelbeheer", "RTR", "Omgevingsloket",
  "Zaaksysteem", "Samenwerken",
]

let werkplaats: [Target] = [
  onderdeel("Bord", "Werkplaats/Bord", grond + alleStandaarden),
  onderdeel("Casussen", "Werkplaats/Casussen", grond + alleStandaarden),
  onderdeel("Controle", "Werkplaats/Controle", grond + alleStandaarden + ["Verweving"]),
  onderdeel("Postvak", "Werkplaats/Postvak", ["Ketenspoor", "Opslag", "Scherm", "Tijd"]),
  onderdeel("Verslag", "Werkplaats/Verslag", ["Bevindingen", "Bord", "Scherm", "Tijd"]),
]

let proeven: [Target] = [
  proef("Plansoftware", grond + alleStandaarden + ["Verweving"]),
  proef("LVBB", grond + alleStandaarden),
  proef("Bekendmakingen", grond + alleStandaarden + ["STOPWeergave"]),
  proef("Omgevingsdocumenten", grond + alleStandaarden),
  proef("Regelbeheer", grond + alleStandaarden),
  proef("RTR", grond + alleStandaarden),
  proef("Omgevingsloket", grond + alleStandaarden),
  proef("Zaaksysteem", grond + alleStandaarden),
  proef("Casussen", grond + alleStandaarden),
  proef("Controle", grond + alleStandaarden + ["Verweving"]),
  proef("Server", grond + alleStandaarden),
  proef("Netjes", van: "Server", grond + ["Controle"]),
  proef("DMN", ["Bevindingen", "Markup"]),
  proef("DSOKoppelvlak", ["Bevindingen", "Tijd"]),
  proef("Digikoppeling", ["Bevindingen", "Tijd", "Markup"]),
  proef("IMOW", ["Bevindingen", "Tijd", "Markup"]),
  proef("STAM", ["Bevindingen", "Tijd", "Markup"]),
  proef("Samenwerken", grond + ["DSOKoppelvlak"]),
  proef("Grammatica", van: "Markup", ["Bevindingen"]),
  proef("STOP", ["Bevindingen", "Tijd", "Markup", "Pakket"]),
  proef("STOPMutatie", van: "STOP", ["Bevindingen", "Tijd", "Markup", "Pakket"]),
  proef("STTR", ["Bevindingen", "Tijd", "Markup", "DMN"]),
  proef("Bevindingen"),
  proef("Geometrie", ["Bevindingen", "Markup"]),
  proef("Markup", ["Bevindingen"]),
  proef("Ketenspoor", ["Bevindingen", "Tijd", "Opslag", "Pakket"]),
  proef("Opslag", ["Tijd", "Pakket"]),
  proef("Pakket", ["Bevindingen"]),
  proef("Scherm", ["Bevindingen", "Tijd"]),
  proef("Tijd"),
]

let werkplaatsdelen: [Target.Dependency] = ["Bord", "Casussen", "Controle", "Postvak", "Verslag"]

let programma: [Target] = [
  onderdeel(
    "Server", "Programma/Server", hummingbird + grond + alleStandaarden + alleSystemen + werkplaatsdelen),
  .executableTarget(
    name: "werkplaats", dependencies: [argumenten, "Server", "Verweving"] + grond + alleStandaarden + werkplaatsdelen,
    path: "Sources/Programma/werkplaats", swiftSettings: streng),
]

// It has libFuzzer's main and its instrumentation, so it is only there for who asks (Hulpmiddelen/fuzz).
let fuzz: [Target] =
  Context.environment["WERKPLAATS_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "Fuzzdoel", dependencies: grond + alleStandaarden + ["Controle"], path: "Tests/Fuzz",
      swiftSettings: streng + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "werkplaats-dso-keten",
  products: [
    .executable(name: "werkplaats", targets: ["werkplaats"]),
    .library(name: "DMN", targets: ["DMN"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
  ],
  targets: bibliotheken + fundament + standaarden + keten + werkplaats + programma + proeven + fuzz,
  swiftLanguageModes: [.v6]
)
