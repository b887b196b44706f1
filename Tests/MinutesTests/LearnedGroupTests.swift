import Collaboration
import Labelling
import Testing

@testable import Minutes

@Suite("What is learned of groups, and lists that go on")
struct LearnedGroupTests {
  private func roster(_ text: String) throws -> RosterText {
    let document = try document(text, .markdown)
    return RosterReader(
      document.lines.filter { !$0.isBlank }, body: "Harbour Association", attendees: [], organizations: [],
      isEnglish: true
    ).roster
  }

  @Test func `a group's chain has the people of its sentence and those behind it`() throws {
    let roster = try roster("Mary Holt and Paul Day will serve on the Rules Committee. Ann Reed thanked them.\n")
    #expect(roster.groups.map(\.name) == ["Rules Committee"])
    #expect(
      roster.groups.first.map { $0.chain.map { roster.mentions[$0].name } } == ["Mary Holt", "Paul Day", "Ann Reed"])
  }

  @Test func `a heading ends the chain of what is above it`() throws {
    let roster = try roster("The Rules Committee met.\n\n## Accounts\n\nPaul Day reported.\n")
    #expect(!roster.groups.contains { $0.name == "Rules Committee" })
  }

  @Test func `members of a board name it`() throws {
    let roster = try roster("Bestuursleden: Mary Holt, Paul Day\n")
    #expect(roster.groups.map(\.name) == ["Bestuur"])
  }

  @Test func `a text that begins with a word for a body is read`() throws {
    #expect(try roster("Ortschaftsrat\n\nAnna Holt\n").mentions.map(\.name) == ["Anna Holt"])
  }

  @Test func `a chain of the model's file is found again`() throws {
    #expect(LearnedRoster.shared != nil)
  }

  @Test func `a numbered list goes on with a name that is in no list of names`() throws {
    let text = "# Minutes of 12 March 2024\n\nAttendees:\n\n1. Anne Martinet\n2. Kofu Mensahly\n3. Illanu Dumoulet\n"
    #expect(
      try attendance(text, .markdown) == ["present Anne Martinet", "present Kofu Mensahly", "present Illanu Dumoulet"])
  }

  @Test(arguments: ["Ed.D.", "MLK", "Acme (MLK)"])
  func `degrees and initials are no organizations`(text: String) {
    #expect(OrganizationSense.kept(text, of: "Milo Kenway") == (text.hasPrefix("Acme") ? "Acme" : nil))
  }

  @Test func `a numbered list of people ends at the agenda`() throws {
    let text = "Present:\n\n1. Anne Martinet\n2. Paul Day\n\n1. Opening of the meeting\n2. Accounts of the year\n"
    #expect(try attendance(text, .markdown) == ["present Anne Martinet", "present Paul Day"])
  }

  @Test(arguments: [
    (
      "# Procès-verbal de l'assemblée générale du 12 mars 2024\n\nLes membres de l'association Voiles Brize se sont réunis.\n",
      "assemblée générale (association Voiles Brize)"
    ),
    (
      "# Mitgliederversammlung vom 12. März 2024\n\nSegelfreunde Brize e.V.\n",
      "Mitgliederversammlung (Segelfreunde Brize e.V.)"
    ),
  ])
  func `an assembly is of the association that the head names`(text: String, body: String) throws {
    #expect(try Reading(of: document(text, .markdown)).meeting.body?.fact == body)
  }

  @Test(arguments: [
    ("Number of members present: 14\nThe meeting began at seven.", 14.0),
    ("Membership: 316 members registered for the current season.", 316),
  ])
  func `a count stands behind a label`(sentence: String, value: Double) throws {
    let text = "# Minutes of the Harbour Association, 12 March 2024\n\n\(sentence)\n"
    #expect(try Reading(of: document(text, .markdown)).adherence.counts.map(\.value) == [value])
  }
}
