internal import Dispatch
internal import Glibc

/// What is to be cleaned up when the user stops the run, with Ctrl-C say, before it has ended.
///
/// The run ends with 128 and the signal's number, as shells expect.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Calls the action on SIGINT, SIGTERM and SIGHUP, as long as the value lives.
  init(cleanUp: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        cleanUp()
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
