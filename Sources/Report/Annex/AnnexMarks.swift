internal import Container
internal import Digest

/// The comments that maillage puts around what it adds to a text of markup, so that it can be taken out again.
///
/// Both carry the digest of what is between them. What has another one was changed since, and what has none is not
/// known to be maillage's: either is somebody's own, and stays. Programs that save the document drop the comments; then
/// the annex is found by its name.
enum AnnexMarks {
  /// What everything of an annex is named by.
  static let name = "maillage-annex"
  /// The id of all of an annex to a page; the bare name is that of its section.
  static let id = name + "-all"

  /// The markup between two marks.
  ///
  /// `detail`: what taking it out must know. `encoded`: the bytes that the markup is written in.
  static func around(
    _ markup: String, detail: String = "", encoded: (String) -> [UInt8] = { Array($0.utf8) }
  ) -> String {
    let digest = digest(of: encoded(markup), detail: detail)
    return
      "<!--\(name) sha256=\(digest)\(detail.isEmpty ? "" : " " + detail)-->\(markup)<!--/\(name) sha256=\(digest)-->"
  }

  /// A mark's detail that says what the document was without the annex.
  static func rest(_ bytes: [UInt8]) -> String { "rest=\(SHA256.hex(of: bytes).prefix(32))" }

  /// Line ends count alike, as version control and editors change them.
  private static func digest(of bytes: some Sequence<UInt8>, detail: String) -> String {
    SHA256.hex(of: Array(detail.utf8) + [10] + bytes.filter { $0 != 13 })
  }

  struct Found {
    enum Proof {
      /// As maillage wrote it.
      case proven
      /// Between marks with one digest, but another one than their own.
      case changed
      /// Between marks without a digest, as version 0.1.0 wrote them.
      case missing
    }

    /// With the marks.
    let range: Range<Int>
    let content: Range<Int>
    let detail: String
    let proof: Proof
  }

  /// The places of all that is between such comments, in their order; marks without a counterpart are left out.
  ///
  /// `text`: one ASCII unit for each place. `bytes`: what the file has in a range of them.
  static func find(in text: [UInt8], bytes: (Range<Int>) -> ArraySlice<UInt8>) -> [Found] {
    let marks = marks(in: text)
    var closing: [String: [Int]] = [:]
    for (index, mark) in marks.enumerated().reversed() where mark.isClosing {
      closing[mark.digest ?? "", default: []].append(index)
    }
    var found: [Found] = []
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      index += 1
      guard !mark.isClosing else { continue }
      // The nearest one behind it; without a digest only one that no other mark comes before.
      let key = mark.digest ?? ""
      while let last = closing[key]?.last, last < index { closing[key]?.removeLast() }
      guard let end = closing[key]?.last, mark.digest != nil || end == index else { continue }
      let content = mark.range.upperBound..<marks[end].range.lowerBound
      let isProven = mark.digest == digest(of: bytes(content), detail: mark.detail)
      found.append(
        Found(
          range: mark.range.lowerBound..<marks[end].range.upperBound, content: content, detail: mark.detail,
          proof: mark.digest == nil ? .missing : isProven ? .proven : .changed))
      index = end + 1
    }
    return found
  }

  /// Those of a text in UTF-8.
  static func find(in bytes: [UInt8]) -> [Found] { find(in: bytes) { bytes[$0] } }

  private struct Mark {
    let range: Range<Int>
    let isClosing: Bool
    let digest: String?
    let detail: String
  }

  /// A mark is no longer than this: its name, its digest, the prefixes of namespaces.
  private static let mostUnits = 1_000

  private static func marks(in text: [UInt8]) -> [Mark] {
    let (opening, closing, end) = (Array("<!--\(name)".utf8), Array("<!--/\(name)".utf8), Array("-->".utf8))
    var marks: [Mark] = []
    var position = 0
    while let start = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      let isClosing = text[start...].starts(with: closing)
      guard isClosing || text[start...].starts(with: opening) else { continue }
      let head = start + (isClosing ? closing : opening).count
      let limit = min(text.count, head + mostUnits)
      // A mark holds no other, so that many that nothing closes are passed over once.
      guard let last = text[head..<limit].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
        last >= head + 2, text[last - 2...last].elementsEqual(end)
      else { continue }
      let headEnd = last - 2..<last + 1
      var words = String(decoding: text[head..<headEnd.lowerBound], as: UTF8.self).split(separator: " ").map(
        String.init)
      // Another name that begins so is no mark.
      guard head == headEnd.lowerBound || text[head] == UInt8(ascii: " ") else { continue }
      let digest = words.first.flatMap { $0.hasPrefix("sha256=") ? String($0.dropFirst(7)) : nil }
      if digest != nil { words.removeFirst() }
      marks.append(
        Mark(
          range: start..<headEnd.upperBound, isClosing: isClosing, digest: digest,
          detail: words.joined(separator: " ")))
      position = headEnd.upperBound
    }
    return marks
  }
}

