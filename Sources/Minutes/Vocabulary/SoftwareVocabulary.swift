import Support

/// Software that places run, and the words that say how far they are with it.
enum SoftwareVocabulary {
  /// Names as they are written, by their folded words.
  static let names: [[String]: String] = {
    let list = """
      OpenOffice,LibreOffice,Thunderbird,Firefox,Linux,Debian,Ubuntu,Mandriva,Red Hat,CentOS,SUSE,Alpine Linux,
      Android,Windows,Postfix,Zimbra,BlueMind,SOGo,Dovecot,eGroupWare,Horde,Roundcube,Nextcloud,ownCloud,Alfresco,
      Nuxeo,Maarch,GLPI,OCS Inventory,FusionInventory,Nagios,Zabbix,Centreon,Grafana,SPIP,Plone,PloneDeliberation,
      Typo3,Drupal,Joomla,WordPress,eZ Publish,Koha,PMB,Moodle,OpenElec,OpenRésultat,OpenFoncier,OpenCimetière,
      OpenCourrier,OpenADS,OpenMairie,Odoo,OpenERP,Dolibarr,ERPNext,PostgreSQL,MariaDB,Apache,Nginx,Samba,OpenLDAP,
      Keycloak,LemonLDAP,Squid,Asterisk,Jitsi,BigBlueButton,Mattermost,Matrix,Element,Rocket Chat,Mobilizon,PeerTube,
      Mastodon,Etherpad,Framadate,Limesurvey,QGIS,GeoServer,MapServer,PostGIS,OpenStreetMap,GeoNetwork,GIMP,Inkscape,
      Scribus,VLC,Blender,Kubernetes,Docker,Ansible,Puppet,GitLab,Gitea,Jenkins,Redmine,Publik,Démarches simplifiées,
      S2low,i-Parapheur,web-delib,Asalae,Pastell,Lutece,CiviCRM,Decidim,CKAN,Proxmox,OpenStack,Bacula,Tracim,XWiki,
      MediaWiki,Dokuwiki,Collabora,OnlyOffice,Passbolt,Vaultwarden,Discourse,Excel,Word,Office 365
      """
    var names: [[String]: String] = [:]
    for name in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let name = name.trimmed
      if !name.isEmpty { names[FoldedWords(name).words] = name }
    }
    names[["open", "office"]] = "OpenOffice"
    names[["libre", "office"]] = "LibreOffice"
    names[["e", "groupware"]] = "eGroupWare"
    names[["egroupware"]] = "eGroupWare"
    names[["open", "elec"]] = "OpenElec"
    return names
  }()

  static let longestName = 3

  /// The status that words tell, the strongest first.
  static let statuses: [(status: String, words: Set<String>)] = [
    ("tried", Set(vocabulary: "essaye essayes tentative abandonne abandonnee tried abandoned dropped")),
    (
      "migration",
      Set(vocabulary: "migration migrations migre migrent migrer migrating migrates migrated bascule basculer passage")
    ),
    (
      "test",
      Set(vocabulary: "test tests teste testent tester testing tested experimente experimentation trial pilot piloting")
    ),
    ("training", Set(vocabulary: "formation formations forme formes training trainings trained")),
    (
      "study",
      Set(
        vocabulary: """
          etude etudie etudies etudient etudier reflexion envisage envisagent envisager evalue evaluation considering
          studying evaluating studied
          """
      )
    ),
    (
      "development",
      Set(vocabulary: "developpement developpements developpe developpent developing development develops")
    ),
    (
      "planned",
      Set(
        vocabulary:
          "choisi choisit attendu attendue prevoit prevoient prevu prevue plans planned planning chosen chose will")
    ),
    (
      "in use",
      Set(
        vocabulary: """
          operationnel operationnelle operationnels utilise utilisent utilisons utilisation equipe equipee equipes
          equipees production deploye deployee tourne fonctionne service uses use using runs run running deployed
          operational installed installe
          """)
    ),
  ]
}
