internal import Dispatch
internal import Synchronization

/// Work that goes on on another core until its result is asked for.
final class BackgroundWork<Product: Sendable>: Sendable {
  private let outcome = Mutex<Result<Product, any Error>?>(nil)
  private let done = DispatchGroup()

  init(_ work: @escaping @Sendable () throws -> Product) {
    done.enter()
    // A thread of its own: in the pool, work that waits for other work would keep a core from the measures.
    DispatchQueue(label: "maillage.background", qos: .userInitiated).async { [self] in
      let result = Result { try work() }
      outcome.withLock { $0 = result }
      done.leave()
    }
  }

  /// Waits for the work to end.
  func result() throws -> Product {
    done.wait()
    guard let outcome = outcome.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }
}
