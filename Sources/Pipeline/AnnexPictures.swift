internal import Foundation
internal import Intake
internal import Publication
internal import Report

/// The pictures beside a Markdown text, in a folder that is called after it.
struct AnnexPictures {
  /// Where the text stands, with a slash; empty for the working folder.
  private let place: String
  /// `minutes.md` → `minutes-figures`.
  let folder: String
  /// Those of the annex that the text has now, by their paths beside it: they may be replaced.
  private let owned: [String]

  /// `text`: the path of the text that shows them.
  init(of text: String) {
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let name = text[slash...]
    place = String(text[..<slash])
    folder = (name.lastIndex(of: ".").map { name[..<$0] } ?? name) + "-figures"
    let bytes = (try? FileContents.read(text, most: AttachedReport.largest)) ?? []
    owned = MarkdownAnnex.pictures(in: bytes).map { $0.removingPercentEncoding ?? $0 }
  }

  /// Writes pictures; fails before the first where a file of somebody else's stands in the way.
  func write(_ pictures: [(path: String, bytes: [UInt8])]) throws {
    for picture in pictures where !owned.contains(picture.path) {
      guard !FileManager.default.fileExists(atPath: place + picture.path) else {
        throw WorkFailed(lines: ["\(place)\(picture.path): is there already and of no annex; move it away"])
      }
    }
    guard !pictures.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: place + folder, withIntermediateDirectories: true)
    } catch {
      throw WorkFailed(lines: ["\(place)\(folder): cannot be made: \(error.localizedDescription)"])
    }
    for picture in pictures { try WholeFile.write(picture.bytes, to: place + picture.path) }
  }

  /// Removes those of the annex before that the text shows no more, and their folder if it is empty then.
  func removeOthers(than pictures: [(path: String, bytes: [UInt8])]) {
    for path in owned where path.hasPrefix(folder + "/") && !pictures.contains(where: { $0.path == path }) {
      try? FileManager.default.removeItem(atPath: place + path)
    }
    rmdir(place + folder)
  }
}
