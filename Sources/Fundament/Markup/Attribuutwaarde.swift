/// The value of an attribute as a place in its document. Compared and hashed byte by byte, which is what XML compares;
/// a string is made only when asked for.
package struct Attribuutwaarde: Sendable, Hashable {
  let boom: XMLBoom
  let van: Int32
  let tot: Int32

  package var tekst: String { boom.tekst(van, tot) }

  package func metBytes<Uitkomst>(_ lees: (UnsafeBufferPointer<UInt8>) -> Uitkomst) -> Uitkomst {
    boom.tekstbytes.withUnsafeBufferPointer { lees(UnsafeBufferPointer(rebasing: $0[Int(van)..<Int(tot)])) }
  }

  package static func == (links: Attribuutwaarde, rechts: Attribuutwaarde) -> Bool {
    guard links.tot - links.van == rechts.tot - rechts.van else { return false }
    return links.metBytes { eigen in rechts.metBytes { eigen.elementsEqual($0) } }
  }

  package func hash(into hasher: inout Hasher) {
    metBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
