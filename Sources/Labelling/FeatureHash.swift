/// A feature of an item of a sequence, by the hash of what it says.
///
/// Features have no names in a model: a name's hash and the numbers behind it make one number of 32 bits.
package struct FeatureHash: Hashable, Sendable {
  package let value: UInt32

  package init(value: UInt32) {
    self.value = value
  }

  /// Makes a feature of a kind, and the numbers that it says.
  package init(_ name: StaticString, _ first: Int = 0, _ second: Int = 0) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    name.withUTF8Buffer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    self.init(Self.mixed(Self.mixed(hash, first), second))
  }

  private init(_ hash: UInt64) {
    value = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// The same said of an item so many places before or behind.
  package func at(_ offset: Int) -> FeatureHash { FeatureHash(Self.mixed(UInt64(value), offset &+ 0x5bd1)) }

  /// The number of a text, for features that tell which text it is.
  package static func number(of text: some StringProtocol) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash >> 1)
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014) over both.
  private static func mixed(_ hash: UInt64, _ number: Int) -> UInt64 {
    var mixed = (hash ^ UInt64(bitPattern: Int64(number))) &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
