package import Collaboration
internal import Figures
package import Measures
package import Tables
package import Wording

package typealias AttendanceOptions = Measures.AttendanceOptions
package typealias ActorKind = TwoModeNetwork.Actors
package typealias SignificanceModel = Significance
package typealias PublishedLanguage = Language
package typealias StatisticsFormat = TableFormat

/// What a run measures, and how it publishes it.
package struct MeasureChoices: Sendable {
  package var period: Period
  /// nil for organizations, or persons where there are no others.
  package var actors: ActorKind?
  package var pairs: PairCap
  package var significance: SignificanceModel
  package var attendance: AttendanceOptions
  /// nil for the network's own.
  package var language: PublishedLanguage?
  package var pseudonyms: Bool

  package init(
    period: Period = .reference, actors: ActorKind?, pairs: PairCap, significance: SignificanceModel,
    attendance: AttendanceOptions = AttendanceOptions(),
    language: PublishedLanguage?, pseudonyms: Bool
  ) {
    self.period = period
    self.actors = actors
    self.pairs = pairs
    self.significance = significance
    self.attendance = attendance
    self.language = language
    self.pseudonyms = pseudonyms
  }

  /// What holds where nothing is asked for.
  package static let standard = MeasureChoices(
    actors: nil, pairs: .strongest(10_000), significance: .hypergeometric, language: nil,
    pseudonyms: false)

  /// The language to publish in: the one asked for, else the network's, else English.
  func language(of network: CollaborationNetwork) -> Language {
    language ?? network.metadata.language.flatMap { Language(tag: $0) } ?? .english
  }
}

extension MeasureChoices {
  /// The time that `--on` and `--years` ask for; the reference date where they ask for none.
  package static func period(on date: StateDate?, years: YearChoice?) -> Period {
    date?.period ?? years?.period ?? .reference
  }

  /// The time from one year to another.
  package static func period(from: Year, to: Year) -> Period { .years(from.number...to.number) }

  /// Whom a network's measures speak of: those asked for, else organizations, or persons where few members have any.
  func actors(of network: CollaborationNetwork) -> ActorKind {
    actors ?? (network.isOfPersons ? .persons : .organizations)
  }

  func options(of network: CollaborationNetwork) -> MeasureOptions {
    let limit: PairLimit =
      switch pairs {
      case .strongest(let count): .strongest(count)
      case .all: .all
      }
    return MeasureOptions(
      actors: actors(of: network), period: period, pairs: limit, significance: significance, attendance: attendance)
  }
}

extension MeasureChoices {
  /// - Throws: where the state of a date is asked for at which the data does not begin.
  func check(against network: CollaborationNetwork, at path: String) throws {
    guard case .day(let date) = period else { return }
    guard let last = network.referenceDate, let first = network.years?.lowerBound else {
      throw WorkFailed(lines: ["\(path): nothing in the data is dated, so --on \(date) asks for nothing; leave it out"])
    }
    guard date.year >= first else {
      throw WorkFailed(lines: ["\(path): --on \(date) is before the data, which runs from \(first) to \(last)"])
    }
  }
}

/// A year as it is asked for: `2007`.
package struct Year: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  /// - Returns: nil unless the text is four digits, and not 0000.
  package init?(_ text: String) {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(text), number > 0
    else { return nil }
    self.number = number
  }

  package var description: String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  package static func < (a: Year, b: Year) -> Bool { a.number < b.number }
}

/// Years as they are asked for: `2006-2007`, or `2007`.
package struct YearRange: Hashable, Sendable, CustomStringConvertible {
  package let years: ClosedRange<Int>

  /// - Returns: nil unless the text is one year of four digits, or two in order.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" }).map { part in
      part.utf8.count == 4 ? Int(part).flatMap { $0 > 0 ? $0 : nil } : nil
    }
    guard (1...2).contains(parts.count), let first = parts.first ?? nil, let last = parts.last ?? nil, first <= last
    else { return nil }
    years = first...last
  }

  package var description: String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  }
}

/// The years that `--years` asks for: `2006-2007`, or `all`.
package enum YearChoice: Hashable, Sendable {
  case range(YearRange)
  case all

  package init?(_ text: String) {
    if text == "all" {
      self = .all
    } else if let range = YearRange(text) {
      self = .range(range)
    } else {
      return nil
    }
  }

  package var period: Period {
    switch self {
    case .range(let range): .years(range.years)
    case .all: .ever
    }
  }
}

