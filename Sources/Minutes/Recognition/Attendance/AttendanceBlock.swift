import Collaboration

/// The lines of one list of people, read together because they share a layout.
struct AttendanceBlock {
  let knownOrganizations: Set<NameKey>
  let isOfProxies: Bool
  /// Whether a heading opened the list, so that notes may stand between the names.
  var isBelowHeading = false
  /// What stood behind the label that opened it.
  var opening: TextLine?
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
    if let opening, line.mark == nil, !(lines.last ?? opening).text.isUnfinished, !EntryParser.isName(line.text) {
      return true
    }
    if isOfFunction(line) { return true }
    if EntryParser.beginsList(line, isOfProxies: isOfProxies) { return false }
    if goesOnCounting(line) { return false }
    let isBehindBlank = lines.last?.isBlank ?? false
    if line.mark?.kind == .number || isProse(line) { return true }
    if EntryLabel.isOfHeader(line.text) { return true }
    // A line over names that are set in says where they are from.
    if let next, line.words.count < 10, line.text.last != ".", EntryParser.beginsList(next),
      next.indent > line.indent + 0.5 || (next.mark != nil && line.mark == nil) || isPlace(line.text, above: next.text)
    {
      return false
    }
    return isBehindBlank || lines.allSatisfy(\.isBlank) && opening == nil
  }

  /// Whether a line is the next item of a numbered list of people, or its first below the label of an item: a name there
  /// needs to be in no list of names.
  private func goesOnCounting(_ line: TextLine) -> Bool {
    guard line.mark?.kind == .number, line.words.count <= 10, let last = lines.last,
      last.mark?.kind == .number || last.mark?.kind == .bullet && last.text.hasSuffix(":"),
      let name = PersonName(EntrySegment.split(line.text).first?.text ?? "")
    else { return false }
    return name.likelihood > EntryParser.firstThreshold
  }

  /// Whether a line is no more than `Chair` or `Scribe`, over names that are listed for what they do.
  private func isOfFunction(_ line: TextLine) -> Bool {
    line.mark == nil && line.words.count <= 2 && line.text.last != ":"
      && FoldedWords(line.text).words.allSatisfy(FunctionVocabulary.words.contains)
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
      if isList(from: opening, rest.first) {
        return listEntries([opening] + rest)
      }
      var paragraph = [opening.text]
      // The names go on to the end of the paragraph.
      while let line = rest.first, !line.isBlank, line.mark == nil, line.heading == nil,
        AttendanceHeading.colon(in: line.text) == nil, let last = paragraph.last, last.isUnfinished,
        !last.isEnded(before: line)
      {
        paragraph.append(line.text)
        rest.removeFirst()
      }
      entries += parser(.inline).entries(inParagraph: ListItem.joined(paragraph), line: opening.number)
    }
    entries += listEntries(Array(rest))
    return entries
  }

  /// Whether what stands behind the label is the first line of a list that is set in below it.
  private func isList(from opening: TextLine, _ next: TextLine?) -> Bool {
    if let last = opening.text.last, ",;&-".contains(last) { return false }
    guard EntryParser.isName(opening.text) else { return false }
    if opening.pieces.count == 2 { return true }
    guard let next, !next.isBlank, next.mark == nil, next.heading == nil else { return false }
    return abs(next.indent - opening.indent) < 2 && EntryParser.isName(next.text)
      && AttendanceHeading.colon(in: next.text) == nil
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
      if layout.organizationsComeFirst, item.pieces.count > 1 {
        organization = item.pieces[0]
        let names = item.pieces.dropFirst().joined(separator: String(EntrySegment.gap))
        found = parser.entries(in: names, line: item.line)
      } else if item.isParagraph {
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
    let isAbove =
      next.map {
        $0.indent > item.indent + 0.5 || ($0.isMarked && !item.isMarked) || isPlace(item.text, above: $0.text)
      } ?? false
    guard isHeading || isAbove, let kind = EntryLabel.kind(of: item.text) else { return nil }
    switch kind {
    case .organization(let name): return (name, true)
    case .function, .role, .status: return (nil, true)
    }
  }
}

extension AttendanceBlock {
  /// Whether a line is a place that the people in the lines below are from: `BRIZE` above `Mme COSTA Anne`.
  private func isPlace(_ text: String, above next: String) -> Bool {
    guard text.split(separator: " ").count <= 6, EntrySegment.split(text).count == 1,
      !text.contains(where: \.isNumber), (PersonName(text)?.likelihood ?? -9) < 1, NameParts(text).honorifics == 0,
      let name = PersonName(EntrySegment.split(next).first?.text ?? ""), name.likelihood >= 1.5
    else { return false }
    return name.hasHonorific || text.isInCapitals
  }
}

extension String {
  /// Whether no full stop ends it, but for that of an initial or of an abbreviation.
  fileprivate var isUnfinished: Bool {
    guard last == ".", let word = split(separator: " ").last else { return true }
    return word.count <= 4 || word.dropLast().contains(".")
  }
}
