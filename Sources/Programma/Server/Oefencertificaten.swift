import Crypto
import Foundation
import NIOSSL
import SwiftASN1
import X509

/// The practice PKI: an own root and a server certificate with the OIN where PKIoverheid puts it (subject serialNumber,
/// Digikoppeling beveiligingsvoorschriften PKI001-005). Made once per data folder; nobody outside trusts it.
package struct Oefencertificaten: Sendable {
  /// Long enough to practise with, short enough that a forgotten one dies.
  private static let geldigDagen = 397.0
  private static let dag: TimeInterval = 86_400

  private let map: URL

  /// - Parameter map: folder for the PEM files; made when absent.
  package init(map: String) throws {
    self.map = URL(fileURLWithPath: map)
    try FileManager.default.createDirectory(at: self.map, withIntermediateDirectories: true)
  }

  /// Path of the root that clients must trust.
  package var wortelpad: String { map.appendingPathComponent("oefenwortel.pem").path }
  private var ketenpad: String { map.appendingPathComponent("server.pem").path }
  private var sleutelpad: String { map.appendingPathComponent("server.key").path }

  /// TLS 1.2 or higher, as Digikoppeling asks.
  func tls(oin: String) throws -> TLSConfiguration {
    if !FileManager.default.fileExists(atPath: sleutelpad) { try maak(oin: oin) }
    var inrichting = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(ketenpad).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: sleutelpad, format: .pem)))
    inrichting.minimumTLSVersion = .tlsv12
    return inrichting
  }

  private func maak(oin: String) throws {
    let wortelsleutel = P256.Signing.PrivateKey()
    let wortelnaam = try DistinguishedName {
      CountryName("NL")
      OrganizationName("Werkplaats DSO-keten (OEFEN)")
      CommonName("Oefenwortel, nergens vertrouwd")
    }
    let wortel = try certificaat(
      voor: wortelsleutel.publicKey, naam: wortelnaam, door: wortelnaam, met: wortelsleutel,
      Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
        Critical(KeyUsage(keyCertSign: true, cRLSign: true))
      })
    let sleutel = P256.Signing.PrivateKey()
    let naam = try DistinguishedName([
      RelativeDistinguishedName(.init(type: .RDNAttributeType.countryName, printableString: "NL")),
      RelativeDistinguishedName(
        .init(type: .RDNAttributeType.organizationName, utf8String: "Werkplaats DSO-keten (OEFEN)")),
      RelativeDistinguishedName(.init(type: .RDNAttributeType.commonName, utf8String: "localhost")),
      RelativeDistinguishedName(.init(type: [2, 5, 4, 5], printableString: oin)),
    ])
    let server = try certificaat(
      voor: sleutel.publicKey, naam: naam, door: wortelnaam, met: wortelsleutel,
      Certificate.Extensions {
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([.serverAuth, .clientAuth])
        SubjectAlternativeNames([.dnsName("localhost"), .ipAddress(.init(contentBytes: [127, 0, 0, 1]))])
      })
    try schrijf(try wortel.serializeAsPEM().pemString, wortelpad)
    try schrijf(try server.serializeAsPEM().pemString, ketenpad)
    // Last, because its presence says that all are there.
    try schrijf(sleutel.pemRepresentation, sleutelpad)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: sleutelpad)
  }

  private func certificaat(
    voor sleutel: P256.Signing.PublicKey, naam: DistinguishedName, door uitgever: DistinguishedName,
    met uitgeversleutel: P256.Signing.PrivateKey, _ uitbreidingen: @autoclosure () throws -> Certificate.Extensions
  ) throws -> Certificate {
    let begin = Date()
    return try Certificate(
      version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: .init(sleutel), notValidBefore: begin,
      notValidAfter: begin.addingTimeInterval(Self.geldigDagen * Self.dag), issuer: uitgever, subject: naam,
      signatureAlgorithm: .ecdsaWithSHA256, extensions: try uitbreidingen(), issuerPrivateKey: .init(uitgeversleutel))
  }

  private func schrijf(_ tekst: String, _ pad: String) throws {
    try Data(tekst.utf8).write(to: URL(fileURLWithPath: pad), options: .atomic)
  }
}
