/// The words by which minutes speak of a meeting, in all languages that are read, folded.
enum MeetingVocabulary {
  /// Words for a meeting: `séance`, `Sitzung`.
  static let meetings = Set(
    vocabulary: """
      reunion reunions rencontre rencontres seance seances pleniere meeting meetings session sessions call telecon
      telco sync workshop atelier ateliers rdv sitting hearing videoconference teleconference sitzung sitzungen treffen
      reuniones sesion sesiones sessio sessions reunio riunione riunioni seduta sedute adunanza vergadering
      vergaderingen overleg bijeenkomst reuniao sessao møde mødet møte møtet mote motet moteprotokoll sammanträde
      sammantrade sesja sesji posiedzenie posiedzenia zebranie zebrania zasedani schuze jednani xuntanza summit
      """)

  /// Words for its minutes: `compte rendu`, `Protokoll`.
  static let minutes = Set(
    vocabulary: """
      compte rendu cr pv proces verbal minutes minute minuta notes agenda summary protokoll niederschrift
      ergebnisprotokoll acta actas acte verbale verbali notulen verslag ata atas referat protokol zapis zapisnik protokoł
      releve deliberations extrait registre extract log procés borrador estratto uittreksel kurzprotokoll besprechung
      report rapport resume recap transcript draft approved unapproved ordre jour
      """)

  static let titles = meetings.union(minutes)

  /// Words of lines whose date is that of something else: what was approved, sent or published.
  static let otherDates = Set(
    vocabulary: """
      convocation convoque convoquee convoques affichage affichee affiche validation approbation approuve approuver
      approval approve approved previous precedent precedente derniere dernier last publication publie published publish
      diffusion version updated mis redige envoi envoyee adopte adoption genehmigung einladung vorherige letzten
      aprobacion anterior convocatoria aprovacio aprovacao aprovada approvazione precedente scorso goedkeuring vorige
      verslag godkendelse godkjenning godkannande forrige foregaende przyjecie poprzedniej schvaleni processed created read
      modified uploaded posted lu accuse reception prefecture transmis loi decret arrete law act article directive
      ley lei legge gesetz depuis since seit desde dal sinds
      """)

  static let next = Set(
    vocabulary: """
      prochain prochaine prochains prochaines next upcoming nouvelle nachste nachster nachsten nachstes proxima proximo
      prossima prossimo volgende neste næste naste nasta pristi nastepne nastepna propera proper ultérieure
      """)

  /// Words near the date of the meeting itself: `held on`, `s'est réuni`, `celebrada`.
  static let held = Set(
    vocabulary: """
      held tenue tenu reuni reunis reunie reunit assemble assembles assemblee convened met date dated datum data dato
      fecha termin celebrada celebrado celebro reune reunen reunidos reunio reuniu realizada realizou tenuta riunito riunita
      svolta gehouden hold afholdt avholdt holdt hallen fort odbyla odbytej odbyło konane konaneho konalo stattgefunden
      when quand wann kiedy kdy
      """)

  /// Labels of the date.
  static let dateLabels = Set(
    vocabulary: "date le datum dato data fecha termin when quand tid tijd zeit tidspunkt dag dia den")
  /// Labels of the place.
  static let placeLabels = Set(
    vocabulary: """
      lieu endroit place location venue where ort lugar luogo plaats locatie sted plats miejsce misto local lloc stad
      """)

  // MARK: Bodies

  /// What a body that meets is: `conseil`, `board`, `Gemeinderat`.
  static let bodies = Set(
    vocabulary: """
      conseil conseils comite comites commission commissions bureau assemblee copil cotech codir codep chsct cse csa ca ag
      directoire cfvu coge council board committee commission assembly congress senate trustees wg tsc tsg tc pmc tac cg tg
      pto pta agm union society association club group taskforce subcommittee subgroup gemeinderat stadtrat kreistag
      vorstand ausschuss kommission beirat senat parlament studierendenparlament studierendenpalament fachschaftsrat
      fachschaft steuerungsgruppe arbeitsgruppe arbeitskreis mitgliederversammlung vollversammlung hauptversammlung
      kuratorium aufsichtsrat verwaltungsrat ortsbeirat ortschaftsrat bezirkstag projektgruppe
      jahreshauptversammlung bestyrelse bestyrelsen styre styret styrelse styrelsen utvalg utvalget udvalg udvalget utskott namnd
      nemnd kommunestyre kommunestyret kommunstyrelse kommunfullmaktige fullmaktige generalforsamling arsmote raad
      gemeenteraad bestuur commissie platform dorpsplatform dorpenplatform werkgroep medezeggenschapsraad ledenraad mr ayuntamiento gt groupe groupes grupo gruppo
      ledenvergadering ouderraad wijkraad dorpsraad pleno concejo consejo junta comision asamblea cabildo claustro
      corporacion patronato ple consell assemblea comissio comissions xunta consello camara conselho assembleia comissao diretoria
      plenario colegiado consiglio giunta comitato commissione direttivo rsu collegio rada rady komisja komisji zarzad
      zarzadu sejmik zgromadzenie zastupitelstvo zastupitelstva vybor vyboru komise spolek parlement syndicat gremium
      consistoire stuurgroep klankbordgroep projectgroep kerngroep gemeindevertretung studierendenrat studentenrat stura fsr
      hovedstyre hovedstyret landsstyre kretsstyre divisionsstamma divisionsstamman
      """)

