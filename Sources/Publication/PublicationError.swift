/// Why nothing, or not all, could be published.
package struct PublicationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder that it is about.
  package let path: String
  package let message: String

  package init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }

  package var description: String { "\(path): \(message)" }
}
