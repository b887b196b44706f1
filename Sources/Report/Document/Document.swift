/// A report before it has a form: the tree that every writer reads.
///
/// It says what is there and in which order; how that looks is each writer's own affair. All text is plain text, as
/// hostile as it may be: the writers make it harmless.
package struct Document: Hashable, Sendable {
  /// BCP 47: `fr`, `en`.
  package var language: String
  /// The words that writers add of their own, in that language.
  package var labels: Labels
  package var title: String
  package var subtitle: String?
  /// What the document is, in a sentence: for search engines and file managers, not on the page.
  package var summary: String?
  package var author: String?
  /// The day that the report speaks of, in ISO 8601; never the day of the run, or no two runs give the same bytes.
  package var date: String?
  package var sections: [Section]
  /// What a page can filter by: who was in what, and when.
  package var ties: Ties?
  /// The last line: what made the document, under which licence.
  package var colophon: [Inline]

  package init(
    language: String, labels: Labels, title: String, subtitle: String? = nil, summary: String? = nil,
    author: String? = nil, date: String? = nil, sections: [Section], ties: Ties? = nil, colophon: [Inline] = []
  ) {
    self.ties = ties
    self.language = language
    self.labels = labels
    self.title = title
    self.subtitle = subtitle
    self.summary = summary
    self.author = author
    self.date = date
    self.sections = sections
    self.colophon = colophon
  }
}

/// A heading with what is written under it.
package struct Section: Hashable, Sendable {
  /// What links name it by, `#leadership-load`; writers mend one that does not fit or comes twice.
  package var id: String
  package var heading: String
  package var blocks: [Block]
  /// What is a level deeper.
  package var sections: [Section]

  package init(id: String, heading: String, blocks: [Block] = [], sections: [Section] = []) {
    self.id = id
    self.heading = heading
    self.blocks = blocks
    self.sections = sections
  }
}
