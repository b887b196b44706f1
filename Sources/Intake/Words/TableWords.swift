import Collaboration
import FoundationEssentials
import Support

/// What a heading says that its column holds, before the other columns are known.
enum Heading: Hashable {
  case column(Column)
  case givenName, familyName
  /// Who it is, be it an organization or a person: `Name`, `Member`.
  case actor
  /// What nobody reads here: addresses and the like.
  case aside

  /// By the word that data files, `--columns` and `datapackage.json` have for it; nil for any other word.
  init?(word: String) {
    switch word {
    case "given_name": self = .givenName
    case "family_name": self = .familyName
    case "actor": self = .actor
    case "-", "": self = .aside
    default:
      guard let column = Column(rawValue: word) else { return nil }
      self = .column(column)
    }
  }
}

/// The words of tables in several languages, from a data file for each (`Words/fr/words-fr.csv`).
///
/// Each line has the kind of the words, what they mean, and the words, between bars. What ``Column`` and ``Words`` say of
/// a word in English and in French goes before.
struct TableWords: Sendable {
  static let shared = TableWords()

  /// The languages that there are words of.
  static let languages = ["en", "fr", "de", "es", "it", "nl", "pt"]

  private(set) var headings: [NameKey: [Heading]] = [:]
  /// The languages that have a heading.
  private(set) var headingLanguages: [NameKey: Set<String>] = [:]
  private(set) var roles: [NameKey: Role] = [:]
  /// Offices that lead no group: secretary, treasurer, vice-chair.
  private(set) var functions: Set<NameKey> = []
  private(set) var statuses: [NameKey: Attendance.Status] = [:]
  private(set) var sheets: [NameKey: TableName] = [:]
  private(set) var totals: Set<NameKey> = []
  private(set) var footnotes: Set<NameKey> = []
  private(set) var months: [NameKey: Int] = [:]
  /// What says that no one holds an office.
  private(set) var vacancies: Set<NameKey> = []
  /// What says that something goes on, in the place of its end: `ongoing`.
  private(set) var openEnds: Set<NameKey> = []
  /// Marks in a matrix, in lower case: a key would have no letters of `✓`.
  private(set) var marks: [String: Bool] = [:]
  /// Single letters that stand for a role in a matrix.
  private(set) var letters: [NameKey: Role] = [:]

  private init() {
    let files = [
      PackageResources.words_en_csv, PackageResources.words_fr_csv, PackageResources.words_de_csv,
      PackageResources.words_es_csv, PackageResources.words_it_csv, PackageResources.words_nl_csv,
      PackageResources.words_pt_csv,
    ]
    for (language, file) in zip(Self.languages, files) {
      for line in String(decoding: file, as: UTF8.self).split(separator: "\n").dropFirst() {
        let parts = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { continue }
        for word in parts[2].split(separator: "|").map(String.init) { add(word, parts[0], parts[1], of: language) }
      }
    }
    for (role, words) in CellWords.roles { for word in words { roles[NameKey(word)] = role } }
    for (status, words) in CellWords.statuses { for word in words { statuses[NameKey(word)] = status } }
  }

  private mutating func add(_ word: String, _ kind: String, _ meaning: String, of language: String) {
    let key = NameKey(word)
    switch kind {
    case "heading":
      guard let heading = Heading(word: meaning) else { return }
      if headings[key]?.contains(heading) != true { headings[key, default: []].append(heading) }
      headingLanguages[key, default: []].insert(language)
    case "aside":
      if headings[key] == nil { headings[key] = [.aside] }
    case "role":
      if roles[key] == nil { roles[key] = Role.known.first { $0.word == meaning }?.role }
    case "function": functions.insert(key)
    case "status":
      if statuses[key] == nil { statuses[key] = Attendance.Status(rawValue: meaning) }
    case "sheet":
      if sheets[key] == nil { sheets[key] = TableName(rawValue: meaning) }
    case "total": totals.insert(key)
    case "footnote": footnotes.insert(key)
    case "month": months[key] = Int(meaning)
    case "vacant": vacancies.insert(key)
    case "open": openEnds.insert(key)
    case "mark":
      if marks[word.lowercased()] == nil { marks[word.lowercased()] = meaning == "yes" }
    case "letter":
      if letters[key] == nil { letters[key] = Role.known.first { $0.word == meaning }?.role }
    default: break
    }
  }

