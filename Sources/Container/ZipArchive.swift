internal import CZip
internal import Platform

/// A zip file in memory: the container of ODT and DOCX.
///
/// What is not written anew keeps its bytes, compressed as they are, and its place. The dates of what is written are
/// all the same, so that the same contents give the same bytes. What a file unpacks to is bounded by what it is asked
/// for, not by what the archive says of itself.
package struct ZipArchive: ~Copyable {
  let archive: OpaquePointer
  private let source: OpaquePointer

  /// An archive with nothing in it yet.
  package init() throws(ContainerError) {
    try self.init([], flags: ZIP_TRUNCATE)
  }

  /// An archive from its bytes; fails for one that is damaged.
  ///
  /// `isStrict`: whether its two lists of what is in it must agree to the letter, which not every program sees to.
  package init(_ bytes: [UInt8], isStrict: Bool = true) throws(ContainerError) {
    guard !bytes.isEmpty else { throw ContainerError("the file is empty") }
    try self.init(bytes, flags: isStrict ? ZIP_CHECKCONS : 0)
  }

  private init(_ bytes: [UInt8], flags: Int32) throws(ContainerError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(Self.copy(bytes), UInt64(bytes.count), 1, &error) else {
      throw ContainerError(String(cString: zip_error_strerror(&error)))
    }
    // The archive frees its source when it closes, and what it then wrote with it.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      zip_source_free(source)
      throw ContainerError(String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    self.source = source
  }

  deinit {
    zip_discard(archive)
    zip_source_free(source)
  }

  /// The names of what is in it, in their order, folders parted by slashes.
  ///
  /// Some programs write backslashes against the standard (APPNOTE 4.4.17), and office programs take them for slashes.
  package var names: [String] {
    let count = UInt64(max(0, zip_get_num_entries(archive, 0)))
    return (0..<count).compactMap { index in
      zip_get_name(archive, index, 0).map { String(cString: $0).replacing("\\", with: "/") }
    }
  }

  /// The place of what has a name, whichever way its folders are parted; nil where there is nothing.
  private func index(of name: String) -> UInt64? {
    var index = zip_name_locate(archive, name, 0)
    if index < 0 { index = zip_name_locate(archive, name.replacing("/", with: "\\"), 0) }
    return index < 0 ? nil : UInt64(index)
  }

  /// Whether some of it can be read with a password alone.
  package var isEncrypted: Bool {
    let count = UInt64(max(0, zip_get_num_entries(archive, 0)))
    return (0..<count).contains { index in
      var entry = zip_stat_t()
      return zip_stat_index(archive, index, 0, &entry) == 0 && entry.encryption_method != UInt16(ZIP_EM_NONE)
    }
  }

  /// Whether there is something under a name.
  package func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// What is under a name, unpacked; nil where there is nothing.
  ///
  /// `limit`: how many bytes there may be. A small file that unpacks to more is no document.
  package func read(_ name: String, limit: Int = 1 << 30) throws(ContainerError) -> [UInt8]? {
    guard let entry = try Entry(name, of: self, limit: limit) else { return nil }
    var contents: [UInt8] = []
    contents.reserveCapacity(min(entry.size, limit, 1 << 26))
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { block.deallocate() }
    while true {
      let count = try entry.read(into: block)
      guard count > 0 else { return contents }
      contents.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }

  /// Writes what is under a name, in the place of what was there.
  ///
  /// Not compressed is what gets no smaller, as PNG, and ODF's first entry.
  package func write(_ bytes: [UInt8], to name: String, isCompressed: Bool = true) throws(ContainerError) {
    guard let source = zip_source_buffer(archive, Self.copy(bytes), UInt64(bytes.count), 1) else {
      throw failure(writing: name)
    }
    let known = index(of: name).flatMap { zip_get_name(archive, $0, 0) }.map { String(cString: $0) }
    let index = zip_file_add(archive, known ?? name, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      zip_source_free(source)
      throw failure(writing: name)
    }
    let method = isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    // 1 January 1980, the first day that zip files know; a date of the time zone's own would differ between machines.
    guard zip_set_file_compression(archive, UInt64(index), method, isCompressed ? 9 : 0) == 0,
      zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0) == 0
    else { throw failure(writing: name) }
  }

  /// Takes out what is under a name.
  package func remove(_ name: String) throws(ContainerError) {
    guard let index = index(of: name), zip_delete(archive, index) == 0 else { throw failure(writing: name) }
  }

  /// The archive as a file.
  package consuming func bytes() throws(ContainerError) -> [UInt8] {
    let (archive, source) = (archive, source)
    discard self
    defer { zip_source_free(source) }
    guard zip_close(archive) == 0 else {
      let error = ContainerError(String(cString: zip_strerror(archive)))
      zip_discard(archive)
      throw error
    }
    var entry = zip_stat_t()
    guard zip_source_stat(source, &entry) == 0, zip_source_open(source) == 0 else {
      throw ContainerError("the archive cannot be read back")
    }
    defer { zip_source_close(source) }
    var count: Int64 = 0
    let size = Int(entry.size)
    var bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      count = size == 0 ? 0 : zip_source_read(source, buffer.baseAddress, UInt64(size))
      initialized = max(0, Int(count))
    }
    guard count == Int64(size) else { throw ContainerError("the archive cannot be read back") }
    ZipFlags.agree(in: &bytes)
    return bytes
  }

  /// A copy that the archive frees.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard !bytes.isEmpty, let copy = malloc(bytes.count) else { return nil }
    bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress { copy.copyMemory(from: start, byteCount: buffer.count) }
    }
    return copy
  }

  private func failure(reading name: String) -> ContainerError {
    ContainerError("\(name) cannot be read: \(String(cString: zip_strerror(archive)))")
  }

  private func failure(writing name: String) -> ContainerError {
    ContainerError("\(name) cannot be written: \(String(cString: zip_strerror(archive)))")
  }
}

