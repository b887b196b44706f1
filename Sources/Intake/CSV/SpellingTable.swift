import Support

/// The distinct spellings of a column, each with a number by which the rows refer to it.
///
/// A hash table over bytes with open addressing, because a string for each of ten million cells would cost more than
/// all the rest of the loading. Numbers are given in the order of first appearance; 0 is the empty spelling.
struct SpellingTable: Sendable {
  /// A place of the hash table; one of length 0 is free.
  private struct Slot {
    var hash: UInt32 = 0
    var code: Int32 = 0
    /// Where the spelling begins; it is here too, to spare a look at the table of offsets.
    var offset: UInt32 = 0
    var length: UInt32 = 0
  }

  /// The spellings, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each spelling begins, and at last where the last one ends.
  private var offsets: [UInt32] = [0, 0]
  private var slots = [Slot](repeating: Slot(), count: 64)

  var count: Int { offsets.count - 1 }

  /// Where a spelling is among the bytes of all.
  func range(of code: Int) -> Range<Int> { Int(offsets[code])..<Int(offsets[code + 1]) }

  func withAllBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { bytes.withUnsafeBytes(body) }

  /// How many bytes a spelling has.
  func length(_ code: Int) -> Int { Int(offsets[code + 1] - offsets[code]) }

  /// The spelling as text, without white space around it.
  func text(_ code: Int) -> String {
    String(decoding: bytes[Int(offsets[code])..<Int(offsets[code + 1])], as: UTF8.self).streamSafe.trimmed
  }

  /// For each spelling the number of the one that says the same without white space around it; nil where none has any.
  var identities: [Int32]? {
    let spaced = (1..<max(1, count)).filter(hasSpaceAround)
    guard !spaced.isEmpty else { return nil }
    var identities = (0..<count).map { Int32(truncatingIfNeeded: $0) }
    var firsts: [String: Int] = [:]
    for code in spaced {
      let text = text(code)
      let first = find(text) ?? firsts[text] ?? code
      firsts[text] = first
      identities[code] = Int32(truncatingIfNeeded: first)
    }
    return identities
  }

  private func hasSpaceAround(_ code: Int) -> Bool {
    let (start, end) = (Int(offsets[code]), Int(offsets[code + 1]))
    // Most spellings begin and end in a letter of ASCII, and need not be looked at as text.
    func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
    return (mayBeSpace(bytes[start]) || mayBeSpace(bytes[end - 1])) && text(code).utf8.count < end - start
  }

  /// The number of a spelling; nil for one that the table does not have.
  func find(_ spelling: String) -> Int? {
    var spelling = spelling
    return spelling.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      return bytes.isEmpty ? 0 : search(for: bytes, hash: Self.hash(bytes)).code
    }
  }

  /// Takes in a spelling; false where the table has it already.
  @discardableResult
  mutating func insert(_ spelling: String) -> Bool {
    let countBefore = count
    var spelling = spelling
    spelling.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      _ = code(for: bytes, hash: Self.hash(bytes))
    }
    return count > countBefore
  }

  /// Adds the numbers of many spellings to the codes; new spellings get theirs.
  mutating func appendCodes(of spellings: [UnsafeRawBufferPointer], to codes: inout [Int32]) {
    // Three loops rather than one: the memory that a loop reads does not depend on its outcome, so that the processor
    // waits for many cache lines at a time. This halves the time where there are many spellings.
    let hashes = spellings.map(Self.hash)
    let mask = slots.count - 1
    let candidates = hashes.map { slots[Int($0) & mask] }
    for (place, spelling) in spellings.enumerated() {
      let candidate = candidates[place]
      if candidate.hash == hashes[place], isEqual(candidate, spelling) {
        codes.append(candidate.code)
      } else {
        codes.append(code(for: spelling, hash: hashes[place]))
      }
    }
  }

  /// The numbers that the spellings of another table have in this one, which takes in those that it lacks.
  mutating func merge(_ other: SpellingTable) -> [Int32] {
    var codes: [Int32] = []
    codes.reserveCapacity(other.count)
    other.bytes.withUnsafeBytes { bytes in
      let spellings = (0..<other.count).map { code in
        UnsafeRawBufferPointer(rebasing: bytes[Int(other.offsets[code])..<Int(other.offsets[code + 1])])
      }
      appendCodes(of: spellings, to: &codes)
    }
    return codes
  }

  private mutating func code(for spelling: UnsafeRawBufferPointer, hash: UInt32) -> Int32 {
    guard !spelling.isEmpty else { return 0 }
    let (place, known) = search(for: spelling, hash: hash)
    if let known { return Int32(truncatingIfNeeded: known) }
    // No more than 2³¹ bytes of spellings, nor as many spellings, come from a file; see ``FileContents/largest``.
    let code = Int32(truncatingIfNeeded: count)
    slots[place] = Slot(
      hash: hash, code: code, offset: UInt32(truncatingIfNeeded: bytes.count),
      length: UInt32(truncatingIfNeeded: spelling.count))
    bytes.append(contentsOf: spelling)
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
    // Half of the slots stay free, so that searches stay short.
    if count * 2 > slots.count { grow() }
    return code
  }

  /// The slot of a spelling with its number, or the free slot that it would have.
  private func search(for spelling: UnsafeRawBufferPointer, hash: UInt32) -> (place: Int, code: Int?) {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place].length != 0 {
      if slots[place].hash == hash, isEqual(slots[place], spelling) { return (place, Int(slots[place].code)) }
      place = (place + 1) & mask
    }
    return (place, nil)
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 4)
    let mask = larger.count - 1
    for slot in slots where slot.length != 0 {
      var place = Int(slot.hash) & mask
      while larger[place].length != 0 { place = (place + 1) & mask }
      larger[place] = slot
    }
    slots = larger
  }

  private func isEqual(_ slot: Slot, _ spelling: UnsafeRawBufferPointer) -> Bool {
    guard Int(slot.length) == spelling.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      bytes.isEqual(from: Int(slot.offset), to: spelling)
    }
  }

  /// Sixteen bytes at a time through a multiplication of full width, as wyhash has it (Wang Yi, 2019).
  private static func hash(_ spelling: UnsafeRawBufferPointer) -> UInt32 {
    let count = spelling.count
    var state = UInt64(truncatingIfNeeded: count)
    var place = 0
    while place + 16 <= count {
      state = mix(state ^ spelling.word(at: place), spelling.word(at: place + 8))
      place += 16
    }
    let first = place + 8 <= count ? spelling.word(at: place) : 0
    return UInt32(truncatingIfNeeded: mix(state ^ first, spelling.lastWord))
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes as a number.
  @inline(__always)
  fileprivate func word(at place: Int) -> UInt64 { loadUnaligned(fromByteOffset: place, as: UInt64.self) }

  /// The last eight bytes as a number, or all where they are fewer.
  @inline(__always)
  fileprivate var lastWord: UInt64 {
    if count >= 8 { return word(at: count - 8) }
    if count >= 4 {
      let (first, last) = (
        loadUnaligned(fromByteOffset: 0, as: UInt32.self), loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      )
      return UInt64(first) << 32 | UInt64(last)
    }
    return reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether the bytes of a place on are those of another text.
  @inline(__always)
  fileprivate func isEqual(from offset: Int, to other: UnsafeRawBufferPointer) -> Bool {
    let ours = UnsafeRawBufferPointer(rebasing: self[offset..<offset + other.count])
    var place = 0
    while place + 8 <= other.count {
      guard ours.word(at: place) == other.word(at: place) else { return false }
      place += 8
    }
    return place == other.count || ours.lastWord == other.lastWord
  }
}
