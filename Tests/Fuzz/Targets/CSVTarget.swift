import Collaboration
import Foundation

@testable import Intake

extension FuzzTarget {
  /// A network folder: its memberships, and behind each record separator (1E) another table, which a byte names.
  ///
  /// The network is the same however many parts a table is read in, and what is written of it is read back the same.
  static let csv = FuzzTarget(name: "csv") { bytes in
    let folder = ScratchFolder()
    defer { folder.clear() }
    let parts = bytes.split(separator: 0x1E, omittingEmptySubsequences: false)
    folder.write(Array(parts.first ?? []), TableName.memberships.fileName)
    for part in parts.dropFirst() {
      let table = TableName.allCases[Int(part.first ?? 0) % TableName.allCases.count]
      if table != .memberships { folder.write(Array(part.dropFirst()), table.fileName) }
    }
    guard let loaded = try? NetworkReader.read(folder.path, parts: 2) else { return }
    roundTrip(loaded.network, in: folder)
  }

  static func roundTrip(_ network: CollaborationNetwork, in folder: ScratchFolder) {
    guard let files = try? CSVWriter.files(of: network) else { return }
    folder.clear()
    mkdir(folder.path, 0o700)
    for file in files { folder.write(Array(file.text.utf8), file.name) }
    do {
      let again = try NetworkReader.read(folder.path, parts: 2)
      let written = (try? CSVWriter.files(of: again.network))?.map(\.text)
      promise(written == files.map(\.text), "what is written is read back the same")
    } catch {
      promise(false, "what is written can be read: \(error.problems.map(\.description))")
    }
  }
}
