import Testing

@testable import Figures

@Suite("A linear scale")
struct LinearScaleTests {
  @Test func `maps in proportion, both ways round`() {
    let x = LinearScale(domain: 0...40, range: 60...540)
    #expect(x(0) == 60)
    #expect(x(12) == 204)
    #expect(x(40) == 540)
    let y = LinearScale(domain: 0...40, from: 540, to: 60)
    #expect(y(10) == 420)
  }

  @Test func `has round ticks, exactly`() {
    // d3-array's own tests.
    #expect(LinearScale(domain: 0...1, range: 0...1).ticks(10) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(LinearScale(domain: 0...1, range: 0...1).ticks(3) == [0, 0.5, 1])
    #expect(LinearScale(domain: -10...10, range: 0...1).ticks(4) == [-10, -5, 0, 5, 10])
    #expect(LinearScale(domain: -10...10, range: 0...1).ticks(2) == [-10, 0, 10])
    #expect(LinearScale(domain: 0...64, range: 0...1).ticks(4) == [0, 20, 40, 60])
  }

  @Test func `widens to round values`() {
    #expect(LinearScale(domain: 0...64, range: 0...1).nice(4).domain == 0...80)
    #expect(LinearScale(domain: 0.13...0.97, range: 0...1).nice(10).domain == 0.1...1)
    #expect(LinearScale(domain: 0...100, range: 0...1).nice(5).domain == 0...100)
  }

  @Test(arguments: [0.0...0.0, 5.0...5.0, 0...Double.infinity, 0...Double.greatestFiniteMagnitude, 0...1e-300])
  func `has an answer for domains that are no extent, or too much of one`(domain: ClosedRange<Double>) {
    let scale = LinearScale(domain: domain, range: 0...100)
    #expect(scale.ticks().count < 1000)
    #expect(scale.nice().domain.contains(domain.lowerBound))
  }
}
