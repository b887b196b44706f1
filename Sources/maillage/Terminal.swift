internal import Paths
internal import ArgumentParser
internal import Platform
internal import Pipeline
internal import Support

/// Standard output for results, standard error for messages and progress.
struct Terminal: Console {
  private let isQuiet: Bool
  private let showsProgress: Bool

  private init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    showsProgress = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Runs a command's work; what fails is reported in lines, never as a stack trace, and ends with exit code 1.
  static func run(quiet: Bool, _ work: (Terminal) throws -> Void) throws {
    let terminal = Terminal(isQuiet: quiet)
    do {
      try work(terminal)
      terminal.clearProgress()
    } catch let code as ExitCode {
      throw code
    } catch {
      terminal.clearProgress()
      for line in WorkFailed(error).lines { terminal.report(line) }
      throw ExitCode.failure
    }
  }

  /// Shows a question on standard error, which the answer follows on its line.
  static func prompt(_ question: String) {
    let terminal = Terminal(isQuiet: false)
    let lines = question.split(separator: "\n", omittingEmptySubsequences: false).map { terminal.harmless(String($0)) }
    try? terminal.write(lines.joined(separator: "\n"), to: STDERR_FILENO)
  }

  /// Ends the run with a text on standard output.
  static func printAndExit(_ text: String) -> Never {
    let terminal = Terminal(isQuiet: false)
    do {
      try terminal.result(text)
      _exit(0)
    } catch let code as ExitCode {
      _exit(code.rawValue)
    } catch {
      for line in WorkFailed(error).lines { terminal.report(line) }
      _exit(1)
    }
  }

  func result(_ text: String) throws {
    // A line may be a path that a script reads: as the file is called, also where that is no UTF-8.
    guard text.contains("\n") else {
      let line = SystemPath.bytes(of: text).dropLast().map { UInt8(bitPattern: $0) }
      return try write(line + (line.isEmpty ? [] : [UInt8(ascii: "\n")]), to: STDOUT_FILENO)
    }
    try write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
  }

  func message(_ text: String) {
    guard !isQuiet else { return }
    clearProgress()
    report(text)
  }

  func progress(_ step: String) {
    guard showsProgress else { return }
    try? write("\r\u{1B}[K\(harmless(step))…", to: STDERR_FILENO)
  }

  private func clearProgress() {
    guard showsProgress else { return }
    try? write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  private func report(_ line: String) {
    // Where even the messages find no way out, there is nobody to tell.
    try? write(harmless(line) + "\n", to: STDERR_FILENO)
  }

  /// One line without the control characters that would move the cursor, colour the terminal or turn the line around.
  ///
  /// Of a very long one, which no more than a name in it makes so, its beginning and its end.
  private func harmless(_ line: String) -> String {
    var shown = String.UnicodeScalarView()
    var scalars = SystemPath.shown(line).unicodeScalars
    if scalars.count > 2_000 {
      scalars = String.UnicodeScalarView(Array(scalars.prefix(1_200)) + ["…"] + Array(scalars.suffix(700)))
    }
    for scalar in scalars {
      let isHarmful = scalar.properties.generalCategory == .control || scalar.isHarmful
      shown.append(isHarmful ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  private func write(_ text: String, to file: Int32) throws { try write(Array(text.utf8), to: file) }

  private func write(_ bytes: [UInt8], to file: Int32) throws {
    do throws(SystemError) {
      try WholeWrite.write(bytes, to: file)
    } catch {
      // Whoever read the output, `head` say, has enough of it: nobody is to be told.
      if error.number == EPIPE { throw ExitCode(128 + SIGPIPE) }
      throw WorkFailed(lines: ["standard output: cannot be written: \(error)"])
    }
  }
}
