internal import Digest

/// The list of the files in a folder that maillage wrote, with their digests, as `sha256sum --check` reads it.
///
/// A file that is listed, and still is what was written, may be replaced or removed; nothing else ever is.
struct Manifest {
  static let name = ".maillage"
  private static let heading = "# Files that maillage wrote. It replaces or removes those that are still the same."

  /// The longest that is read, in bytes: some hundred thousand files.
  ///
  /// Whoever can write into the folder can make it longer.
  static let longest = 16 << 20

  /// By paths relative to the folder; a file that is about to be replaced has two.
  private(set) var digests: [String: Set<String>] = [:]

  /// How many bytes the largest file has: what is larger is none of them, however many zeros it claims to hold.
  private(set) var largest = 0
  private static let sizeHeading = "# The largest of them has "

  /// The same where a list of an earlier build does not say it.
  static let largestUnsaid = 1 << 30

  /// Whether version 0.1.0 wrote the list, without digests.
  private(set) var isUnproven = false

  init() {}

  /// Reads the folder's manifest; empty where there is none, as for one of version 0.1.0, which has no digests.
  init(in folder: Directory) {
    let text = folder.read(Self.name, limit: Self.longest).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard text.hasPrefix(Self.heading) else {
      isUnproven = text.hasPrefix("# Files that maillage made.")
      return
    }
    largest = Self.largestUnsaid
    for line in text.split(separator: "\n").dropFirst() {
      if line.hasPrefix(Self.sizeHeading) {
        largest = Int(line.dropFirst(Self.sizeHeading.count).prefix { $0.isNumber }) ?? largest
      }
      guard let gap = line.firstRange(of: "  ") else { continue }
      digests[String(line[gap.upperBound...]), default: []].insert(String(line[..<gap.lowerBound]))
    }
  }

  var files: Set<String> { Set(digests.keys) }

  mutating func add(_ file: String, _ bytes: [UInt8]) { add(file, digest: SHA256.hex(of: bytes), size: bytes.count) }

  mutating func add(_ file: String, digest: String, size: Int) {
    digests[file, default: []].insert(digest)
    largest = max(largest, size)
  }

  /// The files of either list.
  func merged(with other: Manifest) -> Manifest {
    var merged = self
    merged.digests.merge(other.digests) { $0.union($1) }
    merged.largest = max(largest, other.largest)
    return merged
  }

  mutating func remove(_ file: String) { digests[file] = nil }

  /// Whether a folder's file is listed and still what maillage wrote.
  func proves(_ file: String, in folder: Directory) -> Bool {
    guard let digests = digests[file], let place = folder.place(of: file),
      let digest = place.folder.digest(place.name, most: largest)
    else { return false }
    return digests.contains(digest)
  }

  /// Why a file that is there is not known to be maillage's.
  func reason(toKeep file: String) -> String {
    digests[file] == nil ? "was not made by maillage" : "was changed since maillage wrote it"
  }

  static let oldVersion = "is maybe of maillage 0.1.0, which kept no proof of what it made"

  /// Whether there is no file of that name in a folder but a manifest of maillage's, of whatever version.
  static func mayReplace(in folder: Directory) -> Bool {
    guard let kind = folder.kind(of: name) else { return true }
    let start = Array("# Files that maillage ".utf8)
    return kind == .file && folder.read(name, limit: longest)?.starts(with: start) == true
  }

  var bytes: [UInt8] {
    let lines = digests.flatMap { file, digests in digests.map { "\($0)  \(file)" } }
    // By path: the digest is 64 digits and two spaces.
    let sorted = lines.sorted { ($0.dropFirst(66), $0[...]) < ($1.dropFirst(66), $1[...]) }
    return Array(([Self.heading, "\(Self.sizeHeading)\(largest) bytes."] + sorted).map { $0 + "\n" }.joined().utf8)
  }
}