/// The date that `--on` asks for: `2007-06-30`, or `2007-06` or `2007` for its end.
package struct StateDate: Hashable, Sendable {
  package let period: Period

  package init?(_ text: String) {
    guard let date = PartialDate(text) else { return nil }
    period = .day(date)
  }
}

/// How many pairs a pair table holds.
package enum PairCap: Hashable, Sendable, CustomStringConvertible {
  case strongest(Int)
  case all

  /// - Returns: nil unless the text is `all` or a whole number from 0.
  package init?(_ text: String) {
    if text == "all" {
      self = .all
    } else if let count = Int(text), count >= 0 {
      self = .strongest(count)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .strongest(let count): String(count)
    case .all: "all"
    }
  }
}

/// The inks that figures are published in.
package enum PublishedTheme: String, CaseIterable, Sendable {
  /// For paper and light pages.
  case print
  /// For screens: the SVG turns dark where the reader's screen is dark.
  case screen
  /// For those who see little contrast.
  case highContrast = "high-contrast"

  var inks: Theme {
    switch self {
    case .print: .print
    case .screen: .screen
    case .highContrast: .highContrast
    }
  }
}

/// How wide a figure is drawn.
package enum PublishedWidth: String, CaseIterable, Sendable {
  /// The text width of an A4 page.
  case paper
  /// The screen of a phone.
  case phone

  var width: PageWidth { self == .paper ? .paper : .phone }
}

/// The forms that figures are published in, and the report next to the page.
package struct PublishedFormats: Hashable, Sendable, CustomStringConvertible {
  package enum Picture: String, CaseIterable, Sendable {
    case svg, pdf, png
  }

  package enum Document: String, CaseIterable, Sendable {
    case odt, docx, pdf
  }

  /// The measures' tables in one file, a sheet for each.
  package enum Workbook: String, CaseIterable, Sendable {
    case xlsx, ods
  }

  package let pictures: Set<Picture>
  package let documents: Set<Document>
  package let workbooks: Set<Workbook>

  /// All pictures, and the report as a page alone: report.pdf takes WeasyPrint, so it must be asked for.
  package static let standard = PublishedFormats(pictures: Set(Picture.allCases), documents: [])

  /// Pictures for an annex within a document: SVG alone, or PNG too where older programs read it.
  static func annex(withBitmaps: Bool) -> PublishedFormats {
    PublishedFormats(pictures: [], documents: withBitmaps ? [.odt] : [])
  }

  private init(pictures: Set<Picture>, documents: Set<Document>) {
    workbooks = []
    self.pictures = pictures
    self.documents = documents
  }

  /// Reads `svg,pdf,odt`; nil where a form is none of these, or where there is none.
  ///
  /// `pdf` asks for figures and report alike.
  package init?(_ text: String) {
    let words = text.lowercased().split(separator: ",").map { $0.trimming(" ") }
    workbooks = Set(words.compactMap(Workbook.init))
    let figures = Set(words.compactMap(Picture.init))
    // Tables alone say nothing of figures, which then are made as ever.
    pictures = figures.isEmpty && words.allSatisfy { Workbook(rawValue: $0) != nil } ? Set(Picture.allCases) : figures
    documents = Set(words.compactMap(Document.init))
    let known = Picture.allCases.map(\.rawValue) + Document.allCases.map(\.rawValue) + Workbook.allCases.map(\.rawValue)
    guard !words.isEmpty, words.allSatisfy(known.contains) else { return nil }
  }

  package var description: String {
    let others = Document.allCases.filter { documents.contains($0) && Picture(rawValue: $0.rawValue) == nil }
    return
      (Picture.allCases.filter(pictures.contains).map(\.rawValue) + others.map(\.rawValue)
      + Workbook.allCases.filter(workbooks.contains).map(\.rawValue))
      .joined(separator: ",")
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}

extension CollaborationNetwork {
  /// Whether its members are persons, and no organization is named with any, or with fewer than one in ten: minutes of a body of
  /// persons have an organization in brackets here and there.
  fileprivate var isOfPersons: Bool {
    guard memberships.contains(where: { $0.person != nil }) || attendance.contains(where: { $0.person != nil }) else {
      return false
    }
    let ofMembers = memberships.count { $0.organization != nil }
    // Who leads a body of organizations may stand without one.
    if ofMembers == 0, memberships.contains(where: { !$0.role.isSeat }) { return true }
    let organizations = ofMembers + attendance.count { $0.organization != nil }
    return organizations * 10 < memberships.count + attendance.count
  }
}
