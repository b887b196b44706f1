/// Whom a count of members counts, as far as the language of the data has a word for it that others have too.
enum MemberKind {
  case company, commune, intercommunality, association, person, all

  /// - Returns: nil for any other category, which is written in the data's own words.
  init?(_ category: String) {
    let known: MemberKind? =
      switch category.lowercased() {
      case "company", "companies", "adhérents entreprises", "entreprises adhérentes", "entreprises": .company
      case "commune", "communes", "adhérents communes", "communes adhérentes": .commune
      case "intercommunality", "intercommunalities", "adhérents intercommunalités", "intercommunalités adhérentes",
        "intercommunalités":
        .intercommunality
      case "association", "associations", "adhérents associations", "associations adhérentes": .association
      case "person", "persons", "adhérents individuels": .person
      case "member", "members", "adhérent", "adhérents": .all
      default: nil
      }
    guard let known else { return nil }
    self = known
  }
}

extension String {
  /// The text with another one in the place of the last time that some words are in it.
  func replacingLast(_ words: String, with others: String) -> String {
    var end = endIndex
    while end > startIndex {
      if self[..<end].hasSuffix(words) {
        return String(self[..<index(end, offsetBy: -words.count)]) + others + String(self[end...])
      }
      end = index(before: end)
    }
    return self
  }
}
