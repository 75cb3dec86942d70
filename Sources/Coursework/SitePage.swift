import Foundation

/// A page of the site: the text it is made from, its place, and what its head says of it.
package struct SitePage: Equatable, Sendable {
  /// The kinds of pages that `page.html` and `style.css` know.
  package enum Kind: String, Sendable { case home, gallery, lesson, file }

  package let kind: Kind
  /// The place on the site: `lessons/07-grpo/index.html`.
  package let path: String
  /// The Markdown that the page is made from.
  package let text: String

  /// A page at a place of the site.
  package init(_ kind: Kind, _ path: String, text: String) {
    (self.kind, self.path, self.text) = (kind, path, text)
  }

  /// The first heading of the page: `Lesson 07: GRPO`.
  var heading: String { PublishedPage.title(of: text) }

  /// The number of the lesson in two digits, if the page belongs to a lesson.
  var number: String? {
    heading.firstMatch(of: #/^Lesson (\d\d): /#).map { String($0.1) }
  }

  /// The title in the menu: the heading without "Lesson 07: ".
  var title: String { heading.replacing(#/^Lesson \d\d: /#, with: "") }

  /// The title of the window.
  var windowTitle: String {
    kind == .home ? "TinyR1: DeepSeek-R1 in small" : "\(heading) · TinyR1"
  }

  /// The way from the page up to the first one: `../../` for `lessons/07-grpo/index.html`.
  package var root: String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  /// The folder of the page in the repository.
  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  /// One sentence about the page, for previews: the question of a lesson, or else the first paragraph.
  package var summary: String {
    let paragraphs = text.components(separatedBy: "\n\n").map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let question = paragraphs.first { $0.wholeMatch(of: /\*\*[^*]+\*\*/) != nil }
    let prose = paragraphs.first { $0.first.map { !"#<!|`-".contains($0) } ?? false }
    return Self.shortened(Self.plain(question ?? prose ?? heading), to: 200)
  }

  /// The pictures that the page shows, as bitmaps below `plots`; its diagrams have none.
  package var pictures: [String] {
    text.matches(of: /\((?:\.\.\/)*(?:plots\/|\.\/)([\w\/-]+)\.(svg|png|gif)\)/)
      .map { String($0.1) }.filter { !$0.hasPrefix("diagrams/") }
      .map { $0.contains("/") ? "plots/\($0).png" : "\(folder)/\($0).png" }
  }

  /// Returns a text in Markdown without its marks.
  private static func plain(_ markdown: String) -> String {
    markdown.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.output.1 }
      .replacing(/[*`]|<!--.*?-->/, with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the words of a text that fit into so many characters.
  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    return text.prefix(limit).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }
}

/// The values that the template knows of a page, as pandoc reads them from a file of defaults.
package struct SiteHead: Encodable {
  /// A link of the menu, or to the page before or after.
  struct Link: Encodable {
    var number: String?
    var title: String
    /// The place, as the page sees it.
    var href: String
    /// True for the page itself.
    var here: Bool
  }
  struct Variables: Encodable {
    var kind, root, windowtitle, heading, summary, picture: String
    var address: String?
    var lesson, beside: [Link]
    var previous, next: Link?
  }

  let variables: Variables

  /// The head of a page among those of the menu, on a site with an address, or without one.
  ///
  /// The picture for previews is the one by which the first page shows this page, or else its own first.
  package init(
    of page: SitePage, among pages: [SitePage], home: SitePage, address: String?
  ) {
    func link(_ other: SitePage) -> Link {
      Link(
        number: other.number, title: Self.escaped(other.title), href: page.root + other.path,
        here: other.path == page.path)
    }
    let root = address.map { $0.hasSuffix("/") ? $0 : "\($0)/" }
    let place = pages.firstIndex { $0.path == page.path }
    let next = place.map { $0 + 1 } ?? (page.kind == .home ? 0 : pages.count)
    let shown = page.pictures.first { home.text.contains($0.dropLast(4)) }
    let picture = shown ?? page.pictures.first ?? home.pictures.first ?? ""
    variables = Variables(
      kind: page.kind.rawValue, root: page.root, windowtitle: Self.escaped(page.windowTitle),
      heading: Self.escaped(page.kind == .home ? page.windowTitle : page.heading),
      summary: Self.escaped(page.summary), picture: (root ?? page.root) + picture,
      address: root.map { $0 + page.path.replacing("index.html", with: "") },
      lesson: pages.filter { $0.number != nil }.map(link),
      beside: pages.filter { $0.number == nil }.map(link),
      previous: place.flatMap { $0 > 0 ? link(pages[$0 - 1]) : nil },
      next: next < pages.count ? link(pages[next]) : nil)
  }

  /// Returns a text as it stands in HTML.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
