import Foundation
import Testing

@testable import Programs

@Suite("A temporary file")
struct TemporaryFileTests {
  @Test func `holds its bytes while it is used, and is gone afterwards`() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    let path = try TemporaryFile.holding(bytes) { path in
      #expect(FileManager.default.contents(atPath: path) == Data(bytes))
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(permissions == 0o600)
      return path
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `is gone where its use fails`() throws {
    var path = ""
    #expect(throws: CancellationError.self) {
      try TemporaryFile.holding([]) {
        path = $0
        throw CancellationError()
      }
    }
    #expect(!path.isEmpty && !FileManager.default.fileExists(atPath: path))
  }
}