extension AnnexMarks.Found {
  /// Fails where this is not as maillage wrote it, unless that may be lost.
  ///
  /// `place`: where it is, for people.
  func refuseUnproven(_ consent: AnnexConsent, at place: String) throws(AnnexError) {
    guard proof != .proven, !consent.discardsEdits else { return }
    throw proof == .changed ? .changed(place) : .unproven(place)
  }
}

/// What a user lets an annex be attached or taken out at the price of.
package struct AnnexConsent: Sendable {
  /// Whether a signed document is changed all the same, which breaks the signature.
  package var breaksSignatures: Bool
  /// Whether an annex that was changed since, or that cannot be proven to be maillage's, is taken out all the same.
  package var discardsEdits: Bool

  package init(breaksSignatures: Bool = false, discardsEdits: Bool = false) {
    self.breaksSignatures = breaksSignatures
    self.discardsEdits = discardsEdits
  }
}

/// Why a document cannot take an annex, as a clause that its name goes before: `is protected with a password`.
package struct AnnexError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }

  init(_ error: ContainerError) {
    switch error.kind {
    case .encrypted: self = .encrypted
    case .damaged: self = .damaged(error.description)
    case .tooLarge: self.init("is more than a document can sensibly hold: \(error.description)")
    }
  }

  package static let encrypted = AnnexError("is protected with a password; save a copy without one")

  package static func damaged(_ detail: String) -> AnnexError {
    AnnexError("is damaged, or no document of its kind: \(detail)")
  }

  /// `place`: a clause on where it is, or nothing.
  static func changed(_ place: String) -> AnnexError {
    AnnexError(
      "has an annex\(place) that was changed since maillage wrote it; --discard-edits takes it out with the changes, "
        + "and to keep it, remove its marks")
  }

  static func unproven(_ place: String) -> AnnexError {
    AnnexError(
      "has what may be an annex of maillage 0.1.0\(place), which nothing proves; --discard-edits takes it out, and to "
        + "keep it, remove its marks")
  }

  /// `place`: a clause on where it is.
  static func unmarked(_ place: String) -> AnnexError {
    AnnexError(
      "has an annex\(place) without its marks, as LibreOffice saves it, so that nothing proves it; take the element with "
        + "the id \(AnnexMarks.id) out, and run again")
  }

  /// `what`: what is open where the annex would begin; `place`: a clause on where that begins.
  static func hiding(_ what: String, _ place: String) -> AnnexError {
    AnnexError("has \(what)\(place) that is never closed, which would hide the annex; close it")
  }

  /// A tag of the page that hides all of it.
  static func hidingPage(_ what: String, _ place: String) -> AnnexError {
    AnnexError("has \(what)\(place) that is hidden, and all of the page with it; take that attribute out")
  }

  package static let signed = AnnexError(
    "is signed, and an annex would break the signature; attach to a copy that is not signed, or use --force")
}
