internal import CZip

extension ZipArchive {
  /// Unpacks what stands under a name piece by piece; nil where there is nothing.
  ///
  /// The body gets a function that fills a buffer with the next bytes and says how many, 0 at the end.
  /// `most`: how many bytes there may be; a file that unpacks to more is taken for a bomb.
  package borrowing func stream<Result>(
    _ name: String, most: Int, _ body: (@escaping (UnsafeMutableRawBufferPointer) throws -> Int) throws -> Result
  ) throws -> Result? {
    guard contains(name) else { return nil }
    guard let file = zip_fopen(archive, name, 0) else {
      if let error = zip_get_error(archive), zip_error_code_zip(error) == ZIP_ER_NOPASSWD {
        throw ContainerError("\(name) can be read with a password alone", kind: .encrypted)
      }
      throw ContainerError("\(name) cannot be read")
    }
    defer { zip_fclose(file) }
    var total = 0
    return try body { buffer in
      let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      guard count >= 0 else { throw ContainerError("\(name) is damaged") }
      total += count
      guard total <= most else {
        throw ContainerError("\(name) unpacks to more than \(most >> 20) MB", kind: .tooLarge)
      }
      return count
    }
  }
}
