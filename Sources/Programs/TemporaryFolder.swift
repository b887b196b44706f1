internal import FoundationEssentials
internal import Platform

/// A folder that another program writes into.
package enum TemporaryFolder {
  /// Makes a new folder that its owner alone may enter, and removes it with all in it when it has been used.
  ///
  /// `use` is given its path.
  /// - Returns: what `use` returns.
  /// - Throws: an error that says why it cannot be made, or what `use` throws.
  package static func holding<Result>(use: (String) throws -> Result) throws -> Result {
    var name = Array((TemporaryFile.folder + "/maillage-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw TemporaryFile.failure }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    Leftovers.add(path)
    defer {
      try? FileManager.default.removeItem(atPath: path)
      Leftovers.drop(path)
    }
    return try use(path)
  }
}
