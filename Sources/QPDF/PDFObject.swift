internal import CQPDF

/// An object of a PDF, or a reference to one, which is the same here.
struct PDFObject {
  let file: PDFFile
  let handle: qpdf_oh

  init(_ file: PDFFile, _ handle: qpdf_oh) {
    self.file = file
    self.handle = handle
  }

  private var data: qpdf_data { file.data }

  var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != 0 }
  var isArray: Bool { qpdf_oh_is_array(data, handle) != 0 }
  var isFlag: Bool { qpdf_oh_is_bool(data, handle) != 0 && qpdf_oh_get_bool_value(data, handle) != 0 }

  /// A string's text; nil for anything else.
  var text: String? {
    guard qpdf_oh_is_string(data, handle) != 0 else { return nil }
    return qpdf_oh_get_utf8_value(data, handle).map { String(cString: $0) }
  }

  /// What a page's content streams say, unpacked.
  func content() throws(PDFError) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    qpdf_oh_get_page_content_data(data, handle, &start, &count)
    defer { free(start) }
    try file.check()
    return start.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  }

  /// What a stream says, unpacked.
  func streamData() throws(PDFError) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    qpdf_oh_get_stream_data(data, handle, qpdf_dl_generalized, nil, &start, &count)
    defer { free(start) }
    try file.check()
    return start.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  }

  /// Puts other data into a stream, as it is.
  func replaceStreamData(_ bytes: [UInt8]) {
    let nothing = PDFObject(file, qpdf_oh_new_null(data))
    qpdf_oh_replace_stream_data(data, handle, bytes, bytes.count, nothing.handle, nothing.handle)
  }

  var integer: Int? {
    qpdf_oh_is_integer(data, handle) == 0 ? nil : Int(qpdf_oh_get_int_value(data, handle))
  }

  var number: Double? {
    qpdf_oh_is_number(data, handle) == 0 ? nil : qpdf_oh_get_numeric_value(data, handle)
  }

  func isName(_ name: String) -> Bool { qpdf_oh_is_name_and_equals(data, handle, name) != 0 }

  /// Whether both are references to one object.
  func isSame(as other: PDFObject) -> Bool {
    let id = qpdf_oh_get_object_id(data, handle)
    return id != 0 && id == qpdf_oh_get_object_id(data, other.handle)
  }

  /// What tells a referenced object from others; 0 for one that is in its place.
  var id: Int { Int(qpdf_oh_get_object_id(data, handle)) }

  /// What a dictionary has under a key; nil where it has nothing, or where this is no dictionary.
  subscript(key: String) -> PDFObject? {
    guard isDictionary, qpdf_oh_has_key(data, handle, key) != 0 else { return nil }
    return PDFObject(file, qpdf_oh_get_key(data, handle, key))
  }

  /// The keys of a dictionary, in their order; none where this is no dictionary.
  var keys: [String] {
    guard isDictionary else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(data, handle)
    while qpdf_oh_dict_more_keys(data) != 0 {
      if let key = qpdf_oh_dict_next_key(data) { keys.append(String(cString: key)) }
    }
    return keys.sorted()
  }

  func set(_ key: String, _ value: PDFObject) { qpdf_oh_replace_key(data, handle, key, value.handle) }

  func remove(_ key: String) { qpdf_oh_remove_key(data, handle, key) }

  // MARK: Arrays

  /// The items of an array; none where this is no array.
  var items: [PDFObject] {
    guard isArray else { return [] }
    return (0..<max(0, qpdf_oh_get_array_n_items(data, handle))).map {
      PDFObject(file, qpdf_oh_get_array_item(data, handle, $0))
    }
  }

  func append(_ item: PDFObject) { qpdf_oh_append_item(data, handle, item.handle) }

  func erase(at index: Int) { qpdf_oh_erase_item(data, handle, Int32(index)) }
}