  // MARK: Headings

  /// What a heading may be called by, the most exact first: without a note in brackets, `name of the`, a number, a plural.
  static func keys(ofHeading text: String) -> [NameKey] {
    var keys = [NameKey(text)]
    // No heading, no role and no name of a column is a page long.
    guard text.utf8.count < 300 else { return keys }
    func add(_ text: String) {
      let key = NameKey(text)
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    let unmarked = text.trimmed.trimmingPrefix { "#%*/".contains($0) }
    add(String(unmarked))
    var plain = String(unmarked)
    for ending in ["(s)", "(e)", "(e)s", "(es)", "·e·s", "·e", "·es", ".e.s", ".e", "⋅e", "•e", "*", ":", "?"] {
      if plain.hasSuffix(ending) { plain = String(plain.dropLast(ending.count)).trimmed }
    }
    add(plain)
    if let bracket = plain.firstIndex(of: "("), bracket > plain.startIndex { add(String(plain[..<bracket])) }
    let words = NameKey(plain).text
    for prefix in namePrefixes where words.hasPrefix(prefix) { add(String(words.dropFirst(prefix.count))) }
    for suffix in [" name", " names", " id"] where words.hasSuffix(suffix) { add(String(words.dropLast(suffix.count))) }
    for key in keys {
      let text = key.text
      if text.count > 3, text.hasSuffix("s") || text.hasSuffix("x") { add(String(text.dropLast())) }
    }
    return keys
  }

  /// Whether a heading is of ids, which stand for names that another column may have.
  static func isIdentifier(_ text: String) -> Bool {
    let key = NameKey(text).text
    return key.hasSuffix(" id") || key.hasSuffix(" ids")
  }

  /// Whether a heading is how someone is addressed, or what one is in a company, where another column has the role.
  static func isTitle(_ text: String) -> Bool {
    ["title", "titel", "titre", "titulo", "titolo", "job title"].contains(NameKey(text).text)
  }

  private static let namePrefixes = [
    "nom de l ", "nom de la ", "nom du ", "nom des ", "nom de ", "name of the ", "name of ", "name der ", "name des ",
    "nombre de la ", "nombre del ", "nome del ", "nome della ", "nome do ", "nome da ", "naam van de ", "naam ",
    "libelle de la ", "libelle du ", "intitule de la ", "intitule du ",
  ]

  /// The number at the end of a heading such as `Group 2`, and what is before it; nil for any other.
  static func numbered(_ text: String) -> (stem: String, number: Int)? {
    let digits = text.trimmed.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    guard !digits.isEmpty, digits.count <= 2, let number = Int(String(digits)) else { return nil }
    var stem = text.trimmed.dropLast(digits.count)
    while let last = stem.last, last == " " || last == "#" || last == "_" || last == "°" || last == "." || last == "-" {
      stem.removeLast()
    }
    if stem.lowercased().hasSuffix(" n") { stem.removeLast(2) }
    return stem.isEmpty ? nil : (String(stem), number)
  }

  // MARK: Cells

  /// Whether a mark in a matrix says yes or no; nil for what is none.
  func mark(_ text: String) -> Bool? { marks[text.trimmed.lowercased()] }

  /// Whether a cell says that no one holds an office, in brackets or without.
  func isVacancy(_ text: String) -> Bool {
    vacancies.contains(NameKey(text.trimming(["(", ")", "[", "]", "?", "*"])))
  }

  /// Whether a text in the place of a date says that there is none yet, or that it is not known.
  func isOpenEnd(_ text: String, isEnd: Bool) -> Bool {
    if ["-", "–", "—", "?", "...", "…", "/"].contains(text) || NameKey(text).text == "n/a" { return true }
    return isEnd && openEnds.contains(NameKey(text.trimming(["(", ")", "."])))
  }

  /// Whether an office is of those who stand in for others.
  func isSubstitute(_ text: String) -> Bool {
    ["suppleant", "alternate", "substitut", "stellvertret", "ersatz", "suplente", "supplent"].contains {
      NameKey(text).text.hasPrefix($0)
    }
  }

  func isFunction(_ text: String) -> Bool { functions.contains(NameKey(text)) }

  /// A role by any word for it, also within more words: `Chair (interim)`, `Chair of the committee`.
  func role(_ text: String) -> Role? {
    for key in Self.keys(ofHeading: text) {
      if let role = roles[key] { return role }
    }
    return nil
  }

  /// Whether a heading is an office, also with words around it: `Chair(s)`, `Rotating chair`, `SIG leads`.
  func isOffice(_ heading: String) -> Bool {
    if role(heading) != nil || isFunction(heading) { return true }
    let words = NameKey(heading.replacing("/", with: " ")).text.split(separator: " ").map(String.init)
    guard words.count <= 3, !words.contains(where: Self.asides.contains) else { return false }
    return words.contains { word in
      let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
      return [word, singular].contains { roles[NameKey($0)] != nil || functions.contains(NameKey($0)) }
    }
  }

  /// Whether a word looks like that of a lead though no list has it.
  func looksLikeLead(_ text: String) -> Bool {
    let key = NameKey(text)
    guard roles[key] == nil, !functions.contains(key) else { return false }
    let words = key.text.split(separator: " ")
    guard !words.contains(where: { Self.notLeading.contains(String($0)) }) else { return false }
    return words.contains { word in Self.leading.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
  }

  private static let leading = [
    "lead", "chair", "presid", "head", "coord", "convener", "pilot", "leit", "vorsitz", "capo", "voorzitter", "chef",
    "respons", "director", "direct", "manager", "captain", "animat", "prasid", "sprech", "ordforand", "przewodnicz",
    "pilote",
    "maire",
  ]
  /// Words beside an office in a heading that is about something else.
  private static let asides: Set<String> = [
    "name", "names", "email", "phone", "count", "number", "date", "dates", "term", "history", "notes", "duties",
    "total", "url", "company", "organization", "organisation", "affiliation", "employer",
    "responsibilities", "fee", "fees", "since", "id", "ids", "nombre", "nb", "type",
  ]
  private static let notLeading: Set<String> = [
    "vice", "deputy", "assistant", "adjoint", "past", "former", "ancien", "ancienne", "honor",
    "honoraire",
    "honneur", "stellvertretender", "stellvertretende", "suppleant", "suppleante", "elect",
  ]

  // MARK: Notes

  /// Whether a cell that stands alone in its row is a note below or above the table.
  func isNote(_ text: String) -> Bool {
    let trimmed = text.trimmed
    if ["#", "*", "(", "¹", "†", "©", "//"].contains(where: { trimmed.hasPrefix($0) }) { return true }
    if startsNote(trimmed) { return true }
    return trimmed.count > 60 || trimmed.hasSuffix(".") && trimmed.split(separator: " ").count > 5
  }

  /// The title that a table has above it, as the cells of its first row say; nil where they are several, a note or a day.
  func title(_ cells: some Sequence<String>) -> String? {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count == 1, let title = filled.first, !isNote(title), DateWords.whole(title) == nil,
      title.contains(where: \.isLetter)
    else { return nil }
    return title
  }

  /// What is said where a header stands below other lines.
  func message(ofLinesAbove title: String?, in place: String) -> String {
    "the header stands in this \(place); what stands above it is left out"
      + (title.map { ", but for the title \(cited($0))" } ?? "")
  }

  /// Whether a cell begins as notes do: `Source : …`, `page 1/2`, `Updated on 3 March`.
  func startsNote(_ text: String) -> Bool {
    let key = NameKey(text).text
    if let colon = text.firstIndex(of: ":"), footnotes.contains(NameKey(text[..<colon])) { return true }
    let words = key.split(separator: " ")
    guard let first = words.first else { return false }
    // A page says its number, an update its day.
    let hasDigit = key.unicodeScalars.contains { ("0"..."9").contains($0) }
    let begins = footnotes.contains { note in key.hasPrefix(note.text + " ") }
    return hasDigit && begins && first != "note" && first != "notes"
  }
}
