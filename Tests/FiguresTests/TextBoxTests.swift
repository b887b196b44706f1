import Collaboration
import Foundation
import Graphviz
import Measures
import Testing
import Wording

@testable import Figures

/// That no text covers another or leaves the page, in the pictures as they are published: read from the PDF, not from
/// what was meant.
@Suite("The text of a picture", .enabled(if: TextBoxes.isAvailable))
struct TextBoxTests {
  /// Two hundred networks, or the one that `MAILLAGE_NETWORK` names.
  private static let numbers =
    ProcessInfo.processInfo.environment["MAILLAGE_NETWORK"].flatMap { Int($0) }.map { [$0] } ?? Array(0..<200)

  @Test(arguments: 0..<8)
  func `has room in networks of all sizes, with names of all lengths`(part: Int) throws {
    for number in Self.numbers where number % 8 == part {
      let network = GeneratedNetwork.kind(number).network()
      let problems = try Self.problems(of: network, number % 2 == 0 ? .french : .english, layoutBudget: 1_500_000)
      #expect(problems == [], "network \(number)")
    }
  }

  @Test(arguments: Language.allCases)
  func `has room in the seeds`(language: Language) throws {
    for network in [try Seeds.minutes2007(), try Seeds.vaudraine()] {
      #expect(try Self.problems(of: network, language, layoutBudget: 8_000_000) == [])
    }
  }

  @Test(arguments: ["data/kubernetes/memberships.csv", "data/aswf"], Language.allCases)
  func `has room in the networks beside the checkout`(path: String, language: Language) throws {
    guard let network = try Seeds.shared(path) else { return }
    #expect(try Self.problems(of: network, language, layoutBudget: 8_000_000) == [])
  }

  @Test func `has room in Davis's network`() throws {
    #expect(try Self.problems(of: Davis.network, .english, layoutBudget: 8_000_000) == [])
  }

  /// Of all figures of a network.
  private static func problems(
    of network: CollaborationNetwork, _ language: Language, layoutBudget: Int
  ) throws -> [String] {
    let context = Fixture.context(network, language, layoutBudget: layoutBudget)
    var problems: [String] = []
    var names: [String] = []
    var files: [[UInt8]] = []
    let cards =
      network.organizations.indices.prefix(2).map { Figure.card(of: OrganizationID($0), in: network) }
      + network.groups.indices.prefix(2).map { Figure.card(of: GroupID($0), in: network) }
    for figure in FigureCatalogue.figures + cards {
      guard case .drawn(let drawing) = figure.draw(context) else { continue }
      problems += drawing.problems.map { "\(figure.name): \($0)" }
      let rendering = try Graphviz.render(drawing.dot, formats: [.pdf])
      problems += rendering.warnings.map { "\(figure.name): \($0)" }
      names.append(figure.name)
      files.append(rendering.bytes[.pdf] ?? [])
    }
    for (name, page) in zip(names, try TextBoxes.pages(of: files)) {
      problems += page.problems.map { "\(name): \($0)" }
    }
    return problems
  }
}
