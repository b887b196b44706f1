internal import FoundationEssentials
internal import Platform
internal import Synchronization

/// The temporary files and folders that there are now, to be removed should the run be stopped.
package enum Leftovers {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func drop(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes all of them, after the programs that write into them were ended.
  package static func removeAll() {
    for path in paths.withLock({ $0 }) {
      // A program that was killed may still be at its last file.
      for _ in 0..<5 where access(path, F_OK) == 0 {
        try? FileManager.default.removeItem(atPath: path)
        if access(path, F_OK) == 0 { usleep(20_000) }
      }
    }
  }
}
