import Synchronization

/// A value that is worked out when it is first asked for, and kept.
///
/// One run may ask for a single table and another for all; threads that ask at once wait for the same work.
final class Deferred<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let known = Mutex<Value?>(nil)

  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
  }

  var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = work()
      known = value
      return value
    }
  }
}
