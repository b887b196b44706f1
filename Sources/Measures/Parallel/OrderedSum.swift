import Dispatch
import FoundationEssentials
import Synchronization

/// Works on numbered tasks with all cores and adds up what they give in the tasks' order.
///
/// So sums of rounded numbers are the same with any number of cores. `next` takes what the task before gave, if there was
/// one, and hands out the tasks in ascending order until none is left.
func sumOnAllCores<Total: Sendable, Part: Sendable>(
  tasks: Int, cores: Int = ProcessInfo.processInfo.activeProcessorCount, into start: Total,
  adding add: @escaping @Sendable (inout Total, Part) -> Void,
  _ work: @Sendable (_ next: (_ done: Part?) -> Int?) -> Void
) -> Total {
  let sum = OrderedSum<Total, Part>(from: start)
  let queue = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: max(1, min(cores, tasks))) { _ in
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
