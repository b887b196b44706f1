/// The words of dates in the languages that minutes are read in, folded.
enum DateVocabulary {
  /// The names of the months and their short forms, inflected as dates have them.
  static let months: [String: Int] = {
    let names = [
      """
      janvier janv january jan januar januari enero ene gennaio gen gener xaneiro janeiro janner ledna leden stycznia
      styczen
      """,
      """
      fevrier fevr fev february feb februar februari febrero febbraio febrer febreiro fevereiro unora unor lutego luty
      """,
      "mars march mar marz marzo maart marc marco brezna brezen marca marzec mrt",
      "avril avr april apr abril abr aprile dubna duben kwietnia kwiecien",
      "mai may mayo maggio maig maio mei maj kvetna kveten maja",
      "juin june jun juni junio giugno giu juny xuño xuno junho cervna cerven czerwca czerwiec",
      "juillet juil july jul juli julio luglio lug juliol xullo julho cervence cervenec lipca lipiec",
      "aout august aug augusti agosto agost augustus srpna srpen sierpnia sierpien",
      """
      septembre sept september sep septiembre setiembre settembre setembre setembro wrzesnia wrzesien zari sett septembra
      """,
      """
      octobre oct october okt oktober octubre ottobre ott outubro outubre rijna rijen pazdziernika pazdziernik
      """,
      "novembre nov november noviembre novembro listopadu listopad listopada",
      "decembre dec december dezember dez diciembre dicembre dic desembre decembro dezembro desember prosince prosinec grudnia grudzien",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(whereSeparator: \.isWhitespace) { months[String(name)] = index + 1 }
    }
    // Polish and Croatian have it for October, Polish and Czech for November; the corpus knows the latter alone.
    months["listopad"] = 11
    return months
  }()

  static let weekdays = Set(
    vocabulary: """
      lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday mon tue
      wed thu fri montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes miercoles jueves
      viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica dilluns dimarts dimecres dijous
      divendres dissabte diumenge luns martes mercores xoves venres maandag dinsdag woensdag donderdag vrijdag zaterdag
      zondag mandag tirsdag onsdag torsdag fredag lørdag søndag mandagen tisdag tisdagen onsdagen torsdagen lordag sondag
      segunda terca quarta quinta sexta poniedziałek wtorek sroda czwartek piatek sobota niedziela pondeli utery streda
      ctvrtek patek nedele feira
      """)

  /// Small words within a date: `del mes de`, `do ano de`, `of`.
  static let smallWords = Set(
    vocabulary: """
      de del d do da du des the of mes mois dia dias day days jours jour ano any an l en el la le den der dem roku r rok
      year et maand jaar anno nel mese
      """)
  static let elisions = Set(vocabulary: "d l de")
  /// What joins the days of a span and the parts of a number.
  static let ands = Set(vocabulary: "et and und y e i en og och a to au al - – & z")

  private static let numbers: [String: Int] = {
    let lists: [(Int, String)] = [
      (1, "un une premier uno primero primer primeiro um primo first one erste ersten"),
      (2, "deux dos dois due dous two second deuxieme dues segundo"),
      (3, "trois tres tre three troisieme third terceiro"), (4, "quatre cuatro quatro quattro catro four quarto"),
      (5, "cinq cinco cinque cinc five quinto"), (6, "six seis sei sis sexto"),
      (7, "sept siete sete sette set seven setimo"),
      (8, "huit ocho oito otto vuit eight oitavo"), (9, "neuf nueve nove nou nine nono"),
      (10, "dix diez dez dieci deu ten decimo"), (11, "onze once undici eleven"),
      (12, "douze doce doze dodici dotze twelve"),
      (13, "treize trece treze tredici tretze thirteen"),
      (14, "quatorze catorce catorze quattordici fourteen quatorce"),
      (15, "quinze quince quindici fifteen"), (16, "seize dieciseis dezasseis dezesseis sedici setze dezaseis sixteen"),
      (17, "diecisiete dezassete dezessete diciassette disset dezasete seventeen"),
      (18, "dieciocho dezoito diciotto divuit dezaoito eighteen"),
      (19, "diecinueve dezanove dezenove diciannove dinou nineteen"),
      (20, "vingt veinte vinte venti vint twenty vigesimo"), (21, "veintiuno veintiun ventuno"),
      (22, "veintidos ventidue"),
      (23, "veintitres ventitre"), (24, "veinticuatro ventiquattro"), (25, "veinticinco venticinque"),
      (26, "veintiseis ventisei"), (27, "veintisiete ventisette"), (28, "veintiocho ventotto"),
      (29, "veintinueve ventinove"), (30, "trente treinta trinta trenta thirty"), (31, "trentuno"),
      (40, "quarante"), (50, "cinquante"), (60, "soixante"), (100, "cent"), (1000, "mille mil thousand"),
      (2000, "duemila"),
    ]
    var numbers: [String: Int] = [:]
    for (value, list) in lists {
      for word in list.split(separator: " ") { numbers[String(word)] = value }
    }
    return numbers
  }()

  /// What a word of a number stands for; `duemilaventicinque` is one word.
  static func value(of word: String) -> Int? {
    if let value = numbers[word] { return value }
    guard word.hasPrefix("duemila"), let rest = numbers[String(word.dropFirst(7))], rest < 100 else { return nil }
    return 2000 + rest
  }

  /// The number that words make: `deux mille vingt et un` gives 2021; nil where they make none.
  static func number(_ words: [String]) -> Int? {
    var total = 0
    var part = 0
    var isAny = false
    for word in words {
      guard let value = value(of: word) else {
        guard ands.contains(word) else { return nil }
        continue
      }
      isAny = true
      switch value {
      case 1000:
        total += max(1, part) * 1000
        part = 0
      case 100: part = max(1, part) * 100
      case 20 where part % 100 == 4: part += 76
      default: part += value
      }
    }
    return isAny ? total + part : nil
  }
}
