/// A folder of files that is made whole or not at all, where there is none yet or an empty one.
package enum NewFolder {
  /// Makes a folder, and those above it that are missing, where there is none yet.
  package static func make(_ path: String) throws(PublicationError) {
    try FileSystem.makeFolders(path)
  }

  /// Writes the files beside the folder's place, then puts them there.
  ///
  /// - Throws: where a file, or a folder that is not empty, stands in the way.
  package static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(PublicationError) {
    guard !path.isEmpty else { throw PublicationError("“”", "is no name; name a folder") }
    let names = Set(files.map(\.name))
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if let target = FileSystem.resolved(path) {
      guard FileSystem.kind(of: target) == .folder else {
        throw PublicationError(path, "is no folder; name one that is empty, or one to be made")
      }
      let lock = try FolderLock(on: target)
      defer { lock.release() }
      if let first = try FileSystem.names(in: target).first(where: { $0 != FolderLock.name }) {
        throw PublicationError(path, "is not empty (\(first)); name an empty folder, or one to be made")
      }
      // A shell may stand in it, so it stays; the last file is the one that makes it a network.
      for file in files { try WholeFile.write(file.bytes, to: target + "/" + file.name) }
      return
    }
    try FileSystem.makeFolders(FileSystem.parent(of: path))
    let staging = try StagingFolder(beside: path, isOurs: names.contains)
    do {
      for file in files { try FileSystem.write(file.bytes, to: staging.path + "/" + file.name) }
      try FileSystem.rename(staging.path, to: path)
    } catch {
      staging.remove()
      throw error
    }
  }
}
