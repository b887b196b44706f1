import Dispatch
import FoundationEssentials
import Synchronization

/// Works on numbered tasks with all cores and gives back what each core made of its part.
///
/// Which core takes which task differs from run to run, and so does the order of the results: whoever merges them must
/// come to the same end in any case, by adding whole numbers or by keeping what is first in a total order.
/// `next` hands out the tasks in ascending order until none is left.
func onAllCores<Result: Sendable>(
  tasks: Int, cores: Int = ProcessInfo.processInfo.activeProcessorCount,
  _ work: @Sendable (_ next: () -> Int?) -> Result
) -> [Result] {
  let queue = Atomic(0)
  let results = Mutex<[Result]>([])
  DispatchQueue.concurrentPerform(iterations: max(1, min(cores, tasks))) { _ in
    let result = work {
      let task = queue.wrappingAdd(1, ordering: .relaxed).oldValue
      return task < tasks ? task : nil
    }
    results.withLock { $0.append(result) }
  }
  return results.withLock { $0 }
}

/// What each element becomes, in the elements' order, worked out with all cores.
func mapOnAllCores<Element: Sendable, Result: Sendable>(
  _ elements: [Element], chunk: Int = 1024, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let chunks = (elements.count + chunk - 1) / chunk
  let parts = onAllCores(tasks: chunks) { next in
    var parts: [(chunk: Int, results: [Result])] = []
    while let task = next() {
      parts.append((task, elements[task * chunk..<min((task + 1) * chunk, elements.count)].map(transform)))
    }
    return parts
  }
  return parts.flatMap(\.self).sorted { $0.chunk < $1.chunk }.flatMap(\.results)
}
