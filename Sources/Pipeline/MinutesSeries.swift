internal import Collaboration
internal import Intake
internal import Minutes
internal import Paths

/// Minutes in the order of their meetings, as they are taken into a network.
///
/// Names, ends and hand-overs depend on what was read before; so the network is the same whatever the order in which
/// files are named, and in one call or in many.
struct MinutesSeries {
  /// One document, and where it is.
  struct Item {
    let document: TextDocument
    let fingerprint: String
    let date: PartialDate?
    /// From the network's folder; nil where it is no file.
    let path: String?

    init(_ document: TextDocument, path: String?) {
      self.document = document
      self.path = path
      fingerprint = Reading.fingerprint(of: document)
      date = Reading.date(of: document)
    }

    var order: Order { Order(date: date, title: document.file, path: path) }
  }

  /// By the day of the meeting, those without one last; then by name.
  struct Order: Comparable {
    private let key: (String, String, String)

    init(date: PartialDate?, title: String, path: String?) {
      key = (date?.description ?? "~", title, path ?? "")
    }

    init(_ source: MinutesSource) {
      self.init(date: source.date, title: source.title, path: source.path)
    }

    static func == (a: Order, b: Order) -> Bool { a.key == b.key }
    static func < (a: Order, b: Order) -> Bool { a.key < b.key }
  }

  let items: [Item]
  let isCertain: Bool

  init(_ items: [Item], isCertain: Bool) {
    self.items = items.sorted { $0.order < $1.order }
    self.isCertain = isCertain
  }

  /// The network with all of them taken in, one after the other; nil where there are none.
  ///
  /// - Throws: a problem with minutes that name more than minutes do.
  func extend(_ network: EditableNetwork, name: String, questions: String?) throws(Problem) -> NetworkExtension? {
    var extended: NetworkExtension?
    for item in items {
      let known = extended?.organizationNames ?? network.organizationNames
      let reading = Reading(of: item.document, known: known, isCertain: isCertain)
      guard reading.nameCount <= Reading.mostNames else {
        throw Problem(
          .error, item.document.file,
          "names \(reading.nameCount) people and members, more than minutes do: \(Reading.mostNames); split it")
      }
      var next = extended.take() ?? NetworkExtension(network, name: name, questions: questions, reading: reading)
      next.add(reading, from: item.path)
      extended = next
    }
    return extended
  }

  /// Those of them that a network does not have yet.
  func new(besides known: [MinutesSource]) -> [Item] {
    let fingerprints = Set(known.map(\.fingerprint))
    return items.filter { !fingerprints.contains($0.fingerprint) }
  }
}

extension MinutesSeries {
  /// The network made afresh out of all its minutes, as if these had been among them from the start.
  ///
  /// That is done only where nobody has edited the folder: it holds just what its minutes give, and these are where they
  /// were, so that they can be read again.
  ///
  /// `read`: reads a file at a path from the folder.
  /// - Returns: nil where the folder is more than its minutes give.
  func replayed(
    in folder: String, _ network: EditableNetwork, name: String, questions: String?, read: (String) -> TextDocument?
  ) throws(Problem) -> NetworkExtension? {
    guard let known = NetworkExtension.minutes(of: network) else { return nil }
    let before = known.compactMap { source -> Item? in
      guard let path = source.path, let document = read(path) else { return nil }
      let item = Item(document, path: path)
      return item.fingerprint == source.fingerprint ? item : nil
    }
    guard before.count == known.count else { return nil }
    let old = MinutesSeries(before, isCertain: isCertain)
    let all = MinutesSeries(before + new(besides: known), isCertain: isCertain)
    for start in NetworkExtension.beginnings(of: network) {
      guard let was = try old.extend(start, name: name, questions: nil), was.isWritten(in: folder),
        let extended = try all.extend(start, name: name, questions: nil)
      else { continue }
      return extended.limited(to: Set(new(besides: known).map(\.document.file)))
        .answering(questions, asked: was)
    }
    return nil
  }

  /// Whether some of these minutes come before some that a network was read from.
  func isLate(for known: [MinutesSource]) -> Bool {
    guard let last = known.map(Order.init).max() else { return false }
    return new(besides: known).contains { $0.order < last }
  }
}

extension NetworkExtension {
  /// Whether a folder holds just what this one gives, questions aside, which people tick.
  fileprivate func isWritten(in folder: String) -> Bool {
    files().allSatisfy { file in
      file.name == NetworkExtension.questionsFile
        || (try? FileContents.read(folder + "/" + file.name)) == file.bytes
    }
  }
}
