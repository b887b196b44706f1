import Foundation
import Testing

@testable import Report

@Suite("The page's script")
struct HTMLScriptTests {
  @Test func `is the one that the page's policy lets run`() throws {
    let page = HTMLWriter.write(Sample.document([]))
    let script = try #require(page.components(separatedBy: "<script>").last?.components(separatedBy: "</script>").first)
    #expect(page.contains("script-src '\(HTMLScript.hash)'"))
    #expect(try "sha256-" + sha256(script) == HTMLScript.hash)
  }

  @Test func `is small, and ends neither itself nor its section early`() {
    let script = String(decoding: PackageResources.report_js, as: UTF8.self)
    #expect(script.utf8.count < 24_000)
    #expect(!script.contains("</") && !script.contains("]]>") && !script.contains("<!--"))
  }

  @Test func `asks the network for nothing`() {
    for word in ["fetch", "XMLHttpRequest", "import(", "WebSocket", "innerHTML", "eval", "http"] {
      #expect(!HTMLScript.source.contains(word))
    }
  }

  /// By the coreutils that every machine has which builds this.
  private func sha256(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "report-script-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "(sha256sum \"$0\" || shasum -a 256 \"$0\") 2>/dev/null", file.path]
    process.standardOutput = output
    try process.run()
    let digits = try #require(try output.fileHandleForReading.readToEnd()).prefix(64)
    process.waitUntilExit()
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { offset in
      UInt8(String(decoding: digits.dropFirst(offset).prefix(2), as: UTF8.self), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }
}
