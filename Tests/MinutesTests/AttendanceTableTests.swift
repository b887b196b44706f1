import Collaboration
import Testing

@testable import Minutes

@Suite("A table of people")
struct AttendanceTableTests {
  @Test func `says by a letter who was there`() throws {
    let text = """
      Nom               Prénom      Structure                 P/A/E
      DURAND            Élise       Métropole de Lestrac        P
      LE GALL           Yann        Syndicat des eaux           E
                                    du Haut-Pays
      MOREAU            Zoé         Commune de Brize            A
      """
    #expect(
      try attendance(text) == [
        "present Élise Durand, Métropole de Lestrac", "excused Yann Le Gall, Syndicat des eaux du Haut-Pays",
        "absent Zoé Moreau, Commune de Brize",
      ])
  }

  @Test func `says by a cross in which column who was there`() throws {
    let text = """
      Nom Prénom        Organisme             Présent  Excusé  Absent
      Élise DURAND      Lestrac                  x
      Yann LE GALL      Haut-Pays                        x
      Zoé MOREAU        Brize                                    x
      Jean PETIT        Brize
      """
    #expect(
      try attendance(text) == [
        "present Élise Durand, Lestrac", "excused Yann Le Gall, Haut-Pays", "absent Zoé Moreau, Brize",
        "absent Jean Petit, Brize",
      ])
  }

  @Test func `has names in the columns of their status`() throws {
    let text = """
      Présents                          Excusés
      Anne Martin (Ville de Brize)      Paul Henri (SDE)
      Luc Besse (CC du Lac)             Jeanne Roy (CAF)
      """
    #expect(
      try attendance(text) == [
        "present Anne Martin, Ville de Brize", "excused Paul Henri, SDE", "present Luc Besse, CC du Lac",
        "excused Jeanne Roy, CAF",
      ])
  }

  @Test func `has given and family names apart`() throws {
    let text = """
      ## Participants
      | Given Name | Family Name | Affiliation | Role |
      |:--|:--|:--|:--|
      | Ann | van Lingen | Acme Co., Ltd. | Voting Member |
      | Bob | Ray | Individual | Member |
      """
    #expect(try attendance(text, .markdown) == ["present Ann van Lingen, Acme Co., Ltd.", "present Bob Ray"])
  }

  @Test func `may be of another matter`() throws {
    let text = "| Action | Responsable | Échéance |\n|--|--|--|\n| Relire | Anne Martin | 3 mai |\n"
    #expect(try attendance(text, .markdown) == [])
  }

  @Test func `gives the organization of a cell that spans rows to each`() throws {
    let text = """
      <h2>Présents</h2><table><tr><th>Organisme<th>Nom</tr>
      <tr><td rowspan=2>Brize<td>Anne Martin</tr><tr><td>Luc Besse</tr><tr><td>Lestrac<td>Zoé Roux</tr></table>
      """
    #expect(
      try attendance(text, .html) == [
        "present Anne Martin, Brize", "present Luc Besse, Brize", "present Zoé Roux, Lestrac",
      ])
  }

  @Test func `is only for the looks where its cells are lists`() throws {
    let text = """
      <p>Liste des participants :<table><tr><td>Anne Martin – Brize<br>Luc Besse – Lestrac<td>Zoé Roux – Brize</tr></table>
      """
    #expect(
      try attendance(text, .html) == [
        "present Anne Martin, Brize", "present Luc Besse, Lestrac", "present Zoé Roux, Brize",
      ])
  }

  @Test func `may label lists at its side`() throws {
    let text =
      "<table><tr><td>Présents<td>Anne Martin (Brize), Luc Besse (Lestrac)</tr><tr><td>Excusés<td>Zoé Roux</tr></table>"
    #expect(
      try attendance(text, .html) == ["present Anne Martin, Brize", "present Luc Besse, Lestrac", "excused Zoé Roux"])
  }

  @Test func `is not guessed from boxes where none is ticked`() throws {
    let entries = Attendee.merged(
      AttendanceReader.read(try document("Attendees:\n- [ ] Ann Lee\n- [ ] Bob Ray\n", .markdown)))
    #expect(entries.map(\.status) == [.present, .present])
    #expect(entries.map(\.doubts) == [[.noBoxTicked], [.noBoxTicked]])
  }
}
