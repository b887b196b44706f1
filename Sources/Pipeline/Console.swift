internal import Synchronization

/// Where a run's results, messages and progress go.
package protocol Console: Sendable {
  /// What was asked for: to standard output.
  func result(_ text: String) throws
  /// A line about the input or the work.
  func message(_ text: String)
  /// The step that is under way; the next one takes its place.
  func progress(_ step: String)
}

/// A console that tells with each step how far the whole work is: `drawing map (12 of 31)`.
final class CountedSteps<Base: Console>: Console {
  private let base: Base
  private let total: Int
  private let begun = Mutex(0)

  init(_ base: Base, total: Int) {
    self.base = base
    self.total = total
  }

  func result(_ text: String) throws { try base.result(text) }
  func message(_ text: String) { base.message(text) }

  func progress(_ step: String) {
    let number = begun.withLock { begun in
      begun += 1
      return begun
    }
    base.progress("\(step) (\(number) of \(total))")
  }
}
