/// Why a document's container cannot be read or written.
package struct ContainerError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    case damaged, encrypted, tooLarge
  }

  package let description: String
  package let kind: Kind

  package init(_ description: String, kind: Kind = .damaged) {
    self.description = description
    self.kind = kind
  }
}
