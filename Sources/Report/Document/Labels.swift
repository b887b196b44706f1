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

  package init(
    contents: String, skipToContent: String, figure: String, table: String, captionSeparator: String,
    dataOfFigure: String, files: String
  ) {
    self.contents = contents
    self.skipToContent = skipToContent
    self.figure = figure
    self.table = table
    self.captionSeparator = captionSeparator
    self.dataOfFigure = dataOfFigure
    self.files = files
  }
}
