internal import Container

/// Why a document cannot take an annex, as a clause that its name goes before: `is protected with a password`.
package struct AnnexError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }

  init(_ error: ContainerError) {
    switch error.kind {
    case .encrypted: self = .encrypted
    case .damaged: self = .damaged(error.description)
    case .tooLarge: self.init("is more than a document can sensibly hold: \(error.description)")
    }
  }

  package static let encrypted = AnnexError("is protected with a password; save a copy without one")

  package static func damaged(_ detail: String) -> AnnexError {
    AnnexError("is damaged, or no document of its kind: \(detail)")
  }

  package static let signed = AnnexError(
    "is signed, and an annex would break the signature; attach to a copy that is not signed, or use --force")
}
