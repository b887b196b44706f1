import Collaboration
import Labelling

/// What a chain guesses from whether people near a group's name are in it: where they stand to it, the words and marks
/// around both, and the shape of their lines.
struct RosterFeatures {
  let roster: RosterText

  private var words: [OpeningText.Word] { roster.words }

  /// The features of each person of a group's chain.
  func features(of group: RosterText.Group) -> [[FeatureHash]] {
    let general = ofGroup(group)
    var items: [[FeatureHash]] = []
    var previous: PeopleInText.Name?
    for (index, mention) in group.chain.enumerated() {
      let name = roster.mentions[mention]
      let relation = relation(of: name, to: group)
      let own = ofMention(name)
      var features = [
        FeatureHash("one"), FeatureHash("relation", relation), FeatureHash("kind", group.kind.rawValue, relation),
      ]
      features += general
      features += general.map { $0.at(relation + 10) }
      features += own
      features += own.map { $0.at(relation + 100) }
      if let ruled = roster.ruled[name.first] {
        features.append(FeatureHash("rule", NameKey(ruled) == NameKey(group.name) ? 1 : 2))
      } else {
        features.append(FeatureHash("rule", 0))
      }
      features += between(group, name, relation)
      features.append(FeatureHash("index", LineFacts.bucket(index, [1, 2, 3, 5, 8, 14]), relation))
      if let previous { features += behind(previous, name, relation) }
      items.append(features)
      previous = name
    }
    return items
  }

  /// Before in the sentence; behind in the line; in one of the next lines.
  private func relation(of name: PeopleInText.Name, to group: RosterText.Group) -> Int {
    if name.last < group.first { return 0 }
    let rows = words[name.first].row - words[group.last].row
    return rows == 0 ? 1 : 2 + LineFacts.bucket(rows, [2, 4, 8, 16])
  }

  /// The mark at the end of a word, or the word that is one.
  private func mark(at place: Int) -> Int {
    guard words.indices.contains(place) else { return 9 }
    switch words[place].text.last {
    case ":": return 1
    case ",": return 2
    case ";": return 3
    case ".": return OpeningText.endsSentence(words[place].text) ? 4 : 0
    case ")", "]": return 5
    case "-", "–", "—", "=": return words[place].isMark ? 6 : 0
    case "|", "/", "+", "&": return 7
    default: return words[place].isMark ? 8 : 0
    }
  }

  private func row(of place: Int) -> Range<Int> { roster.text.rows[words[place].row] }

  private func shape(ofRow row: Int) -> [FeatureHash] {
    let range = roster.text.rows[row]
    let line = roster.text.lines[row]
    var features = [FeatureHash("row length", LineFacts.bucket(range.count, [2, 3, 5, 8, 14, 25, 60]))]
    if let heading = line.heading { features.append(FeatureHash("heading", min(heading, 4))) }
    if let mark = line.mark { features.append(FeatureHash("list mark", mark.kind == .bullet ? 1 : 2)) }
    features.append(FeatureHash("row ends", mark(at: range.upperBound - 1)))
    return features
  }

