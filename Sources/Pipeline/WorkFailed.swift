internal import Collaboration
internal import Publication
internal import WeasyPrint

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
