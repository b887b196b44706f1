internal import Collaboration
internal import Measures
internal import Report
internal import Wording

extension ReportComposer {
  /// The pictures of the groups that most take part in; nil where none was drawn.
  var groupsSection: Section? {
    let network = subject.network
    let shown = cards.groups.sorted { $0.key < $1.key }
    guard !shown.isEmpty else { return nil }
    var blocks: [Block] = [.paragraph([.text(phrases.groupCardsIntroduction)])]
    let all = subject.measures.summary.groups
    if shown.count < all { blocks.append(.note([.text(phrases.groupCardsShown(shown.count, of: all))])) }
    let cards = shown.map { id, picture in
      Card(
        id: "group-" + network[id].id, name: network[id].name, otherNames: network[id].otherNames,
        blocks: [Self.figure(picture)])
    }
    return Section(
      id: "group-cards", heading: phrases.groupCards,
      blocks: blocks + [.cards(Cards(chosenBy: .search(label: phrases.searchGroup), cards: cards))])
  }
}
