internal import Container
internal import Support

/// An office document whose parts are changed one by one; all others keep their bytes.
package struct OfficePackage: ~Copyable {
  private let archive: ZipArchive

  /// The most that all parts together may unpack to, in bytes.
  static let mostUnpacked = 1 << 30

  /// Opens a document, and reads every part of it once, so that a damaged one is known before anything is written.
  init(_ bytes: [UInt8]) throws(AnnexError) {
    // Word before 2007, and every version where there is a password, writes a compound file (MS-CFB).
    let signature = FileSignature(of: bytes)
    if signature == .compoundFile {
      throw AnnexError(
        "is protected with a password, or in the format of Word before 2007; save it as .docx without one")
    }
    guard signature == .zip else { throw AnnexError("is no office document, whatever its name says") }
    archive = try Self.open(bytes)
  }

  private static func open(_ bytes: [UInt8]) throws(AnnexError) -> ZipArchive {
    do throws(ContainerError) {
      let archive = try ZipArchive(bytes, isStrict: false)
      guard !archive.isEncrypted else { throw ContainerError("it is encrypted", kind: .encrypted) }
      var room = mostUnpacked
      for name in archive.names { room -= try archive.read(name, limit: room)?.count ?? 0 }
      return archive
    } catch {
      throw AnnexError(error)
    }
  }

  /// Whether a document has an annex between its marks, which office programs that save it drop, and its text is as it
  /// was when that was written, the author's part too.
  package static func isUntouched(_ bytes: [UInt8]) -> Bool {
    guard let package = try? OfficePackage(bytes) else { return false }
    let texts = package.names.filter { $0 == "content.xml" || $0.hasSuffix(".xml") && $0.hasPrefix("word/") }
    return texts.contains { name in
      guard let text = try? package.read(name) else { return false }
      let namespaces = name == "content.xml" ? ODTContent.namespaces : DOCXContent.namespaces
      let rests = AnnexMarks.find(in: text).flatMap { $0.detail.split(separator: " ") }.filter { $0.hasPrefix("rest=") }
      guard !rests.isEmpty,
        let rest = try? MarkedText.withoutMarked(text, namespaces: namespaces, consent: AnnexConsent())
      else { return false }
      return rests.allSatisfy { $0 == AnnexMarks.rest(rest) }
    }
  }

  var names: [String] { archive.names }

  /// Those of some parts that other parts refer to, which are therefore not an annex's alone.
  ///
  /// Known by the name without its folder, in whatever attribute: a part may be referred to from many places in many
  /// ways, and one too many does no harm.
  ///
  /// `isReferring`: whether a part may refer to them.
  func named(_ parts: Set<String>, inPartsWhere isReferring: (String) -> Bool) throws(AnnexError) -> Set<String> {
    func lastName(_ path: String) -> String { path.split(separator: "/").last.map { $0.lowercased() } ?? "" }
    guard !parts.isEmpty else { return [] }
    let wanted = Set(parts.map(lastName))
    var found: Set<String> = []
    for part in names where isReferring(part) && !parts.contains(part) && found.count < wanted.count {
      guard let bytes = try read(part) else { continue }
      do {
        var tags = XMLScanner(bytes)
        while let tag = try tags.next() {
          guard tag.kind != .end else { continue }
          for value in tags.attributes(of: tag).values where value.contains(".") {
            let name = lastName(value)
            if wanted.contains(name) { found.insert(name) }
          }
        }
      } catch {
        // What cannot be read may refer to any of them.
        return parts
      }
    }
    return parts.filter { found.contains(lastName($0)) }
  }

  func contains(_ name: String) -> Bool { archive.contains(name) }

  /// A part that may be missing.
  func read(_ name: String, limit: Int = mostUnpacked) throws(AnnexError) -> [UInt8]? {
    do { return try archive.read(name, limit: limit) } catch { throw AnnexError(error) }
  }

  /// A part that the document cannot do without, as UTF-8.
  func text(of name: String) throws(AnnexError) -> [UInt8] {
    guard let bytes = try read(name) else { throw AnnexError.damaged("it has no \(name)") }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw AnnexError.damaged("its \(name) is not in UTF-8")
    }
    return bytes
  }

  /// Adds a picture of an annex, which takes no other's place.
  func add(_ bytes: [UInt8], as name: String, isCompressed: Bool) throws(AnnexError) {
    guard !contains(name) else {
      throw AnnexError("shows \(name), a picture of an annex, in another place too; put a picture of its own there")
    }
    try write(bytes, to: name, isCompressed: isCompressed)
  }

  func write(_ bytes: [UInt8], to name: String, isCompressed: Bool = true) throws(AnnexError) {
    do { try archive.write(bytes, to: name, isCompressed: isCompressed) } catch { throw AnnexError(error) }
  }

  func remove(_ name: String) throws(AnnexError) {
    guard archive.contains(name) else { return }
    do { try archive.remove(name) } catch { throw AnnexError(error) }
  }

  consuming func bytes() throws(AnnexError) -> [UInt8] {
    do { return try archive.bytes() } catch { throw AnnexError(error) }
  }
}
