import Foundation

@testable import Figures

/// The words of a PDF and where they stand, as poppler's pdftotext reads them from the file.
enum TextBoxes {
  struct Word {
    let text: String
    let box: Rectangle
  }

  struct Page {
    let size: Size
    let words: [Word]

    /// What no page may have, in words: words over words, words off the page.
    var problems: [String] {
      var problems: [String] = []
      let sorted = words.sorted { $0.box.top < $1.box.top }
      for (number, word) in sorted.enumerated() {
        // A point, because poppler's boxes hold the accents of capitals that are not there.
        if !Rectangle(left: 0, top: 0, width: size.width, height: size.height).contains(word.box.inset(0.5, 1.5)) {
          problems.append("off the page: \(word.text) at \(word.box)")
        }
        let box = word.box.inset(0.3, 1.5)
        guard box.width > 0 else { continue }
        for other in sorted[(number + 1)...].prefix(while: { $0.box.top < word.box.bottom })
        where other.box.width > 0.6 && box.overlaps(other.box.inset(0.3, 1.5)) {
          problems.append("“\(word.text)” over “\(other.text)” at \(word.box)")
        }
      }
      return problems
    }
  }

  /// Whether there is a pdftotext.
  static let isAvailable = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
  }

  /// The page of each file, in the order of the files: one process for all.
  static func pages(of files: [[UInt8]]) throws -> [Page] {
    try answers(to: "pdftotext -bbox \"$file\" -", about: files).map(page)
  }

  /// What a command of the shell says of each `$file`, in the order of the files: one process for all.
  static func answers(to command: String, about files: [[UInt8]]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "maillage-boxes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, bytes) in files.enumerated() {
      try Data(bytes).write(to: folder.appending(path: "\(number).pdf"))
    }
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = folder
    shell.arguments = ["-c", "for file in *.pdf; do \(command) > \"${file%.pdf}.txt\" || exit 1; done"]
    try shell.run()
    shell.waitUntilExit()
    return try files.indices.map { number in
      try String(contentsOf: folder.appending(path: "\(number).txt"), encoding: .utf8)
    }
  }

  /// `<word xMin="1" yMin="2" xMax="3" yMax="4">text</word>`, a line each.
  private static func page(of html: String) -> Page {
    var size = Size(0, 0)
    var words: [Word] = []
    for line in html.split(separator: "\n") {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      let numbers = parts.enumerated().filter { $0.offset % 2 == 1 }.compactMap { Double($0.element) }
      if line.contains("<page "), numbers.count == 2 { size = Size(numbers[0], numbers[1]) }
      if line.contains("<word "), numbers.count >= 4 {
        let text = line.split(separator: ">", maxSplits: 1).last.map { String($0.prefix { $0 != "<" }) } ?? ""
        words.append(
          Word(
            text: text,
            box: Rectangle(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])))
      }
    }
    return Page(size: size, words: words)
  }
}
