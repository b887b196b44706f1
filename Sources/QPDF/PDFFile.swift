internal import CQPDF
internal import Support

/// A PDF in memory, through libqpdf.
final class PDFFile {
  let data: qpdf_data
  /// libqpdf reads from it as long as the file is open.
  private let bytes: UnsafeMutableRawBufferPointer

  /// Opens a PDF that is whole and has no password.
  init(_ contents: [UInt8]) throws(PDFError) {
    guard FileSignature.holdsPDF(contents) else {
      throw PDFError("is no PDF, whatever its name says")
    }
    guard let data = qpdf_init() else { throw PDFError("cannot be read: there is no memory for it") }
    self.data = data
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, contents.count), alignment: 16)
    bytes.copyBytes(from: contents)
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = qpdf_read_memory(data, "the PDF", start, UInt64(contents.count), nil)
    let isEncrypted = status & Self.errors == 0 && qpdf_is_encrypted(data) != 0
    if let error = failure {
      let isPassword = qpdf_get_error_code(data, error) == qpdf_e_password
      throw isPassword ? Self.encrypted : damaged(error)
    }
    guard !isEncrypted else { throw Self.encrypted }
    try refuseReconstructed()
    try refuseDeepPages()
  }

  /// libqpdf goes down the page tree by calling itself, and ends with the stack.
  private static let greatestDepth = 500

  private func refuseDeepPages() throws(PDFError) {
    guard let pages = root["/Pages"] else { return }
    var nodes = [(node: pages, depth: 0)]
    var seen: Set<Int> = []
    while let (node, depth) = nodes.popLast() {
      guard let kids = node["/Kids"], kids.isArray else { continue }
      guard node.id == 0 || seen.insert(node.id).inserted else {
        throw PDFError("is damaged: its page tree goes in circles; save it again with the program that made it")
      }
      guard depth < Self.greatestDepth else {
        throw PDFError(
          "has pages \(Self.greatestDepth) levels below each other; save it again with the program that made it")
      }
      for kid in kids.items { nodes.append((kid, depth + 1)) }
    }
    try check()
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
    bytes.deallocate()
  }

  private static let errors = QPDF_ERROR_CODE(1 << 1)
  private static let encrypted = PDFError("is protected with a password; save a copy without one")

  private func damaged(_ error: qpdf_error?) -> PDFError {
    let detail = qpdf_get_error_message_detail(data, error).map { String(cString: $0) } ?? ""
    return PDFError("is damaged; save it again with the program that made it, or mend it with qpdf: \(detail)")
  }

  /// A file whose list of objects had to be guessed may have lost some; lesser faults are common and do no harm.
  private func refuseReconstructed() throws(PDFError) {
    while qpdf_more_warnings(data) != 0 {
      let warning = qpdf_next_warning(data)
      let detail = qpdf_get_error_message_detail(data, warning).map { String(cString: $0) } ?? ""
      if detail.contains("damaged") || detail.contains("reconstruct") { throw damaged(warning) }
    }
  }

  /// The error of the last calls; nil where they went well.
  private var failure: qpdf_error? { qpdf_has_error(data) == 0 ? nil : qpdf_get_error(data) }

  /// Fails where one of the last calls did.
  func check() throws(PDFError) {
    if let failure { throw damaged(failure) }
  }

  var root: PDFObject { PDFObject(self, qpdf_get_root(data)) }

  var pageCount: Int { max(0, Int(qpdf_get_num_pages(data))) }

  func page(_ index: Int) -> PDFObject { PDFObject(self, qpdf_get_page_n(data, index)) }

  /// Adds the pages of another file at the end.
  func append(pagesOf other: PDFFile) {
    for index in 0..<other.pageCount { qpdf_add_page(data, other.data, qpdf_get_page_n(other.data, index), 0) }
  }

  func remove(_ page: PDFObject) { qpdf_remove_page(data, page.handle) }

  /// An object of another file, with all that it refers to; pages that were added before stay one.
  func copy(_ object: PDFObject) throws(PDFError) -> PDFObject {
    // Only what is referred to can be copied from file to file.
    let source = object.id == 0 ? object.file.indirect(object) : object
    let copy = PDFObject(self, qpdf_oh_copy_foreign_object(data, source.file.data, source.handle))
    try check()
    return copy
  }

  // MARK: New objects

  func dictionary() -> PDFObject { PDFObject(self, qpdf_oh_new_dictionary(data)) }

  func array() -> PDFObject { PDFObject(self, qpdf_oh_new_array(data)) }

  /// An object that others refer to.
  func indirect(_ object: PDFObject) -> PDFObject { PDFObject(self, qpdf_make_indirect_object(data, object.handle)) }

  func integer(_ value: Int) -> PDFObject { PDFObject(self, qpdf_oh_new_integer(data, Int64(value))) }

  func number(_ value: Double) -> PDFObject { PDFObject(self, qpdf_oh_new_real_from_double(data, value, 2)) }

  func flag() -> PDFObject { PDFObject(self, qpdf_oh_new_bool(data, 1)) }

  func name(_ name: String) -> PDFObject { PDFObject(self, qpdf_oh_new_name(data, name)) }

  func text(_ text: String) -> PDFObject {
    var text = text
    let handle = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { qpdf_oh_new_binary_unicode_string(data, $0.baseAddress, $0.count) }
    }
    return PDFObject(self, handle)
  }

  /// The file as bytes; streams that were there keep theirs.
  func written() throws(PDFError) -> [UInt8] {
    qpdf_init_write_memory(data)
    qpdf_set_deterministic_ID(data, 1)
    qpdf_set_stream_data_mode(data, qpdf_s_preserve)
    qpdf_write(data)
    try check()
    let count = qpdf_get_buffer_length(data)
    guard let start = qpdf_get_buffer(data) else { throw PDFError("cannot be written: there is no memory for it") }
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}

/// Why pages cannot be added to a PDF, as a clause that its name goes before: `is protected with a password`.
package struct PDFError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
