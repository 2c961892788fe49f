package import Bevindingen

/// The rules about XML itself, before any standard is looked at.
package enum XMLRegels {
  private static let xml = Bevinding.Norm(standaard: "XML", versie: "1.0", regel: "")

  package static let nietWelgevormd = Regelkaart(
    "WP-XML-001", titel: "Het bestand is welgevormde XML",
    waarom:
      "Een computer kan XML alleen lezen als elk element netjes begint en eindigt. Na de eerste fout is de rest onleesbaar.",
    hint: "Ga naar de genoemde regel; kijk of een element niet is afgesloten of een & als &amp; moet",
    fout: "<Al>Bomen & struiken</Al>", goed: "<Al>Bomen &amp; struiken</Al>", norm: xml)

  package static let dtd = Regelkaart(
    "WP-XML-002", titel: "Een aanlevering heeft geen DOCTYPE",
    waarom:
      "Een DOCTYPE kan andere bestanden ophalen of het bestand laten opzwellen. Daarom leest niemand in de keten hem.",
    hint: "Haal de regel met <!DOCTYPE weg", fout: "<!DOCTYPE besluit [<!ENTITY a \"…\">]>",
    goed: "<?xml version=\"1.0\"?>",
    norm: xml)

  package static let naamruimte = Regelkaart(
    "WP-XML-003", .waarschuwing, titel: "Een naamruimte heeft een geldig adres",
    waarom:
      "Sommige downloads binden het voorvoegsel schemaLocation aan een waarde met een spatie. Dat hoort niet, maar de keten leest door.",
    hint: "Niets: u kunt verder. Meld het bij de leverancier van de software die dit bestand maakte",
    fout: "xmlns:schemaLocation=\"http://a http://b\"", goed: "xsi:schemaLocation=\"http://a http://b\"", norm: xml,
    zekerheid: .nagemeten(op: "2026-11-23"))

  package static let grens = Regelkaart(
    "WP-XML-004", titel: "Een XML-bestand blijft binnen de grenzen",
    waarom: "Grenzen aan grootte en diepte zorgen dat één bestand de werkplaats niet stil kan leggen.",
    hint: "Splits het bestand of maak het kleiner", fout: "300 elementen in elkaar",
    goed: "hoogstens 256 elementen in elkaar",
    norm: xml, zekerheid: .aanname)

  package static let codering = Regelkaart(
    "WP-XML-005", titel: "Een XML-bestand is in UTF-8 geschreven",
    waarom: "Letters met accenten worden anders verkeerd gelezen.",
    hint: "Sla het bestand op als UTF-8", fout: "encoding=\"UTF-8\" met bytes van een andere codering",
    goed: "encoding=\"UTF-8\" met UTF-8-bytes", norm: xml)

  package static let alle: [Regelkaart] = [nietWelgevormd, dtd, naamruimte, grens, codering]
}
