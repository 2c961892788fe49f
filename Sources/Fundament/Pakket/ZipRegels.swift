package import Bevindingen

/// The rules about a zip itself, whatever is in it.
package enum ZipRegels {
  private static let zip = Bevinding.Norm(standaard: "ZIP", versie: "6.3", regel: "")

  package static let geenZip = Regelkaart(
    "WP-ZIP-001", titel: "Een pakket is een zipbestand",
    waarom: "De keten wisselt pakketten uit als zip. Een los bestand of een map kan niemand lezen.",
    hint: "Pak de bestanden in als .zip en lever die aan", fout: "besluit.xml", goed: "besluit.zip", norm: zip)

  package static let onleesbaar = Regelkaart(
    "WP-ZIP-002", titel: "Een zip is heel",
    waarom: "Een zip die halverwege is afgebroken of beschadigd is, kan niet worden uitgepakt.",
    hint: "Maak de zip opnieuw en probeer het nog een keer", fout: "een zip waarvan het einde ontbreekt",
    goed: "een zip die op uw eigen computer opengaat", norm: zip)

  package static let naam = Regelkaart(
    "WP-ZIP-003", titel: "Een bestand in een zip blijft binnen de zip",
    waarom:
      "Een pad met .. of een koppeling kan bestanden buiten het pakket overschrijven. Daarom wordt zo'n bestand geweigerd.",
    hint: "Geef het bestand een gewone naam met letters, cijfers, streepjes en punten", fout: "../../besluit.xml",
    goed: "besluit.xml", norm: zip)

  package static let dubbel = Regelkaart(
    "WP-ZIP-004", titel: "Een naam komt één keer voor in een zip",
    waarom: "Bij twee bestanden met dezelfde naam is niet te zeggen welk bestand geldt.",
    hint: "Verwijder één van de twee uit de zip", fout: "besluit.xml, besluit.xml",
    goed: "besluit.xml, toelichting.xml",
    norm: zip)

  package static let teVeel = Regelkaart(
    "WP-ZIP-005", titel: "Een zip heeft niet te veel bestanden",
    waarom: "De grens voorkomt dat één pakket de werkplaats stillegt.",
    hint: "Splits het pakket of haal overbodige bestanden weg", fout: "100.000 bestanden",
    goed: "hoogstens 5.000 bestanden",
    norm: zip, zekerheid: .aanname)

  package static let teGroot = Regelkaart(
    "WP-ZIP-006", titel: "Een bestand is uitgepakt niet te groot",
    waarom: "De keten neemt bestanden tot 100 MB aan. Ook het hele pakket heeft een grens.",
    hint: "Maak het bestand kleiner, bijvoorbeeld met een lagere resolutie", fout: "kaart.gml van 300 MB",
    goed: "kaart.gml van 20 MB", norm: zip)

  package static let bom = Regelkaart(
    "WP-ZIP-007", titel: "Een bestand zwelt bij het uitpakken niet extreem op",
    waarom:
      "Een klein bestand dat duizenden keren groter wordt, is een bekende manier om een computer te laten vastlopen.",
    hint: "Controleer waar deze zip vandaan komt; vertrouw hem niet zomaar", fout: "10 kB dat 10 GB wordt",
    goed: "100 kB dat 2 MB wordt", norm: zip, zekerheid: .aanname)

  package static let versleuteld = Regelkaart(
    "WP-ZIP-008", titel: "Een bestand in een pakket is niet versleuteld",
    waarom: "Zonder wachtwoord kan de keten het bestand niet lezen.",
    hint: "Maak de zip opnieuw zonder wachtwoord", fout: "een zip met wachtwoord", goed: "een zip zonder wachtwoord",
    norm: zip)

  package static let alle: [Regelkaart] = [geenZip, onleesbaar, naam, dubbel, teVeel, teGroot, bom, versleuteld]
}
