/// A small sign, drawn in place so that no font or image is needed. Its shape differs, not only its colour.
enum Teken: String {
  case vink, info, driehoek, kruis, streepje, open

  /// Shapes in a square of 24 by 24. The outline takes the current colour; `teken-wit` is cut out of it.
  fileprivate var vormen: String {
    switch self {
    case .vink:
      #"<circle cx="12" cy="12" r="11"/><path class="teken-wit" d="M6.5 12.5l3.6 3.6 7.4-8"/>"#
    case .info:
      #"<rect x="1" y="1" width="22" height="22" rx="4"/><path class="teken-wit" d="M12 11v6.5M12 6.2v.6"/>"#
    case .driehoek:
      #"<path d="M12 1.5 23.5 22.5H.5z"/><path class="teken-wit" d="M12 9v6.2M12 18.4v.6"/>"#
    case .kruis:
      #"<path d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z"/><path class="teken-wit" d="M8 8l8 8M16 8l-8 8"/>"#
    case .streepje:
      #"<rect x="1" y="8" width="22" height="8" rx="4"/><path class="teken-wit" d="M6 12h12"/>"#
    case .open:
      #"<circle class="teken-lijn" cx="12" cy="12" r="10"/>"#
    }
  }

  var html: VertrouwdeHTML {
    VertrouwdeHTML(
      onzeEigen: #"<svg class="teken" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">"#
        + vormen + "</svg>")
  }
}

extension HTML {
  mutating func teken(_ teken: Teken) { ruw(teken.html) }
}
