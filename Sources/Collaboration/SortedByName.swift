import Support

extension CollaborationNetwork {
  /// The same network with its tables in order and all references following.
  ///
  /// Organizations, persons and groups are in the order of their folded names, then of their ids; events by date,
  /// then id.
  package consuming func sortedByName() -> CollaborationNetwork {
    let organizationOrder = Permutation(sorting: organizations) { ($0.name, $0.id) }
    let personOrder = Permutation(sorting: persons) { ($0.name, $0.id) }
    let groupOrder = Permutation(sorting: groups) { ($0.name, $0.id) }
    let eventOrder = Permutation(sorting: events) { ($0.startDate?.description ?? "9999", $0.id) }
    let orders: [EntityKind: Permutation] = [
      .organization: organizationOrder, .person: personOrder, .group: groupOrder, .event: eventOrder,
    ]

    // The rows are changed where they are: there may be ten million of them.
    var sorted = self
    sorted.organizations = organizationOrder.apply(to: sorted.organizations)
    sorted.persons = personOrder.apply(to: sorted.persons)
    sorted.groups = groupOrder.apply(to: sorted.groups)
    sorted.events = eventOrder.apply(to: sorted.events)
    for i in sorted.memberships.indices {
      sorted.memberships[i].organization = sorted.memberships[i].organization.map {
        ID(organizationOrder.newPosition[$0.index])
      }
      sorted.memberships[i].person = sorted.memberships[i].person.map { ID(personOrder.newPosition[$0.index]) }
      sorted.memberships[i].group = ID(groupOrder.newPosition[sorted.memberships[i].group.index])
    }
    for table in TableName.allCases where table != .memberships { sorted.moveReferences(of: table.row, by: orders) }
    return sorted
  }

  /// Lets the references of a table's rows follow what they refer to.
  private mutating func moveReferences<Row: FactRow>(of row: Row.Type, by orders: [EntityKind: Permutation]) {
    for field in Row.table.fields {
      guard case .reference(let kind) = field.type, let order = orders[kind] else { continue }
      for i in self[keyPath: Row.table.rows].indices {
        guard let position = field.value(self[keyPath: Row.table.rows][i], self)?.position else { continue }
        let moved = Int32(truncatingIfNeeded: order.newPosition[Int(position)])
        field.set(&self[keyPath: Row.table.rows][i], .reference(moved))
      }
    }
  }
}

/// An order of a table's rows, both ways round.
private struct Permutation {
  /// Where each old row goes.
  let newPosition: [Int]
  /// Which old row comes at each new place.
  let oldPosition: [Int]

  init<Row: Sendable>(sorting rows: [Row], by key: @escaping @Sendable (Row) -> (name: String, id: String)) {
    @Sendable func isBefore(_ a: Entry, _ b: Entry) -> Bool {
      a.isBefore(b)
        ?? {
          let (first, second) = (key(rows[a.position]), key(rows[b.position]))
          return (first.name, first.id, a.position) < (second.name, second.id, b.position)
        }()
    }
    @Sendable func sorted(_ range: Range<Int>) -> [Entry] {
      range.map { Entry(key(rows[$0]).name, position: $0) }.sorted(by: isBefore)
    }
    let middle = rows.count / 2
    // Folding and comparing a hundred thousand names takes a while: each half on a core of its own.
    let halves = concurrently({ sorted(0..<middle) }, { sorted(middle..<rows.count) })
    oldPosition = Self.merged(halves.0, halves.1, by: isBefore)
    var newPosition = [Int](repeating: 0, count: rows.count)
    for (new, old) in oldPosition.enumerated() { newPosition[old] = new }
    self.newPosition = newPosition
  }

  /// The positions of both, in order.
  private static func merged(_ first: [Entry], _ second: [Entry], by isBefore: (Entry, Entry) -> Bool) -> [Int] {
    var merged: [Int] = []
    merged.reserveCapacity(first.count + second.count)
    var next = second.startIndex
    for entry in first {
      while next < second.endIndex, isBefore(second[next], entry) {
        merged.append(second[next].position)
        next += 1
      }
      merged.append(entry.position)
    }
    return merged + second[next...].lazy.map(\.position)
  }

  /// A row by its folded name.
  private struct Entry: Sendable {
    let position: Int
    private let key: NameKey
    /// The beginning of the key, which nearly always decides, as one number.
    private let head: Head?

    init(_ name: String, position: Int) {
      key = NameKey(name)
      head = Head(key)
      self.position = position
    }

    /// Whether it is before another by its folded name; nil where the two are the same.
    func isBefore(_ other: Entry) -> Bool? {
      if let first = head, let second = other.head, first != second { return first < second }
      return key == other.key ? nil : key < other.key
    }
  }

  func apply<Row>(to rows: [Row]) -> [Row] {
    oldPosition.map { rows[$0] }
  }
}

/// The first sixteen bytes of a key in ASCII, in whose order their numbers are too.
private struct Head: Comparable, Sendable {
  private let bytes: UInt128

  /// The beginning of a key; nil where it is not ASCII, since other text is not ordered by its bytes.
  init?(_ key: NameKey) {
    var bytes: UInt128 = 0
    var count = 0
    for byte in key.text.utf8 {
      guard byte < 0x80 else { return nil }
      if count < 16 { bytes = bytes << 8 | UInt128(byte) }
      count += 1
    }
    self.bytes = count < 16 ? bytes << (8 * (16 - count)) : bytes
  }

  static func < (a: Head, b: Head) -> Bool { a.bytes < b.bytes }
}
