internal import Dispatch
internal import FoundationEssentials
internal import Synchronization

/// Does two pieces of work at the same time, the first on a thread of its own, and gives what both of them give.
///
/// Not `concurrentPerform`: what is nested in that finds the pool's threads taken, and has one core left to itself.
package func concurrently<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let result = Mutex<First?>(nil)
  let done = DispatchGroup()
  DispatchQueue(label: "maillage.concurrently", qos: .userInitiated).async(group: done) {
    let value = first()
    result.withLock { $0 = value }
  }
  let other = second()
  done.wait()
  // Taken out rather than copied, so that who gets it can change it where it is.
  let one = result.withLock { $0.take() }
  return (one ?? first(), other)
}

/// Works on numbered tasks with all cores and gives back what each core made of its part.
///
/// Which core takes which task differs from run to run, and so does the order of the results: whoever merges them must
/// come to the same end in any case, by adding whole numbers or by keeping what is first in a total order.
/// `next` hands out the tasks in ascending order until none is left.
@usableFromInline package func parallelWorkers<Result: Sendable>(
  tasks: Int, cores: Int? = nil,
  _ work: @Sendable (_ next: () -> Int?) -> Result
) -> [Result] {
  let queue = Atomic(0)
  let results = Mutex<[Result]>([])
  DispatchQueue.concurrentPerform(iterations: workerCount(cores, tasks)) { _ in
    let result = work {
      let task = queue.wrappingAdd(1, ordering: .relaxed).oldValue
      return task < tasks ? task : nil
    }
    results.withLock { $0.append(result) }
  }
  return results.withLock { $0 }
}

/// A worker for each core, the machine's unless it is said, and at most one for each task.
private func workerCount(_ cores: Int?, _ tasks: Int) -> Int {
  max(1, min(cores ?? ProcessInfo.processInfo.activeProcessorCount, tasks))
}

/// What each element becomes, in the elements' order, worked out with all cores.
@inlinable package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], chunk: Int = 1024, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let chunks = (elements.count + chunk - 1) / chunk
  let parts = parallelWorkers(tasks: chunks) { next in
    var parts: [(chunk: Int, results: [Result])] = []
    while let task = next() {
      parts.append((task, elements[task * chunk..<min((task + 1) * chunk, elements.count)].map(transform)))
    }
    return parts
  }
  return parts.flatMap(\.self).sorted { $0.chunk < $1.chunk }.flatMap(\.results)
}

/// Works on numbered tasks with all cores and adds up what they give in the tasks' order.
///
/// So sums of rounded numbers are the same with any number of cores. `next` takes what the task before gave, if there was
/// one, and hands out the tasks in ascending order until none is left.
package func parallelReduce<Total: Sendable, Part: Sendable>(
  tasks: Int, cores: Int? = nil, into start: Total,
  adding add: @escaping @Sendable (inout Total, Part) -> Void,
  _ work: @Sendable (_ next: (_ done: Part?) -> Int?) -> Void
) -> Total {
  let sum = OrderedSum<Total, Part>(from: start)
  let queue = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: workerCount(cores, tasks)) { _ in
    var last = 0
    work { done in
      if let done { sum.add(done, of: last, with: add) }
      last = queue.wrappingAdd(1, ordering: .relaxed).oldValue
      return last < tasks ? last : nil
    }
  }
  return sum.total
}

/// A sum whose parts come in any order and are added in theirs; those that come early wait.
private final class OrderedSum<Total: Sendable, Part: Sendable>: Sendable {
  private struct State {
    var total: Total
    var next = 0
    var waiting: [Int: Part] = [:]
  }

  private let state: Mutex<State>

  init(from start: Total) {
    state = Mutex(State(total: start))
  }

  var total: Total { state.withLock { $0.total } }

  func add(_ part: Part, of task: Int, with add: (inout Total, Part) -> Void) {
    state.withLock { state in
      state.waiting[task] = part
      while let part = state.waiting.removeValue(forKey: state.next) {
        add(&state.total, part)
        state.next += 1
      }
    }
  }
}

/// Work that goes on on another core until its result is asked for.
package final class BackgroundTask<Product: Sendable>: Sendable {
  private let outcome = Mutex<Result<Product, any Error>?>(nil)
  private let done = DispatchGroup()

  package init(_ work: @escaping @Sendable () throws -> Product) {
    done.enter()
    // A thread of its own: in the pool, work that waits for other work would keep a core from the measures.
    DispatchQueue(label: "maillage.background", qos: .userInitiated).async { [self] in
      let result = Result { try work() }
      outcome.withLock { $0 = result }
      done.leave()
    }
  }

  /// Waits for the work to end.
  package func result() throws -> Product {
    done.wait()
    guard let outcome = outcome.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }
}

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
