internal import CDigest

/// The SHA-256 digest of bytes (FIPS 180-4), by which maillage knows what it wrote.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)

  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  /// Whether the processor's own instructions are used, which are several times as fast.
  private let usesProcessor: Bool

  package init() { self.init(usesProcessor: sha256_is_built_in()) }

  init(usesProcessor: Bool) { self.usesProcessor = usesProcessor && sha256_is_built_in() }

  /// The digest as 64 hexadecimal digits, as `sha256sum` prints it.
  package static func hex(of bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256()
    digest.add(Array(bytes))
    return digest.hex()
  }

  /// Takes more bytes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    let bytes = rest + bytes
    count += UInt64(bytes.count - rest.count)
    let blocks = bytes.count / 64 * 64
    bytes.withUnsafeBufferPointer { buffer in
      if usesProcessor, let start = buffer.baseAddress {
        return sha256_add_blocks(&state, start, blocks / 64)
      }
      for start in stride(from: 0, to: blocks, by: 64) {
        add(block: UnsafeBufferPointer(rebasing: buffer[start..<start + 64]))
      }
    }
    rest = Array(bytes[blocks...])
  }

  /// The digest of all that was added.
  package consuming func hex() -> String {
    let bits = count * 8
    let zeros = (119 - rest.count % 64) % 64
    add([0x80] + [UInt8](repeating: 0, count: zeros) + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
    let digits = Array("0123456789abcdef".utf8)
    let text = state.flatMap { word in (0..<8).map { digits[Int(word >> (28 - 4 * $0) & 15)] } }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func add(block: UnsafeBufferPointer<UInt8>) {
    schedule.withUnsafeMutableBufferPointer { w in
      for i in 0..<16 {
        let bytes = (UInt32(block[4 * i]), UInt32(block[4 * i + 1]), UInt32(block[4 * i + 2]), UInt32(block[4 * i + 3]))
        w[i] = bytes.0 << 24 | bytes.1 << 16 | bytes.2 << 8 | bytes.3
      }
      for i in 16..<64 {
        let s0 = Self.turned(w[i - 15], 7) ^ Self.turned(w[i - 15], 18) ^ w[i - 15] >> 3
        let s1 = Self.turned(w[i - 2], 17) ^ Self.turned(w[i - 2], 19) ^ w[i - 2] >> 10
        w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
      }
      let constants = sha256_round_constants()
      state.withUnsafeMutableBufferPointer { state in
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<64 {
          let s1 = Self.turned(e, 6) ^ Self.turned(e, 11) ^ Self.turned(e, 25)
          let one = h &+ s1 &+ (e & f ^ ~e & g) &+ constants[i] &+ w[i]
          let s0 = Self.turned(a, 2) ^ Self.turned(a, 13) ^ Self.turned(a, 22)
          let two = s0 &+ (a & b ^ a & c ^ b & c)
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
        }
        for (i, value) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= value }
      }
    }
  }

  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
}
