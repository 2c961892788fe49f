package import Bevindingen
import Bord
import DMN
import Digikoppeling
import Foundation
import Geometrie
import IMOW
import Ketenspoor
import Markup
import Opslag
import Pakket
import Postvak
import STAM
import STTR
import Scherm

/// Puts the werkplaats together: the one place that knows every system.
package enum Samenstelling {
  /// Every rule that the program knows.
  package static let catalogus = Regelcatalogus(
    GemeenschappelijkeRegels.alle + XMLRegels.alle + ZipRegels.alle + GeometrieRegels.alle + Ketenregels.alle
      + IMOWRegels.alle + DMNRegels.alle + STTRRegels.alle + STAMRegels.alle + DigikoppelingRegels.alle)
}
