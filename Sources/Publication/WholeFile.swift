package import Paths
internal import Platform

/// A single file that is written whole or not at all.
package enum WholeFile {
  /// Writes beside the file, then takes its place; owner, mode and extended attributes stay as they were.
  ///
  /// A file of several names (hard links), or of somebody else whom the system does not let maillage give it to, is
  /// written over where it is, after a whole copy of the new bytes has been put beside it.
  ///
  /// `state`: that of the file when it was read; with another one by now, nothing is written.
  /// - Returns: a clause on what could not be kept, or nil.
  @discardableResult
  package static func write(
    _ bytes: [UInt8], to path: String, over state: FileState? = nil
  ) throws(PublicationError) -> String? {
    guard !path.isEmpty else { throw PublicationError("“”", "is no name; name a file") }
    // A pipe or a device is written straight into, also where a link such as /dev/stdout leads to it.
    guard !FileSystem.isStream(path) else {
      try FileSystem.write(bytes, toStream: path)
      return nil
    }
    guard let target = FileSystem.resolved(path) ?? (FileSystem.kind(of: path) == nil ? path : nil) else {
      throw PublicationError(path, "is a link to nothing; name another file")
    }
    guard FileSystem.kind(of: target) != .folder else { throw PublicationError(path, "is a folder; name a file") }
    let parent = FileSystem.parent(of: target)
    // What is above a file that is named may be a link.
    guard let folder = Directory(FileSystem.resolved(parent) ?? parent) else {
      throw FileSystem.failure(path, "cannot be written")
    }
    return try write(bytes, to: (folder, FileSystem.name(of: target)), called: path, over: state)
  }

  /// Writes a result that is nothing that the run has read.
  ///
  /// - Returns: a clause on what could not be kept, or nil.
  @discardableResult
  package static func writeResult(_ bytes: [UInt8], to path: String) throws(PublicationError) -> String? {
    try refuse(path)
    return try write(bytes, to: path)
  }

  /// Fails where a result would be written over a file that the run has read, whatever name it has there.
  package static func refuse(_ output: String) throws(PublicationError) {
    guard !FileSystem.isStream(output), let input = FilesRead.same(as: output) else { return }
    let also = input == output ? "" : " (\(input))"
    throw PublicationError(output, "is a file that is read\(also), and would be lost; name another file for the output")
  }

  /// A file of a folder that takes the place of the one that was read there.
  package struct Replacement {
    /// The path from the folder.
    let name: String
    let bytes: [UInt8]
    let state: FileState

    package init(name: String, bytes: [UInt8], over state: FileState) {
      self.name = name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      (self.bytes, self.state) = (bytes, state)
    }
  }

  /// Writes files of a folder one after the other, each whole; none where `check` fails.
  ///
  /// - Returns: clauses on what could not be kept, by the paths of the files.
  package static func write(
    _ files: [Replacement], in folder: String
  ) throws(PublicationError) -> [(path: String, loss: String)] {
    var losses: [(path: String, loss: String)] = []
    for (file, place) in zip(files, try places(of: files, in: folder)) {
      let path = path(of: file, in: folder)
      if let loss = try write(file.bytes, to: place, called: path, over: file.state) { losses.append((path, loss)) }
    }
    return losses
  }

  /// Fails where one of a folder's files was changed since it was read, or is a link.
  package static func check(_ files: [Replacement], in folder: String) throws(PublicationError) {
    _ = try places(of: files, in: folder)
  }

  private static func places(
    of files: [Replacement], in folder: String
  ) throws(PublicationError) -> [(folder: Directory, name: String)] {
    guard let handle = Directory(FileSystem.resolved(folder) ?? folder) else {
      throw FileSystem.failure(folder, "cannot be read")
    }
    var places: [(folder: Directory, name: String)] = []
    for file in files {
      let path = path(of: file, in: folder)
      guard let place = handle.place(of: file.name), [nil, .file].contains(place.folder.kind(of: place.name)) else {
        throw PublicationError(path, "is no plain file, or stands behind a link; put the file itself there")
      }
      try check(place, file.state, called: path)
      places.append(place)
    }
    return places
  }

  private static func path(of file: Replacement, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
  }

  /// Fails where a file was changed since it was read.
  package static func check(_ path: String, _ state: FileState) throws(PublicationError) {
    guard FileState(of: path) != state else { return }
    throw changed(path)
  }

  private static func changed(_ path: String) -> PublicationError {
    PublicationError(path, "was changed by somebody else since it was read, and stays as it is; run again")
  }

  private static func check(
    _ place: (folder: Directory, name: String), _ state: FileState?, called path: String
  ) throws(PublicationError) {
    guard let state, place.folder.state(of: place.name) != state else { return }
    throw changed(path)
  }

  /// Writes a file of a folder that is held open; a link of its name is replaced and not followed.
  ///
  /// `keepsNames`: whether a file with other names (hard links) is written over where it is.
  @discardableResult
  static func write(
    _ bytes: [UInt8], to place: (folder: Directory, name: String), called path: String, over state: FileState? = nil,
    keepsNames: Bool = true
  ) throws(PublicationError) -> String? {
    let folder = place.folder.descriptor
    let name = SystemPath.bytes(of: place.name)
    // Not the file's own name with more behind it, which may be too long for one.
    let suffix = FileSystem.randomSuffix()
    let staged = SystemPath.bytes(of: ".maillage-" + suffix)
    // Without a name, so that a kill leaves nothing; else under one that no link stands for. Only the owner may read it.
    // A file that is half written over is worse than a copy too many.
    var isCopyNeeded = false
    let unnamed = canName ? open_unnamed(folder) : -1
    let file = unnamed >= 0 ? unnamed : openat(folder, staged, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileSystem.failure(path, "cannot be written") }
    defer { close(file) }
    func stage() throws(PublicationError) {
      guard unnamed >= 0 else { return }
      guard linkat(AT_FDCWD, "/proc/self/fd/\(file)", folder, staged, AT_SYMLINK_FOLLOW) == 0 else {
        throw FileSystem.failure(path, "cannot be written")
      }
    }
    func put() throws(PublicationError) {
      try stage()
      try check(place, state, called: path)
      guard renameat(folder, staged, folder, name) == 0 else { throw FileSystem.failure(path, "cannot be replaced") }
    }
    do throws(PublicationError) {
      try FileSystem.write(bytes, into: file, called: path)
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else {
        let mask = umask(0)
        umask(mask)
        fchmod(file, 0o666 & ~mask)
        try put()
        return nil
      }
      let isOwners = fchown(file, status.st_uid, status.st_gid) == 0
      if keepsNames, status.st_nlink > 1 || !isOwners {
        let old = openat(folder, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        if old >= 0 {
          defer { close(old) }
          try stage()
          try check(place, state, called: path)
          // Room first, so that a full disk leaves it as it is.
          let full = reserve_room(old, Int64(bytes.count))
          guard full == 0 else {
            errno = full
            throw FileSystem.failure(path, "cannot be written")
          }
          isCopyNeeded = true
          do throws(PublicationError) {
            try FileSystem.write(bytes, into: old, called: path)
          } catch {
            let copy = FileSystem.parent(of: path) + "/.maillage-" + suffix
            throw PublicationError(
              path,
              error.message + "; it is written in part, and the whole new text is in \(copy): move that to its place")
          }
          ftruncate(old, off_t(bytes.count))
          unlinkat(folder, staged, 0)
          return nil
        }
      }
      var lost = isOwners ? [] : ["its owner"]
      if keepsNames, status.st_nlink > 1 { lost.append("its other names, which have the old text") }
      let old = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      if old >= 0 {
        if copy_attributes(old, file) > 0 { lost.append("some of its extended attributes") }
        close(old)
      }
      fchmod(file, status.st_mode & 0o7777)
      try put()
      return lost.isEmpty ? nil : "could not keep \(lost.joined(separator: " and "))"
    } catch {
      if !isCopyNeeded { unlinkat(folder, staged, 0) }
      throw error
    }
  }

  /// Whether the system lets a file without a name be given one.
  private static let canName = access("/proc/self/fd", F_OK) == 0

  /// Whether two paths lead to one file that is there.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    SystemPath.isSame(one, other)
  }

  /// Whether what is at a path, or would once it is made, is the folder, or below it, links followed.
  package static func isWithin(_ path: String, _ folder: String) -> Bool {
    let (path, folder) = (FileSystem.futurePath(path), FileSystem.futurePath(folder))
    return path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }
}
