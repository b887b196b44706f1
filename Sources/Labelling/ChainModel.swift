/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): what each feature and each step from
/// one label to the next add to the score of a labelling.
package struct ChainModel: Sendable {
  package let labels: [String]
  /// The score of a step, from the label of the row to that of the column.
  private let steps: [Float]
  /// Open addressing: the feature at a place, and where its weights begin and end; an empty place begins at -1.
  private var places: [Place]
  private let weightLabels: [UInt8]
  private let weights: [Float]

  private struct Place {
    var feature: UInt32 = 0
    var start: Int32 = -1
    var end: Int32 = 0
  }

  /// What each label gets from a feature.
  package struct Weight: Sendable {
    package let feature: FeatureHash
    package let label: Int
    package let weight: Float

    package init(feature: FeatureHash, label: Int, weight: Float) {
      self.feature = feature
      self.label = label
      self.weight = weight
    }
  }

  /// Makes a chain of its steps, row by row, and its weights, those of one feature one after the other.
  package init(labels: [String], steps: [Float], weights: [Weight]) {
    precondition(steps.count == labels.count * labels.count, "a step from each label to each")
    self.labels = labels
    self.steps = steps
    weightLabels = weights.map { UInt8($0.label) }
    self.weights = weights.map(\.weight)
    var capacity = 16
    while capacity < weights.count * 2 { capacity *= 2 }
    var places = [Place](repeating: Place(), count: capacity)
    var start = 0
    while start < weights.count {
      var end = start
      while end < weights.count, weights[end].feature == weights[start].feature { end += 1 }
      let feature = weights[start].feature.value
      var place = Int(feature) & (capacity - 1)
      while places[place].start >= 0 { place = (place + 1) & (capacity - 1) }
      places[place] = Place(feature: feature, start: Int32(start), end: Int32(end))
      start = end
    }
    self.places = places
  }

  /// The scores of the labels of each item, item by item.
  private func scores(of items: [[FeatureHash]]) -> [Float] {
    let count = labels.count
    var scores = [Float](repeating: 0, count: items.count * count)
    for (index, features) in items.enumerated() {
      for feature in features {
        var place = Int(feature.value) & (places.count - 1)
        while places[place].start >= 0 {
          if places[place].feature == feature.value {
            for weight in Int(places[place].start)..<Int(places[place].end) {
              scores[index * count + Int(weightLabels[weight])] += weights[weight]
            }
            break
          }
          place = (place + 1) & (places.count - 1)
        }
      }
    }
    return scores
  }

  /// The likeliest labelling, by the numbers of the labels (Viterbi 1967).
  package func labelling(of items: [[FeatureHash]]) -> [Int] {
    guard !items.isEmpty else { return [] }
    let count = labels.count
    var best = scores(of: items)
    var from = [Int](repeating: 0, count: best.count)
    for item in items.indices.dropFirst() {
      for label in 0..<count {
        var most = -Float.infinity
        for before in 0..<count {
          let score = best[(item - 1) * count + before] + steps[before * count + label]
          if score > most {
            most = score
            from[item * count + label] = before
          }
        }
        best[item * count + label] += most
      }
    }
    var label = 0
    for other in 0..<count where best[(items.count - 1) * count + other] > best[(items.count - 1) * count + label] {
      label = other
    }
    var labelling = [Int](repeating: 0, count: items.count)
    for item in items.indices.reversed() {
      labelling[item] = label
      label = from[item * count + label]
    }
    return labelling
  }

  /// How likely each item has each label, from 0 to 1, by the forward-backward algorithm with scaling (Rabiner 1989).
  package func marginals(of items: [[FeatureHash]]) -> [[Double]] {
    guard !items.isEmpty else { return [] }
    let count = labels.count
    let scores = scores(of: items)
    // Less the most of each item, so that no exponential overflows.
    let most = items.indices.map { item in scores[(item * count)..<((item + 1) * count)].max() ?? 0 }
    let states = scores.enumerated().map { Double(exp: Double($0.element - most[$0.offset / count])) }
    let moves = steps.map { Double(exp: Double($0)) }
    var forward = states
    for item in items.indices {
      let row = item * count
      if item > 0 {
        for label in 0..<count {
          var sum = 0.0
          for before in 0..<count { sum += forward[row - count + before] * moves[before * count + label] }
          forward[row + label] *= sum
        }
      }
      Self.normalize(&forward, from: row, count: count)
    }
    var backward = [Double](repeating: 1, count: states.count)
    for item in items.indices.dropLast().reversed() {
      let row = item * count
      for label in 0..<count {
        var sum = 0.0
        for next in 0..<count {
          sum += moves[label * count + next] * states[row + count + next] * backward[row + count + next]
        }
        backward[row + label] = sum
      }
      Self.normalize(&backward, from: row, count: count)
    }
    return items.indices.map { item in
      var row = (0..<count).map { forward[item * count + $0] * backward[item * count + $0] }
      Self.normalize(&row, from: 0, count: count)
      return row
    }
  }

  private static func normalize(_ values: inout [Double], from start: Int, count: Int) {
    var sum = 0.0
    for index in start..<(start + count) { sum += values[index] }
    for index in start..<(start + count) {
      values[index] = sum > 0 ? values[index] / sum : 1 / Double(count)
    }
  }
}
