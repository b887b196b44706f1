import Collaboration
import Testing

@testable import Minutes

@Suite("A name in minutes")
struct NameTests {
  private func organizations(_ names: String...) -> Register {
    var register = Register(noun: "organization")
    for name in names { register.add(id: NameKey(name).text, name: name, otherNames: []) }
    return register
  }

  @Test(arguments: [
    ("BRIZE-SUR-MER", NameMatch.same(0)), ("Brize sur mer", .same(0)), ("Ville de Brize-sur-Mer", .spelling(0)),
    ("Brize", .doubtful(0, .partOfName)), ("Brise-sur-Mer", .doubtful(0, .oneLetter)), ("Orvanne", .new),
    ("Communauté de Brize-sur-Mer", .new),
  ])
  func `means a place by any of its spellings`(name: String, match: NameMatch) {
    #expect(OrganizationMatcher.match(name, in: organizations("Brize-sur-Mer", "DDT 76")) == match)
  }

  @Test func `is new where it may be short for two`() {
    #expect(OrganizationMatcher.match("Brize", in: organizations("Brize-sur-Mer", "Brize-la-Forêt")) == .new)
  }

  @Test func `is never one slip of a digit from another`() {
    #expect(OrganizationMatcher.match("Direction 75", in: organizations("Direction 76")) == .new)
  }

  @Test(arguments: [
    ("Acme", "Acme, Inc."), ("The Acme Corporation", "Acme Corp."), ("Ville d'Arles", "ARLES"),
    ("Lançon de Provence", "Lançon-Provence"), ("St Martin", "Saint-Martin"),
  ])
  func `has spellings beyond what every name folds`(a: String, b: String) {
    #expect(OrganizationKey(a) == OrganizationKey(b))
  }

  @Test(arguments: [("Mairie d'Aix", "C.A. Aix"), ("Ville de Brize", "Métropole de Brize"), ("Acme Labs", "Acme Inc.")])
  func `keeps two apart that share a part`(a: String, b: String) {
    #expect(OrganizationKey(a) != OrganizationKey(b))
  }

  @Test(arguments: [
    ("Brize Tracing Working Group", NameMatch.spelling(0)), ("Brize Tracing WorkGroup", .spelling(0)),
    ("Brize Foundation Tracing Working Group", .doubtful(0, .partOfName)), ("Brize Trac WG", .doubtful(0, .partOfName)),
    ("Brize Testing WG", .new), ("Brize Board", .new), ("Brize Tracing Appeals WG", .new),
  ])
  func `means a body by any of its spellings`(name: String, match: NameMatch) {
    var register = Register(noun: "group")
    register.add(id: "tracing", name: "Brize Tracing WG", otherNames: [])
    register.add(id: "works", name: "Works Committee", otherNames: [])
    #expect(GroupMatcher.matchBody(name, in: register) == match)
  }

  @Test(arguments: [
    ("BERTIN Aline", NameMatch.spelling(0)), ("Aline Bertin", .same(0)), ("Aline Bertyn", .doubtful(0, .oneLetter)),
    ("A. Bertin", .doubtful(0, .initials)), ("Alice Bertin", .near(0, .givenName)), ("Aline Martin", .new),
    ("Bertin Hugo", .new),
  ])
  func `means a person by any of its spellings`(name: String, match: NameMatch) {
    var register = Register(noun: "person")
    register.add(id: "aline-bertin", name: "Aline Bertin", otherNames: [])
    register.add(id: "hugo-carrel", name: "Hugo Carrel", otherNames: [])
    #expect(PersonMatcher.match(name, in: register) == match)
  }

  @Test(arguments: [
    ("Louis MORALES", "Louis Morales"), ("MORALES Louis", "Louis Morales"),
    ("M. Jean Marc LE GOFF", "Jean Marc Le Goff"),
    ("JT Nelson", "JT Nelson"), ("Mr BUZIN", "Mr Buzin"), ("Anne COSTA-LOPEZ", "Anne Costa-Lopez"),
    ("Michael B. Johnson", "Michael B. Johnson"), ("Commissioner Orlu", "Orlu"), ("Docteur Orlu", "Orlu"),
    ("M. le Pr Orlu", "Orlu"), ("Dean Orlu", "Dean Orlu"),
  ])
  func `of a person is written with small letters`(text: String, name: String) {
    #expect(PersonName(text)?.name == name)
  }

  @Test(arguments: [
    "la réunion", "SDIS 45", "M. le Maire", "https://example.org", "3 mai", "", "  ", "l'ordre du jour",
  ])
  func `of a person is nothing else`(text: String) {
    #expect(PersonName(text) == nil)
  }
}
