import HTTPTypes
import Hummingbird
import Ketenspoor
import NIOCore
import Scherm

/// Turns a request from the network into an `Aanroep`, hands it to the werkplaats and sends back the `Antwoord`.
struct HTTPIn: HTTPResponder {
  typealias Context = BasicRequestContext

  let werkplaats: Werkplaats

  func respond(to request: Request, context: Context) async throws -> Response {
    guard let methode = Methode(rawValue: request.method.rawValue) else {
      return Self.response(
        .probleem(
          status: 405, titel: "Deze methode kent de werkplaats niet",
          detail: "'\(request.method.rawValue)' wordt niet gebruikt. Gebruik GET of POST."))
    }
    let genoemd = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard genoemd <= Servergrenzen.inhoud else { return Self.teGroot(genoemd) }
    var verzoek = request
    let inhoud: ByteBuffer
    do {
      inhoud = try await verzoek.collectBody(upTo: Servergrenzen.inhoud)
    } catch is NIOTooManyBytesError {
      return Self.teGroot(nil)
    } catch let fout as any HTTPResponseError where fout.status == .contentTooLarge {
      return Self.teGroot(nil)
    }
    var aanroep = Aanroep(methode, request.uri.description, inhoud: Array(inhoud.readableBytesView))
    for kop in request.headers { aanroep.koppen.voegToe(kop.name.rawName, kop.value) }
    return Self.response(await werkplaats.beantwoord(aanroep))
  }

  private static func teGroot(_ bytes: Int?) -> Response {
    let hoeveel = bytes.map { " (\($0 / 1_048_576) MB)" } ?? ""
    var antwoord = Antwoord.probleem(
      status: 413, titel: "Dit bestand is te groot\(hoeveel)",
      detail: "De werkplaats neemt hoogstens \(Servergrenzen.inhoud / 1_048_576) MB per keer aan. "
        + "Maak het pakket kleiner, bijvoorbeeld met kleinere afbeeldingen, en probeer het opnieuw. "
        + "Er is niets verloren gegaan: wat al was aangeleverd, staat er nog.")
    // The rest of the body is not read, so this connection cannot be used again.
    antwoord.koppen["Connection"] = "close"
    return response(antwoord)
  }

  static func response(_ antwoord: Antwoord) -> Response {
    var koppen = HTTPFields()
    for kop in antwoord.koppen {
      guard let naam = HTTPField.Name(kop.naam) else { continue }
      koppen.append(HTTPField(name: naam, value: kop.waarde))
    }
    if let naam = HTTPField.Name("Content-Security-Policy") { koppen[naam] = Statisch.inhoudsbeleid }
    if let naam = HTTPField.Name("X-Content-Type-Options") { koppen[naam] = "nosniff" }
    if let naam = HTTPField.Name("Referrer-Policy") { koppen[naam] = "same-origin" }
    return Response(
      status: .init(code: antwoord.status), headers: koppen,
      body: .init(byteBuffer: ByteBuffer(bytes: antwoord.inhoud)))
  }
}
