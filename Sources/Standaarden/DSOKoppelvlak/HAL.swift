/// HAL (JSON Hypertext Application Language) as the DSO APIs use it: links and pages.
package enum HAL {
  /// A link to another resource.
  package struct Link: Sendable, Hashable, Codable {
    package var href: String
    package var title: String?

    package init(href: String, title: String? = nil) {
      self.href = href
      self.title = title
    }
  }

  /// Only the link to itself.
  package struct ZelfLinks: Sendable, Hashable, Codable {
    package var zelf: Link

    package init(zelf: Link) {
      self.zelf = zelf
    }

    private enum CodingKeys: String, CodingKey {
      case zelf = "self"
    }
  }

  /// The links of one page of a list (HalPaginationLinks).
  package struct PaginaLinks: Sendable, Hashable, Codable {
    package var zelf: Link
    package var first: Link?
    package var last: Link?
    package var prev: Link?
    package var next: Link?

    package init(zelf: Link, first: Link? = nil, last: Link? = nil, prev: Link? = nil, next: Link? = nil) {
      self.zelf = zelf
      self.first = first
      self.last = last
      self.prev = prev
      self.next = next
    }

    private enum CodingKeys: String, CodingKey {
      case first, last, prev, next
      case zelf = "self"
    }
  }

  /// Where we are in a list. Presenteren v8 counts from 1.
  package struct Pagina: Sendable, Hashable, Codable {
    package var size: Int
    package var totalElements: Int
    package var totalPages: Int
    package var number: Int

    package init(size: Int, totalElements: Int, totalPages: Int, number: Int) {
      self.size = size
      self.totalElements = totalElements
      self.totalPages = totalPages
      self.number = number
    }
  }

  /// A list as most DSO APIs answer it: `_embedded` and, when there are more pages, `page`.
  package struct Lijst<Embedded: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    package var embedded: Embedded
    package var page: HAL.Pagina?

    package init(embedded: Embedded, page: HAL.Pagina? = nil) {
      self.embedded = embedded
      self.page = page
    }

    private enum CodingKeys: String, CodingKey {
      case page
      case embedded = "_embedded"
    }
  }

  /// A list with links to its other pages.
  package struct GelinkteLijst<Embedded: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    package var embedded: Embedded
    package var links: HAL.PaginaLinks?
    package var page: HAL.Pagina?

    package init(embedded: Embedded, links: HAL.PaginaLinks? = nil, page: HAL.Pagina? = nil) {
      self.embedded = embedded
      self.links = links
      self.page = page
    }

    private enum CodingKeys: String, CodingKey {
      case page
      case embedded = "_embedded"
      case links = "_links"
    }
  }
}
