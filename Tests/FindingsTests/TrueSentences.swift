import Collaboration
import Foundation

/// All sentences that are true of a network, written apart from Measures and Wording: by counting rows one by one.
///
/// There are more of them than findings say: which are worth telling is no question of truth.
struct TrueSentences {
  let network: CollaborationNetwork
  let isOfPersons: Bool
  /// The pairs of an actor and a group at the reference date, and the seats.
  private var groupsOf: [Int: Set<Int>] = [:]
  private var membersOf: [Int: Set<Int>] = [:]
  private var seats: [(actor: Int, group: Int, isLead: Bool)] = []
  private let reference: Int
  private let lastYear: Int
  private(set) var sentences: Set<String> = []

  init(of network: CollaborationNetwork, persons isOfPersons: Bool = false) {
    self.network = network
    self.isOfPersons = isOfPersons
    var dates = network.memberships.flatMap { [$0.start, $0.firstSeen, $0.lastSeen] }.compactMap(\.self)
    dates += network.events.filter(\.isHeld).compactMap(\.startDate) + network.observations.map(\.date)
    dates += network.adoptions.compactMap(\.startDate) + network.claims.flatMap { [$0.startDate, $0.endDate] }
    reference = dates.map { Int($0.latest) }.max() ?? 0
    lastYear = dates.map(\.year).max() ?? 0
    let isDated = network.memberships.contains { $0.start != nil || $0.end != nil || $0.firstSeen != nil }
    for row in network.memberships {
      guard let actor = actor(of: row), isWorkingGroup(row), row.role != .supplier, row.role != .observer else {
        continue
      }
      if isDated {
        if let end = row.end, end.latest < reference { continue }
        if let start = row.start, start.earliest > reference { continue }
      }
      groupsOf[actor, default: []].insert(row.group.index)
      membersOf[row.group.index, default: []].insert(actor)
      if row.role == .lead || row.role == .initiator { seats.append((actor, row.group.index, row.role == .lead)) }
    }
    if !groupsOf.isEmpty {
      participation()
      leading()
      shape()
      pairs()
    }
    distance()
    years()
    counts()
    attendance()
    adoptions()
  }

  // MARK: Rows

  private func actor(of row: Membership) -> Int? { isOfPersons ? row.person?.index : row.organization?.index }
  private func isWorkingGroup(_ row: Membership) -> Bool {
    network.groups[row.group.index].classification == .workingGroup
  }
  private func name(_ actor: Int) -> String {
    isOfPersons ? network.persons[actor].name : network.organizations[actor].name
  }
  private func names(_ actors: some Sequence<Int>) -> [String] { actors.sorted().map(name) }
  private func groupNames(_ groups: some Sequence<Int>) -> [String] { groups.sorted().map { network.groups[$0].name } }

  // MARK: Words

