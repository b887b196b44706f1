import Collaboration
import Foundation

/// Another program that is run for what it prints.
struct Program {
  enum Ending: Hashable {
    /// It ended by itself; 127 where there is no such program.
    case status(Int32)
    case timedOut
    case tooMuchOutput
  }

  let name: String
  let arguments: [String]

  init(_ name: String, _ arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }

  /// Runs it to its end, and stops it where it takes too long or says too much.
  ///
  /// `file`: what it is run for.
  func run(seconds: Int, mostOutput: Int, for file: String) throws(Problem) -> (output: [UInt8], ending: Ending) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Problem(.error, file, "\(name) cannot be run: \(error.localizedDescription)")
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
}
