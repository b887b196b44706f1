internal import Paths
package import Collaboration
import Platform
import Support

/// What a path that is given as a network turns out to be.
package enum NetworkForm: Hashable, Sendable {
  /// A folder with `memberships.csv`, for ``NetworkReader``.
  case folder
  /// A file of memberships, or standard input, for ``NetworkReader`` too.
  case table
  /// A graph, Popolo or a spreadsheet, for ``NetworkReader`` as well.
  case foreign(ForeignFormat)
  /// A `network.sqlite` that maillage wrote, for the archive.
  case archive

  /// - Throws: a problem where nothing is at the path, or what is there cannot be looked at.
  package static func of(_ path: String) throws(Problems) -> NetworkForm {
    guard path != "-" else { return .table }
    var status = stat()
    guard stat(SystemPath.bytes(of: path), &status) == 0 else {
      let reason =
        errno == ENOENT || errno == ENOTDIR
        ? "there is no such folder or file; give a network folder, a CSV of memberships, a spreadsheet, a graph or a network.sqlite"
        : "this cannot be opened: \(String(cString: strerror(errno)))"
      throw Problems([Problem(.error, path, reason)])
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { return .folder }
    // Only a regular file gives its first bytes again to who reads it next.
    guard status.st_mode & S_IFMT == S_IFREG, let head = FileContents.head(of: path, count: 1 << 12) else {
      return .table
    }
    guard FileSignature(of: head) != .sqlite else { return .archive }
    return ForeignFormat(path: path, head: head).map { .foreign($0) } ?? .table
  }
}
