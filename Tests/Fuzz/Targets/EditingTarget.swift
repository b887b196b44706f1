import Collaboration
import Foundation

@testable import Intake

extension FuzzTarget {
  /// A table that is added to: what nobody changes stays byte for byte, and what is written in a cell stands there.
  static let editing = FuzzTarget(name: "editing") { bytes in
    let folder = ScratchFolder()
    defer { folder.clear() }
    func table() -> EditableTable? {
      var log = ProblemLog()
      let file = NetworkFiles.TableFile(name: .memberships, path: folder.path + "/memberships.csv")
      return EditableTable(file, file: "memberships.csv", log: &log)
    }
    folder.write(bytes, "memberships.csv")
    guard var edited = table() else { return }
    let isExact = DecodedText(bytes).encoding == .utf8 || DecodedText(bytes).encoding == .windows1252
    if isExact { promise(edited.contents() == bytes, "a table that nobody changes stays byte for byte") }
    let rows = edited.rows.count
    let text = "a, \"b\"; c"
    edited.append([.organization: text, .group: "G"])
    if rows > 0 { edited.set(.group, of: rows / 2, to: text) }
    folder.write(edited.contents(), "memberships.csv")
    guard let again = table() else { return }
    guard again.rows.count == rows + 1 else { return }
    promise(!again.has(.organization) || again.rows[rows][.organization] == text, "the row that was added is there")
  }
}
