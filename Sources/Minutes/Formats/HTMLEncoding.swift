import Intake

/// The encoding that a page of HTML declares in its head.
enum HTMLEncoding {
  /// What `<meta charset="…">` says, in either of its forms; nil where it says nothing.
  static func declared(in bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
    guard let mark = head.firstRange(of: "charset=") else { return nil }
    let value = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    return TextEncoding(name: String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }))
  }
}
