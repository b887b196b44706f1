import Collaboration
import Foundation

@testable import Intake

extension FuzzTarget {
  /// A network in another program's format, or a spreadsheet: the first byte chooses the file's ending.
  ///
  /// What is written of it is read back the same.
  static let graphs = FuzzTarget(name: "graphs") { bytes in
    let folder = ScratchFolder()
    defer { folder.clear() }
    let endings = ["graphml", "gexf", "dot", "net", "edgelist", "dl", "json", "xlsx", "ods"]
    let name = "network." + endings[Int(bytes.first ?? 0) % endings.count]
    folder.write(Array(bytes.dropFirst()), name)
    guard let loaded = try? NetworkReader.read("\(folder.path)/\(name)", parts: 1) else { return }
    roundTrip(loaded.network, in: folder)
  }
}
