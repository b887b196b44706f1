internal import Paths

/// A folder of maillage's own beside somebody's document, with the pictures that this shows.
package struct CompanionFolder {
  private let path: String
  private let isOurs: (String) -> Bool

  /// `isOurs`: whether maillage ever writes a file of that name; all others stay, whatever a manifest lists.
  package init(_ path: String, isOurs: @escaping (String) -> Bool) {
    self.path = path
    self.isOurs = isOurs
  }

  /// Writes files, each whole; fails before the first where something that maillage did not write is in the way.
  package func write(_ files: [(name: String, bytes: [UInt8])]) throws(PublicationError) {
    guard !files.isEmpty else { return }
    let isNew = FileSystem.kind(of: path) == nil
    try FileSystem.makeFolders(path)
    do throws(PublicationError) {
      try writeAll(files)
    } catch {
      // Of a folder that was made for them nothing is left, as on a full disk.
      if isNew {
        try? keepOnly([])
        FileSystem.removeEmptyFolder(path)
      }
      throw error
    }
  }

  private func writeAll(_ files: [(name: String, bytes: [UInt8])]) throws(PublicationError) {
    guard let folder = Directory(path) else {
      throw PublicationError(path, "is a link; maillage writes pictures into a folder of its own alone")
    }
    guard Manifest.mayReplace(in: folder) else {
      throw PublicationError(path + "/" + Manifest.name, "is not maillage's; move it away")
    }
    let old = Manifest(in: folder)
    var new = Manifest()
    var states: [String: FileState] = [:]
    for file in files {
      states[file.name] = folder.state(of: file.name)
      new.add(file.name, file.bytes)
      guard folder.kind(of: file.name) != nil, folder.read(file.name, limit: file.bytes.count) != file.bytes else {
        continue
      }
      guard isOurs(file.name), old.proves(file.name, in: folder) else {
        throw PublicationError("\(path)/\(file.name)", "\(old.reason(toKeep: file.name)); move it away")
      }
    }
    // Both first: should the run be killed here, the next one still knows all that is its own.
    try write(old.merged(with: new).bytes, to: Manifest.name, in: folder)
    for file in files { try write(file.bytes, to: file.name, in: folder, over: states[file.name]) }
  }

  /// Removes what maillage wrote there and the document shows no more, and the folder if it is empty then.
  package func keepOnly(_ names: Set<String>) throws(PublicationError) {
    guard let folder = Directory(path), Manifest.mayReplace(in: folder) else { return }
    let old = Manifest(in: folder)
    var rest = old
    for name in old.files.sorted() where !names.contains(name) {
      // A file in a folder below is none of maillage's.
      if isOurs(name), !name.contains("/"), old.proves(name, in: folder) { folder.removeFile(name) }
      rest.remove(name)
    }
    if rest.files.isEmpty {
      folder.removeFile(Manifest.name)
      FileSystem.removeEmptyFolder(path)
    } else if rest.digests != old.digests {
      try write(rest.bytes, to: Manifest.name, in: folder)
    }
  }

  /// By a rename in the folder that was looked at: another name of the file keeps what it has.
  private func write(
    _ bytes: [UInt8], to name: String, in folder: Directory, over state: FileState? = nil
  ) throws(PublicationError) {
    try WholeFile.write(bytes, to: (folder, name), called: "\(path)/\(name)", over: state, keepsNames: false)
  }
}
