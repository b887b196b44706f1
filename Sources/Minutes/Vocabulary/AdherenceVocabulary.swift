/// The words of joining, leaving and being in an association, in French and English.
enum AdherenceVocabulary {
  /// Words that the name of an association follows.
  static let member = Set(
    vocabulary: "adherent adherents adherente adherentes adhesion adhesions adhere adherent adherer adheree membership")
  static let left = Set(
    vocabulary:
      "quitte quittee quittes retire retiree retires resilie demissionne left leaves withdrew withdrawn resigned quit")
  static let joined = Set(vocabulary: "rejoint rejointe adhere joined joins")
  /// Small words between such a word and the name.
  static let links = Set(vocabulary: "a l la le les de d du des au aux of the to from with association")
  /// What makes a verb one of several: `les adhérents ont quitté`.
  static let plurals = Set(vocabulary: "ont sont have were percent pourcent")
  static let ends = Set(
    vocabulary: "ont a sont est have has were was had avaient avait en in qui who that left quitte de")
  static let since = Set(vocabulary: "since depuis")
  static let rises = Set(
    vocabulary:
      "hausse augmentation augmente progression progresse croissance gagne increase increased grew rose growth more")
  static let falls = Set(
    vocabulary: """
      baisse diminution diminue recul recule chute perdu perte decrease decreased fell drop dropped lost decline fewer
      moins
      """
  )
}
