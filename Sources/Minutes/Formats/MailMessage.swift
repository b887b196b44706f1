import Collaboration
import FoundationEssentials
import Intake
import Support

/// Reads minutes that were sent by mail: one message (RFC 5322), or a mailbox of several.
enum MailMessage {
  /// The message's text below its subject; of several, one after the other.
  static func read(_ bytes: [UInt8], file: String) throws(Problem) -> TextDocument {
    let text = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
    let lines = TextLines.split(text).map(String.init)
    // A mailbox parts its messages by lines that begin with `From `.
    var starts = lines.indices.filter { lines[$0].hasPrefix("From ") && ($0 == 0 || lines[$0 - 1].isEmpty) }
    if starts.isEmpty { starts = [0] }
    var blocks: [TextDocument.Block] = []
    var subject: String?
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      let part = MailPart(Array(lines[(lines[start].hasPrefix("From ") ? start + 1 : start)..<end]))
      subject = subject ?? part.header("subject").map(MailPart.decodedWords)
      if let own = part.header("subject") {
        blocks.append(.line(TextLine(number: start + 1, text: MailPart.decodedWords(own), heading: 1)))
      }
      guard let body = part.text() else { continue }
      let document =
        body.isHTML
        ? try HTML.read(Array(body.text.utf8), file: file) : PlainText.read(Self.withoutQuotes(body.text), file: file)
      blocks += document.blocks
    }
    guard blocks.contains(where: { if case .line(let line) = $0 { !line.isBlank } else { true } }) else {
      throw Problem(.error, file, "is a message without text")
    }
    return TextDocument(file: file, title: subject, blocks: blocks)
  }

  /// Without the lines that quote another message.
  private static func withoutQuotes(_ text: String) -> String {
    TextLines.split(text).map { $0.hasPrefix(">") ? "" : String($0) }.joined(separator: "\n")
  }
}

/// A part of a message: headers and a body.
private struct MailPart {
  private var headers: [(name: String, value: String)] = []
  private var body: [String] = []

  init(_ lines: [String]) {
    var index = 0
    while index < lines.count, !lines[index].isEmpty {
      let line = lines[index]
      if line.first == " " || line.first == "\t", !headers.isEmpty {
        headers[headers.count - 1].value += " " + line.trimmed
      } else if let colon = line.firstIndex(of: ":") {
        headers.append((line[..<colon].lowercased(), line[line.index(after: colon)...].trimmed))
      }
      index += 1
    }
    body = Array(lines.dropFirst(index + 1))
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  private func parameter(_ name: String, of header: String) -> String? {
    guard let value = self.header(header) else { return nil }
    for part in value.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      if pair.count == 2, pair[0].lowercased() == name { return pair[1].replacing("\"", with: "") }
    }
    return nil
  }

  /// The text of the part: plain where there is such, else HTML.
  func text(depth: Int = 0) -> (text: String, isHTML: Bool)? {
    let type = header("content-type")?.lowercased() ?? "text/plain"
    if type.hasPrefix("multipart/"), depth < 5, let boundary = parameter("boundary", of: "content-type") {
      let parts = body.split(omittingEmptySubsequences: false) { $0.hasPrefix("--" + boundary) }.dropFirst()
      let texts = parts.compactMap { MailPart(Array($0)).text(depth: depth + 1) }
      return texts.first { !$0.isHTML } ?? texts.first
    }
    guard type.hasPrefix("text/") else { return nil }
    let charset = parameter("charset", of: "content-type")
    let raw: [UInt8]
    switch header("content-transfer-encoding")?.lowercased() {
    case "quoted-printable": raw = Self.quotedPrintable(body.joined(separator: "\n"))
    case "base64": raw = Data(base64Encoded: body.joined()).map { Array($0) } ?? []
    default: return (body.joined(separator: "\n"), type.hasPrefix("text/html"))
    }
    return (Self.string(raw, charset: charset), type.hasPrefix("text/html"))
  }

  private static func string(_ bytes: [UInt8], charset: String?) -> String {
    String(decoding: DecodedText(bytes, declared: charset.flatMap { TextEncoding(name: $0) }).bytes, as: UTF8.self)
  }

  /// The bytes that quoted-printable text stands for (RFC 2045).
  static func quotedPrintable(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let utf8 = Array(text.utf8)
    var index = 0
    while index < utf8.count {
      if utf8[index] == UInt8(ascii: "="), index + 1 < utf8.count {
        if utf8[index + 1] == UInt8(ascii: "\n") {
          index += 2
          continue
        }
        if index + 2 < utf8.count,
          let value = UInt8(String(decoding: utf8[index + 1...index + 2], as: UTF8.self), radix: 16)
        {
          bytes.append(value)
          index += 3
          continue
        }
      }
      bytes.append(utf8[index])
      index += 1
    }
    return bytes
  }

  /// The text of a header, with what RFC 2047 encodes: `=?utf-8?Q?R=C3=A9union?=`.
  static func decodedWords(_ text: String) -> String {
    text.split(separator: " ").map { word -> String in
      guard word.hasPrefix("=?"), word.hasSuffix("?=") else { return String(word) }
      let parts = word.dropFirst(2).dropLast(2).split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return String(word) }
      let bytes: [UInt8] =
        parts[1].lowercased() == "b"
        ? Data(base64Encoded: String(parts[2])).map { Array($0) } ?? []
        : quotedPrintable(String(parts[2]).replacing("_", with: " "))
      return string(bytes, charset: String(parts[0]))
    }.joined(separator: " ")
  }
}
