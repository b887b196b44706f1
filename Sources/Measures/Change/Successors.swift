package import Collaboration

extension CollaborationNetwork {
  /// The organization that one goes on in, which participated at one time and does not at a later one.
  ///
  /// That is its `parent`, or that one's, where it joined meanwhile, as a commune that others merge into, or was there
  /// already and is of the same kind, as a company that buys another. One that leaves while the union of communes that it
  /// belongs to stays has left.
  func successor(
    of organization: Int32, isThereBefore: (Int32) -> Bool, isThereAfter: (Int32) -> Bool
  ) -> Int32? {
    var seen: Set<Int32> = [organization]
    var next = organizations[Int(organization)].parent?.position
    while let parent = next, seen.insert(parent).inserted {
      if isThereAfter(parent) {
        let isOfOneKind =
          organizations[Int(parent)].classification == organizations[Int(organization)].classification
        return !isThereBefore(parent) || isOfOneKind ? parent : nil
      }
      next = organizations[Int(parent)].parent?.position
    }
    return nil
  }
}

/// Who came and who went between two times.
package struct Moves: Sendable {
  /// By position; not what others merged into, which goes on in their place.
  package let arrivals: [Int32]
  /// Not those that go on in another one.
  package let departures: [Int32]
  /// Those that go on in another one, and in which.
  package let mergers: [(actor: Int32, into: Int32)]
  /// Those that are there at both times, and those that others merged into.
  package let stayed: [Int32]

  /// Finds who goes on in another one that is there at the later time.
  ///
  /// `actors`: each once, ascending, with the time at which it is there. `successors`: in which other one each actor goes on
  /// that does.
  init(
    _ actors: some Collection<(actor: Int32, presence: NetworkChange.Presence)>, goingOnIn successors: [Int32: Int32]
  ) {
    let here = Dictionary(uniqueKeysWithValues: actors.lazy.map { ($0.actor, $0.presence) })
    func those(_ presence: NetworkChange.Presence) -> [Int32] {
      actors.lazy.filter { $0.presence == presence }.map(\.actor)
    }
    mergers = those(.beforeOnly).compactMap { actor in
      successors[actor].flatMap { here[$0].map { $0 != .beforeOnly } == true ? (actor, $0) : nil }
    }
    let (parts, wholes) = (Set(mergers.map(\.actor)), Set(mergers.map(\.into)))
    arrivals = those(.afterOnly).filter { !wholes.contains($0) }
    departures = those(.beforeOnly).filter { !parts.contains($0) }
    stayed = actors.lazy.filter { $0.presence == .both || $0.presence == .afterOnly && wholes.contains($0.actor) }
      .map(\.actor)
  }

  package init(in network: CollaborationNetwork, from before: TwoModeNetwork, to after: TwoModeNetwork) {
    self.init(
      in: network, of: before.actors, from: Set(before.participatingActors.map(Int32.init)),
      to: Set(after.participatingActors.map(Int32.init)))
  }

  /// The same of the actors of two times, of a group say.
  package init(
    in network: CollaborationNetwork, of actors: TwoModeNetwork.Actors, from old: Set<Int32>, to new: Set<Int32>
  ) {
    let all = old.union(new).sorted().compactMap { actor in
      NetworkChange.Presence(before: old.contains(actor), after: new.contains(actor)).map {
        (actor: actor, presence: $0)
      }
    }
    // People go on in nobody.
    let gone = actors == .organizations ? old.subtracting(new) : []
    let successors = gone.reduce(into: [:]) { successors, actor in
      successors[actor] = network.successor(of: actor, isThereBefore: old.contains, isThereAfter: new.contains)
    }
    self.init(all, goingOnIn: successors)
  }
}

/// How many organizations of a year go on in another one in the next: mergers are no departures, and what others merge
/// into is no arrival.
struct YearlyMergers: Sendable {
  private var merged: [Int: Int] = [:]
  private var formed: [Int: Int] = [:]

  init(of network: CollaborationNetwork, in years: ClosedRange<Int>) {
    let children = network.organizations.indices.filter { network.organizations[$0].parent != nil }
    guard !children.isEmpty else { return }
    var spans: [Int32: [ClosedRange<Int>]] = [:]
    for spell in network.spells(of: .organizations) { spans[spell.actor, default: []].append(spell.years) }
    func isThere(_ organization: Int32, in year: Int) -> Bool {
      spans[organization]?.contains { $0.contains(year) } ?? false
    }
    var parents: [Int: Set<Int32>] = [:]
    for child in children.map(Int32.init) {
      for year in Set((spans[child] ?? []).map { $0.upperBound + 1 }) where years.contains(year) {
        guard isThere(child, in: year - 1), !isThere(child, in: year) else { continue }
        let successor = network.successor(
          of: child, isThereBefore: { isThere($0, in: year - 1) }, isThereAfter: { isThere($0, in: year) })
        guard let successor else { continue }
        merged[year, default: 0] += 1
        if !isThere(successor, in: year - 1) { parents[year, default: []].insert(successor) }
      }
    }
    formed = parents.mapValues(\.count)
  }

  /// Of those that are there no longer in a year, how many go on in another one.
  func merged(in year: Int) -> Int { merged[year] ?? 0 }
  /// Of those that are new in a year, how many others merged into.
  func formed(in year: Int) -> Int { formed[year] ?? 0 }
}