  /// Bodies that words for a body within others of it are: a part of the one that meets, rather than that one.
  static let parts = Set(
    vocabulary: """
      ayuntamiento groupe groupes grupo gruppo commission commissions subcommittee subgroup sous comision comisión comissao commissione commissie komise komisja
      bureau group association club union society
      """)

  /// Nouns that other nouns go ahead of, as in `Planning Committee`.
  static let isBehindItsName = Set(
    vocabulary: """
      council board committee assembly congress senate trustees wg tsc tsg tc pmc tac cg tg pto pta agm union society
      association club group taskforce subcommittee subgroup platform vorstand mr
      """)

  /// The name of a body for its noun in another case, or as a compound has it.
  static let nominative: [String: String] = [
    "rady": "Rada", "komisi": "komise", "komisji": "Komisja", "zarzadu": "Zarząd", "zastupitelstva": "Zastupitelstvo",
    "vyboru": "Výbor",
    "bestyrelse": "bestyrelsen", "styre": "styret", "vorstands": "Vorstand", "vorstandes": "Vorstand",
    "gemeinderats": "Gemeinderat", "gemeinderates": "Gemeinderat", "stadtrats": "Stadtrat", "stadtrates": "Stadtrat",
    "ausschusses": "Ausschuss", "beirats": "Beirat", "senats": "Senat", "landesvorstandes": "Landesvorstand",
    "landesvorstands": "Landesvorstand", "studierendenparlaments": "Studierendenparlament",
    "bundesvorstandes": "Bundesvorstand",
    "fachschaftsrats": "Fachschaftsrat", "fachschaftsrates": "Fachschaftsrat",
    "hovedstyrets": "Hovedstyret", "styrets": "styret", "bestyrelsens": "bestyrelsen", "styrelsens": "styrelsen",
    "divisionsstammans": "Divisionsstämman", "gemeindevertretungs": "Gemeindevertretung",
  ]

  /// The ends of compounds that name a body: `Verkehrsausschuss`, `ouderraad`, `kommunestyret`.
  static let bodyEndings = [
    "ausschuss", "vorstand", "kommission", "beirat", "gruppe", "versammlung", "parlament", "palament", "kreis",
    "gemeinderat", "stadtrat", "ortschaftsrat", "fachschaftsrat", "raad", "commissie", "bestuur", "werkgroep",
    "platform", "styrelse", "styrelsen", "styre", "styret", "utvalg", "utvalget", "udvalg", "udvalget", "utskott",
    "namnd", "namnden", "forsamling", "fullmaktige", "komitee",
  ]

  /// The ends of compounds that name a meeting of a body: `Gemeinderatssitzung`, `styremøte`.
  static let meetingEndings = [
    "sitzung", "sitzungen", "treffen", "vergadering", "møde", "mødet", "møte", "møtet", "mote", "motet", "sammantrade",
    "sammantradet", "protokoll",
  ]

  /// What says of a body which it is, in small letters: `municipal`, `d'administration`.
  static let adjectives = Set(
    vocabulary: """
      municipal municipale municipaux communal communale communautaire general generale generales scientifique federal
      federale directeur departemental departementale regional regionale syndical pedagogique technique social sociale
      economique central centrale national nationale ordinaire extraordinaire constitutive administration ecole quartier
      gestion direction pilotage suivi surveillance agglomeration communaute etablissement universite faculte
      parents developpement travail securite hygiene redaction lecture fetes ministeriel plenier restreint permanent
      mixte local locale educatif executif executive steering organising organizing nominating governing technical planning parish town city county
      district village borough school advisory management finance policy working standing joint special regular
      ordinaria extraordinaria municipal directiva directivo ejecutivo ejecutiva facultad empresa barrio gobierno
      departamental deliberante corporativo universitario ayuntamiento ordinario geral campus departamento direttivo
      direttiva comunale istituto amministrazione generale ajuntament govern administracio gminy miejska miejskiej
      powiatu obce mesta gemeente jenaplanschool
      """)

