internal import Dispatch
internal import Foundation

/// Another program that is run for what it prints.
package struct Program: Sendable {
  package enum Ending: Hashable, Sendable {
    /// It ended by itself; 127 where there is no such program.
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

  /// Runs it to its end, and stops it where it takes too long or says too much.
  ///
  /// `input`: what it reads on its standard input.
  package func run(input: [UInt8] = [], seconds: Int, mostOutput: Int) -> (output: [UInt8], ending: Ending) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    if !environment.isEmpty {
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      process.standardInput = input.isEmpty ? FileHandle.nullDevice : try Self.file(holding: input)
      try process.run()
    } catch {
      return ([], .notStarted(error.localizedDescription))
    }
    let identifier = process.processIdentifier
    let watchdog = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: watchdog)
    let start = ContinuousClock.now
    var output: [UInt8] = []
    var isTooMuch = false
    while true {
      let data = pipe.fileHandleForReading.availableData
      if data.isEmpty { break }
      output.append(contentsOf: data)
      if output.count > mostOutput {
        isTooMuch = true
        kill(identifier, SIGKILL)
        break
      }
    }
    process.waitUntilExit()
    watchdog.cancel()
    if isTooMuch { return ([], .tooMuchOutput) }
    if process.terminationReason == .uncaughtSignal, ContinuousClock.now - start >= .seconds(seconds) {
      return ([], .timedOut)
    }
    return (output, .status(process.terminationStatus))
  }

  /// A file without a name that holds the bytes, open at its start.
  private static func file(holding bytes: [UInt8]) throws -> FileHandle {
    try TemporaryFile.holding(bytes) { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) }
  }
}
