internal import Collaboration
internal import Publication
internal import Synchronization
internal import WeasyPrint

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

/// A result that goes to a console piece by piece, as one that may be larger than memory allows.
struct ConsoleText: TextOutputStream {
  private static let pieceSize = 1 << 18
  private let console: any Console
  private var piece = ""
  /// The first failure; what comes after it is passed over, and `end` tells it.
  private var failure: (any Error)?

  init(_ console: some Console) { self.console = console }

  mutating func write(_ text: String) {
    piece += text
    // A console ends what it prints with a line break.
    guard piece.utf8.count >= Self.pieceSize, let end = piece.utf8.lastIndex(of: UInt8(ascii: "\n")) else { return }
    let rest = piece.utf8.index(after: end)
    print(String(piece[..<rest]))
    piece = String(piece[rest...])
  }

  private mutating func print(_ text: String) {
    guard failure == nil else { return }
    do { try console.result(text) } catch { failure = error }
  }

  /// Prints what is left.
  /// - Throws: where anything could not be printed.
  mutating func end() throws {
    if !piece.isEmpty { print(piece) }
    if let failure { throw failure }
  }
}

/// A failed run, as the lines that report it.
package struct WorkFailed: Error, Sendable {
  package let lines: [String]

  package init(lines: [String]) {
    self.lines = lines
  }

  /// The lines of any error that the work may end with.
  package init(_ error: any Error) {
    switch error {
    case let failed as WorkFailed: self = failed
    case let problems as Problems: lines = problems.problems.map(\.description)
    case let problem as Problem: lines = [problem.description]
    case let error as PublicationError: lines = [error.description]
    case let error as WeasyPrintError: lines = ["maillage: \(error)"]
    default: lines = ["maillage: \(error)"]
    }
  }
}
