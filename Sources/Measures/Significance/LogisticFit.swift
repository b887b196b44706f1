import Platform

/// Strengths of rows and columns such that each has, on average, its number of ties.
///
/// The likelihood is concave: Newton's method finds its top, each step solved by conjugate gradients with the diagonal
/// for a measure (Hestenes & Stiefel 1952), so that no matrix of all classes is held.
struct LogisticFit {
  private let degrees: [Double]
  private let counts: [Double]
  private let rowCount: Int
  /// The rows' strengths, then the columns'.
  private var strengths: [Double]

  var rowStrength: ArraySlice<Double> { strengths[..<rowCount] }
  var columnStrength: ArraySlice<Double> { strengths[rowCount...] }

  /// How far an expected degree may be from the observed one.
  private static let tolerance = 1e-11
  private static let mostSteps = 200

  /// Classes of rows and of columns, each of a degree and so many.
  init(rows: [(degree: Double, count: Double)], columns: [(degree: Double, count: Double)]) {
    let all = rows + columns
    degrees = all.map(\.degree)
    counts = all.map(\.count)
    rowCount = rows.count
    let total = rows.reduce(0) { $0 + $1.degree * $1.count }
    // Where ties are rare, x = degree / √total is the answer.
    strengths = all.map { log($0.degree / max(1, total).squareRoot()) }
  }

  mutating func solve() {
    guard rowCount > 0, rowCount < degrees.count else { return }
    var state = State(of: self, at: strengths)
    for _ in 0..<Self.mostSteps where state.error > Self.tolerance {
      let direction = step(from: state)
      let slope = zip(state.gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
      var length = 1.0
      var next = State(of: self, at: moved(direction, by: length))
      while !(next.likelihood >= state.likelihood + 1e-4 * length * slope), next.error > state.error / 2, length > 1e-9
      {
        length /= 2
        next = State(of: self, at: moved(direction, by: length))
      }
      // At the limit of what numbers distinguish, a step may no longer help.
      guard next.error < state.error || next.likelihood > state.likelihood else { return }
      strengths = moved(direction, by: length)
      state = next
    }
  }

  private func moved(_ direction: [Double], by length: Double) -> [Double] {
    zip(strengths, direction).map { $0 + length * $1 }
  }

  /// The likelihood and how it changes, at some strengths.
  private struct State {
    /// For each row and column class p(1 − p), times the numbers of both.
    var spread: [Double]
    var diagonal: [Double]
    /// For each class the ties that are missing, in all of its rows together.
    var gradient: [Double]
    var likelihood: Double
    /// The greatest number of ties that is missing in a row or column.
    var error: Double

    init(of fit: LogisticFit, at strengths: [Double]) {
      let columnCount = strengths.count - fit.rowCount
      spread = [Double](repeating: 0, count: fit.rowCount * columnCount)
      diagonal = [Double](repeating: 0, count: strengths.count)
      gradient = zip(fit.degrees, fit.counts).map { $0 * $1 }
      likelihood = zip(gradient, strengths).reduce(0) { $0 + $1.0 * $1.1 }
      for row in 0..<fit.rowCount {
        for column in 0..<columnCount {
          let other = fit.rowCount + column
          let pairs = fit.counts[row] * fit.counts[other]
          let logit = strengths[row] + strengths[other]
          let odds = exp(-abs(logit))
          let p = logit >= 0 ? 1 / (1 + odds) : odds / (1 + odds)
          let variance = pairs * odds / ((1 + odds) * (1 + odds))
          spread[row * columnCount + column] = variance
          diagonal[row] += variance
          diagonal[other] += variance
          gradient[row] -= pairs * p
          gradient[other] -= pairs * p
          likelihood -= pairs * (max(0, logit) + log1p(odds))
        }
      }
      error = zip(gradient, fit.counts).reduce(0) { max($0, abs($1.0 / $1.1)) }
    }
  }

  /// What Newton's method adds to the strengths.
  private func step(from state: State) -> [Double] {
    let scale = state.diagonal.map { $0 > 0 ? 1 / $0 : 0 }
    var solution = [Double](repeating: 0, count: strengths.count)
    var rest = state.gradient
    var preconditioned = zip(rest, scale).map { $0 * $1 }
    var direction = preconditioned
    var energy = zip(rest, preconditioned).reduce(0) { $0 + $1.0 * $1.1 }
    let wanted = energy * 1e-12
    for _ in 0..<4 * strengths.count where energy > wanted {
      let image = product(of: state, with: direction)
      let curvature = zip(direction, image).reduce(0) { $0 + $1.0 * $1.1 }
      guard curvature > 0 else { break }
      let length = energy / curvature
      for place in solution.indices {
        solution[place] += length * direction[place]
        rest[place] -= length * image[place]
        preconditioned[place] = rest[place] * scale[place]
      }
      let next = zip(rest, preconditioned).reduce(0) { $0 + $1.0 * $1.1 }
      for place in direction.indices { direction[place] = preconditioned[place] + next / energy * direction[place] }
      energy = next
    }
    return solution
  }

  private func product(of state: State, with vector: [Double]) -> [Double] {
    let columnCount = strengths.count - rowCount
    var image = zip(state.diagonal, vector).map { $0 * $1 }
    for row in 0..<rowCount {
      var sum = 0.0
      for column in 0..<columnCount {
        let spread = state.spread[row * columnCount + column]
        sum += spread * vector[rowCount + column]
        image[rowCount + column] += spread * vector[row]
      }
      image[row] += sum
    }
    return image
  }
}
