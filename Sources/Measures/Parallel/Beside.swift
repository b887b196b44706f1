import Dispatch
import Synchronization

/// Does one piece of work on a thread of its own while another, which may take all cores, goes on here.
///
/// Not `concurrentPerform`: what is nested in that finds the pool's threads taken, and has one core left to itself.
func beside<Narrow: Sendable, Wide>(
  _ narrow: @escaping @Sendable () -> Narrow, _ wide: () -> Wide
) -> (narrow: Narrow, wide: Wide) {
  let result = Mutex<Narrow?>(nil)
  let done = DispatchGroup()
  DispatchQueue(label: "maillage.beside", qos: .userInitiated).async(group: done) {
    let value = narrow()
    result.withLock { $0 = value }
  }
  let wide = wide()
  done.wait()
  return (result.withLock { $0 } ?? narrow(), wide)
}
