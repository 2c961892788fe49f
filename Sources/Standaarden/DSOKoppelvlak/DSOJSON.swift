import Foundation

/// JSON at the border: one form of writing for all systems, and Dutch reasons when reading fails.
package enum DSOJSON {
  /// Keys in alphabetical order, slashes unescaped: the same value always gives the same bytes.
  package static func encode(_ waarde: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(waarde))
  }

  /// - Throws: a `Probleem` with status 400 that names the member at fault.
  package static func decode<Waarde: Decodable>(_ type: Waarde.Type, _ bytes: [UInt8]) throws(Probleem) -> Waarde {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let fout as DecodingError {
      throw probleem(fout)
    } catch {
      throw .ongeldig("De inhoud is geen JSON")
    }
  }

  private static func probleem(_ fout: DecodingError) -> Probleem {
    switch fout {
    case .keyNotFound(let sleutel, let context):
      let naam = pad(context.codingPath + [sleutel])
      return .ongeldig("'\(naam)' ontbreekt", parameters: [.init(name: naam, reason: "ontbreekt")])
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let naam = pad(context.codingPath)
      return .ongeldig("'\(naam)' heeft het verkeerde type", parameters: [.init(name: naam, reason: "verkeerd type")])
    case .dataCorrupted(let context) where context.codingPath.isEmpty: return .ongeldig("De inhoud is geen JSON")
    case .dataCorrupted(let context):
      let naam = pad(context.codingPath)
      return .ongeldig(
        "'\(naam)' heeft een onjuiste waarde", parameters: [.init(name: naam, reason: context.debugDescription)])
    @unknown default: return .ongeldig("De inhoud is niet te lezen")
    }
  }

  private static func pad(_ sleutels: [any CodingKey]) -> String {
    sleutels.map { sleutel in sleutel.intValue.map { "[\($0)]" } ?? sleutel.stringValue }.joined(separator: ".")
  }
}
