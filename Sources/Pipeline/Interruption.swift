internal import Programs
internal import Synchronization
internal import Platform

/// What is to be cleaned up when the user stops the run, with Ctrl-C say, before it has ended.
///
/// The programs that run for it are ended too, and it ends with 128 and the signal's number, as shells expect. A thread
/// of its own waits for the signal, there before it is needed; where the system has no room for one, signals end the run
/// at once.
final class Interruption {
  private static let cleanUp = Mutex<(@Sendable () -> Void)?>(nil)
  private static let isWaiting = Mutex(false)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Calls the action on SIGINT, SIGTERM and SIGHUP, as long as the value lives.
  init(cleanUp: @escaping @Sendable () -> Void = {}) {
    Self.cleanUp.withLock { $0 = cleanUp }
    guard Self.startWaiting() else { return }
    for number in Self.signals {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        write(interruptionPipe, &byte, 1)
      }
    }
  }

  deinit {
    for number in Self.signals { signal(number, SIG_DFL) }
    Self.cleanUp.withLock { $0 = nil }
  }

  /// Starts the thread, once; false where there is no room for it.
  private static func startWaiting() -> Bool {
    isWaiting.withLock { isWaiting in
      guard !isWaiting else { return true }
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return false }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      interruptionPipe = ends[1]
      let place = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
      place.initialize(to: ends[0])
      var thread = pthread_t()
      isWaiting =
        pthread_create(
          &thread, nil,
          { place in
            if let place { Interruption.wait(at: place.load(as: Int32.self)) }
            return nil
          }, place) == 0
      return isWaiting
    }
  }

  private static func wait(at file: Int32) {
    var number: UInt8 = 0
    while read(file, &number, 1) != 1 {}
    cleanUp.withLock { $0 }?()
    Program.endAll()
    Leftovers.removeAll()
    _exit(128 + Int32(number))
  }
}

/// Where a signal's number is written to; set once, before any handler is.
private nonisolated(unsafe) var interruptionPipe: Int32 = -1
