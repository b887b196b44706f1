import Synchronization

/// A property that is worked out when it is first asked for, and kept.
///
/// One run may ask for a single table and another for all; threads that ask at once wait for the same work.
@propertyWrapper
package final class Lazy<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let known = Mutex<Value?>(nil)

  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
  }

  package var wrappedValue: Value {
    known.withLock { known in
      if let known { return known }
      let value = work()
      known = value
      return value
    }
  }
}
