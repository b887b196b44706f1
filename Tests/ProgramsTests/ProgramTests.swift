import Testing

@testable import Programs

@Suite("A program")
struct ProgramTests {
  @Test func `is given its input and gives its output`() {
    let bytes = [UInt8](repeating: 65, count: 300_000)
    let result = Program("cat", []).run(input: bytes, seconds: 10, mostOutput: 1 << 20)
    #expect(result.output == bytes)
    #expect(result.ending == .status(0))
  }

  @Test func `that reads nothing of its input ends all the same`() {
    let result = Program("true", []).run(input: [UInt8](repeating: 65, count: 300_000), seconds: 10, mostOutput: 1)
    #expect(result.ending == .status(0))
  }

  @Test func `that is not there ends with 127`() {
    #expect(Program("no-such-program-here", []).run(seconds: 10, mostOutput: 1).ending == .status(127))
  }

  @Test func `that takes too long or says too much is stopped`() {
    #expect(Program("sleep", ["30"]).run(seconds: 1, mostOutput: 1).ending == .timedOut)
    #expect(Program("yes", []).run(seconds: 10, mostOutput: 1_000).ending == .tooMuchOutput)
  }

  @Test(arguments: [
    "sleep 30", "sleep 30 & sleep 30", "trap '' TERM; (trap '' TERM HUP; sleep 30; echo late) & exit 0",
    "echo x; sleep 30",
  ])
  func `that waits for another one, or leaves it behind, is stopped with it`(script: String) {
    let clock = ContinuousClock()
    var ending: Program.Ending?
    let time = clock.measure { ending = Program("sh", ["-c", script]).run(seconds: 1, mostOutput: 10).ending }
    #expect(ending == .timedOut)
    #expect(time < .seconds(4))
  }

  #if os(Linux)
    @Test func `that asks for more memory than it may take ends by itself`() {
      let script = "BEGIN { text = \"x\"; while (length(text) < 1000000000) text = text text; print \"done\" }"
      let (output, ending) = Program("awk", [script]).run(seconds: 60, mostOutput: 100, megabytes: 100)
      #expect(output.isEmpty)
      #expect(ending != .status(0) && ending != .timedOut && ending != .status(127))
    }
  #endif

  @Test func `that a signal ends says which`() {
    #expect(Program("sh", ["-c", "kill -9 $$"]).run(seconds: 5, mostOutput: 1).ending == .status(137))
  }

  @Test func `finds what is put into its environment`() {
    let result = Program("sh", ["-c", "printf %s \"$WORD\""], environment: ["WORD": "été"])
      .run(seconds: 10, mostOutput: 100)
    #expect(result.output == Array("été".utf8))
  }
}
