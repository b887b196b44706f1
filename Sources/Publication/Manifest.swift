/// The list of the files in an output folder that maillage made: the only ones that it ever replaces.
struct Manifest {
  static let name = ".maillage"
  private static let heading = "# Files that maillage made. It replaces these and no others."

  /// Paths relative to the folder.
  var files: Set<String>

  init(files: some Sequence<String>) {
    self.files = Set(files)
  }

  /// Reads the folder's manifest; empty where there is none.
  ///
  /// Paths that lead out of the folder are left out.
  init(in folder: String) {
    let text = FileSystem.read(folder + "/" + Self.name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard text.hasPrefix(Self.heading) else {
      files = []
      return
    }
    files = Set(
      text.split(separator: "\n").dropFirst().map(String.init).filter { path in
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
      })
  }

  var bytes: [UInt8] {
    Array(([Self.heading] + files.sorted()).map { $0 + "\n" }.joined().utf8)
  }

  func write(in folder: String) throws(PublicationError) {
    try FileSystem.write(bytes, to: folder + "/" + Self.name)
  }
}
