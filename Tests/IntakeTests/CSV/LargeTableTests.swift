import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("A table that is read in parts")
struct LargeTableTests {
  /// More than a megabyte of rows, with all that may deceive who looks for the border between two records.
  private static func rows(quoting: Bool) -> String {
    (0..<30_000).map { row in
      let name = quoting && row % 7 == 0 ? "\"Ville \(row % 5000)\nde \"\"l'Est\"\", sud\"" : "Ville \(row % 5000)"
      // A quote within an unquoted cell is a quote, and makes the count of quotes tell nothing.
      let group = row % 1001 == 0 ? "Le 6\" de Fos" : "Groupe \(row % 300)"
      let date = row % 12_000 == 11_999 ? "1/2/\(2000 + row % 7)" : "\(2000 + row % 20)"
      return "\(name),\(group),\(row % 20 == 0 ? "lead" : "member"),\(date),\(row)\n"
    }.joined()
  }

  @Test(arguments: [false, true]) func `is the same in any number of parts`(quoting: Bool) throws {
    let text = "organization,group,role,start_date,source\n" + Self.rows(quoting: quoting).replacing("1/2/", with: "")
    let folder = try TemporaryFolder(["m.csv": text])
    let whole = try folder.read("m.csv", parts: 1)
    #expect(whole.network.memberships.count == 30_000)
    for parts in 2...4 {
      let loaded = try folder.read("m.csv", parts: parts)
      #expect(loaded.network == whole.network)
      #expect(loaded.problems == whole.problems)
    }
  }

  @Test func `has the same problems in any number of parts`() throws {
    let text = "organization,group,role,start_date,source\n" + Self.rows(quoting: true) + "too,few\n\"open,\n"
    let folder = try TemporaryFolder(["m.csv": text])
    let problems = (1...4).map { parts in
      do throws(Problems) {
        return try folder.read("m.csv", parts: parts).problems
      } catch {
        return error.problems
      }
    }
    #expect(problems[0].map(\.message).count { $0.contains("not an ISO date") } == 2)
    #expect(problems[0].contains { $0.message.hasPrefix("this row has 2 cells") })
    #expect(problems[0].contains { $0.message.hasPrefix("the quote that opens") })
    #expect(problems.allSatisfy { $0 == problems[0] })
  }
}
