import Collaboration
import Container

/// The parts of an office document, with problems told of its file.
struct OfficeArchive: ~Copyable {
  private let archive: ZipArchive
  private let file: String

  /// `file`: the name that problems are told of.
  init(_ contents: [UInt8], file: String) throws(Problem) {
    self.file = file
    do {
      archive = try ZipArchive(contents, isStrict: false)
    } catch {
      throw FormatError.damaged(file, "zip", error.description)
    }
  }

  /// Whether there is a part of this name.
  borrowing func contains(_ name: String) -> Bool { archive.contains(name) }

  /// The unpacked bytes of a part.
  ///
  /// `limit`: how many there may be.
  borrowing func read(_ name: String, limit: Int) throws(Problem) -> [UInt8] {
    do {
      if let bytes = try archive.read(name, limit: limit) { return bytes }
    } catch {
      switch error.kind {
      case .encrypted: throw Problem(.error, file, "is protected with a password; save a copy without one")
      case .tooLarge:
        throw Problem(
          .error, file, "its part \(name) unpacks to more than \(limit >> 20) MB, which no minutes have: a zip bomb?")
      case .damaged: throw FormatError.damaged(file, "zip", "its part \(name) is damaged")
      }
    }
    throw FormatError.damaged(file, "zip", "its part \(name) cannot be opened")
  }
}