  /// Small words that join the parts of a body's name.
  static let joins = Set(
    vocabulary: """
      de du des d la le les l el los las il lo et of the for and fur der die das des und zu a al del della dell dello degli dei di e i y
      o da do das dos em en van voor het w we v na i sur aux au pour delle per for och og af i pa
      """)

  // MARK: Officers

  /// What one who presides is called: `Vorsitz`, `chair`.
  static let chairs = Set(
    vocabulary: """
      president presidente presidence presidencia presidenta presidenza presidint presidencia copresident copresidente copresidents chair chairs chairman
      chairwoman chairperson cochair cochairs chaired chairing presiding presided facilitator moderator moderators moderador
      animateur animatrice vorsitz vorsitzender vorsitzende vorsitzenden sitzungsleitung sitzungsleiter versammlungsleiter versammlungsleitung leitung
      gesprachsleitung moderation voorzitter voorzitster ordforande ordstyrer dirigent møteleder moteleder formand
      mødeleder formann styreleder leder presidi przewodniczacy przewodniczaca przewodniczacego przewodnictwem predseda
      predsedajici starosta rizeni alcalde alcaldesa alcaldesasa alcaldia intendente maire bourgmestre mayor burgermeister
      burgemeister burgemeester sindaco prefeito convener convenor dirigeant moderateur moderatrice motesordforande
      presidencia presidida presidido presidee presiedutaa presieduta presieduto presidiu presidente presidiendo preside lead
      leader led clerk redeleitung diskussionsleitung tagungsleitung sitzungsvorsitz mødeleder motesleder presidido
      prezes przewodniczyl predsedal ridil ridila leading ordf mötesledare motesledare gespreksleider vergadervoorzitter
      """)

  /// Of those, the ones that only preside where nobody else does: the mayor, who may be one of many.
  static let mildChairs = Set(
    vocabulary: """
      maire bourgmestre mayor burgermeister burgemeester burgemeister sindaco prefeito alcalde alcaldesa alcaldesasa alcaldia intendente starosta
      clerk lead leader leder leading facilitator animateur animatrice moderation moderator
      """)

  /// Words before or behind such a word that make it another office: `vice-président`.
  static let notChairs = Set(
    vocabulary: """
      vice adjoint adjointe adjoints deputy former ancien ancienne past ex elect honoraire honorary assistant
      stellvertretender stellvertretende stellv suppleant suppleante vizevorsitzender varaleder viceordforande
      vicevoorzitter plaatsvervangend nestleder næstformand viceformand conseiller conseillere directeur cabinet town finance
      """)

  /// What one who writes the minutes is called.
  static let secretaries = Set(
    vocabulary: """
      secretaire secretary scribe scribes notetaker minutetaker redacteur redactrice redige redigee rapporteur
      rapporteure rapporteuse auteur auteure author protokoll protokollfuhrung protokollfuhrer protokollant
      protokollantin schriftfuhrer schriftfuhrung schriftfuhrerin notulist notuliste notulant secretaris sekretar sekreterare
      referent referat protokollforer sekretær secretario secretaria secretari segretario segretaria verbalizzante
      protokolant protokołowal protokołowala zapisovatel zapisovatelka zapisoval protokolowal greffier recorder minuted
      """)

  /// Phrases with the one who presides behind them.
  static let presidedBy: [[String]] = phrases(
    """
    sous la presidence de|sous la presidence d|presidee par|preside par|presidence de|presided by|presided over by|
    chaired by|led by|meeting opened by|called to order by|called the meeting to order by|opened by|moderated by|
    facilitated by|unter dem vorsitz von|unter vorsitz von|unter der leitung von|geleitet von|eroffnet von|
    bajo la presidencia de|bajo la presidencia del|presidida por|presidido por|presididos por|presididas por|presidiendo|preside|sota la presidencia|
    sob a presidencia de|sob a presidencia do|sob a presidencia da|sob a presidencia do vereador|presidido por el|presidido por la|presidida por el|presidida pelo|presidida pela|baixo a presidencia|
    presieduta da|presieduto da|sotto la presidenza|presiede|presiede la seduta|onder voorzitterschap van|
    pod przewodnictwem|pod vedenim|zahajil a ridil|ridil|zahajil|ledd av|ledes av|asume la presidencia|la presidencia de|prowadził|prowadzil|
    presidence est assuree par|presidence assuree par|presidence de l assemblee est assuree par|
    presidence de la seance est assuree par|presidence de l assemblee etait assuree par|
    lead by|meeting chaired by|animee par|seance ouverte par|reunion ouverte par|dirigee par|es leitet|den vorsitz fuhrt|
    den vorsitz hatte|eroffnet durch|geleitet durch|presieduta dal|presieduta dalla|presieduto dal|presieduto dalla|presiede il|
    presiede la|coordenada por|dirigida por|moderada por|voorgezeten door|geleid door|motet oppnades av|mötet öppnades av|
    motet oppnas av|mötet öppnas av|motet ble ledet av|ledet af|ledet av|mødet ledes af|møtet ledes av|przewodniczyl|
    przewodniczył|przewodniczyla|przewodniczyła|przewodniczyc posiedzeniu bedzie|przewodniczyć posiedzeniu będzie|
    przewodniczyc zebraniu bedzie|przewodniczyć zebraniu będzie|jednani ridil|zasedani ridil
    """)