  private func ofGroup(_ group: RosterText.Group) -> [FeatureHash] {
    let row = self.row(of: group.first)
    var features = shape(ofRow: words[group.first].row).map { $0.at(1) }
    features.append(FeatureHash("group kind", group.kind.rawValue))
    let start = LineFacts.bucket(group.first - row.lowerBound, [1, 2, 4])
    let end = LineFacts.bucket(self.row(of: group.last).upperBound - group.last - 1, [1, 2, 4])
    features.append(FeatureHash("group at", start, end))
    let next =
      group.last + 1 < words.count && words[group.last + 1].row == words[group.last].row ? mark(at: group.last + 1) : 9
    let opens = group.last + 1 < words.count && words[group.last + 1].text.hasPrefix("(")
    features.append(FeatureHash("group mark", mark(at: group.last), opens ? 10 : next))
    if group.name.first?.isLowercase ?? false { features.append(FeatureHash("group small")) }
    if roster.who.isOwn(group.name) { features.append(FeatureHash("group own")) }
    if RosterReader.isBoard(group.name) { features.append(FeatureHash("group board")) }
    features.append(FeatureHash("group words", min(5, group.name.count { $0 == " " })))
    if group.kind == .body {
      var named: WordClasses = []
      for place in group.first...group.last { named.formUnion(roster.classes[place]) }
      if !named.isDisjoint(with: [.section]) { features.append(FeatureHash("group plural")) }
    }
    var beside: WordClasses = []
    for place in row where place < group.first || place > group.last { beside.formUnion(roster.classes[place]) }
    for number in beside.numbers { features.append(FeatureHash("beside group", number)) }
    let index = words[group.first].row
    if index > 0 {
      for number in roster.rowClasses[index - 1].numbers where number < 18 {
        features.append(FeatureHash("above group", number))
      }
    }
    for offset in [-2, -1, 1, 2] {
      let place = offset < 0 ? group.first + offset : group.last + offset
      guard row.contains(place) else { continue }
      for number in roster.classes[place].numbers { features.append(FeatureHash("near group", number, offset)) }
      if let small = small(at: place) { features.append(FeatureHash("small near group", small, offset)) }
    }
    features.append(FeatureHash("above", section(above: index)))
    return features
  }

  /// What the last heading, or short line that ends with a colon, is about.
  private func section(above row: Int) -> Int {
    var above = row
    while above > 0, row - above < 40 {
      above -= 1
      let range = roster.text.rows[above]
      guard
        roster.text.lines[above].heading != nil || range.count < 8 && words[range.upperBound - 1].text.hasSuffix(":")
      else {
        continue
      }
      let classes = roster.rowClasses[above]
      if classes.contains(.presence) { return 1 }
      if !classes.isDisjoint(with: [.elect, .election]) { return 2 }
      if classes.contains(.section) { return 3 }
      if classes.contains(.body) { return 4 }
      if classes.contains(.report) { return 5 }
      return 6
    }
    return 0
  }

  /// A small word, by its number; nil for capitals and marks.
  private func small(at place: Int) -> Int? {
    let word = words[place]
    guard !word.isMark, !word.isCapitalized, word.meaning.count < 14, word.folded.count == 1,
      !(word.meaning.first?.isNumber ?? true)
    else { return nil }
    return FeatureHash.number(of: word.meaning)
  }

  private func ofMention(_ name: PeopleInText.Name) -> [FeatureHash] {
    let row = self.row(of: name.first)
    let index = words[name.first].row
    var features = shape(ofRow: index)
    let start = LineFacts.bucket(name.first - row.lowerBound, [1, 2, 4, 8])
    features.append(FeatureHash("name at", start))
    features.append(FeatureHash("name to end", LineFacts.bucket(row.upperBound - name.last - 1, [1, 2, 4, 8])))
    let before = name.first > row.lowerBound ? mark(at: name.first - 1) : 9
    let opens = words[name.first].text.hasPrefix("(")
    let next =
      name.last + 1 < row.upperBound ? (words[name.last + 1].text.hasPrefix("(") ? 10 : mark(at: name.last + 1)) : 9
    features.append(FeatureHash("mark before", opens ? 10 : before))
    features.append(FeatureHash("mark behind", mark(at: name.last), next))
    features.append(FeatureHash("marks", (opens ? 10 : before) * 20 + mark(at: name.last), next))
    for offset in [-3, -2, -1, 1, 2, 3] {
      let place = offset < 0 ? name.first + offset : name.last + offset
      guard row.contains(place) else { continue }
      for number in roster.classes[place].numbers {
        features.append(FeatureHash("near name", number, offset))
        if offset > 0 {
          features.append(FeatureHash("behind name", number))
        } else {
          features.append(FeatureHash("ahead of name", number))
        }
      }
      if abs(offset) < 3, let small = small(at: place) {
        features.append(FeatureHash("small near name", small, offset))
      }
    }
    for number in roster.rowClasses[index].numbers { features.append(FeatureHash("row has", number)) }
    let mentions = roster.firstOfRow[index + 1] - roster.firstOfRow[index]
    features.append(FeatureHash("names in row", min(mentions, 6), LineFacts.bucket(row.count, [3, 6, 12, 25])))
    if roster.who.isListed(name.name) { features.append(FeatureHash("listed")) }
    if roster.attendanceLines.contains(words[name.first].line) { features.append(FeatureHash("attendance line")) }
    features.append(FeatureHash("name words", min(3, name.last - name.first)))
    features.append(FeatureHash("likelihood", Int((PersonName(name.name)?.likelihood ?? -1).rounded())))
    features.append(FeatureHash("section of name", section(above: index)))
    features.append(FeatureHash("place", LineFacts.bucket(index * 8 / max(1, roster.text.rows.count), [1, 2, 4, 6])))
    return features
  }

