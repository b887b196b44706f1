import Collaboration

/// A date that the test knows to be one.
func date(_ text: String) -> PartialDate? { PartialDate(text) }

extension CollaborationNetwork {
  /// Two towns, a group that Berre leads, an association, and one fact of each kind; the names are in no order.
  static var small: CollaborationNetwork {
    var network = CollaborationNetwork(
      metadata: Metadata(
        name: "petit", title: "Petit réseau", language: "fr", licenses: ["etalab-2.0", "CC-BY-4.0"],
        description: "Deux communes.", membershipsFile: "adhesions.csv"))
    network.organizations = [
      Organization(
        id: "istres", name: "Istres", classification: "commune", otherNames: ["ISTRES", "Ville d'Istres"],
        identifier: "13047", location: Coordinate(latitude: 43.513, longitude: 4.9876), parent: ID(1)),
      Organization(id: "cau", name: "Ouest Provence"),
      Organization(id: "berre", name: "Berre-l'Étang", classification: "commune"),
    ]
    network.persons = [
      Person(id: "rittore", name: "Stéphane Rittore", otherNames: ["Stephane RITTORRE"]),
      Person(id: "at", name: "A. T."),
    ]
    network.groups = [
      Group(
        id: "sig", name: "SIG", otherNames: ["Cartographie"], foundingDate: PartialDate("2007-10"),
        description: "Des cartes libres.", source: "minutes.txt#L57", line: 2),
      Group(
        id: "adullact", name: "ADULLACT", classification: .association, foundingDate: PartialDate("2002"),
        dissolutionDate: PartialDate("2026-02-28")),
      Group(id: "club", name: "Club", classification: .other("club")),
    ]
    network.roleWords = ["scribe", "parrain"]
    network.sources = ["minutes.txt#L57-L60", "téléphone"]
    network.memberships = [
      Membership(
        organization: ID(2), person: ID(0), group: ID(0), role: .lead, start: PartialDate("2007-10-01"),
        firstSeen: PartialDate("2007-10-01"), lastSeen: PartialDate("2007-12"), source: 1, line: 2),
      Membership(organization: ID(2), group: ID(0), role: .member, line: 3),
      Membership(organization: ID(0), group: ID(0), role: .supplier, source: 0, line: 4),
      Membership(organization: ID(1), group: ID(0), role: Role(code: 6), line: 5),
      Membership(
        organization: ID(0), group: ID(1), role: .member, start: PartialDate("2004"), end: PartialDate("2006"), line: 6),
      Membership(organization: nil, person: ID(1), group: ID(1), role: .observer),
    ]
    network.events = [
      Event(
        id: "2007-10-01", name: "Réunion", startDate: PartialDate("2007-10-01"), location: "Arles", host: ID(1),
        group: ID(0), status: .held, source: "minutes.txt#L1", line: 2),
      Event(id: "next", name: "Prochaine réunion", status: .announced),
    ]
    network.attendance = [
      Attendance(event: ID(0), person: ID(0), organization: ID(2), status: .present, onBehalfOf: ID(0), line: 2),
      Attendance(event: ID(0), person: nil, organization: ID(1), status: .excused, source: "minutes.txt#L20", line: 3),
      Attendance(event: ID(1), person: ID(1), organization: nil, status: .absent),
    ]
    if let year = PartialDate("2006"), let later = PartialDate("2007-09") {
      network.observations = [
        Observation(subject: "ADULLACT", category: "company", date: year, value: 64, unit: "members", line: 2),
        Observation(subject: "ADULLACT", category: "company", date: later, value: 17.5, source: "p. 3", line: 3),
      ]
      network.claims = [
        Claim(
          subject: "ADULLACT", category: "company", startDate: year, endDate: later, changePercent: -75,
          source: "minutes.txt#L30", line: 2)
      ]
    }
    network.adoptions = [
      Adoption(
        organization: ID(2), software: "OpenOffice.org", status: "in use", startDate: PartialDate("2005"), line: 2),
      Adoption(organization: ID(0), software: "Linux", source: "minutes.txt#L80"),
    ]
    return network
  }

  /// Text that trips up whoever quotes, cuts, folds or counts it wrongly.
  static let hostileTexts = [
    "", " ", "O'Brien; DROP TABLE membership; --", "\"group\"", "a|b", "=cmd()", "<b>&amp;</b>", "\\",
    "line\nbreak\r\n",
    "NUL\u{0}and more", "\u{0}", "🏳️‍🌈 👨‍👩‍👧", "e\u{301}\u{327}", "שלום عليكم", "\u{202E}desrever", "\u{FEFF}mark", "\u{FFFD}",
    String(repeating: "é", count: 10_000), "%s?immutable=1#x", "NULL", "0012", "1e3",
  ]

  /// The hostile texts in every place that takes one.
  static var hostile: CollaborationNetwork {
    var network = CollaborationNetwork(
      metadata: Metadata(
        name: "'", title: "\u{0}title", language: "", licenses: hostileTexts, description: "",
        membershipsFile: "a'b\".csv"))
    network.sources = hostileTexts
    network.roleWords = hostileTexts
    for (place, text) in hostileTexts.enumerated() {
      let id = "\(place) \(text)"
      network.organizations.append(
        Organization(id: id, name: text, classification: text, otherNames: hostileTexts, identifier: text))
      network.persons.append(Person(id: id, name: text, otherNames: [text]))
      network.groups.append(
        Group(
          id: id, name: text, classification: .other(text), otherNames: [text, text], description: text, source: text))
      network.events.append(Event(id: id, name: text, location: text, source: text))
      network.memberships.append(
        Membership(
          organization: ID(place), group: ID(place), role: Role(code: UInt16(Role.known.count + place)),
          source: Int32(place)))
      network.attendance.append(
        Attendance(event: ID(place), person: ID(place), organization: nil, status: .present, source: text))
      network.adoptions.append(Adoption(organization: ID(place), software: text, status: text, source: text))
      if let date = PartialDate("0001") {
        network.observations.append(
          Observation(
            subject: text, category: text, date: date, value: .leastNonzeroMagnitude, unit: text, source: text))
        network.claims.append(
          Claim(
            subject: text, category: text, startDate: date, endDate: date,
            changePercent: -.greatestFiniteMagnitude, source: text))
      }
    }
    return network
  }
}
