/// Words within names that tell organizations, groups and persons apart from no other, folded as ``NameKey`` folds them.
package enum NameWords {
  /// What a company is before the law, as it follows its name.
  package static let legalForms = words(
    """
    inc incorporated ltd limited llc llp lp corp corporation co company gmbh ag kg ug ev eg ab as asa aps oy oyj sa sas \
    sarl sasu srl spa bv nv plc pty sl slu lda sro zoo
    """)

  /// What a commune's name may follow, as words of one sort: a `Communauté d'agglomération` is no town.
  package static let townPrefixes = words("ville mairie commune")

  /// Articles, prepositions and “and” within names of organizations.
  package static let small = words(
    "de du des la le les l d the of and et und y e der die das el los las il lo gli di da het van")

  /// What a name may begin with that others leave out.
  package static let articles = words("the la le les l der die das el los las il lo gli het")

  /// What persons are addressed with in French and English.
  package static let titles = words(
    """
    m mr mm mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle mesdemoiselles dr docteur pr prof \
    professeur me maitre sir mrs ms miss cllr councillor rev hon
    """)

  /// What persons are addressed with in other languages too, some of which are other words in French or English, as `sig`.
  package static let titlesOfAllLanguages = titles.union(words("dame herr frau sr sra dhr mw sig dott"))

  /// Small words within a surname.
  package static let particles = words(
    "de du des la le les d l van von der den ter ten di da do dos della del el al bin ibn ben of y e af zu san")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
