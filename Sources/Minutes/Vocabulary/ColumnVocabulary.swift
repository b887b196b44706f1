/// What the columns of a kind of table are called, as folded phrases.
struct ColumnVocabulary<Kind: Hashable & Sendable>: Sendable {
  private let kinds: [[String]: Kind]
  private let longest: Int

  /// - Parameter titles: for each kind its titles, parted by commas.
  init(_ titles: [(Kind, String)]) {
    var kinds: [[String]: Kind] = [:]
    for (kind, list) in titles {
      for title in list.split(separator: ",") { kinds[FoldedWords(title).words] = kind }
    }
    self.kinds = kinds
    longest = kinds.keys.map(\.count).max() ?? 1
  }

  /// The kind of the column with this title; nil for any other.
  func kind(of title: some StringProtocol) -> Kind? {
    let words = FoldedWords(title).words
    return kinds[words] ?? kinds[words.filter { !Self.endings.contains($0) }]
  }

  /// The columns that the words of a header line name, the longest titles first; nil where a word is of no title.
  ///
  /// `isCompound`: whether a title of this kind is several titles too, which a line has apart.
  func columns(in line: TextLine, isCompound: (Kind) -> Bool = { _ in false })
    -> [(kind: Kind, start: Double, end: Double)]?
  {
    var columns: [(kind: Kind, start: Double, end: Double)] = []
    for piece in line.pieces {
      guard let found = self.columns(in: piece.words, isCompound: isCompound) else { return nil }
      columns += found
    }
    return columns
  }

  private func columns(in words: [PlacedWord], isCompound: (Kind) -> Bool)
    -> [(kind: Kind, start: Double, end: Double)]?
  {
    var columns: [(kind: Kind, start: Double, end: Double)] = []
    var index = 0
    while index < words.count {
      var match: (kind: Kind, length: Int)?
      for length in (1...min(longest, words.count - index)).reversed() where match == nil {
        let title = words[index..<index + length].map(\.text).joined(separator: " ")
        guard let kind = kind(of: title), length == 1 || !isCompound(kind) else { continue }
        match = (kind, length)
      }
      guard let (kind, length) = match else {
        // Marks alone, such as a dash or `:`, are of no column.
        guard FoldedWords(words[index].text).isEmpty else { return nil }
        index += 1
        continue
      }
      columns.append((kind, words[index].start, words[index + length - 1].end))
      index += length
    }
    return columns
  }

  /// What is left of `Présent(e)s` and the like.
  private static var endings: Set<String> { ["e", "s", "es", "ne"] }
}

/// What a column of a table of people holds.
enum AttendanceColumn: Hashable, Sendable {
  case person, givenName, familyName, organization, function
  /// A person, or the organization where another column names its representative.
  case member
  /// Who signed was there; where nobody did, the column says nothing.
  case signature
  /// Marks or words that tell who was there.
  case presence
  /// A mark for one status alone.
  case present, excused, absent
  /// Who stood in, or was given the vote.
  case proxy
  /// An address, a signature.
  case other

  static let vocabulary = ColumnVocabulary<AttendanceColumn>([
    (
      .person,
      """
      nom,noms,nom prenom,noms prenoms,nom et prenom,noms et prenoms,nom prenoms,prenom nom,prenom et nom,
      prenoms noms,prenoms et noms,nom du participant,nom des participants,participant,participants,participantes,
      name,names,full name,first and last name,attendee,attendees,attendee name,member name,personne,personnes,person,people,representant,representants,representative,representatives,conseiller,
      conseillers,conseillers municipaux,elu,elus,delegue,delegues,delegates,nom du membre,nom representant,
      membres titulaires,titulaire,titulaires
      """
    ),
    (.member, "member,members,membre,membres,member organization,member organisation"),
    (.signature, "signature,signatures,emargement,emargements,visa,signed,signe"),
    (.givenName, "prenom,prenoms,given name,given names,first name,forename"),
    (.familyName, "nom de famille,nom d usage,family name,last name,surname"),
    (
      .organization,
      """
      organisme,organismes,organisation,organisations,organization,organizations,structure,structures,societe,
      societes,entreprise,entreprises,collectivite,collectivites,commune,communes,ville,villes,mairie,service,
      services,direction,etablissement,etablissements,entite,entites,autorite de rattachement,rattachement,
      organisme de rattachement,affiliation,affiliations,company,companies,employer,institution,agency,administration,
      association,representing,representant de,organisme structure,service organisme,organisme service,
      structure organisme,member company,organisation company,company organization,company name,organisme represente,
      structure representee,partenaire,partenaires
      """
    ),
    (
      .function,
      """
      fonction,fonctions,qualite,titre,role,roles,title,position,mandat,poste,job title,college,function,member type,
      membership,fonction role,qualite fonction,type
      """
    ),
    (
      .presence,
      """
      presence,presences,status,statut,attendance,attended,attending,present absent,present excuse,
      present excuse absent,presence absence,p a e,p e a,pea,pae,p a,present oui non,present y n,etat,present yes no,
      present absent excuse
      """
    ),
    (.present, "present,presents,presente,presentes,present e,present s,present e s,in attendance,p,presentiel"),
    (
      .excused,
      """
      excuse,excuses,excusee,excusees,excuse e,excuse s,excuse e s,excused,regrets,apologies,absent excuse,
      absents excuses,e,exc
      """
    ),
    (.absent, "absent,absents,absente,absentes,absent e,absent s,absent e s,absence,a,abs,not present"),
    (
      .proxy,
      """
      pouvoir,pouvoirs,pouvoir a,pouvoir donne a,procuration,procuration a,represente par,representee par,
      represente e par,mandataire,proxy,proxies,proxy to,represented by,alternate,suppleant,suppleants,remplace par
      """
    ),
    (
      .other,
      """
      mail,mails,email,e mail,adresse mail,adresse email,mel,courriel,telephone,tel,phone,
      initials,initiales,trigramme,abbreviation,abbr,github,github id,handle,irc,time zone,timezone,
      remarques,remarque,commentaires,commentaire,comments,comment,notes,note,n,no,visio,diffusion,pour info,info,
      diff,civilite
      """
    ),
  ])
}
