import Support

/// Minutes trims in a way of its own, so that this stands in a file without it.
func promiseTrimming(of text: String) {
  promise(text.trimmed.trimmed == text.trimmed, "a trimmed text is trimmed")
}
