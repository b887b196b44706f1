internal import Platform

extension Double {
  init(exp power: Double) {
    #if canImport(Darwin)
      self = Darwin.exp(power)
    #elseif canImport(Musl)
      self = Musl.exp(power)
    #else
      self = Glibc.exp(power)
    #endif
  }
}

/// The file of several chains: their labels, steps and weights.
///
/// All numbers are little-endian. It begins with `MLC1` and the number of chains, one byte. For each chain: its name; the
/// number of labels (a byte) and their names; the steps (32-bit floats); the number of features (32 bits); the features'
/// hashes (32 bits each), how many weights each has (a byte each), the weights' labels (a byte each) and the weights
/// (16 bits each, in 512ths). A name is a byte for its length and its bytes.
package struct ModelFile: Sendable {
  package let chains: [String: ChainModel]

  /// - Returns: nil where the bytes are no such file.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = Reader(bytes: bytes)
    guard reader.text(4) == "MLC1", let chainCount = reader.byte() else { return nil }
    var chains: [String: ChainModel] = [:]
    for _ in 0..<chainCount {
      guard let name = reader.name(), let labelCount = reader.byte() else { return nil }
      var labels: [String] = []
      for _ in 0..<labelCount {
        guard let label = reader.name() else { return nil }
        labels.append(label)
      }
      guard let steps = reader.numbers(UInt32.self, labels.count * labels.count),
        let featureCount = reader.numbers(UInt32.self, 1)?.first,
        let features = reader.numbers(UInt32.self, Int(featureCount)),
        let counts = reader.numbers(UInt8.self, Int(featureCount))
      else { return nil }
      let weightCount = counts.reduce(0) { $0 + Int($1) }
      guard let weightLabels = reader.numbers(UInt8.self, weightCount),
        let values = reader.numbers(Int16.self, weightCount), weightLabels.allSatisfy({ Int($0) < labels.count })
      else { return nil }
      var weights: [ChainModel.Weight] = []
      weights.reserveCapacity(weightCount)
      for (feature, count) in zip(features, counts) {
        for _ in 0..<count {
          let index = weights.count
          weights.append(
            ChainModel.Weight(
              feature: FeatureHash(value: feature), label: Int(weightLabels[index]),
              weight: Float(values[index]) / 512))
        }
      }
      chains[name] = ChainModel(labels: labels, steps: steps.map(Float.init(bitPattern:)), weights: weights)
    }
    self.chains = chains
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var index = 0

    mutating func numbers<Number: FixedWidthInteger>(_: Number.Type, _ count: Int) -> [Number]? {
      let size = MemoryLayout<Number>.size
      guard count <= (bytes.count - index) / size else { return nil }
      defer { index += count * size }
      return (0..<count).map {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: index + $0 * size, as: Number.self))
      }
    }

    mutating func byte() -> Int? { numbers(UInt8.self, 1)?.first.map(Int.init) }

    mutating func text(_ count: Int) -> String? {
      numbers(UInt8.self, count).map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func name() -> String? { byte().flatMap { text($0) } }
  }
}
