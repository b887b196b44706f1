/// Words within the names of organizations and groups that tell them apart from no other, folded.
package enum OrganizationWords {
  /// What a company is before the law, as it follows its name.
  package static let legalForms = vocabulary(
    """
    inc incorporated ltd limited llc llp lp corp corporation co company gmbh ag kg ug ev eg ab as asa aps oy oyj sa sas \
    sarl sasu srl spa bv nv plc pty sl slu lda sro zoo
    """)

  /// What a commune's name may follow, as words of one sort: a `Communauté d'agglomération` is no town.
  package static let townPrefixes = vocabulary("ville mairie commune")

  /// Articles, prepositions and “and”.
  package static let small = vocabulary(
    "de du des la le les l d the of and et und y e der die das el los las il lo gli di da het van")

  /// What a name may begin with that others leave out.
  static let articles = vocabulary("the la le les l der die das el los las il lo gli het")

  /// What somebody is who stands behind an organization's name: `Acme Representative`, `Acme, proxy for Ann`.
  static let functions = vocabulary(
    """
    representative representatives rep delegate proxy alternate chair chairperson chairman cochair co vice president \
    presidente member membre liaison representant representante delegue deleguee suppleant suppleante project projet wg \
    proposed future
    """)

  private static func vocabulary(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
