import Collaboration

/// A network with something in every table, of any size and with any names; the same for the same seed.
struct GeneratedNetwork {
  var organizations = 12
  var groups = 6
  var events = 5
  var years = 4
  var categories = 2
  var software = 8
  var names: [String] = []
  /// An organization is in one of so many groups.
  var spread = 3
  var seed: UInt64 = 1

  func network() -> CollaborationNetwork {
    var random = SplitMix64(state: seed)
    var network = CollaborationNetwork(metadata: Metadata(name: "generated", title: name("Network", 0)))
    network.organizations = (0..<organizations).map { number in
      // One in five has no known place.
      let place =
        number % 5 == 4
        ? nil : Coordinate(latitude: Double(random.below(300)) / 100 - 1, longitude: Double(random.below(500)) / 100)
      return Organization(id: "o\(number)", name: name("Organization", number), location: place)
    }
    network.persons = (0..<organizations).map { Person(id: "p\($0)", name: name("Person", $0)) }
    network.groups = (0..<groups).map { Group(id: "g\($0)", name: name("Group", $0)) }
    network.groups.append(Group(id: "a", name: name("Association", 0), classification: .association))
    network.events = (0..<events).map { number in
      let date = PartialDate(year: 2000 + number / 12 % 8000, month: number % 12 + 1)
      return Event(id: "e\(number)", name: name("Event", number), startDate: date)
    }
    network.sources = [name("Source", 0)]
    for organization in 0..<organizations {
      for group in 0..<groups where random.below(spread) == 0 {
        let role: Role = [.member, .member, .lead, .initiator, .supplier, .observer][random.below(6)]
        let year = 2000 + random.below(max(1, years))
        let end = random.below(3) == 0 ? PartialDate(year: year + random.below(4)) : nil
        network.memberships.append(
          Membership(
            organization: ID(organization), group: ID(group), role: role, start: PartialDate(year: year), end: end,
            source: 0))
      }
      for event in 0..<events where random.below(4) > 0 {
        let status = Attendance.Status.allCases[random.below(3)]
        for _ in 0...random.below(2) {
          network.attendance.append(
            Attendance(event: ID(event), person: ID(organization), organization: ID(organization), status: status))
        }
      }
      for software in 0..<software where random.below(4) == 0 {
        let statuses = ["in use", "migration", "study", "planned", "tried", "abandoned", name("Status", software), nil]
        network.adoptions.append(
          Adoption(
            organization: ID(organization), software: name("Software", software), status: statuses[random.below(8)]))
      }
    }
    for category in 0..<categories {
      for year in 0..<years {
        guard let date = PartialDate(year: 2000 + year) else { continue }
        network.observations.append(
          Observation(
            subject: name("Subject", category % 2), category: name("Category", category), date: date,
            value: Double(random.below(200))))
      }
      if years > 1, let first = PartialDate(year: 2000), let last = PartialDate(year: 2000 + years - 1) {
        network.claims.append(
          Claim(
            subject: name("Subject", category % 2), category: name("Category", category), startDate: first,
            endDate: last, changePercent: Double(random.below(300)) - 150))
      }
    }
    return network.sortedByName()
  }

  private func name(_ kind: String, _ number: Int) -> String {
    names.isEmpty ? "\(kind) \(number)" : names[number % names.count] + (number < names.count ? "" : " \(number)")
  }
}

extension GeneratedNetwork {
  /// One of many kinds: of 1 to 400 organizations and 1 to 150 groups, over one year or thirty, sparse or dense, with
  /// names of 2 to 120 characters, or with hostile ones.
  static func kind(_ number: Int) -> GeneratedNetwork {
    var random = SplitMix64(state: UInt64(number) &* 7_919)
    func one(_ values: [Int]) -> Int { values[random.below(values.count)] }
    var network = GeneratedNetwork()
    network.organizations = one([1, 2, 3, 5, 8, 12, 20, 30, 45, 60, 120, 400])
    network.groups = one([1, 2, 3, 5, 9, 14, 25, 40, 150])
    network.events = one([1, 2, 3, 8, 24, 60, 200])
    network.years = one([1, 2, 3, 6, 12, 30])
    network.categories = one([1, 2, 3, 7])
    network.software = one([1, 2, 5, 12, 40])
    network.spread = network.organizations * network.groups > 3000 ? one([8, 40]) : one([1, 2, 3, 6])
    network.seed = UInt64(number) + 1
    let length = one([0, 2, 6, 14, 24, 40, 80, 120, -1])
    network.names = (0..<40).map { number in
      switch length {
      case 0: "\(number)"
      case -1: Fixture.hostileNames[number % Fixture.hostileNames.count]
      default: words(length, &random)
      }
    }
    return network
  }

  /// Syllables, spaces and hyphens: so many characters, as names have them.
  private static func words(_ length: Int, _ random: inout SplitMix64) -> String {
    let syllables = ["Ma", "ti", "gues", "né", "Saint", "les", "ville", "Ö", "W", "il", "mm", "Î", "or", "ech"]
    var name = ""
    while name.count < length {
      name += syllables[random.below(syllables.count)]
      if random.below(4) == 0 { name += [" ", "-", " d’", "/"][random.below(4)] }
    }
    return String(name.prefix(length))
  }
}

/// Steele, Lea & Flood 2014.
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, bound)))
  }
}
