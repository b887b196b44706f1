internal import Collaboration
internal import Intake
internal import Linkage
internal import Publication
internal import Support

/// The forms that candidates are printed in.
package enum NamesFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// With a column to fill in, which `names --accept --from` takes back.
  case csv
}

/// Tells which names of a network are probably those of one organization, person or group, and writes what is accepted.
package struct NamesReview: Sendable {
  private let path: String
  private let certainty: Double

  /// From which certainty on, in per cent, a candidate is reported where nothing else is asked for.
  package static let standardCertainty = 50

  /// From which on it is accepted where nobody is asked.
  package static let unaskedCertainty = 90

  /// `certainty`: the least that is reported, in per cent.
  package init(network: String, certainty: Int) {
    path = network
    self.certainty = Double(certainty) / 100
  }

  /// - Returns: the candidates, the surest first of each kind.
  package func list(_ format: NamesFormat, _ console: some Console) throws -> String {
    let network = try NetworkSource(path: path, strict: false).load(console).network
    let isFolder = try NetworkForm.of(path) == .folder
    let different = isFolder ? try NameJoining(EditableNetwork(folder: path))?.different ?? [] : []
    console.progress("comparing names")
    let candidates = candidates(in: network, besides: different)
    let rows = candidates.map { candidate in
      let (name, other) = names(of: candidate, in: network)
      return (candidate.kind.rawValue, name, other, candidate.certainty, candidate.evidence)
    }
    switch format {
    case .csv: return NameDecision.file(rows)
    case .text:
      guard !rows.isEmpty else { return "\(path): no two names resemble each other" }
      return rows.map { kind, name, other, certainty, evidence in
        let line = "\(NameDecision.percent(certainty))  \(kind)  “\(name)” = “\(other)”  (\(evidence))".harmless
        // A name may have a line break; a pair is one line.
        return line.split(whereSeparator: \.isNewline).joined(separator: " ")
      }.joined(separator: "\n")
    }
  }

  /// What somebody says to a candidate.
  package enum Answer: Sendable {
    case yes, no, later, stop
  }

  /// Asks of each candidate, and writes those that are accepted as other names.
  ///
  /// `ask` shows a question and gives the answer.
  package func accept(_ console: some Console, asking ask: (String) throws -> Answer) throws {
    try change(console) { joining, network in
      var accepted: [NameCandidate] = []
      for candidate in candidates(in: network, besides: joining.different) {
        let (name, other) = names(of: candidate, in: network)
        let share = NameDecision.percent(candidate.certainty)
        let answer = try ask("\(candidate.kind.rawValue) “\(name)” = “\(other)”? \(share), \(candidate.evidence)")
        if answer == .stop { break }
        if answer == .yes { accepted.append(candidate) }
        if answer == .no { keepApart(name, other, in: &joining, console) }
      }
      return try join(accepted.map { ($0.kind, $0.kept, $0.other) }, in: network, &joining)
    }
  }

  /// Writes all candidates that are sure enough as other names, without asking.
  package func acceptAll(_ console: some Console) throws {
    try change(console) { joining, network in
      let candidates = candidates(in: network, besides: joining.different)
      return try join(candidates.map { ($0.kind, $0.kept, $0.other) }, in: network, &joining)
    }
  }

  /// Writes what a file of decisions accepts as other names.
  package func accept(from file: String, _ console: some Console) throws {
    let decisions = try NameDecision.read(file)
    try change(console) { joining, network in
      var accepted: [(kind: NameCandidate.Kind, kept: Int, other: Int)] = []
      var problems: [Problem] = []
      for decision in decisions {
        guard let isAccepted = decision.isAccepted, let kind = NameCandidate.Kind(rawValue: decision.kind) else {
          continue
        }
        guard isAccepted else {
          keepApart(decision.name, decision.otherName, in: &joining, console)
          continue
        }
        let places = [decision.name, decision.otherName].map { place(of: $0, kind, in: network) }
        for (name, place) in zip([decision.name, decision.otherName], places) where place == nil {
          problems.append(
            Problem(
              .error, file, line: decision.line,
              "the network has no \(kind.rawValue) “\(name)”, or several; write the name as \(path) has it"))
        }
        if let kept = places[0], let other = places[1], kept != other { accepted.append((kind, kept, other)) }
      }
      guard problems.isEmpty else { throw Problems(problems) }
      return try join(accepted, in: network, &joining)
    }
  }

  /// Takes names out of the other names that they are among, so that they are entities of their own again.
  package func undo(_ names: [String], _ console: some Console) throws {
    try change(console) { joining, _ in
      var parted: [(name: String, from: [String])] = []
      for name in names { parted.append((name, joining.part(name))) }
      let unknown = parted.filter(\.from.isEmpty).map { "\(path): “\($0.name)” is no other name of anything" }
      guard unknown.isEmpty else { throw WorkFailed(lines: unknown) }
      return parted.map { name, from in
        "\(path): “\(name)” is no other name of “\(from.joined(separator: "”, “"))” any more"
      }
    }
  }

  // MARK: Steps

  private func candidates(
    in network: CollaborationNetwork, besides different: Set<Set<NameKey>>
  ) -> [NameCandidate] {
    NameCandidates.of(network, atLeast: certainty) { kind, a, b in
      guard !different.isEmpty else { return false }
      let (one, two) = (entity(a, kind, in: network), entity(b, kind, in: network))
      let (first, second) = ([one.name] + one.otherNames, [two.name] + two.otherNames)
      return first.contains { name in second.contains { different.contains([NameKey(name), NameKey($0)]) } }
    }
  }

  private func names(of candidate: NameCandidate, in network: CollaborationNetwork) -> (String, String) {
    func name(_ place: Int) -> String { entity(place, candidate.kind, in: network).name }
    return (name(candidate.kept), name(candidate.other))
  }

  /// One of them; all at once would be copied for each candidate.
  private func entity(_ place: Int, _ kind: NameCandidate.Kind, in network: CollaborationNetwork) -> any NamedEntity {
    switch kind {
    case .organization: network.organizations[place]
    case .person: network.persons[place]
    case .group: network.groups[place]
    }
  }

  private func entities(_ kind: NameCandidate.Kind, in network: CollaborationNetwork) -> [any NamedEntity] {
    switch kind {
    case .organization: network.organizations
    case .person: network.persons
    case .group: network.groups
    }
  }

  private func place(of name: String, _ kind: NameCandidate.Kind, in network: CollaborationNetwork) -> Int? {
    func place<Entity: NamedEntity>(_ entities: [Entity]) -> Int? {
      guard case .one(let id) = NamedMatch<Entity>(of: name, in: entities) else { return nil }
      return id.index
    }
    return switch kind {
    case .organization: place(network.organizations)
    case .person: place(network.persons)
    case .group: place(network.groups)
    }
  }

  private func keepApart(_ a: String, _ b: String, in joining: inout NameJoining, _ console: some Console) {
    if !joining.keepApart(a, b) {
      console.message("\(path): “\(a)” and “\(b)” will be asked again, as there is no datapackage.json to note a no in")
    }
  }

  /// Joins what is accepted: names that are joined through others are one's, of which most rows are.
  ///
  /// - Returns: what to tell once it is written.
  private func join(
    _ accepted: [(kind: NameCandidate.Kind, kept: Int, other: Int)], in network: CollaborationNetwork,
    _ joining: inout NameJoining
  ) throws -> [String] {
    var problems: [Problem] = []
    var lines: [String] = []
    for kind in NameCandidate.Kind.allCases {
      let entities = entities(kind, in: network)
      var sets = DisjointSets(count: entities.count)
      var others: Set<Int> = []
      for pair in accepted where pair.kind == kind {
        sets.join(pair.kept, pair.other)
        others.insert(pair.other)
      }
      let members = Dictionary(grouping: accepted.filter { $0.kind == kind }.flatMap { [$0.kept, $0.other] }) {
        sets.find($0)
      }
      for group in members.values.map({ Set($0).sorted() }).sorted(by: { $0[0] < $1[0] }) {
        // The one that stays in every pair it is in; of several the first.
        guard let kept = group.first(where: { !others.contains($0) }) ?? group.first else { continue }
        do {
          try joining.join(group.filter { $0 != kept }, to: kept, in: kind.table)
          for other in group where other != kept {
            lines.append("\(path): “\(entities[other].name)” is another name of “\(entities[kept].name)” now")
          }
        } catch {
          problems += error.problems
        }
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return lines.isEmpty ? ["\(path): nothing was accepted"] : lines
  }

  /// Reads the folder, lets it be changed and writes it, under a lock; tells what `edit` returns when it is written.
  private func change(
    _ console: some Console, _ edit: (inout NameJoining, CollaborationNetwork) throws -> [String]
  ) throws {
    guard try NetworkForm.of(path) == .folder else {
      throw Problem(
        .error, path,
        "other names are written into a network folder; make one with: maillage export \(path) --format csv -o FOLDER")
    }
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    let lock = try FolderLock(on: path)
    defer { lock.release() }
    let editable = try EditableNetwork(folder: path)
    guard let network = editable.network, var joining = NameJoining(editable) else {
      throw Problem(.error, path, "there is no network in this folder")
    }
    let lines = try edit(&joining, network)
    // The question may have stood for an hour: what somebody saved meanwhile stays.
    let files = joining.files().map { file in
      WholeFile.Replacement(name: file.name, bytes: file.bytes, over: editable.state(of: file.name))
    }
    try WholeFile.check(files, in: path)
    for (path, loss) in try WholeFile.write(files, in: path) { console.message("\(path): warning: \(loss)") }
    for line in lines { console.message(line) }
  }
}
