internal import Digest
internal import Platform

/// The text of a file of a publication, written and digested piece by piece.
package final class FileText: TextOutputStream {
  private static let pieceSize = 1 << 18
  private let path: String
  private var file: Int32
  private var piece: [UInt8] = []
  private var digest = SHA256()
  private var size = 0
  /// The first failure; what comes after it is passed over, and `close` tells it.
  private var failure: PublicationError?

  init(at path: String) throws(PublicationError) {
    self.path = path
    file = try FileSystem.opened(path)
    piece.reserveCapacity(Self.pieceSize)
  }

  deinit { if file >= 0 { platformClose(file) } }

  package func write(_ text: String) {
    piece.append(contentsOf: text.utf8)
    if piece.count >= Self.pieceSize { flush() }
  }

  private func flush() {
    defer { piece.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    digest.add(piece)
    size += piece.count
    do throws(PublicationError) {
      try FileSystem.write(piece, into: file, called: path)
    } catch {
      failure = error
    }
  }

  /// Ends the file.
  /// - Returns: its digest and how many bytes it has.
  /// - Throws: where it could not be written whole; then there is none.
  func close() throws(PublicationError) -> (digest: String, size: Int) {
    flush()
    let open = file
    file = -1
    if let failure {
      platformClose(open)
      FileSystem.removeRest(of: path)
      throw failure
    }
    try FileSystem.finish(open, called: path)
    return (digest.hex(), size)
  }
}

private func platformClose(_ file: Int32) { close(file) }
