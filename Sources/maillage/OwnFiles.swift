internal import Platform

/// The Graphviz plugins and the fonts that stand beside the program where it was installed as one tree (`make dist`).
enum OwnFiles {
  /// Lets Graphviz and fontconfig take those of the tree, whatever the environment says, and nothing where there is no tree.
  ///
  /// To be called before a thread starts: the environment has no lock.
  static func use() {
    // Through links, so that one in a folder of PATH leads to the tree.
    guard let path = own_path() else { return }
    defer { free(path) }
    let program = Array(UnsafeBufferPointer(start: path, count: strlen(path)))
    let slash = CChar(UInt8(ascii: "/"))
    guard let name = program.lastIndex(of: slash), let folder = program[..<name].lastIndex(of: slash) else { return }
    // As bytes: a folder may have a name that is no UTF-8.
    func inTree(_ path: String) -> [CChar] { Array(program[..<folder]) + Array(path.utf8CString) }

    guard access(inTree("/lib/maillage/graphviz/config6a"), R_OK) == 0 else { return }
    setenv("GVBINDIR", inTree("/lib/maillage/graphviz"), 1)
    setenv("FONTCONFIG_FILE", inTree("/share/maillage/fonts.conf"), 1)
  }
}
