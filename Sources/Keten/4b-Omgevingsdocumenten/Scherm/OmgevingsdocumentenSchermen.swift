import DSOKoppelvlak
import Geometrie
import IMOW
import Ketenspoor
import STOP
import STOPWeergave
import Scherm
import Tijd

/// The pages of this system.
struct OmgevingsdocumentenSchermen: Sendable {
  let bron: Documentbron
  let inrichting: Kaartinrichting
  let klok: Klok

  func voegToe(aan router: inout Router) {
    router.scherm(Adres.overzicht) { _ in try overzicht() }
    router.scherm(Adres.kaart) { context in try kaart(context.aanroep) }
    router.scherm("/omgevingsdocumenten/regelingen/{uri}") { context in
      try regeling(context["uri"], context.aanroep)
    }
    router.scherm("/omgevingsdocumenten/regelingen/{uri}/afbeeldingen/{naam}") { context in
      try afbeelding(context["uri"], context["naam"])
    }
  }

  private func overzicht() throws -> Antwoord {
    let nu = klok.nu
    let pagina = OverzichtPage(
      versies: try bron.store.versies(bekendOp: nu), vandaag: nu.datum, voorgeladen: try bron.store.voorgeladen(),
      activiteiten: try bron.activiteiten(op: nu.datum, bekendOp: nu), klok: nu)
    return .html(pagina.bytes)
  }

  // MARK: - Map

  private func kaart(_ aanroep: Aanroep) throws -> Antwoord {
    let nu = klok.nu
    var fouten: [Veldfout] = []
    let dag = Self.dag(aanroep, vandaag: nu.datum, &fouten)
    let plaats = Self.plaats(aanroep, &fouten)
    let antwoord = try plaats.map { punt in
      let geraakt = try bron.geraakt(.punt(punt))
      let standen = try bron.geldend(Tijdreis(op: dag, bekendOp: nu)).map { try bron.stand($0) }
      return Plaatsantwoord(standen, geraakt: geraakt)
    }
    let pagina = KaartPage(
      dag: dag, vandaag: nu.datum, plaats: plaats, fouten: fouten, antwoord: antwoord,
      gekozenRegel: aanroep.zoek("regel"),
      tekening: Kaarttekening(inrichting: inrichting, geometrie: try bron.geometriekaart()),
      weergave: { regeling in
        var weergave = weergave(regeling.stand.versie)
        weergave.eersteKop = 5
        return weergave
      }, klok: nu)
    return .html(pagina.bytes)
  }

  private static func dag(_ aanroep: Aanroep, vandaag: Datum, _ fouten: inout [Veldfout]) -> Datum {
    guard let tekst = aanroep.zoek("datum"), !tekst.isEmpty else { return vandaag }
    if let datum = Datum(tekst) { return datum }
    fouten.append(Veldfout("datum", "Vul een dag in, zoals \(vandaag)"))
    return vandaag
  }

  private static func plaats(_ aanroep: Aanroep, _ fouten: inout [Veldfout]) -> Punt? {
    let teksten = [aanroep.zoek("x"), aanroep.zoek("y")].map { ($0 ?? "").replacing(",", with: ".") }
    guard teksten.contains(where: { !$0.isEmpty }) else { return nil }
    // The bounds of the RD grid.
    guard let x = Double(teksten[0]), let y = Double(teksten[1]), (-7_000...300_000).contains(x),
      (289_000...629_000).contains(y)
    else {
      fouten.append(Veldfout("x", "Vul x en y in als RD-coördinaten in meters, zoals 152000 en 533000"))
      return nil
    }
    return Punt(x: x, y: y)
  }

  // MARK: - Document

