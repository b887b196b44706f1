/// Why pages cannot be added to a PDF, as a clause that its name goes before: `is protected with a password`.
package struct PDFError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