  /// Phrases behind the one who presides.
  static let presides: [[String]] = phrases(
    """
    called the meeting to order|called to order|called this meeting to order|opened the meeting|ouvre la seance|
    ouvre la reunion|declare ouverte la|declare ouverte|declares the meeting open|declared the meeting open|declara abierta|
    declarou aberta|dichiara aperta|preside la seance|preside l assemblee|presides|presided|chaired the meeting|chaired|in the chair|in chair|
    declare la seance ouverte|eroffnet die sitzung|leitet die sitzung|eroffnete die sitzung|opent de vergadering|
    abre la sesion|abre a sessao|apre la seduta|est designe president de seance|est designee presidente de seance|
    est elu president de seance|assume a presidencia|asume la presidencia|est president de seance|
    preside a reuniao|souhaite la bienvenue|brought the meeting to order|presiding|zahajil|zahajila|
    chairs the meeting|took the chair|takes the chair|facilitated the meeting|moderated the meeting|will chair the meeting|
    preside la reunion|anime la reunion|anime la seance|prend la presidence|assure la presidence|ouvre l assemblee|
    leitet die versammlung|leitete die sitzung|leitete die versammlung|eroffnete die versammlung|eroffnet die versammlung|
    ubernimmt die sitzungsleitung|ubernimmt die versammlungsleitung|ubernimmt den vorsitz|opende de vergadering|
    zit de vergadering voor|preside la sesion|preside la reunion|abrio la sesion|abre la reunion|presiede la riunione|
    presiede l assemblea|assume la presidenza|apre la riunione|apre l assemblea|abriu a sessao|abriu a reuniao|
    presidiu a sessao|presidiu a reuniao|oppnade motet|öppnade mötet|oppnar motet|öppnar mötet|abnede mødet|åbnede mødet|
    apnet motet|åpnet møtet|otworzyl posiedzenie|otworzył posiedzenie|otworzyla posiedzenie|otworzyła posiedzenie|
    otworzyl zebranie|otworzył zebranie|otworzyla zebranie|otworzyła zebranie
    """)

  /// Phrases with the one who writes the minutes behind them.
  static let writtenBy: [[String]] = phrases(
    """
    minutes taken by|minutes by|notes by|notes taken by|minutes prepared by|minutes recorded by|submitted by|
    respectfully submitted|respectfully submitted by|redige par|redigee par|compte rendu redige par|recorded by|
    protokolliert von|protokoll fuhrt|asistidos por el secretario|da fe|prepared by|taken by
    """)

  /// Phrases behind the one who writes the minutes.
  static let writes: [[String]] = phrases(
    """
    est designe secretaire|est designee secretaire|est nomme secretaire|est nommee secretaire|a ete designe secretaire|
    a ete designee secretaire|a ete nomme secretaire|a ete nommee secretaire|est elu secretaire|est elue secretaire|secretaire de seance|
    est designe secretaire|will take minutes|took minutes|taking minutes|taking notes|took notes|taking the minutes|
    pour secretaire|comme secretaire|als schriftfuhrer|
    remplit les fonctions de secretaire|
    """)

  private static func phrases(_ text: String) -> [[String]] {
    Set(text.split(separator: "|").map { FoldedWords($0).words }.filter { !$0.isEmpty }).sorted {
      $0.count == $1.count ? $0.joined() < $1.joined() : $0.count > $1.count
    }
  }

  /// Titles and other small words before a person's name, beside those of `NameVocabulary`.
  static let beforeNames = Set(
    vocabulary: """
      de du d le la les l of the m mr mme mmes mm monsieur madame messieurs mesdames sr sra srta dra dre senor senora don dona d
      dna herr frau hr fr dhr mevr mw de heer dr prof ing lic dipl sig sigra dott dottssa ssa avv arch geom pan pani panem mgr bc
      judr mudr do da o a os el il lo en na i e y by par von van av al der cllr reitor reitora pro rector rectora councillor councilman councilwoman commissioner supervisor
      trustee director sir dame rev hon ilmo excmo excma ilma professor professora doutor h herrn dia senhor senhora
      ab dn dna dª cllrs councillors messrs mm monsieur docteur maitre gemeenteraadslid rada radny radna gmina rady pana panu titular cc ai kl
      """)
}
