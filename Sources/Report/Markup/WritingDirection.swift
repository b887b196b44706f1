extension StringProtocol {
  /// Whether it could turn the text around it: it has right-to-left letters, or marks that set a direction.
  ///
  /// Blocks whose default is right to left, from Unicode's DerivedBidiClass.txt.
  var canTurnItsSurroundings: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
