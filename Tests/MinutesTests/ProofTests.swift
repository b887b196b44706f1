import Foundation
import Testing
import Wording

@testable import Minutes

@Suite("The page on which a reading is checked")
struct ProofTests {
  private func page(_ text: String) throws -> String {
    let folder = try TestFolder()
    let extended = try #require(try folder.read(document(text)))
    let proof = try #require(extended.proofs.first)
    #expect(proof.file == "minutes.txt")
    return proof.html(French(), language: "fr")
  }

  private static let minutes = """
    Réunion du 5 avril 2022

    Présents :
    - Anne COSTA, Brize
    - ?? 42 %% <script>
    - Louis MORALES, Orvanne
    """

  @Test func `marks each fact where it is and links it to its row`() throws {
    let html = try page(Self.minutes)
    #expect(html.contains("<mark>Anne COSTA</mark><sup><a href=\"#f"))
    #expect(html.contains("<a href=\"#L4\">ligne 4</a>"))
    #expect(html.contains("<li id=\"L4\">"))
  }

  @Test func `has no script, whatever the minutes hold`() throws {
    let html = try page(Self.minutes)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test func `shows a line of a list that nothing was used of`() throws {
    #expect(try page(Self.minutes).contains("<li id=\"L5\" class=\"unused\">"))
  }

  @Test func `has a language, one main part and headings in order`() throws {
    let html = try page(Self.minutes)
    #expect(html.contains("<html lang=\"fr\">"))
    #expect(html.components(separatedBy: "<main>").count == 2)
    #expect(html.components(separatedBy: "<h1>").count == 2)
    #expect(html.components(separatedBy: "<h2 ").count == 4)
  }
}
