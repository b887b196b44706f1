/// The rows that suppliers stand in under a sociogram, as many as it takes to set them side by side.
struct SupplierRows {
  let count: Int
  private let tallest: Double

  /// Nil where there is no supplier.
  init?(of sizes: [Size], width: Double) {
    guard let tallest = sizes.map(\.height).max() else { return nil }
    self.tallest = tallest
    count = max(1, Int((sizes.reduce(0) { $0 + $1.width + 24 } / width).rounded(.up)))
  }

  /// With the gap over them and their heading.
  var height: Double { 32 + Double(count) * (tallest + 10) }

  /// The height that a supplier stands at: neighbours stand in different rows.
  func middle(of supplier: Int, under bottom: Double) -> Double {
    bottom + 30 + (Double(supplier % count) + 0.5) * (tallest + 10)
  }
}