  /// What stands between a group's name and a person.
  private func between(_ group: RosterText.Group, _ name: PeopleInText.Name, _ relation: Int) -> [FeatureHash] {
    let range =
      name.last < group.first ? (name.last + 1)..<group.first : (group.last + 1)..<max(name.first, group.last + 1)
    var features: [FeatureHash] = []
    if relation <= 2, range.count < 60 {
      var classes: WordClasses = []
      for place in range { classes.formUnion(roster.classes[place]) }
      for number in classes.numbers { features.append(FeatureHash("between", number, relation)) }
      let small = range.count { self.small(at: $0) != nil }
      features.append(FeatureHash("small between", LineFacts.bucket(small, [1, 2, 4, 8, 16]), relation))
      if range.contains(where: { OpeningText.endsSentence(words[$0].text) }) {
        features.append(FeatureHash("sentence between", relation))
      }
      if range.count < 14 {
        for place in range {
          if let small = self.small(at: place) { features.append(FeatureHash("word between", small)) }
        }
      }
    }
    features.append(FeatureHash("words between", LineFacts.bucket(range.count, [1, 2, 4, 8, 16, 40, 100]), relation))
    let (from, to) = (words[min(group.last, name.last)].row, words[max(group.first, name.first)].row)
    var others = 0
    var bare = 0
    var blank = 0
    if to > from {
      for row in (from + 1)...to {
        if roster.text.lines[row].number - roster.text.lines[row - 1].number > 1 { blank += 1 }
        guard row < to else { continue }
        if roster.firstOfRow[row + 1] == roster.firstOfRow[row] { bare += 1 }
        if roster.rowClasses[row].contains(.body) { others += 1 }
      }
    }
    features.append(FeatureHash("bodies between", min(others, 3), relation))
    features.append(FeatureHash("bare between", min(bare, 4), relation))
    features.append(FeatureHash("blank between", min(blank, 3), relation))
    return features
  }

  /// How a person stands to the one before.
  private func behind(_ previous: PeopleInText.Name, _ name: PeopleInText.Name, _ relation: Int) -> [FeatureHash] {
    let rows = words[name.first].row - words[previous.last].row
    let words = name.first - previous.last - 1
    var features = [FeatureHash("rows behind", min(rows, 4), relation)]
    if rows == 0 { features.append(FeatureHash("words behind", LineFacts.bucket(words, [1, 2, 3, 5, 9]), relation)) }
    let (a, b) = (roster.text.lines[self.words[previous.first].row], roster.text.lines[self.words[name.first].row])
    let offset = { (name: PeopleInText.Name) in min(4, name.first - self.row(of: name.first).lowerBound) }
    features.append(
      FeatureHash("same shape", (a.mark == nil) == (b.mark == nil) ? 1 : 0, offset(previous) == offset(name) ? 1 : 0))
    return features
  }
}
