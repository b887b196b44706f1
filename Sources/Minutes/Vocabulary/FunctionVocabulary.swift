/// What people are where they work or in the meeting, in French and English.
enum FunctionVocabulary {
  /// Words that a function begins with or is.
  static let words = Set(
    vocabulary: """
      president presidente vicepresident vicepresidente maire maires adjoint adjointe adjoints conseiller conseillere
      conseillers conseilleres municipaux directeur directrice dir responsable resp chef cheffe charge chargee
      secretaire tresorier tresoriere animateur animatrice rapporteur rapporteure rapporteuse coordinateur
      coordinatrice coordonnateur coordonnatrice delegue deleguee representant representante ingenieur ingenieure inge
      technicien technicienne dgs dga dsi drh rssi dpo elu elue titulaire suppleant suppleante stagiaire referent
      referente pilote gestionnaire administrateur administratrice geomaticien geomaticienne informaticien
      informaticienne juriste architecte urbaniste documentaliste bibliothecaire attache attachee assistant assistante
      redacteur redactrice expert experte prefet prefete depute deputee senateur senatrice notaire chercheur
      chercheuse chair chairman chairwoman chairperson chairs cochair secretary treasurer director manager officer
      lead leader representative rep editor engineer developer architect consultant advisor adviser facilitator scribe
      host ceo cto cio coo cfo executive coordinator head liaison delegate maintainer contributor professor analyst
      researcher scientist specialist clerk councillor mayor moderator minutetaker notetaker intern membre member
      members observer observateur observatrice invite invitee guest voting nonvoting alternate staff
      """)

  /// Words that make up a function beside those, without being one alone.
  static let qualifiers = Set(
    vocabulary: """
      vice co deputy acting former ancien ancienne general generale technique principal senior junior chief executive
      premier premiere second deuxieme troisieme honoraire interim tac tsc board committee council non voting of the to
      de du des la le les en d l projet projets mission etudes service services expert invited ad hoc
      """)

  /// Where it says of nobody what he or she is in an organization: the person is there on no one's behalf.
  static let noOrganization = Set(
    vocabulary:
      "individual individuel independent independant independante freelance self unaffiliated none na particulier")

  /// Prepositions that part a function from its organization: `Président du SDE`, `chair of OASIS`.
  static let prepositions = Set(vocabulary: "de du des d of at for pour a au aux chez")
}
