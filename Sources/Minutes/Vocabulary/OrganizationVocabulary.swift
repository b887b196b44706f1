/// Words that names of organizations have and names of people have not, in French and English.
enum OrganizationVocabulary {
  static let words = Set(
    vocabulary: """
      ville villes mairie mairies commune communes communaute metropole agglomeration agglo region regions departement
      departements departemental departementale regional regionale prefecture ministere agence direction syndicat
      intercommunal intercommunalites intercommunale association federation fondation union universite ecole institut
      laboratoire centre observatoire office conseil comite commission service services societe entreprise entreprises
      etablissement chambre banque caisse groupement gip epci sdis cdg saint sainte st ste collectivites territoires
      territoire pays bureau pole cluster reseau club mission secretariat tribunal hopital chu lycee college musee
      mediatheque bibliotheque parc port aeroport france nationale national pont cabinet etat
      inc incorporated ltd limited llc llp corp corporation co company gmbh ag sa sas sarl scic scop bv nv oy ab plc pty
      foundation university institute college school laboratory laboratories labs agency department ministry office
      council board committee commission society group center centre consulting consultants consortium systems software
      technologies technology solutions services studios studio pictures animation networks international global
      entertainment media games bank hospital library museum authority administration bureau federal government
      project initiative alliance partners holdings industries security sciences club community communities city town
      county borough parish district state digital the cloud research engineering
      """)

  /// Those that say what kind of organization it is and may be missing from its name.
  ///
  /// `Mairie d'Arles`, `Acme Inc.`
  static let generic = Set(
    vocabulary: """
      ville mairie commune communaute agglomeration agglo metropole region departement san ca cc cu
      inc incorporated ltd limited llc llp corp corporation co company gmbh ag sa sas sarl bv nv plc pty the
      de du des d l la le les of and et
      """)

  /// What a company is called that works for the others: who is named in a list of places without being one.
  static let suppliers = Set(
    vocabulary: """
      ssll ssii esn prestataire prestataires fournisseur fournisseurs editeur editeurs integrateur integrateurs
      entreprise entreprises societe societes supplier suppliers vendor vendors contractor contractors provider
      providers integrator integrators
      """)
}
