/// What a column of a table of working groups holds.
enum GroupColumn: Hashable, Sendable {
  case group, members, lead, initiator, action, version, other

  static let vocabulary = ColumnVocabulary<GroupColumn>([
    (
      .group,
      """
      theme,themes,thematique,thematiques,groupe,groupes,groupe de travail,groupes de travail,gt,sujet,sujets,projet,
      projets,working group,working groups,wg,group,groups,topic,topics,project,projects,commission,commissions,
      atelier,ateliers,comite,comites,committee,committees,subcommittee,committee subcommittee,committee working party,board,boards,bureau,delegation,delegations,designation,instance,instances,chantier,chantiers,subject,nom du groupe,intitule,group name,team,sub group,subgroup,task force
      """
    ),
    (
      .members,
      """
      villes,ville,communes,commune,collectivites,collectivite,membres,membre,participants,members,member,
      organisations,organizations,organismes,organisme,structures,membres du groupe,partenaires,villes participantes,
      partners,participating,participating organizations,communes membres,membership,communes participantes,
      collectivites participantes,companies,composition,correspondant,correspondants,correspondant du ca,delegues,titulaires,councillors,elus,conseillers,representants,representatives,delegates
      """
    ),
    (
      .lead,
      """
      chef de projet,chefs de projet,chef de file,pilote,pilotes,pilotage,animateur,animateurs,animatrice,animation,
      responsable,responsables,referent,referents,rapporteur,lead,leads,leader,chair,chairs,
      co chair,co chairs,chairman,chairwoman,chairperson,presidence,cochair,cochairs,co lead,co leads,co pilote,co pilotes,copilotes,co animateur,co animateurs,
      president,presidente,chairperson,coordinateur,coordinatrice,
      coordination,coordinator,convenor,convener,owner,project lead,led by,porteur,chef,pilote par
      """
    ),
    (
      .initiator,
      """
      initialisation,initiateur,initiateurs,initiatrice,a l initiative de,initiative,initiator,initiators,initiated by,
      proposed by,propose par,initie par,demandeur,promoteur,started by
      """
    ),
    (
      .action,
      """
      action,actions,objet,objectif,objectifs,mission,missions,next steps,next step,avancement,description,
      prochaine etape,prochaines etapes,purpose,action item,action items,status,etat,travaux,remarques,commentaires,
      but,notes
      """
    ),
    (.version, "version,versions,release"),
    (.other, "date,dates,echeance,echeances,deadline,due,budget,n,no,reunions,meetings,frequence"),
  ])

  /// Whether columns of these kinds are a table of groups: it names groups, and who is in them or leads them.
  static func isTable(_ columns: [GroupColumn?]) -> Bool {
    let kinds = columns.compactMap(\.self)
    return kinds.contains(.group) && Set(kinds).count > 1
      && (kinds.contains(.members) && kinds.count > 2 || kinds.contains(.initiator)
        || (kinds.contains(.lead) && (kinds.contains(.members) || kinds.contains(.action))))
  }
}