  private func regeling(_ naam: String, _ aanroep: Aanroep) throws -> Antwoord {
    let nu = klok.nu
    let dag = aanroep.zoek("datum").flatMap { Datum($0) } ?? nu.datum
    let versies = try bron.versies(naam, bekendOp: nu)
    guard let versie = try bron.geldend(naam, Tijdreis(op: dag, bekendOp: nu)) ?? versies.last else {
      return nietGevonden(naam)
    }
    let stand = try bron.stand(versie)
    let maker = Annotatieregelmaker(stand: stand, plaats: nil)
    var weergave = weergave(versie)
    weergave.eersteKop = 3
    weergave.bijschrift = { h, deel in
      let regels = deel.wId.map { maker.regels(bij: $0) } ?? []
      guard !regels.isEmpty else { return }
      h.uitklap("Waar en waarover: \(Self.samenvatting(regels))") { h in Annotatielijst.schrijf(regels, in: &h) }
    }
    let pagina = RegelingPage(
      versie: versie, versies: versies, dag: dag, vandaag: nu.datum,
      soort: SoortRegeling.naam(versie.soortRegeling),
      bevoegdGezag: bron.namen.bevoegdGezag(versie.eindverantwoordelijke).naam,
      tekst: stand.tekst.map { Leesvorm($0) }, aantalObjecten: stand.ow.aantal, weergave: weergave, klok: nu)
    return .html(pagina.bytes)
  }

  private static func samenvatting(_ regels: [Annotatieregel]) -> String {
    let namen = regels.filter { $0.soort == .activiteit || $0.soort == .gebiedsaanwijzing }.map(\.naam)
    var gezien: Set<String> = []
    let eerste = (namen.isEmpty ? regels.map(\.naam) : namen).filter { gezien.insert($0).inserted }
    return eerste.prefix(2).joined(separator: ", ") + (eerste.count > 2 ? " en meer" : "")
  }

  private func weergave(_ versie: Regelingversie) -> Tekstweergave {
    let store = bron.store
    return Tekstweergave(
      afbeelding: { naam in
        // Trouble with the database shows as a missing picture; the page itself stays readable.
        guard let bytes = try? store.afbeelding(naam, work: versie.work), !bytes.isEmpty else { return nil }
        return "\(Adres.regeling(versie.uri))/afbeeldingen/\(HTML.padveilig(naam))"
      }, informatieobject: { _ in nil })
  }

  private func afbeelding(_ uri: String, _ naam: String) throws -> Antwoord {
    guard let versie = try bron.versies(uri, bekendOp: klok.nu).last,
      let bytes = try bron.store.afbeelding(naam, work: versie.work)
    else { return .nietGevonden("De afbeelding '\(naam)'") }
    return .bytes(bytes, soort: naam.lowercased().hasSuffix(".png") ? "image/png" : "image/jpeg")
  }

  private func nietGevonden(_ naam: String) -> Antwoord {
    let pagina = Pagina(
      titel: "Niet gevonden", systeem: .omgevingsdocumenten, kruimels: Kruimels.overzicht, klok: klok.nu
    ) { h in
      h.melding(.waarschuwing, "De regeling \(naam) is hier niet bekend", "Misschien is zij nog niet doorgeleverd.")
    }
    return .html(pagina.bytes, status: 404)
  }
}

extension Systeemkop {
  static let omgevingsdocumenten = Systeemkop(
    naam: "Omgevingsdocumenten", stap: "4b", ondertitel: "DSO-LV, regels op de kaart")
}

enum Kruimels {
  static let begin: [(tekst: String, pad: String)] = [("Bord", "/")]
  static let overzicht: [(tekst: String, pad: String)] = begin + [("Omgevingsdocumenten", Adres.overzicht)]
}

/// The addresses of the pages.
enum Adres {
  static let overzicht = "/omgevingsdocumenten"
  static let kaart = "/omgevingsdocumenten/kaart"
  static func regeling(_ uri: String, op dag: Datum? = nil) -> String {
    "/omgevingsdocumenten/regelingen/\(uri)" + (dag.map { "?datum=\($0)" } ?? "")
  }
}
