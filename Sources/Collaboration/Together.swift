import Dispatch
import Synchronization

/// Does two pieces of work at the same time, and gives what both of them give.
package func together<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { part in
    if part == 0 {
      let value = first()
      results.withLock { $0.first = value }
    } else {
      let value = second()
      results.withLock { $0.second = value }
    }
  }
  // Taken out rather than copied, so that who gets them can change them where they are.
  let (one, two) = results.withLock { ($0.first.take(), $0.second.take()) }
  return (one ?? first(), two ?? second())
}
