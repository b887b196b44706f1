/// The language that minutes are written in, by their small words.
package enum DocumentLanguage: String, Hashable, Sendable {
  case french = "fr"
  case english = "en"

  init(_ document: TextDocument) {
    var french = 0
    var english = 0
    for line in document.lines.prefix(400) {
      for word in FoldedWords(line.text).words.prefix(100) {
        if Self.frenchWords.contains(word) { french += 1 }
        if Self.englishWords.contains(word) { english += 1 }
      }
    }
    self = english > french ? .english : .french
  }

  private static let frenchWords = Set(
    vocabulary: "le la les des du de et est une un au aux pour dans par sur que qui ordre jour reunion compte rendu")
  private static let englishWords = Set(
    vocabulary: "the of and is to in for on with at by that was were be this will meeting minutes agenda from")
}
