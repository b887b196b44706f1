internal import Synchronization

/// A folder of files that is published whole or not at all.
///
/// Files are written beside the output folder and then take its place in one step, so a run that is killed leaves the
/// last good output. What maillage made stands in the folder's `.maillage`; a file that does not is never touched. In a
/// folder that holds others' files too, each new file takes the place of its forerunner by a rename of its own.
package final class Publication: Sendable {
  private let output: String
  private let shown: String
  private let staging: StagingFolder
  private let written = Mutex<Set<String>>([])
  private let state = Mutex<State>(.open)

  private enum State { case open, closed }

  /// Opens a publication into a folder, which need not exist yet.
  /// - Throws: where the folder cannot be made or written beside.
  package init(to folder: String) throws(PublicationError) {
    shown = folder
    var path = folder
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty else { throw PublicationError(folder, "is no folder name; name one for the output") }
    if let resolved = FileSystem.resolved(path) {
      guard FileSystem.kind(of: resolved) == .folder else {
        throw PublicationError(folder, "is no folder; name another place for the output")
      }
      output = resolved
    } else {
      guard FileSystem.kind(of: path) == nil else {
        throw PublicationError(folder, "is a link to nothing; name a folder for the output")
      }
      let parent = FileSystem.parent(of: path)
      try FileSystem.makeFolders(parent)
      guard let resolvedParent = FileSystem.resolved(parent) else { throw FileSystem.failure(parent, "cannot be read") }
      output = (resolvedParent == "/" ? "" : resolvedParent) + "/" + FileSystem.name(of: path)
    }
    guard output != "/" else { throw PublicationError(folder, "is the root folder; name another for the output") }
    staging = try StagingFolder(beside: output)
  }

  /// Writes a file of the publication; its folders are made.
  package func write(_ bytes: [UInt8], to file: String) throws(PublicationError) {
    try FileSystem.write(bytes, to: try reserve(file))
  }

  package func write(_ text: String, to file: String) throws(PublicationError) {
    try write(Array(text.utf8), to: file)
  }

  /// The path at which somebody else, a database say, is to write a file of the publication.
  package func reserve(_ file: String) throws(PublicationError) -> String {
    let path = staging.path + "/" + file
    // Under the lock, so that no folder is made anew behind one who gives the publication up meanwhile.
    try state.withLock { (state) throws(PublicationError) in
      guard state == .open else { throw PublicationError(shown, "was given up; run again") }
      try FileSystem.makeFolders(FileSystem.parent(of: path))
    }
    written.withLock { _ = $0.insert(file) }
    return path
  }

  /// Puts all that was written into the output folder's place.
  /// - Throws: where a file of somebody else's stands in the way; then nothing has changed.
  package func publish() throws(PublicationError) {
    try state.withLock { (state) throws(PublicationError) in
      guard state == .open else { return }
      let new = Manifest(files: written.withLock { $0 })
      try new.write(in: staging.path)
      if FileSystem.kind(of: output) == nil {
        try FileSystem.rename(staging.path, to: output)
      } else {
        let old = Manifest(in: output)
        let present = Set(try FileSystem.files(below: output)).subtracting([Manifest.name])
        try refuseToReplaceOthers(Set(new.files.flatMap { obstacles(to: $0, among: present) }).subtracting(old.files))
        if !present.isSubset(of: old.files) || isWorkingFolder || !exchange() {
          try replaceOneByOne(old: old, new: new)
        }
      }
      staging.remove()
      state = .closed
    }
  }

  /// Gives the publication up; the output stays as it was.
  package func abandon() {
    state.withLock { state in
      guard state == .open else { return }
      staging.remove()
      state = .closed
    }
  }

  /// What stands where a file is to go: a file of that name, one in place of a folder above it, or a folder in its place.
  private func obstacles(to file: String, among present: Set<String>) -> [String] {
    let parts = file.split(separator: "/")
    let paths = parts.indices.map { parts[...$0].joined(separator: "/") }
    return paths.filter(present.contains) + (FileSystem.kind(of: output + "/" + file) == .folder ? [file] : [])
  }

  private func refuseToReplaceOthers(_ files: Set<String>) throws(PublicationError) {
    guard let first = files.min() else { return }
    let others = files.count > 1 ? " (and \(files.count - 1) more)" : ""
    throw PublicationError(
      shown + "/" + first, "was not made by maillage\(others); move it away, or name another folder for the output")
  }

  /// Whether a shell stands in the folder: it would be left in one that is gone.
  private var isWorkingFolder: Bool {
    FileSystem.resolved(".").map { $0 == output || $0.hasPrefix(output + "/") } ?? false
  }

  private func exchange() -> Bool {
    FileSystem.copyPermissions(of: output, to: staging.path)
    return FileSystem.exchange(staging.path, output)
  }

  /// Renames each new file over its forerunner, and removes those that have no successor.
  private func replaceOneByOne(old: Manifest, new: Manifest) throws(PublicationError) {
    // Both lists first: should the run be killed here, the next one still knows all that is its own.
    let both = Manifest(files: old.files.union(new.files))
    try FileSystem.write(both.bytes, to: staging.path + "/" + Manifest.name)
    try FileSystem.rename(staging.path + "/" + Manifest.name, to: output + "/" + Manifest.name)
    for file in new.files.sorted() {
      try FileSystem.makeFolders(FileSystem.parent(of: output + "/" + file))
      try FileSystem.rename(staging.path + "/" + file, to: output + "/" + file)
    }
    for file in old.files.subtracting(new.files).sorted() {
      FileSystem.removeFile(output + "/" + file)
      FileSystem.removeEmptyFolder(FileSystem.parent(of: output + "/" + file))
    }
    try FileSystem.write(new.bytes, to: staging.path + "/" + Manifest.name)
    try FileSystem.rename(staging.path + "/" + Manifest.name, to: output + "/" + Manifest.name)
  }
}
