/// A model, with all models that it imports, made ready to run.
final class Programma: Sendable {
  struct Element: Sendable {
    /// As expressions read it.
    var naam: String
    /// As people know the element; nearly always the same.
    var elementnaam: String
    var id: String
    var naamruimte: String
    var soort: Soort
    /// The elements whose names stand in its logic.
    var leest: [Int] = []
  }
  enum Soort: Sendable {
    case invoer(Modeltype)
    case beslissing(Code, slots: Int, Modeltype)
    case functie(FEELFunctiewaarde)
    case leeg
  }

  let elementen: [Element]
  /// What each element may be given.
  let typen: [Modeltype]
  /// By element, the ones that read it.
  let lezers: [[Int]]
  /// By namespace and id, as requirements point at them.
  let bijId: [String: Int]
  /// Of the model itself, by name.
  let bijNaam: [String: Int]
  /// What `decisionService` elements are, by place.
  let diensten: [Int: Dienst]
  /// The same for asking; nil for a model that only `Rekenloop` can work out.
  let net: Beslisnet?
  static let leeg = Programma(elementen: [], bijId: [:], bijNaam: [:], diensten: [:], net: nil)

  struct Dienst: Sendable {
    var uitvoer: [Int]
    var parameters: [Int]
  }

  init(
    elementen: [Element], bijId: [String: Int], bijNaam: [String: Int], diensten: [Int: Dienst], net: Beslisnet?
  ) {
    self.elementen = elementen
    typen = elementen.map { element in
      switch element.soort {
      case .invoer(let type): type
      case .beslissing(_, _, let type): type
      case .functie, .leeg: .alles
      }
    }
    var lezers = [[Int]](repeating: [], count: elementen.count)
    for (plek, element) in elementen.enumerated() {
      for gelezen in element.leest { lezers[gelezen].append(plek) }
    }
    self.lezers = lezers
    self.bijId = bijId
    self.bijNaam = bijNaam
    self.diensten = diensten
    self.net = net
  }

  /// An element without id is known by its name; nothing can point at it, but people can ask for it.
  static func sleutel(_ naamruimte: String, _ id: String, _ naam: String = "") -> String {
    id.isEmpty ? "\(naamruimte) \(naam)" : "\(naamruimte)#\(id)"
  }
}

/// Which names the logic of an element can read.
package enum Naambereik: Sendable {
  /// Only what it requires (DMN 1.5, 7.3.1).
  case volgensEisen
  /// Everything in the model, for files that leave requirements out.
  case heelModel
}

/// Builds the program of a model.
struct Programmabouwer {
  private let modellen: [DMNModel]
  private let naambereik: Naambereik
  private var elementen: [Programma.Element] = []
  private var bijId: [String: Int] = [:]
  /// By model, the names of its elements and imports.
  private var namen: [[String: Zicht.Vondst]] = []
  private var diensten: [Int: Programma.Dienst] = [:]
  /// By element, the tables that may go in the net.
  private var tabellen: [Int: Netbouwer.Bron] = [:]

  /// - Parameter model: the model itself; `imports` are the ones it may import, in any order.
  static func bouw(_ model: DMNModel, imports: [DMNModel], _ naambereik: Naambereik) -> Programma {
    var bouwer = Programmabouwer(modellen: [model] + imports, naambereik: naambereik)
    bouwer.noem()
    for plek in bouwer.modellen.indices { bouwer.vertaal(plek) }
    let bijNaam = bouwer.namen[0].compactMapValues { vondst -> Int? in
      if case .element(let plek) = vondst { plek } else { nil }
    }
    return Programma(
      elementen: bouwer.elementen, bijId: bouwer.bijId, bijNaam: bijNaam, diensten: bouwer.diensten,
      net: imports.isEmpty ? Netbouwer.bouw(bouwer.elementen, bouwer.tabellen) : nil)
  }

  private init(modellen: [DMNModel], naambereik: Naambereik) {
    self.modellen = modellen
    self.naambereik = naambereik
  }

  /// Gives every element its place, before any logic is looked at.
  private mutating func noem() {
    for model in modellen {
      var eigen: [String: Zicht.Vondst] = [:]
      let alle =
        model.invoergegevens.map { ($0.id, $0.variabele, $0.naam) }
        + model.beslissingen.map { ($0.id, $0.variabele, $0.naam) }
        + model.kennis.map { ($0.id, $0.variabele, $0.naam) } + model.diensten.map { ($0.id, $0.variabele, $0.naam) }
      for (id, naam, elementnaam) in alle {
        let plek = elementen.count
        elementen.append(
          .init(naam: naam, elementnaam: elementnaam.alsNaam, id: id, naamruimte: model.naamruimte, soort: .leeg))
        let sleutel = Programma.sleutel(model.naamruimte, id, naam)
        if bijId[sleutel] == nil { bijId[sleutel] = plek }
        if eigen[naam] == nil { eigen[naam] = .element(plek) }
      }
      namen.append(eigen)
    }
    for (plek, model) in modellen.enumerated() {
      for geimporteerd in model.imports {
        guard let doel = modellen.firstIndex(where: { $0.naamruimte == geimporteerd.naamruimte }) else { continue }
        if geimporteerd.naam.isEmpty {
          namen[plek].merge(namen[doel]) { eigen, _ in eigen }
        } else {
          namen[plek][geimporteerd.naam] = .model(doel)
        }
      }
    }
  }

