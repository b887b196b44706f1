extension StringProtocol {
  /// Without spaces and stray punctuation at either end.
  var trimmedMarks: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace || ",;:*-–—_\"“”«».".contains(first) { text.removeFirst() }
    while let last = text.last, last.isWhitespace || ",;:*-–—_\"“”«».".contains(last) { text.removeLast() }
    return String(text)
  }
}
