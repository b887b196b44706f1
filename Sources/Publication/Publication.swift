internal import Paths
internal import Synchronization

/// A folder of files that is published whole or not at all.
///
/// Files are written beside the output folder and then take its place in one step, so a run that is killed leaves the
/// last good output. What maillage wrote is listed in the folder's `.maillage` with its digest; a file that is not, or
/// that was changed since, is never touched. In a folder that holds others' files too, each new file takes the place of
/// its forerunner by a rename of its own.
package final class Publication: Sendable {
  private let output: String
  private let shown: String
  private let staging: StagingFolder
  private let isOurs: @Sendable (String) -> Bool
  private let removesOld: Bool
  private let written = Mutex(Manifest())
  private let reserved = Mutex<Set<String>>([])
  private let state = Mutex<State>(.open)

  private enum State { case open, closed }

  /// Opens a publication into a folder, which need not exist yet.
  ///
  /// `isOurs`: whether maillage ever publishes a file of that path; all others stay, whatever a manifest lists.
  /// `input`: what is read for it, which may not be in the folder.
  /// `removesOld`: whether a file of that kind that is not written anew goes; else it is in the way.
  /// - Throws: where the folder cannot be made or written beside.
  package init(
    to folder: String, from input: String? = nil, removesOld: Bool = true,
    isOurs: @escaping @Sendable (String) -> Bool
  ) throws(PublicationError) {
    self.isOurs = isOurs
    self.removesOld = removesOld
    if let input { try Self.refuse(folder, holding: input) }
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
    staging = try StagingFolder(beside: output, isOurs: isOurs)
  }

  /// Fails where what is read would be replaced by what comes of it.
  package static func refuse(_ output: String, holding input: String) throws(PublicationError) {
    guard !output.isEmpty else { throw PublicationError("“”", "is no folder name; name one for the output") }
    guard WholeFile.isWithin(input, output) else { return }
    throw PublicationError(output, "holds the network that is read; name another folder for the output")
  }

  /// Writes a file of the publication; its folders are made.
  package func write(_ bytes: [UInt8], to file: String) throws(PublicationError) {
    try FileSystem.write(bytes, to: try path(of: file))
    written.withLock { $0.add(file, bytes) }
  }

  package func write(_ text: String, to file: String) throws(PublicationError) {
    try write(Array(text.utf8), to: file)
  }

  /// Writes a file of the publication piece by piece, as one that may be larger than memory allows.
  package func write(to file: String, _ body: (inout FileText) -> Void) throws(PublicationError) {
    var text = try FileText(at: path(of: file))
    body(&text)
    let (digest, size) = try text.close()
    written.withLock { $0.add(file, digest: digest, size: size) }
  }

  /// The path at which somebody else, a database say, is to write a file of the publication.
  package func reserve(_ file: String) throws(PublicationError) -> String {
    let path = try path(of: file)
    reserved.withLock { _ = $0.insert(file) }
    return path
  }

  /// Takes a file that somebody else was to write into the publication, as soon as it is whole.
  package func take(reserved file: String) throws(PublicationError) {
    guard let place = Directory(staging.path)?.place(of: file), let digest = place.folder.digest(place.name) else {
      throw PublicationError(shown + "/" + file, "could not be written")
    }
    let size = place.folder.state(of: place.name).size
    written.withLock { $0.add(file, digest: digest, size: size) }
    reserved.withLock { _ = $0.remove(file) }
  }

  private func path(of file: String) throws(PublicationError) -> String {
    // Else the next run could not replace it.
    guard isOurs(file) else { throw PublicationError(shown + "/" + file, "is no name of what maillage publishes") }
    let path = staging.path + "/" + file
    // Under the lock, so that no folder is made anew behind one who gives the publication up meanwhile.
    try state.withLock { (state) throws(PublicationError) in
      guard state == .open else { throw PublicationError(shown, "was given up; run again") }
      try FileSystem.makeFolders(FileSystem.parent(of: path))
    }
    return path
  }

  /// Puts all that was written into the output folder's place.
  ///
  /// - Returns: lines on what somebody else changed or put there meanwhile, which stays.
  /// - Throws: where a file of somebody else's is in the way; then nothing has changed.
  @discardableResult
  package func publish() throws(PublicationError) -> [String] { try publish(meanwhile: {}) }

  /// `meanwhile`: called when the files of before were looked at and are about to be replaced, for tests.
  func publish(meanwhile: () -> Void) throws(PublicationError) -> [String] {
    try state.withLock { (state) throws(PublicationError) -> [String] in
      guard state == .open else { return [] }
      for file in reserved.withLock({ $0 }) { try take(reserved: file) }
      let new = written.withLock { $0 }
      try FileSystem.write(new.bytes, to: staging.path + "/" + Manifest.name)
      let lock = try FolderLock(beside: output)
      defer { lock.release() }
      var kept: [String] = []
      if FileSystem.kind(of: output) == nil {
        try FileSystem.rename(staging.path, to: output)
      } else {
        kept = try replace(by: new, meanwhile: meanwhile)
      }
      staging.remove()
      state = .closed
      return kept
    }
  }

  private func replace(by new: Manifest, meanwhile: () -> Void) throws(PublicationError) -> [String] {
    guard let folder = Directory(output) else { throw FileSystem.failure(output, "cannot be read") }
    guard Manifest.mayReplace(in: folder) else {
      throw PublicationError(shown + "/" + Manifest.name, "is not maillage's; move it away")
    }
    let old = Manifest(in: folder)
    let present = folder.contents().subtracting([Manifest.name, FolderLock.name])
    // What each was when it was proven: it may be saved by somebody before it is replaced.
    var states: [String: FileState] = [:]
    for file in present where isOurs(file) {
      let state = folder.state(ofFileAt: file)
      if old.proves(file, in: folder) { states[file] = state }
    }
    let own = Set(states.keys)
    if !removesOld, let rest = present.filter(isOurs).subtracting(new.files).min() {
      throw PublicationError(
        shown + "/" + rest,
        "is not written anew, and would be taken for a part of it; move it away, or name another folder")
    }
    try refuseToReplaceOthers(
      Set(new.files.flatMap { obstacles(to: $0, among: present, in: folder) }).subtracting(own), old: old)
    meanwhile()
    if own.count < present.count || isWorkingFolder || folder.kind(of: FolderLock.name) != nil || !exchange() {
      return try replaceOneByOne(in: folder, own: states, old: old, new: new)
    }
    // The folder of before has the staging folder's name now.
    return removeForerunner(folder, own: states, new: new)
  }

  /// Removes what maillage wrote from the folder that was exchanged for the new one, and brings back what somebody
  /// changed or put there since it was looked at.
  private func removeForerunner(_ forerunner: Directory, own: [String: FileState], new: Manifest) -> [String] {
    guard let folder = Directory(output) else {
      staging.keep()
      return ["\(shown): warning: cannot be read; what was in it is in \(staging.path)"]
    }
    var kept: [String] = []
    for file in forerunner.contents().subtracting([Manifest.name, FolderLock.name]).sorted() {
      guard let place = forerunner.place(of: file) else { continue }
      if let state = own[file], place.folder.state(of: place.name) == state {
        forerunner.remove([file])
        continue
      }
      if let target = folder.place(of: file, makingFolders: true), place.folder.rename(place.name, to: target) {
        kept.append(warning(of: file, isInTheWay: new.files.contains(file)))
      } else {
        staging.keep()
        kept.append("\(shown)/\(file): warning: was changed meanwhile, and is in \(staging.path) now; move it back")
      }
    }
    forerunner.remove([Manifest.name])
    return kept
  }

  private func warning(of file: String, isInTheWay: Bool) -> String {
    isInTheWay
      ? "\(shown)/\(file): warning: was changed or put there meanwhile, and stays as it is; move it away and run again for the new one"
      : "\(shown)/\(file): warning: was changed or put there meanwhile, and stays"
  }

  /// Gives the publication up; the output stays as it was.
  package func abandon() {
    state.withLock { state in
      guard state == .open else { return }
      staging.remove()
      state = .closed
    }
  }

  /// What is where a file is to go: a file of that name, one in place of a folder above it, or a folder in its place.
  private func obstacles(to file: String, among present: Set<String>, in folder: Directory) -> [String] {
    let parts = file.split(separator: "/")
    let paths = parts.indices.map { parts[...$0].joined(separator: "/") }
    func isFolder(_ path: String) -> Bool {
      folder.place(of: path).map { $0.folder.kind(of: $0.name) == .folder } == true
    }
    return paths.filter { present.contains($0) && !isFolder($0) } + (isFolder(file) ? [file] : [])
  }

  private func refuseToReplaceOthers(_ files: Set<String>, old: Manifest) throws(PublicationError) {
    guard let first = files.min() else { return }
    let others = files.count > 1 ? " (and \(files.count - 1) more)" : ""
    let why = old.isUnproven ? Manifest.oldVersion : old.reason(toKeep: first)
    throw PublicationError(
      shown + "/" + first, "\(why)\(others); move it away, or name another folder for the output")
  }

  /// Whether a shell is in the folder: it would be left in one that is gone.
  private var isWorkingFolder: Bool {
    FileSystem.resolved(".").map { $0 == output || $0.hasPrefix(output + "/") } ?? false
  }

  private func exchange() -> Bool {
    // A folder that cannot be like the one before in all is no successor.
    FileSystem.copyProperties(of: output, to: staging.path) && FileSystem.exchange(staging.path, output)
  }

  /// Renames each new file over its forerunner, and removes those that have no successor; what somebody changed since it
  /// was looked at stays.
  private func replaceOneByOne(
    in folder: Directory, own: [String: FileState], old: Manifest, new: Manifest
  ) throws(PublicationError) -> [String] {
    guard let staged = Directory(staging.path) else { throw FileSystem.failure(staging.path, "cannot be read") }
    func publish(_ file: String) throws(PublicationError) {
      guard let source = staged.place(of: file), let target = folder.place(of: file, makingFolders: true),
        source.folder.rename(source.name, to: target)
      else { throw FileSystem.failure(shown + "/" + file, "cannot be replaced") }
    }
    // Both lists first: should the run be killed here, the next one still knows all that is its own.
    try FileSystem.write(old.merged(with: new).bytes, to: staging.path + "/" + Manifest.name)
    try publish(Manifest.name)
    var kept: [String] = []
    for file in new.files.sorted() {
      if [own[file], .absent].contains(folder.state(ofFileAt: file)) {
        try publish(file)
      } else {
        kept.append(warning(of: file, isInTheWay: true))
      }
    }
    for (file, state) in own.sorted(by: { $0.key < $1.key }) where !new.files.contains(file) {
      if folder.state(ofFileAt: file) == state {
        folder.remove([file])
      } else {
        kept.append(warning(of: file, isInTheWay: false))
      }
    }
    try FileSystem.write(new.bytes, to: staging.path + "/" + Manifest.name)
    try publish(Manifest.name)
    return kept
  }
}
