internal import ArgumentParser
internal import Platform

/// How the program takes memory from the system.
enum Memory {
  /// The least room for addresses that a run takes, in kilobytes: its code, its libraries and a stack for each thread.
  private static let least = 1 << 20

  /// Keeps memory that is freed for what comes next.
  ///
  /// A large table is made, read once and dropped: handed back to the system each time, its pages would be cleared anew
  /// for the next one, which is a twentieth of the time of loading a large network.
  static func keepWhatIsFreed() { keep_freed_memory() }

  /// Fails at once under a limit (`ulimit -v`) that leaves no room for threads: the run would wait for them for ever.
  static func refuseTooLittle() throws {
    let kilobytes = address_space_limit() / 1_024
    guard kilobytes < least else { return }
    try Terminal.run(quiet: false) { terminal in
      terminal.message(
        "maillage: the limit on memory (ulimit -v) is \(kilobytes) kB, and a run takes \(least); raise it")
      throw ExitCode.failure
    }
  }
}
