internal import Paths
internal import Platform
internal import Synchronization

/// Another program that is run for what it prints.
///
/// It runs in a process group of its own, so that it ends with all that it has started.
package struct Program: Sendable {
  package enum Ending: Hashable, Sendable {
    /// It ended by itself; 127 where there is no such program, 128 and a signal's number where one ended it.
    case status(Int32)
    case timedOut
    case tooMuchOutput
    /// It could not be started; why.
    case notStarted(String)
  }

  package let name: String
  package let arguments: [String]
  /// What it finds in its environment beside what maillage itself has.
  package let environment: [String: String]

  package init(_ name: String, _ arguments: [String], environment: [String: String] = [:]) {
    self.name = name
    self.arguments = arguments
    self.environment = environment
  }

  /// The process groups of the programs that run now.
  private static let running = Mutex<Set<pid_t>>([])

  /// Ends all programs that run, for when maillage itself is stopped.
  package static func endAll() {
    running.withLock { groups in
      for group in groups { kill(-group, SIGKILL) }
    }
  }

  /// The memory that a program may take where nothing else is said.
  package static let mostMegabytes = 2_048

  /// Runs it to its end, and stops it where it takes too long or says too much.
  ///
  /// Nothing is waited for longer than that: neither the program nor what it has started, be it behind its back.
  /// `input`: what it reads on its standard input. `megabytes`: the memory that each of its processes may take for itself;
  /// one that asks for more ends by itself, as a rule. Where maillage is killed, the time of the processor is bounded still.
  package func run(
    input: [UInt8] = [], seconds: Int, mostOutput: Int, megabytes: Int = Self.mostMegabytes
  ) -> (output: [UInt8], ending: Ending) {
    let standardInput: Int32
    do {
      standardInput = input.isEmpty ? open("/dev/null", O_RDONLY | O_CLOEXEC) : try Self.file(holding: input)
    } catch {
      return ([], .notStarted("\(error)"))
    }
    guard standardInput >= 0 else { return ([], .notStarted(Self.reason(errno))) }
    defer { close(standardInput) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return ([], .notStarted(Self.reason(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let deadline = Self.now + Double(seconds)

    let (process, failure) = start(input: standardInput, output: ends[1])
    close(ends[1])
    if failure == 0 { limit_process(process, UInt64(megabytes) << 20, UInt64(4 * seconds)) }
    guard failure == 0 else {
      return ([], failure == ENOENT ? .status(127) : .notStarted(Self.reason(failure)))
    }
    Self.running.withLock { _ = $0.insert(process) }
    defer {
      // Also what it has left running behind its back.
      kill(-process, SIGKILL)
      Self.running.withLock { _ = $0.remove(process) }
    }
    let (output, stop) = Self.read(ends[0], until: deadline, limit: mostOutput)
    if let stop {
      kill(-process, SIGKILL)
      _ = Self.status(of: process, until: Self.now + 5)
      return ([], stop)
    }
    guard let status = Self.status(of: process, until: deadline) else {
      kill(-process, SIGKILL)
      _ = Self.status(of: process, until: Self.now + 5)
      return ([], .timedOut)
    }
    return (output, .status(status))
  }

  /// Starts the program with nothing of maillage's but the two files, and with no signal ignored.
  private func start(input: Int32, output: Int32) -> (process: pid_t, failure: Int32) {
    var actions = FileActions()
    posix_spawn_file_actions_init(&actions.value)
    defer { posix_spawn_file_actions_destroy(&actions.value) }
    posix_spawn_file_actions_adddup2(&actions.value, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions.value, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions.value, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let words = ([name] + arguments).map { strdup(SystemPath.bytes(of: $0)) } + [nil]
    let variables = Self.environment(with: environment).map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, name, &actions.value, &attributes, words, variables)
    return (process, failure)
  }

  /// What maillage has in its environment, with some of it set anew.
  private static func environment(with changes: [String: String]) -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      let name = text.prefix { $0 != "=" }
      if changes[String(name)] == nil { variables.append(text) }
      next += 1
    }
    return variables + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  /// Reads until nobody writes any more; or what was the matter.
  private static func read(_ file: Int32, until deadline: Double, limit: Int) -> (output: [UInt8], stop: Ending?) {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = deadline - now
      guard left > 0 else { return ([], .timedOut) }
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let count = poll(&waiting, 1, Int32(min(left, 3_600) * 1_000) + 1)
      if count < 0 && errno == EINTR || count == 0 { continue }
      let size = platformRead(file, &chunk, chunk.count)
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { return (output, nil) }
      output += chunk[..<size]
      guard output.count <= limit else { return ([], .tooMuchOutput) }
    }
  }

  /// How a process ended; nil where it goes on at the deadline.
  private static func status(of process: pid_t, until deadline: Double) -> Int32? {
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F }
      if ended < 0 && errno != EINTR { return nil }
      guard now < deadline else { return nil }
      usleep(2_000)
    }
  }

  /// Seconds on a clock that nobody sets.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

  /// A file without a name that holds the bytes, open at its start.
  private static func file(holding bytes: [UInt8]) throws -> Int32 {
    try TemporaryFile.holding(bytes) { path in
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw TemporaryFile.Failure(description: reason(errno)) }
      return file
    }
  }

  private struct FileActions {
    #if canImport(Darwin)
      var value: posix_spawn_file_actions_t?
    #else
      var value = posix_spawn_file_actions_t()
    #endif
  }
}

// The name of this call is taken by a function above.
private func platformRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
