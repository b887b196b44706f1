import Collaboration

/// The lines of one list of people, read together because they share a layout.
struct AttendanceBlock {
  let knownOrganizations: Set<NameKey>
  let isOfProxies: Bool
  /// Whether a heading opened the list, so that notes may stand between the names.
  var isBelowHeading = false
  /// What stood behind the label that opened it.
  var opening: (text: String, line: Int)?
  var lines: [TextLine] = []

  init(knownOrganizations: Set<NameKey>, isOfProxies: Bool) {
    self.knownOrganizations = knownOrganizations
    self.isOfProxies = isOfProxies
  }

  /// Whether a list below a label ends before this line: another label or a text begins.
  ///
  /// `next`: the line behind it that is not blank.
  func isOver(before line: TextLine, next: TextLine?) -> Bool {
    // Names behind the label itself end with their paragraph.
    if line.isBlank { return opening != nil && !lines.contains { $0.mark != nil } }
    if EntryParser.beginsList(line, isOfProxies: isOfProxies) { return false }
    let isBehindBlank = lines.last?.isBlank ?? false
    if line.mark?.kind == .number || isProse(line) { return true }
    if Label.isOfHeader(line.text) { return true }
    // A line over names that are set in says where they are from.
    if let next, line.words.count < 10, line.text.last != ".", EntryParser.beginsList(next),
      next.indent > line.indent + 0.5 || (next.mark != nil && line.mark == nil)
    {
      return false
    }
    return isBehindBlank || lines.allSatisfy(\.isBlank) && opening == nil
  }

  /// Whether a line is of a text: words in small letters, as names have none, and no list of names.
  private func isProse(_ line: TextLine) -> Bool {
    guard line.words.count > 7, line.text.filter({ $0 == "," }).count < 3, !line.text.contains("(") else {
      return false
    }
    let small = line.words.filter { word in
      word.text.first?.isLowercase == true
        && !NameVocabulary.particles.contains(FoldedWords(word.text).words.first ?? "")
    }
    return small.count * 2 > line.words.count
  }

  /// The people in it, in order.
  func entries() -> [AttendanceEntry] {
    var entries: [AttendanceEntry] = []
    var rest = lines[...]
    if let opening {
      var paragraph = [opening.text]
      // The names go on to the end of the paragraph.
      while let line = rest.first, !line.isBlank, line.mark == nil, line.heading == nil,
        AttendanceHeading.colon(in: line.text) == nil
      {
        paragraph.append(line.text)
        rest.removeFirst()
      }
      entries += parser(.inline).entries(inParagraph: ListItem.joined(paragraph), line: opening.line)
    }
    entries += listEntries(Array(rest))
    return entries
  }

  private func parser(_ layout: EntryParser.Layout) -> EntryParser {
    EntryParser(layout, isOfProxies: isOfProxies)
  }

  private func listEntries(_ lines: [TextLine]) -> [AttendanceEntry] {
    let items = ListItem.items(of: lines)
    let layout = ListLayout(items, knownOrganizations: knownOrganizations)
    var parser = parser(.item)
    if layout.namesSeveral { parser.personThreshold = 1.5 }
    var entries: [AttendanceEntry] = []
    var organization: String?
    for (index, item) in items.enumerated() {
      if let label = sublabel(item, next: index + 1 < items.count ? items[index + 1] : nil) {
        organization = label.organization
        continue
      }
      var found: [AttendanceEntry]
      if item.isParagraph {
        found = self.parser(.inline).entries(inParagraph: item.text, line: item.line)
      } else {
        found = layout.texts(of: item).flatMap { parser.entries(in: $0, line: item.line) }
      }
      for index in found.indices {
        found[index].organization = found[index].organization ?? organization
        if let isTicked = item.isTicked, layout.hasTicks {
          found[index].status = found[index].status ?? (isTicked ? .present : .absent)
        } else if item.isTicked != nil {
          found[index].doubt = .noBoxTicked
        }
      }
      entries += found
    }
    return entries
  }

  /// A line above names that says where they are from, or nothing of them.
  private func sublabel(_ item: ListItem, next: ListItem?) -> (organization: String?, Bool)? {
    guard item.isTicked == nil, !item.text.contains(",") else { return nil }
    let isHeading = item.isHeading || item.text.last == ":"
    let isAbove = next.map { $0.indent > item.indent + 0.5 || ($0.isMarked && !item.isMarked) } ?? false
    guard isHeading || isAbove, let kind = Label.kind(of: item.text) else { return nil }
    switch kind {
    case .organization(let name): return (name, true)
    case .function, .role, .status: return (nil, true)
    }
  }
}
