import Collaboration

/// Someone who was at the meeting or missed it, once, however often the minutes list the name.
struct Attendee: Hashable, Sendable {
  /// Nil where an organization alone is named.
  var person: String?
  var organization: String?
  var function: String?
  var status: Attendance.Status
  /// The missing person whom this one stands in for.
  var standsInFor: String?
  /// Who was there and has the missing one's vote.
  var proxy: String?
  var isGuest = false
  var lines: [Int]
  var doubts: Set<Doubt> = []
  /// How likely it is that this person is read right, from 0 to 1.
  var certainty: Double

  enum Doubt: Hashable, Sendable {
    case unmarkedOrganization
    case noBoxTicked
    /// Listed twice, with another organization.
    case otherOrganization(String)
    /// Listed twice, with another status.
    case otherStatus(Attendance.Status)
  }

  /// The entries of all lists as one row for each person.
  static func merged(_ entries: [AttendanceEntry]) -> [Attendee] {
    var attendees: [Attendee] = []
    var places: [PersonKey: Int] = [:]
    for entry in entries {
      guard let name = entry.person else { continue }
      let key = PersonKey(name)
      guard !key.words.isEmpty else { continue }
      if let place = places[key] {
        attendees[place].add(entry)
      } else {
        places[key] = attendees.count
        attendees.append(Attendee(entry))
      }
    }
    return attendees
  }

  private init(_ entry: AttendanceEntry) {
    person = entry.person
    organization = entry.organization
    function = entry.function
    status = entry.status ?? .present
    standsInFor = entry.standsInFor
    proxy = entry.proxy
    lines = [entry.line]
    certainty = entry.certainty
    switch entry.doubt {
    case .unmarkedOrganization: doubts = [.unmarkedOrganization]
    case .noBoxTicked: doubts = [.noBoxTicked]
    case nil: break
    }
  }

  /// Takes in a second entry for the same person.
  ///
  /// Who is listed as present was there, though perhaps not all the time; an excuse says more than an empty box.
  private mutating func add(_ entry: AttendanceEntry) {
    let other = entry.status ?? .present
    if other != status {
      let kept: Attendance.Status = [status, other].contains(.present) ? .present : .excused
      if kept == .present { doubts.insert(.otherStatus(other == .present ? status : other)) }
      status = kept
    }
    if let organization, let second = entry.organization, OrganizationKey(organization) != OrganizationKey(second) {
      doubts.insert(.otherOrganization(second))
    }
    organization = organization ?? entry.organization
    function = function ?? entry.function
    standsInFor = standsInFor ?? entry.standsInFor
    proxy = proxy ?? entry.proxy
    if !lines.contains(entry.line) { lines.append(entry.line) }
  }

  /// The body that meets is nobody's organization: all are in it.
  mutating func leave(_ body: String) {
    guard let organization else { return }
    let words = FoldedWords(organization).words.filter { !Lexicon.shared.particles.contains($0) }
    let others = Set(FoldedWords(body).words)
    let isOfBodies = words.contains { Lexicon.shared.cues[$0] == .group }
    if Set(words).isSubset(of: others), isOfBodies || Set(words).count * 2 > others.count { self.organization = nil }
  }

  /// The same one, who is a guest if only the lines of guests list the name.
  func asGuest(on guestLines: Set<Int>) -> Attendee {
    var attendee = self
    attendee.isGuest = lines.allSatisfy(guestLines.contains)
    return attendee
  }
}