extension ZipArchive {
  /// Unpacks what is under a name piece by piece; nil where there is nothing.
  ///
  /// The body gets a function that fills a buffer with the next bytes and says how many, 0 at the end.
  /// `limit`: how many bytes there may be; a file that unpacks to more is taken for a bomb.
  package borrowing func stream<Result>(
    _ name: String, limit: Int, _ body: (@escaping (UnsafeMutableRawBufferPointer) throws -> Int) throws -> Result
  ) throws -> Result? {
    guard let entry = try Entry(name, of: self, limit: limit) else { return nil }
    return try body { try entry.read(into: $0) }
  }

  /// What is under a name, while it is unpacked.
  private final class Entry {
    private let file: OpaquePointer
    private let name: String
    private let limit: Int
    private var total = 0
    /// How many bytes the archive says there are.
    let size: Int

    /// Nil where there is nothing under the name.
    init?(_ name: String, of zip: borrowing ZipArchive, limit: Int) throws(ContainerError) {
      guard let index = zip.index(of: name) else { return nil }
      guard let file = zip_fopen_index(zip.archive, index, 0) else {
        if let error = zip_get_error(zip.archive), zip_error_code_zip(error) == ZIP_ER_NOPASSWD {
          throw ContainerError("\(name) can be read with a password alone", kind: .encrypted)
        }
        throw zip.failure(reading: name)
      }
      var entry = zip_stat_t()
      size = zip_stat_index(zip.archive, index, 0, &entry) == 0 ? Int(clamping: entry.size) : 0
      (self.file, self.name, self.limit) = (file, name, limit)
    }

    deinit { zip_fclose(file) }

    /// Fills a buffer with the next bytes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ContainerError) -> Int {
      let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      guard count >= 0 else { throw ContainerError("\(name) is damaged") }
      total += count
      guard total <= limit else {
        throw ContainerError("\(name) unpacks to more than \(limit >> 20) MB", kind: .tooLarge)
      }
      return count
    }
  }
}

/// The flags of a zip file's entries, which are in it twice: before each and in the list at its end.
///
/// libzip leaves the ones before untouched entries as they are, but drops “the name is UTF-8” from the list where a name is
/// plain ASCII; strict readers call the two at odds. LibreOffice sets it for every name.
enum ZipFlags {
  /// Makes the list say of each entry's name what is before the entry (PKWARE's APPNOTE 6.3.10, 4.3 and 4.4.4).
  static func agree(in bytes: inout [UInt8]) {
    guard bytes.count >= endSize else { return }
    guard
      let end = stride(from: bytes.count - endSize, through: max(0, bytes.count - endSize - 0xFFFF), by: -1)
        .first(where: { number(at: $0, bytes, size: 4) == 0x0605_4B50 })
    else { return }
    var entry = number(at: end + 16, bytes, size: 4)
    for _ in 0..<number(at: end + 10, bytes, size: 2) {
      guard entry + entrySize <= end, number(at: entry, bytes, size: 4) == 0x0201_4B50 else { return }
      let local = number(at: entry + 42, bytes, size: 4)
      if local + 30 <= bytes.count, number(at: local, bytes, size: 4) == 0x0403_4B50 {
        bytes[entry + 9] = bytes[entry + 9] & ~utf8 | bytes[local + 7] & utf8
      }
      entry += entrySize + [28, 30, 32].reduce(0) { $0 + number(at: entry + $1, bytes, size: 2) }
    }
  }

  private static let endSize = 22
  private static let entrySize = 46
  /// Bit 11, in the second byte of the flags.
  private static let utf8: UInt8 = 1 << 3

  private static func number(at place: Int, _ bytes: [UInt8], size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}

/// Why a document's container cannot be read or written.
package struct ContainerError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    case damaged, encrypted, tooLarge
  }

  package let description: String
  package let kind: Kind

  package init(_ description: String, kind: Kind = .damaged) {
    self.description = description
    self.kind = kind
  }
}
