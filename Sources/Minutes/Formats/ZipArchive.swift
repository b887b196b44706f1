internal import CZip
import Collaboration

/// The files within a zip archive that is held in memory, as .odt and .docx are.
///
/// libzip reads it. What a file unpacks to is bounded by what it is asked for, not by what the archive says of itself.
struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  private let file: String

  /// `file`: the name that problems are told of.
  init(_ contents: [UInt8], file: String) throws(Problem) {
    self.file = file
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, contents.count), alignment: 1)
    bytes.copyBytes(from: contents)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(contents.count), 0, &error) else {
      bytes.deallocate()
      throw FormatError.damaged(file, "zip", "there is no memory for it")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw FormatError.damaged(file, "zip", String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    self.bytes = bytes
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// Whether the archive has a file of this name.
  borrowing func contains(_ name: String) -> Bool {
    zip_name_locate(archive, name, 0) >= 0
  }

  /// The unpacked bytes of a file.
  ///
  /// `most`: how many there may be.
  borrowing func read(_ name: String, most: Int) throws(Problem) -> [UInt8] {
    guard let entry = zip_fopen(archive, name, 0) else {
      if let error = zip_get_error(archive), zip_error_code_zip(error) == ZIP_ER_NOPASSWD {
        throw Problem(.error, file, "is protected with a password; save a copy without one")
      }
      throw FormatError.damaged(file, "zip", "its part \(name) cannot be opened")
    }
    defer { zip_fclose(entry) }
    var contents: [UInt8] = []
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { block.deallocate() }
    while true {
      let count = Int(zip_fread(entry, block.baseAddress, UInt64(block.count)))
      guard count >= 0 else { throw FormatError.damaged(file, "zip", "its part \(name) is damaged") }
      guard count > 0 else { return contents }
      guard contents.count + count <= most else {
        throw Problem(
          .error, file, "its part \(name) unpacks to more than \(most >> 20) MB, which no minutes have: a zip bomb?")
      }
      contents.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }
}
