import Collaboration
import Testing

@testable import Measures

@Suite("The concentration of the load")
struct ConcentrationTests {
  @Test func `has the elephant factor that CHAOSS publishes`() {
    #expect(elephantFactor(of: [1000, 202, 90, 33, 332, 343, 42, 433]) == 2)
  }

  @Test func `is least where all carry the same`() {
    #expect(hhi(of: [2, 2, 2, 2]) == 1.0 / 4)
    #expect(gini(of: [2, 2, 2, 2]) == 0)
    #expect(elephantFactor(of: [2, 2, 2, 2]) == 2)
  }

  @Test func `is greatest where one carries all`() {
    #expect(hhi(of: [0, 0, 5, 0]) == 1)
    #expect(gini(of: [0, 0, 5, 0]) == 3.0 / 4)
    #expect(elephantFactor(of: [0, 0, 5, 0]) == 1)
  }

  @Test(arguments: [[], [0], [0, 0, 0]])
  func `is undefined where nothing is carried`(loads: [Double]) {
    #expect(hhi(of: loads) == nil)
    #expect(gini(of: loads) == nil)
    #expect(elephantFactor(of: loads) == nil)
  }

  @Test func `of Davis's degrees is as SciPy has it`() throws {
    let degrees = (0..<Davis.network.actorCount).map { Double(Davis.network.groupsOfActor.count(of: $0)) }
    #expect(abs(try #require(gini(of: degrees)) - 0.23408) < 5e-6)
    #expect(abs(try #require(hhi(of: degrees)) - 0.06527) < 5e-6)
  }
}
