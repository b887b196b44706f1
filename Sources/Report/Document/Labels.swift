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