  private mutating func vertaal(_ nummer: Int) {
    let model = modellen[nummer]
    let typen = Typenlijst(modellen, nummer)
    for invoer in model.invoergegevens {
      zet(model, invoer.id, invoer.variabele, .invoer(typen.type(invoer.type)))
    }
    for beslissing in model.beslissingen {
      let eisen = beslissing.vereisteInvoer + beslissing.vereisteBeslissingen + beslissing.vereisteKennis
      let vertaler = Vertaler(zicht: zicht(nummer, eisen), typen: typen)
      let tabel = beslissing.tabel.map { vertaler.tabelcode($0) }
      let code = tabel?.code() ?? vertaler.code(beslissing.logica, naam: beslissing.variabele)
      let slots = vertaler.bereik.aantal
      zet(model, beslissing.id, beslissing.variabele, .beslissing(code, slots: slots, typen.type(beslissing.type)))
      guard let plek = bijId[Programma.sleutel(model.naamruimte, beslissing.id, beslissing.variabele)] else { continue }
      elementen[plek].leest = gelezen(beslissing.logica, vertaler.zicht)
      tabellen[plek] = tabel.map { Self.bron($0, slots, vertaler.zicht) }
    }
    for kennis in model.kennis {
      var zicht = zicht(nummer, kennis.vereisteKennis)
      zicht.namen[kennis.variabele] = namen[nummer][kennis.variabele]
      let vertaler = Vertaler(zicht: zicht, typen: typen)
      zet(model, kennis.id, kennis.variabele, .functie(vertaler.kennis(kennis)))
    }
    for dienst in model.diensten { vertaal(dienst, model, typen) }
  }

  private static func bron(_ code: Tabelcode, _ slots: Int, _ zicht: Zicht) -> Netbouwer.Bron {
    Netbouwer.Bron(
      code: code, slots: slots,
      elementen: code.tabel.kolommen.map { kolom in
        guard case .naam(let naam)? = kolom.expressie.boom, case .element(let plek)? = zicht.namen[naam] else {
          return nil
        }
        return plek
      }, kent: { zicht.namen[$0] != nil })
  }

  private mutating func zet(_ model: DMNModel, _ id: String, _ naam: String, _ soort: Programma.Soort) {
    guard let plek = bijId[Programma.sleutel(model.naamruimte, id, naam)] else { return }
    elementen[plek].soort = soort
  }

  /// The elements that a text names, so that a change in one can be followed to the other.
  private func gelezen(_ logica: Beslislogica, _ zicht: Zicht) -> [Int] {
    var gevonden: [Int] = []
    for naam in logica.namen.sorted() {
      switch zicht.namen[naam] {
      case .element(let plek): gevonden.append(plek)
      // Which element of the other model is read stands behind the dot; all of them is never too few.
      case .model(let model):
        gevonden += elementen.indices.filter { elementen[$0].naamruimte == modellen[model].naamruimte }
      case nil: break
      }
    }
    return gevonden
  }

  private func zicht(_ nummer: Int, _ eisen: [Beslissing.Eis]) -> Zicht {
    var zicht = Zicht(namen: [:], modellen: namen)
    let model = modellen[nummer]
    switch naambereik {
    case .heelModel: zicht.namen = namen[nummer]
    case .volgensEisen:
      for geimporteerd in model.imports { zicht.namen[geimporteerd.naam] = namen[nummer][geimporteerd.naam] }
    }
    for eis in eisen {
      guard let plek = bijId[Programma.sleutel(eis.naamruimte ?? model.naamruimte, eis.id)] else { continue }
      let isGeimporteerd = elementen[plek].naamruimte != model.naamruimte
      let isZonderNaam = model.imports.contains { $0.naam.isEmpty && $0.naamruimte == elementen[plek].naamruimte }
      if !isGeimporteerd || isZonderNaam { zicht.namen[elementen[plek].naam] = .element(plek) }
    }
    return zicht
  }

  // MARK: - Decision services

  private mutating func vertaal(_ dienst: Beslisdienst, _ model: DMNModel, _ typen: Typenlijst) {
    func plekken(_ eisen: [Beslissing.Eis]) -> [Int] {
      eisen.compactMap { bijId[Programma.sleutel($0.naamruimte ?? model.naamruimte, $0.id)] }
    }
    let uitvoer = plekken(dienst.uitvoer)
    let parameters = plekken(dienst.invoer) + plekken(dienst.invoerbeslissingen)
    guard let plek = bijId[Programma.sleutel(model.naamruimte, dienst.id, dienst.variabele)] else { return }
    diensten[plek] = Programma.Dienst(uitvoer: uitvoer, parameters: parameters)
    let namen = uitvoer.map { elementen[$0].naam }
    let typenVanParameters = parameters.map { parameter in
      FEELFunctiewaarde.Parameter(naam: elementen[parameter].naam, type: type(van: parameter, model, typen))
    }
    let functie = FEELFunctiewaarde(
      naam: dienst.variabele, parameters: typenVanParameters, uitkomsttype: typen.type(dienst.type)
    ) { _, loop, argumenten in
      let binnen = loop.nieuw()
      for (parameter, argument) in zip(parameters, argumenten) { binnen.zet(parameter, argument) }
      let waarden = uitvoer.map { binnen.element($0) }
      loop.neemOver(binnen)
      if waarden.count == 1 { return waarden[0] }
      return loop.context(Array(zip(namen, waarden)))
    }
    elementen[plek].soort = .functie(functie)
  }

  private func type(van plek: Int, _ model: DMNModel, _ typen: Typenlijst) -> Modeltype {
    let id = elementen[plek].id
    if let invoer = model.invoergegeven(id) { return typen.type(invoer.type) }
    return model.beslissing(id).map { typen.type($0.type) } ?? .alles
  }
}