  private var noun: (one: String, many: String) {
    isOfPersons ? ("person", "persons") : ("organization", "organizations")
  }
  private func actors(_ count: Int) -> String { "\(count) \(count == 1 ? noun.one : noun.many)" }
  private func groups(_ count: Int) -> String { "\(count) group\(count == 1 ? "" : "s")" }
  private func list(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }
  private func few(_ names: [String], most: Int = 5) -> String {
    guard names.count > most else { return list(names) }
    let more = names.count - most + 1
    return names.prefix(most - 1).joined(separator: ", ") + " and \(more) other\(more == 1 ? "" : "s")"
  }
  private func share(_ part: Double, _ all: Double) -> String {
    let percent = part / all * 100
    if percent > 0, percent < 0.05 { return "<\u{A0}0.1%" }
    let isWhole = percent >= 10 && (percent.rounded() < 100 || part == all)
    return number(percent, isWhole ? 0 : 1) + "%"
  }
  private func number(_ value: Double, _ decimals: Int, signed: Bool = false) -> String {
    let scale = pow(10.0, Double(decimals))
    let units = Int((abs(value) * scale).rounded())
    var text = String(units / Int(scale))
    var rest = String(units % Int(scale))
    rest = decimals == 0 ? "" : String(repeating: "0", count: decimals - rest.count) + rest
    while rest.hasSuffix("0") { rest.removeLast() }
    if !rest.isEmpty { text += "." + rest }
    return (units == 0 ? "" : value < 0 ? "\u{2212}" : signed ? "+" : "") + text
  }
  /// Numbers up to nine in letters.
  private func letters(_ count: Int, isFirst: Bool = false) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    guard count < words.count else { return String(count) }
    return isFirst ? words[count].capitalized : words[count]
  }
  private mutating func say(_ sentence: String) { sentences.insert(sentence) }

  // MARK: Who is in what

  private mutating func participation() {
    let (people, bodies) = (groupsOf.count, membersOf.count)
    let pairs = groupsOf.values.reduce(0) { $0 + $1.count }
    let verb = people == 1 ? "takes" : "take"
    if bodies == 1 {
      say("\(actors(people)) \(verb) part in a single group.")
    } else {
      let possible = people * bodies
      let memberships = possible == 1 ? "membership" : "memberships"
      say(
        "\(actors(people)) \(verb) part in \(groups(bodies)): \(pairs) of \(possible) possible \(memberships) "
          + "(\(share(Double(pairs), Double(possible)))).")
    }
    let most = groupsOf.values.map(\.count).max() ?? 0
    let first = names(groupsOf.filter { $0.value.count == most }.keys)
    let them =
      most == bodies ? bodies == 2 ? "both groups" : "all \(groups(bodies))" : "\(most) of the \(groups(bodies))"
    say("\(list(first)) \(first.count == 1 ? "takes" : "each take") part in \(them), more than any other.")
    say("\(groupsOf.values.count { $0.count == 1 }) of the \(actors(people)) take part in one group only.")
    guard !isOfPersons else { return }
    let ever = Set(network.memberships.compactMap(\.organization?.index))
    let kinds = ["commune": "communes", "company": "companies"]
    for kind in Set(network.organizations.map(\.classification)) {
      let all = network.organizations.indices.filter { network.organizations[$0].classification == kind }
      let none = all.count { !ever.contains($0) }
      let word = kind.flatMap { kinds[$0] } ?? "organizations"
      say("\(none) of the \(all.count) \(word) take part in no group.")
      say("\(none) of the \(all.count) \(word) have never taken part in a group.")
    }
  }

  private mutating func leading() {
    let bodies = membersOf.count
    var load: [Int: Double] = [:]
    for seat in seats { load[seat.actor, default: 0] += 1 / Double(seats.count { $0.group == seat.group }) }
    // Thirds add up to a whole in one order and to a little less in another.
    load = load.mapValues { ($0 * 1e9).rounded() / 1e9 }
    let total = load.values.reduce(0, +)
    func isEqual(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }
    func led(_ actors: Set<Int>) -> Set<Int> { Set(seats.filter { actors.contains($0.actor) }.map(\.group)) }
    let pairs = Double(groupsOf.values.reduce(0) { $0 + $1.count })
    if let top = load.values.max() {
      let first = load.filter { isEqual($0.value, top) }.keys.sorted()
      let own = led([first[0]])
      let roles = seats.filter { $0.actor == first[0] }.map(\.isLead)
      let isOne = first.count == 1
      let verb =
        !roles.contains(false)
        ? isOne ? "leads" : "each lead"
        : !roles.contains(true)
          ? isOne ? "initiates" : "each initiate" : isOne ? "leads or initiates" : "each lead or initiate"
      if bodies == 1 {
        say("\(list(names(first))) \(verb) the only group.")
      } else {
        let others =
          isEqual(top, Double(own.count)) ? "" : own.count > 1 ? ", some of them with others" : ", with others"
        let part = isOne ? ", with \(share(Double(groupsOf[first[0]]?.count ?? 0), pairs)) of the memberships" : ""
        // Of several who tie, only what is the same of all of them is said.
        let same = first.allSatisfy { other in
          led([other]).count == own.count
            && Set(seats.filter { $0.actor == other }.map(\.isLead)) == Set(roles)
        }
        if same {
          say(
            "\(list(names(first))) \(verb) \(own.count) of the \(groups(bodies))\(others) "
              + "(\(share(top, total)) of the work of leading\(isOne ? "" : " each"))\(part).")
        }
      }
      let ranked = load.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var held = 0.0
      var fewest = 0
      while held < total / 2 - 1e-9 {
        held += ranked[fewest].value
        fewest += 1
      }
      let last = ranked[fewest - 1].value
      let above = ranked.filter { $0.value > last + 1e-9 }.map(\.key)
      let isUnique = fewest == ranked.count || ranked[fewest].value < last - 1e-9
      if isUnique {
        let chosen = ranked.prefix(fewest).map(\.key)
        // In the order of their loads, then of the groups that they are in.
        let inOrder = chosen.sorted {
          (-(load[$0] ?? 0), -(groupsOf[$0]?.count ?? 0), $0) < (-(load[$1] ?? 0), -(groupsOf[$1]?.count ?? 0), $1)
        }
        say(
          "Together, \(list(inOrder.map(name))) lead or initiate \(led(Set(chosen)).count) of the \(groups(bodies)) "
            + "(\(share(held, total)) of the work of leading).")
      }
      let enough = "\(fewest) of the \(actors(groupsOf.count)) are enough to hold half of the work of leading"
      say("\(enough).")
      let known = (isUnique ? ranked.prefix(fewest).map(\.key) : above)
        .sorted {
          (-(load[$0] ?? 0), -(groupsOf[$0]?.count ?? 0), $0) < (-(load[$1] ?? 0), -(groupsOf[$1]?.count ?? 0), $1)
        }
      if !known.isEmpty { say("\(enough), among them \(list(known.prefix(3).map(name))).") }
    }
    let without = membersOf.keys.filter { group in
      !seats.contains { $0.group == group } && (membersOf[group]?.count ?? 0) > 1
        && !network.events.contains { $0.group?.index == group }
    }
    if without.count == 1 { say("The group \(groupNames(without)[0]) has no lead.") }
    say("\(letters(without.count, isFirst: true)) groups have no lead: \(few(groupNames(without))).")
    let alone = membersOf.filter { $0.value.count == 1 }.keys
    say(
      "\(letters(alone.count, isFirst: true)) of the \(groups(bodies)) \(alone.count == 1 ? "has" : "have") "
        + "only one \(noun.one): \(few(groupNames(alone))).")
  }

  // MARK: Parts

  /// The parts of the network without one actor, each as its actors; groups that nobody else is in are none.
  private func parts(without left: Int? = nil) -> [Set<Int>] {
    var open = Set(groupsOf.keys.filter { $0 != left })
    var parts: [Set<Int>] = []
    while let start = open.first {
      var part: Set<Int> = []
      var path = [start]
      while let actor = path.popLast() {
        guard part.insert(actor).inserted else { continue }
        for group in groupsOf[actor] ?? [] {
          path += (membersOf[group] ?? []).filter { $0 != left && !part.contains($0) }
        }
      }
      open.subtract(part)
      parts.append(part)
    }
    return parts
  }

  private mutating func shape() {
    let parts = parts()
    say(
      "The network is in \(letters(parts.count)) separate parts, with no \(noun.one) in common; the largest brings together "
        + "\(parts.map(\.count).max() ?? 0) of the \(actors(groupsOf.count)).")
    let holding = names(groupsOf.keys.filter { self.parts(without: $0).count > parts.count })
    guard !holding.isEmpty else { return }
    let all =
      holding.count == 1
      ? holding[0]
      : holding.count == 2
        ? "\(holding[0]) or without \(holding[1])" : list(holding).replacing(" and ", with: " or without ")
    say("Without \(all), a part of the network would be cut off from the rest.")
    say("\(actors(holding.count)) each are all that joins a part of the network to the rest: \(few(holding, most: 3)).")
  }

  private mutating func pairs() {
    let bodies = membersOf.count
    func choose(_ n: Int, _ k: Int) -> Double {
      k < 0 || k > n ? 0 : exp(lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1)))
    }
    var tests: [Double] = []
    let people = groupsOf.keys.sorted()
    var shared: [(a: Int, b: Int, count: Int)] = []
    for (place, a) in people.enumerated() {
      for b in people[(place + 1)...] {
        let (x, y) = (groupsOf[a] ?? [], groupsOf[b] ?? [])
        let both = x.intersection(y).count
        if both > 0 { shared.append((a, b, both)) }
        let p = (both...max(both, min(x.count, y.count))).reduce(0.0) {
          $0 + choose(x.count, $1) * choose(bodies - x.count, y.count - $1) / choose(bodies, y.count)
        }
        tests.append(both == 0 ? 1 : p)
      }
    }
    // Benjamini and Hochberg: the largest rank whose p is under its share of the level.
    let sorted = tests.sorted()
    let significant = (sorted.indices.last { sorted[$0] * Double(sorted.count) / Double($0 + 1) < 0.05 } ?? -1) + 1
    if significant == 1 {
      say("Only one of the \(shared.count) pairs of \(noun.many) that share a group shares more than chance explains.")
    }
    say(
      "\(significant) of the \(shared.count) pairs of \(noun.many) that share a group share more than chance explains.")
    if significant == 1, shared.count == 1 {
      say("The only two \(noun.many) that share a group do so more than chance explains.")
    }
    if let most = shared.map(\.count).max() {
      for pair in shared where pair.count == most && shared.count(where: { $0.count == most }) == 1 {
        say("\(name(pair.a)) and \(name(pair.b)) share the most groups: \(most) of the \(bodies).")
      }
    }
    var common: [(a: Int, b: Int, count: Int)] = []
    for a in membersOf.keys.sorted() {
      for b in membersOf.keys.sorted() where a < b {
        common.append((a, b, (membersOf[a] ?? []).intersection(membersOf[b] ?? []).count))
      }
    }
    if let most = common.map(\.count).max(), common.count(where: { $0.count == most }) == 1,
      let pair = common.first(where: { $0.count == most })
    {
      say(
        "The groups \(network.groups[pair.a].name) and \(network.groups[pair.b].name) have the most in common: "
          + "\(actors(most)).")
    }
  }

  private mutating func distance() {
    guard !isOfPersons else { return }
    let located = groupsOf.keys.filter { network.organizations[$0].location != nil }.sorted()
    var (sharing, others): ([Double], [Double]) = ([], [])
    for (place, a) in located.enumerated() {
      for b in located[(place + 1)...] {
        guard let x = network.organizations[a].location, let y = network.organizations[b].location else { continue }
        // The haversine formula on a sphere of 6371.0088 km.
        let rad = Double.pi / 180
        let (dLat, dLon) = ((y.latitude - x.latitude) * rad / 2, (y.longitude - x.longitude) * rad / 2)
        let h = pow(sin(dLat), 2) + cos(x.latitude * rad) * cos(y.latitude * rad) * pow(sin(dLon), 2)
        let km = 2 * 6371.0088 * asin(min(1, sqrt(h)))
        if (groupsOf[a] ?? []).isDisjoint(with: groupsOf[b] ?? []) { others.append(km) } else { sharing.append(km) }
      }
    }
    say("Distance plays no visible part.")
    guard !sharing.isEmpty, !others.isEmpty else { return }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let (near, far) = (mean(sharing), mean(others))
    let means =
      ": two organizations that share a group are \(number(near, 1))\u{A0}km apart on average, the others "
      + "\(number(far, 1))\u{A0}km."
    say("Distance plays no visible part\(means)")
    let comparative = near < far ? "nearer" : "farther"
    say(
      "The \(comparative) organizations are \(near < far ? "to" : "from") each other, the more groups they share\(means)"
    )
  }

  // MARK: Years

  private mutating func years() {
    let rows = network.memberships.compactMap { row -> (actor: Int, group: Int, from: Int, to: Int, isSeat: Bool)? in
      guard let actor = actor(of: row), isWorkingGroup(row), row.role != .supplier, row.role != .observer else {
        return nil
      }
      return (
        actor, row.group.index, (row.start ?? row.firstSeen)?.year ?? 0, row.end?.year ?? 9999,
        row.role == .lead || row.role == .initiator
      )
    }
    let known = rows.map(\.from).filter { $0 > 0 }
    guard let first = known.min() else { return }
    let all = Array(first...max(first, lastYear))
    func active(_ year: Int) -> [(actor: Int, group: Int, from: Int, to: Int, isSeat: Bool)] {
      rows.filter { $0.from <= year && year <= $0.to }
    }
    func fewest(_ year: Int) -> Int? {
      var load: [Int: Double] = [:]
      let seats = active(year).filter(\.isSeat)
      for seat in seats { load[seat.actor, default: 0] += 1 / Double(seats.count { $0.group == seat.group }) }
      let total = load.values.reduce(0, +)
      var (held, count) = (0.0, 0)
      for value in load.values.sorted(by: >) where held < total / 2 - 1e-9 {
        held += value
        count += 1
      }
      return count == 0 ? nil : count
    }
    for from in all {
      for to in all where from < to {
        let (before, after) = (active(from), active(to))
        say(
          "In the course of \(from), \(actors(Set(before.map(\.actor)).count)) took part in "
            + "\(groups(Set(before.map(\.group)).count)); in the course of \(to), "
            + "\(actors(Set(after.map(\.actor)).count)) in \(groups(Set(after.map(\.group)).count)).")
        if let few = fewest(from), let later = fewest(to) {
          let now =
            later < few ? "\(letters(later)) \(later == 1 ? "was" : "were") enough" : "it took \(letters(later))"
          say(
            "In \(from), \(letters(few)) \(few == 1 ? noun.one : noun.one + "s") held at least half of the work of leading; in \(to), \(now)."
          )
        }
        if to == from + 1 { moves(from, Set(before.map(\.actor)), Set(after.map(\.actor))) }
        if to == from + 1 {
          let (old, new) = (Set(before.map(\.group)), Set(after.map(\.group)))
          let parts = [("began", new.subtracting(old)), ("ended", old.subtracting(new))].filter { !$0.1.isEmpty }.map {
            let names = $0.0 == "ended" ? $0.1.sorted().map(ended) : groupNames($0.1)
            return "\(letters($0.1.count)) group\($0.1.count == 1 ? "" : "s") \($0.0): \(few(names))"
          }
          say("Between \(from) and \(to), \(parts.joined(separator: "; ")).")
        }
      }
    }
    for group in network.groups.indices { handovers(group) }
  }

  /// A group's name, with the last day that it had anybody, or on which it was dissolved.
  private func ended(_ group: Int) -> String {
    let rows = network.memberships.filter { row in
      row.group.index == group && actor(of: row) != nil && row.role != .supplier && row.role != .observer
    }
    let ends = rows.compactMap(\.end)
    let last = ends.count == rows.count ? ends.max { $0.latest < $1.latest } : nil
    guard let end = network.groups[group].dissolutionDate ?? last else { return network.groups[group].name }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let month = end.month.map { "\(months[$0 - 1]) " } ?? ""
    return "\(network.groups[group].name) (\(end.day.map { "\($0)\u{A0}" } ?? "")\(month)\(end.year))"
  }

  /// The days on which the lead of a group passes on, day by day.
  private mutating func handovers(_ group: Int) {
    let calendar = { (date: PartialDate, isEnd: Bool) -> Int in
      // Days since 1 March of the year 0 in the proleptic Gregorian calendar.
      let month = date.month ?? (isEnd ? 12 : 1)
      let lengths = [
        31, date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30,
        31, 30, 31,
      ]
      let day = date.day ?? (isEnd ? lengths[month - 1] : 1)
      let year = month > 2 ? date.year : date.year - 1
      return year * 365 + year / 4 - year / 100 + year / 400 + ((month + 9) % 12 * 153 + 2) / 5 + day
    }
    struct Seat {
      let actor: Int
      let start: (day: Int, year: Int)?
      var end: (day: Int, year: Int)?
    }
    var seats: [Seat] = []
    for row in network.memberships where row.group.index == group && isWorkingGroup(row) {
      guard row.role == .lead || row.role == .initiator, let actor = actor(of: row) else { continue }
      let seat = Seat(
        actor: actor, start: (row.start ?? row.firstSeen).map { (calendar($0, false), $0.year) },
        end: row.end.map { (calendar($0, true), $0.year) })
      if let start = seat.start, let end = seat.end, end.day < start.day { continue }
      seats.append(seat)
    }
    seats.sort { ($0.actor, $0.start?.day ?? .min) < ($1.actor, $1.start?.day ?? .min) }
    var joined: [Seat] = []
    for seat in seats {
      if let last = joined.last, last.actor == seat.actor,
        (seat.start?.day ?? .min) <= (last.end.map { $0.day + 1 } ?? .max)
      {
        var later: (day: Int, year: Int)?
        if let one = last.end, let other = seat.end { later = one.day < other.day ? other : one }
        joined[joined.count - 1].end = later
      } else {
        joined.append(seat)
      }
    }
    for day in Set(joined.compactMap { $0.start?.day }) {
      let takers = joined.filter { $0.start?.day == day }
      guard let year = takers.first?.start?.year else { continue }
      let before = joined.filter { ($0.start?.day ?? .min) < day && ($0.end?.year ?? year) >= year - 1 }
      let givers = joined.filter { giver in
        guard let end = giver.end else { return false }
        let others = joined.filter { other in
          guard let start = other.start, other.actor != giver.actor, start.day > giver.start?.day ?? .min else {
            return false
          }
          return start.year == end.year || start.year == end.year + 1
        }
        return others.compactMap(\.start).min { abs($0.day - end.day) < abs($1.day - end.day) }?.day == day
      }
      let goOn = before.contains { ($0.end?.day ?? .max) >= day }
      guard !before.isEmpty, !givers.isEmpty || goOn else { continue }
      let name = network.groups[group].name
      let (from, to) = (
        names(Set(givers.map(\.actor)).subtracting(takers.map(\.actor))), names(Set(takers.map(\.actor)))
      )
      say(
        from.isEmpty
          ? "In \(year), \(list(to)) joined those who lead \(name)."
          : "In \(year), \(list(to)) took over \(name) from \(list(from)).")
    }
  }

  private mutating func moves(_ from: Int, _ before: Set<Int>, _ after: Set<Int>) {
    var (came, went) = (after.subtracting(before), before.subtracting(after))
    // Who goes on in another is no departure, nor is that other an arrival.
    let merged =
      isOfPersons
      ? []
      : went.filter { gone in
        network.organizations[gone].parent.map { after.contains($0.index) } ?? false
      }
    let into = merged.compactMap { network.organizations[$0].parent?.index }
    if !merged.isEmpty {
      let words = merged.sorted().map {
        "\(name($0)) (now in \(network.organizations[$0].parent.map { name($0.index) } ?? ""))"
      }
      say("Merged or renamed between \(from) and \(from + 1), and not left: \(few(words)).")
    }
    went.subtract(merged)
    came.subtract(into)
    let span = "Between \(from) and \(from + 1),"
    let joining = "\(letters(came.count)) \(noun.one)\(came.count == 1 ? "" : "s") joined: \(few(names(came)))"
    let leaving = "\(letters(went.count)) \(noun.one)\(went.count == 1 ? "" : "s") left: \(few(names(went)))"
    switch (came.isEmpty, went.isEmpty) {
    case (false, false): say("\(span) \(joining); \(leaving).")
    case (false, true): say("\(span) \(joining); none left.")
    case (true, false): say("\(span) no \(noun.one) joined; \(leaving).")
    case (true, true): say("\(span) no \(noun.one) joined or left.")
    }
  }

  // MARK: Counts

  private mutating func counts() {
    struct Series: Hashable { let subject, category: String }
    var series: [Series: [(date: PartialDate, value: Double)]] = [:]
    for row in network.observations {
      series[Series(subject: row.subject, category: row.category), default: []].append((row.date, row.value))
    }
    // Where nobody published counts, dated members are counted, a class at a time.
    for (place, group) in network.groups.enumerated()
    where group.classification == .association && !network.observations.contains(where: { $0.subject == group.name }) {
      let rows = network.memberships.filter { $0.group.index == place && $0.organization != nil }
      let years = rows.compactMap { $0.start?.year }
      guard let first = years.min() else { continue }
      let kinds = Set(
        rows.compactMap { row in row.organization.flatMap { network.organizations[$0.index].classification } })
      for kind in kinds {
        for year in first...max(first, lastYear) {
          let members = Set(
            rows.filter { row in
              row.isActive(in: year) && row.organization.map { network.organizations[$0.index].classification } == kind
            }.compactMap(\.organization))
          if let date = PartialDate(year: year) {
            series[Series(subject: group.name, category: kind), default: []].append((date, Double(members.count)))
          }
        }
      }
    }
    for (key, rows) in series {
      let sorted = rows.sorted { $0.date.latest < $1.date.latest }
      for (place, from) in sorted.enumerated() {
        for to in sorted[(place + 1)...] {
          let change = from.value == 0 ? nil : (to.value - from.value) / from.value * 100
          let words = changing(key.subject, key.category, from, to, change)
          say("\(words).")
          for claim in network.claims where claim.subject == key.subject && claim.category == key.category {
            let claimed =
              "a \(claim.changePercent < 0 ? "fall" : "rise") of \(number(abs(claim.changePercent), 1))%"
            guard let change else { continue }
            if abs(change - claim.changePercent) <= 1 {
              say("\(words), and the minutes agree: they claim \(claimed).")
            } else {
              say("\(words); the minutes claim \(claimed), which the counts do not bear out.")
            }
          }
        }
      }
    }
  }

  private func changing(
    _ subject: String, _ category: String, _ from: (date: PartialDate, value: Double),
    _ to: (date: PartialDate, value: Double), _ change: Double?
  ) -> String {
    let known = [
      "adhérents entreprises": "companies", "adhérents communes": "communes", "company": "companies",
      "commune": "communes", "intercommunality": "intercommunalities", "association": "associations",
    ]
    let who = known[category].map { "The member \($0)" } ?? (category == "members" ? "The members" : "“\(category)”")
    let part = change.map { " (\(number($0, 1, signed: true))%)" } ?? ""
    return "\(who) of \(subject) \(to.value < from.value ? "fell" : "rose") from \(number(from.value, 1)) in "
      + "\(from.date.year) to \(number(to.value, 1)) in \(to.date.year)\(part)"
  }

  // MARK: Meetings and software

  /// Of meetings whose lists say who was expected: those of no group, where all who are listed were.
  private mutating func attendance() {
    guard network.events.allSatisfy({ $0.group == nil }) else { return }
    struct Place: Hashable { let actor, event: Int }
    var status: [Place: Attendance.Status] = [:]
    for row in network.attendance {
      guard let actor = isOfPersons ? row.person?.index : row.organization?.index else { continue }
      let place = Place(actor: actor, event: row.event.index)
      let rank: [Attendance.Status] = [.absent, .excused, .present]
      let old = status[place].flatMap(rank.firstIndex) ?? -1
      if let new = rank.firstIndex(of: row.status), new > old { status[place] = row.status }
    }
    guard !status.isEmpty else { return }
    let events = Set(status.keys.map(\.event)).count
    let present = status.values.count { $0 == .present }
    let rate = share(Double(present), Double(status.count))
    say(
      "Over \(events) meetings, \(noun.many) attended \(present) of the \(status.count) times that they were expected "
        + "(\(rate)).")
    say(
      "At the meeting, \(present) of the \(actors(status.count)) expected \(present == 1 ? "was" : "were") present (\(rate))."
    )
    var counts: [Int: (present: Int, all: Int)] = [:]
    for (place, status) in status {
      counts[place.actor, default: (0, 0)].all += 1
      if status == .present { counts[place.actor, default: (0, 0)].present += 1 }
    }
    let regular = counts.filter { 2 * $0.value.all > events }
    guard let best = regular.values.map({ Double($0.present) / Double($0.all) }).max() else { return }
    let first = regular.filter { Double($0.value.present) / Double($0.value.all) == best }
    let most = first.values.map(\.all).max() ?? 0
    let named = names(first.filter { $0.value.all == most }.keys)
    let count = "\(Int((best * Double(most)).rounded())) of \(most) meetings"
    say("\(list(named)) was present most often: at \(count).")
    say("\(few(named)) were present most often: each at \(count).")
  }

  private mutating func adoptions() {
    // What is told last, by date, and that not as given up.
    var last: [String: Adoption] = [:]
    for (place, row) in network.adoptions.enumerated().sorted(by: {
      ($0.element.startDate?.description ?? "", $0.offset) < ($1.element.startDate?.description ?? "", $1.offset)
    }) {
      _ = place
      last["\(row.organization.position) \(row.software.lowercased())"] = row
    }
    let current = last.values.filter { $0.status != "abandoned" && $0.status != "tried" }
    let software = Dictionary(grouping: current, by: \.software).mapValues { Set($0.map(\.organization)).count }
    let all = Set(current.map(\.organization)).count
    say(
      "\(all) organization\(all == 1 ? " uses, tries or plans" : "s use, try or plan") \(software.count) "
        + "piece\(software.count == 1 ? "" : "s") of software.")
    guard let most = software.values.max() else { return }
    for (name, count) in software where count == most {
      say("The software that most use, try or plan is \(name): \(most) organizations.")
    }
  }
}
