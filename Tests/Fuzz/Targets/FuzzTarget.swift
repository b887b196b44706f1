import Foundation

/// What is given any bytes whatever, and must neither trap, nor hang, nor break what it promises.
struct FuzzTarget: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Void

  /// All of them by name; each has its corpus in Tests/Fuzz/Corpus.
  static let all = [csv, editing, dates, names, minutes, graphs, package, zip, xml]

  /// The one that `FUZZ_TARGET` names: libFuzzer keeps the command line for itself.
  static let chosen: FuzzTarget = {
    let wanted = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = all.first(where: { $0.name == wanted }) else {
      print("FUZZ_TARGET=\(wanted): there are \(all.map(\.name).joined(separator: ", "))")
      exit(64)
    }
    return target
  }()
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run with what was promised and not kept.
func promise(_ isKept: Bool, _ promise: @autoclosure () -> String) {
  guard !isKept else { return }
  fatalError("not kept: \(promise())")
}
