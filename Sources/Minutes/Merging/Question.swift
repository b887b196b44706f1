package import Wording

/// Something that minutes leave open, with the guess that was taken meanwhile.
package struct Question: Hashable, Sendable {
  /// Where it stands: `minutes.txt#L57`.
  package let source: String
  /// What the minutes say there; nil where it is what they do not say.
  package let quote: String?
  package let text: QuestionText
}
