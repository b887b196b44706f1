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

/// The words that writers add of their own to a document, in its language.
package struct Labels: Hashable, Sendable {
  /// The heading of the table of contents: `Sommaire`.
  package var contents: String
  /// What the first key press offers on a page: `Aller au contenu`.
  package var skipToContent: String
  /// Before a figure's number: `Figure`.
  package var figure: String
  /// Before a table's number: `Tableau`.
  package var table: String
  /// Between the number and the caption, with its spaces: ` : `.
  package var captionSeparator: String
  /// Before a figure's number, what opens its tables: `Données de la figure`.
  package var dataOfFigure: String
  /// Before the forms of a figure or table: `Télécharger`.
  package var files: String
  /// How many were found, for a search on the page.
  package var found: Found
  /// What the page's script adds: names of buttons and fields, by the keys that the script knows.
  package var script: [String: String]

  /// `aucun résultat`, `1 résultat`, `résultats` after a number.
  package struct Found: Hashable, Sendable {
    package var none: String
    package var one: String
    /// What is written after a number and a space.
    package var many: String

    package init(none: String, one: String, many: String) {
      self.none = none
      self.one = one
      self.many = many
    }
  }

  package init(
    contents: String, skipToContent: String, figure: String, table: String, captionSeparator: String,
    dataOfFigure: String, files: String, found: Found, script: [String: String] = [:]
  ) {
    self.contents = contents
    self.skipToContent = skipToContent
    self.figure = figure
    self.table = table
    self.captionSeparator = captionSeparator
    self.dataOfFigure = dataOfFigure
    self.files = files
    self.found = found
    self.script = script
  }
}

/// What figures or tables are counted by: a name that the office program counts under, and the word before the number.
struct CaptionSequence: Hashable, Sendable {
  /// What the program counts under; the same for all that share their numbers.
  var name: String
  /// What is written before the number: `Figure`.
  var label: String
  /// How many there are so far.
  var count = 0
}
