/// How much XML is taken in before it is refused. Input is hostile: each limit exists because without it one small
/// file could take the machine down.
package struct XMLGrenzen: Sendable {
  /// Bytes of one document. The LVBB takes at most 100 MB per file (LVBB1041).
  package var bestandsgrootte: Int
  /// Nesting of elements. Real texts stay under 40; a recursive walk must never run out of stack.
  package var diepte: Int
  /// Attributes on one element. The richest STOP element has fewer than 20.
  package var attributen: Int
  /// Namespace declarations in scope at one place. A complete delivery uses about 25.
  package var naamruimten: Int
  /// Bytes of one text node. A base64 image in a GIO symbol is the largest honest text.
  package var tekstlengte: Int
  /// Elements in one document: the tree takes about 40 bytes for each.
  package var elementen: Int

  package init(
    bestandsgrootte: Int = 100 * 1_024 * 1_024, diepte: Int = 256, attributen: Int = 64,
    naamruimten: Int = 256, tekstlengte: Int = 20 * 1_024 * 1_024, elementen: Int = 5_000_000
  ) {
    self.bestandsgrootte = bestandsgrootte
    self.diepte = diepte
    self.attributen = attributen
    self.naamruimten = naamruimten
    self.tekstlengte = tekstlengte
    self.elementen = elementen
  }

  package static let standaard = XMLGrenzen()
}
