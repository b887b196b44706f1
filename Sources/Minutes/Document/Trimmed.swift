extension StringProtocol {
  /// Without spaces and tabs at either end.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension StringProtocol {
  /// Without spaces and stray punctuation at either end.
  var trimmedMarks: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace || ",;:*-–—_\"“”«».".contains(first) { text.removeFirst() }
    while let last = text.last, last.isWhitespace || ",;:*-–—_\"“”«».".contains(last) { text.removeLast() }
    return String(text)
  }
}
