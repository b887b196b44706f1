import Collaboration
import Container
import Foundation

@testable import Intake
@testable import Minutes

extension FuzzTarget {
  /// A zip archive, as office documents are: read for its text, and written anew with a part more.
  static let zip = FuzzTarget(name: "zip") { bytes in
    if let archive = try? OfficeArchive(bytes, file: "minutes.odt"),
      let document = try? OfficeText.read(archive, file: "minutes.odt")
    {
      read(document)
    }
    guard var archive = try? ZipArchive(bytes) else { return }
    for part in ["content.xml", "word/document.xml", "mimetype"] { _ = try? archive.read(part) }
    try? archive.write(Array("added".utf8), to: "added.txt")
    guard let written = try? archive.bytes() else { return }
    let again = try? ZipArchive(written)
    promise((try? again?.read("added.txt")) == Array("added".utf8), "a part that was written is read")
  }

  /// The markup of an office document's text, by the first byte OpenDocument's or Word's.
  static let xml = FuzzTarget(name: "xml") { bytes in
    let isOpenDocument = (bytes.first ?? 0) % 2 == 0
    let part = isOpenDocument ? "content.xml" : "word/document.xml"
    guard var archive = try? ZipArchive() else { return }
    try? archive.write(Array(bytes.dropFirst()), to: part, isCompressed: false)
    guard let zipped = try? archive.bytes(), let unzipped = try? OfficeArchive(zipped, file: "minutes"),
      let document = try? OfficeText.read(unzipped, file: "minutes")
    else { return }
    read(document)
  }

  /// A `datapackage.json`, read as a network's and added to.
  static let package = FuzzTarget(name: "package") { bytes in
    let folder = ScratchFolder()
    defer { folder.clear() }
    folder.write(bytes, "datapackage.json")
    folder.write(Array("organization,group\nA,G\n".utf8), "memberships.csv")
    _ = try? NetworkReader.read(folder.path, parts: 1)
    let written = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
    var text = PackageText(written)
    text.addSource(MinutesSource(title: "a \"b\"", fingerprint: "f", date: nil, path: nil))
    text.addResource(name: "events", path: "events.csv")
    // With NULs between its letters, Foundation takes it for UTF-16.
    guard !written.utf8.contains(0),
      (try? JSONSerialization.jsonObject(with: Data(written.utf8))) is [String: Any]
    else { return }
    promise((try? JSONSerialization.jsonObject(with: Data(text.text.utf8))) is [String: Any], "JSON stays JSON")
  }
}
