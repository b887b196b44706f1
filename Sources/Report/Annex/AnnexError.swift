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

  /// `place`: a clause on where it stands, or nothing.
  static func changed(_ place: String) -> AnnexError {
    AnnexError(
      "has an annex\(place) that was changed since maillage wrote it; --discard-edits takes it out with the changes, "
        + "and to keep it, remove its marks")
  }

  static func unproven(_ place: String) -> AnnexError {
    AnnexError(
      "has what may be an annex of maillage 0.1.0\(place), which nothing proves; --discard-edits takes it out, and to "
        + "keep it, remove its marks")
  }

  /// `what`: what is open where the annex would begin; `place`: a clause on where that begins.
  static func hiding(_ what: String, _ place: String) -> AnnexError {
    AnnexError("has \(what)\(place) that is never closed, which would hide the annex; close it")
  }

  /// A tag of the page that hides all of it.
  static func hidingPage(_ what: String, _ place: String) -> AnnexError {
    AnnexError("has \(what)\(place) that is hidden, and all of the page with it; take that attribute out")
  }

  package static let signed = AnnexError(
    "is signed, and an annex would break the signature; attach to a copy that is not signed, or use --force")
}
