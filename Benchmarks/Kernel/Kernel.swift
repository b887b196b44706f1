import Collaboration
import Intake
import Measures

/// Times the group overlap alone, the network being loaded: what Benchmarks/run holds against others' kernels.
///
/// Prints, as JSON, the best of so many rounds in seconds: of counting all pairs, and of finding the 10,000 strongest
/// with their p-values.
@main
enum Kernel {
  private static let rounds = 9

  static func main() throws {
    guard CommandLine.arguments.count == 2 else { return print("usage: Kernel FILE") }
    let network = try NetworkReader.read(CommandLine.arguments[1]).network
    let counting = best { NetworkMeasures(of: network, options: MeasureOptions(pairs: .strongest(0))) }
    let ranking = best { NetworkMeasures(of: network, options: MeasureOptions(pairs: .strongest(10_000))) }
    print("{\"counting\": \(counting.seconds), \"strongest\": \(ranking.seconds), \"pairs\": \(counting.pairs)}")
  }

  private static func best(_ measures: () -> NetworkMeasures) -> (seconds: Double, pairs: Int) {
    let clock = ContinuousClock()
    var (best, pairs) = (Duration.seconds(1_000_000), 0)
    for _ in 0..<rounds {
      let measures = measures()
      best = min(best, clock.measure { pairs = measures.groupOverlap.total })
    }
    return (best / .seconds(1), pairs)
  }
}
