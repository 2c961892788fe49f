import Bevindingen
import Controle
import DMN
import Markup
import Pakket
import STOP
import Tijd

/// The entry of libFuzzer: it calls this with ever other bytes and watches which code they reach. What the bytes are
/// is told by themselves, so that a seed is simply a file:
///
/// - a zip is a package, `<` begins a document: judged as `valideer` does;
/// - two documents with a NUL between them are an old and a new text: a mutation is made, carried out and compared;
/// - anything else is a FEEL expression.
///
/// A trap, a hang or a text that does not come back is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func probeer(_ begin: UnsafePointer<UInt8>, _ aantal: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: begin, count: aantal))
  if let scheiding = bytes.firstIndex(of: 0), !bytes.starts(with: [0x50, 0x4B]) {
    Fuzzdoel.mutatie(Array(bytes[..<scheiding]), Array(bytes[(scheiding + 1)...]))
  } else if bytes.starts(with: [0x50, 0x4B]) || bytes.first == UInt8(ascii: "<") || bytes.first == 0xEF {
    Fuzzdoel.oordeel(bytes)
  } else {
    Fuzzdoel.expressie(String(decoding: bytes, as: UTF8.self))
  }
  return 0
}

enum Fuzzdoel {
  /// A fixed day: the same bytes must always do the same.
  private static let controle = Controle(peildatum: Datum(dagnummer: 20_822))

  static func oordeel(_ bytes: [UInt8]) {
    let oordeel = controle.beoordeel(Invoer(pad: "fuzz", inhoud: .bestand(bytes)))
    // Every window on the findings must cope with what the input put in them.
    let verslag = Bevindingenverslag(versie: "fuzz", regelset: controle.regelset, bestanden: [oordeel])
    _ = JSONWeergave.render(verslag)
    _ = TekstWeergave.render(verslag)
  }

  static func mutatie(_ oud: [UInt8], _ nieuw: [UInt8]) {
    guard let was = XMLLezer.lees(oud, bestand: "was").model, let wordt = XMLLezer.lees(nieuw, bestand: "wordt").model
    else { return }
    if let gelezen = RegelingMutatie.decode(wordt.wortel).model { _ = gelezen.voerUit(op: was.wortel.tak) }
    let gemaakt = RegelingMutatie.maak(
      was: was.wortel.tak, wordt: wordt.wortel.tak, wasVersie: "a", wordtVersie: "b", componentnaam: "m")
    guard let mutatie = gemaakt.model, let kwam = mutatie.voerUit(op: was.wortel.tak).model else { return }
    // Between two texts that are right, what was made must give the second.
    guard isGoed(was), isGoed(wordt) else { return }
    precondition(effen(kwam) == effen(wordt.wortel.tak), "de gemaakte mutatie geeft een andere tekst dan gevraagd")
  }

  private static func isGoed(_ boom: XMLBoom) -> Bool {
    guard let kaart = STOPRegels.alle.first(where: { $0.code == "LVBB2003" }) else { return false }
    return boom.wortel.lokaal == "RegelingCompact" && STOPGrammatica.controleer(boom, kaart: kaart).isEmpty
      && !STOPRegels.controleer(boom.wortel).heeftFouten
  }

  /// Without the attributes that are those of a version and not of its text.
  private static func effen(_ tekst: Tak) -> Tak {
    var kopie = tekst
    for naam in ["componentnaam", "wordt", "schemaversie"] { kopie[naam] = nil }
    return kopie.genormaliseerd
  }

  static func expressie(_ tekst: String) {
    let veilig = tekst.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let model = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="n">
      <inputData id="a" name="a"><variable name="a"/></inputData>
      <decision id="d" name="d"><variable name="d"/>
      <informationRequirement><requiredInput href="#a"/></informationRequirement>
      <literalExpression><text>\(veilig)</text></literalExpression></decision></definitions>
      """
    guard let gelezen = DMNDecoder.decodeer(Array(model.utf8), bestand: "fuzz.dmn").model else { return }
    let rekenmodel = Rekenmodel(gelezen)
    _ = rekenmodel.bepaal("d", met: [:])
    _ = rekenmodel.bepaal("d", met: ["a": .tekst(tekst)])
  }
}
