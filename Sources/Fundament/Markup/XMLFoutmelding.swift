import CLibXML2

/// What libxml2 noticed, in Dutch. Its own sentences are English and name the inside of a parser, not the file.
enum XMLFoutmelding {
  /// Characters of a name that a message shows: a name can be as long as the file itself.
  static let getoondeNaam = 80

  static func tekst(_ fout: xmlError) -> String {
    let code = xmlParserErrors(rawValue: UInt32(bitPattern: fout.code))
    let ruw: [UnsafeMutablePointer<CChar>?] = [fout.str1, fout.str2]
    let namen = ruw.map { naam in naam.map { kort(String(cString: $0)) } }
    return metNaam(code, namen, regel: Int(fout.int1)) ?? zonderNaam(code) ?? onbekend(fout)
  }

  /// Sentences that name what is in the file.
  private static func metNaam(_ code: xmlParserErrors, _ namen: [String?], regel: Int) -> String? {
    guard let naam = namen[0] else { return nil }
    let opRegel = regel > 0 ? " van regel \(regel)" : ""
    switch code {
    case XML_ERR_TAG_NAME_MISMATCH:
      return "element '\(naam)'\(opRegel) wordt afgesloten met '\(namen[1] ?? "iets anders")'"
    case XML_ERR_TAG_NOT_FINISHED: return "element '\(naam)'\(opRegel) is niet afgesloten; het bestand stopt te vroeg"
    case XML_ERR_GT_REQUIRED: return "het begin van element '\(naam)'\(opRegel) mist de afsluitende >"
    case XML_ERR_ATTRIBUTE_REDEFINED: return "attribuut '\(naam)' staat twee keer in één element"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "attribuut '\(naam)' heeft geen waarde"
    case XML_ERR_LT_IN_ATTRIBUTE: return "in de waarde van attribuut '\(naam)' staat een <; schrijf &lt;"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      return "'&\(naam);' bestaat niet in XML; schrijf het teken zelf"
    case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING: return "de codering '\(naam)' is onbekend; kies UTF-8"
    case XML_NS_ERR_UNDEFINED_NAMESPACE: return "voorvoegsel '\(naam)' is niet verklaard met xmlns:\(naam)=\"…\""
    case XML_NS_ERR_ATTRIBUTE_REDEFINED: return "attribuut '\(naam)' staat twee keer in één element"
    case XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE:
      guard let adres = namen[1] else { return "xmlns is '\(naam)', en dat is geen volledig adres" }
      return "voorvoegsel '\(naam)' hoort bij '\(adres)', en dat is geen volledig adres"
    default: return nil
    }
  }

  /// Sentences about the writing itself.
  private static func zonderNaam(_ code: xmlParserErrors) -> String? {
    switch code {
    case XML_ERR_DOCUMENT_EMPTY: "het bestand begint niet met een element"
    case XML_ERR_DOCUMENT_END: "na het laatste element staat nog iets"
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
      "hier staat een teken dat in XML niet mag"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: "na een & ontbreekt de puntkomma; een losse & schrijft u als &amp;"
    case XML_ERR_ENTITYREF_NO_NAME, XML_ERR_NAME_REQUIRED:
      "hier hoort een naam; een losse & schrijft u als &amp; en een losse < als &lt;"
    case XML_ERR_UNDECLARED_ENTITY: "hier staat een afkorting met & en ; die XML niet kent"
    case XML_ERR_LT_IN_ATTRIBUTE: "in de waarde van een attribuut staat een <; schrijf &lt;"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: "de waarde van een attribuut staat niet tussen aanhalingstekens"
    case XML_ERR_ATTRIBUTE_NOT_FINISHED: "de waarde van een attribuut mist het laatste aanhalingsteken"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_EQUAL_REQUIRED: "een attribuut heeft geen waarde"
    case XML_ERR_SPACE_REQUIRED: "tussen twee attributen hoort een spatie"
    case XML_ERR_COMMENT_NOT_FINISHED: "een opmerking (<!--) is niet afgesloten met -->"
    case XML_ERR_HYPHEN_IN_COMMENT: "in een opmerking staan twee streepjes (--) achter elkaar"
    case XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED: "een opdracht (<?) is niet goed geschreven of afgesloten"
    case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING, XML_ERR_STANDALONE_VALUE,
      XML_ERR_ENCODING_NAME:
      "de eerste regel (<?xml … ?>) is niet goed geschreven"
    case XML_ERR_UNKNOWN_VERSION, XML_WAR_UNKNOWN_VERSION: "de XML-versie is niet 1.0"
    case XML_ERR_RESERVED_XML_NAME: "<?xml … ?> mag alleen helemaal vooraan staan"
    case XML_ERR_CDATA_NOT_FINISHED: "een CDATA-deel is niet afgesloten met ]]>"
    case XML_ERR_MISPLACED_CDATA_END: "]]> mag niet los in de tekst staan"
    case XML_ERR_GT_REQUIRED: "een element mist de afsluitende >"
    case XML_ERR_LTSLASH_REQUIRED, XML_ERR_TAG_NOT_FINISHED, XML_ERR_TAG_NAME_MISMATCH: "een element is niet afgesloten"
    case XML_ERR_INVALID_ENCODING: "de tekens passen niet bij de codering"
    case XML_ERR_NAME_TOO_LONG: "een naam is te lang"
    case XML_NS_ERR_XML_NAMESPACE: "de voorvoegsels xml en xmlns hebben een vaste naamruimte"
    case XML_NS_ERR_EMPTY: "een voorvoegsel is verklaard met een lege naamruimte"
    case XML_NS_ERR_QNAME, XML_NS_ERR_COLON: "een naam heeft een dubbele punt op een plek waar dat niet mag"
    default: nil
    }
  }

  private static func onbekend(_ fout: xmlError) -> String {
    let engels = fout.message.map { kort(String(cString: $0).bijgesneden) } ?? ""
    return engels.isEmpty ? "het bestand is hier niet te lezen" : "het bestand is hier niet te lezen (\(engels))"
  }

  private static func kort(_ naam: String) -> String {
    naam.utf8.count > getoondeNaam ? naam.prefix(getoondeNaam) + "…" : naam
  }
}
