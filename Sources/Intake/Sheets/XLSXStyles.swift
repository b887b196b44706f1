import Collaboration

/// What the number formats of a workbook make of numbers: dates, percentages, codes, or numbers.
struct XLSXStyles {
  enum Meaning {
    case number, percent
    /// A code such as 01004: so many digits at least.
    case digits(Int)
    case date(SheetText.Precision)
    /// A time of day, or so long a time.
    case time
  }

  /// By the number of a cell's style.
  private(set) var meanings: [Meaning] = []

  subscript(style: Int) -> Meaning { meanings.indices.contains(style) ? meanings[style] : .number }

  /// Reads `xl/styles.xml`.
  init(_ parser: XMLPullParser) throws {
    var formats: [Int: String] = [:]
    var isWithinCellFormats = false
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("numFmt"), let id = parser.attribute("numFmtId").flatMap({ Int($0) }) {
          formats[id] = parser.attribute("formatCode") ?? ""
        } else if parser.isNamed("cellXfs") {
          isWithinCellFormats = true
        } else if isWithinCellFormats, parser.isNamed("xf") {
          let id = parser.attribute("numFmtId").flatMap { Int($0) } ?? 0
          meanings.append(formats[id].map(Self.meaning(ofCode:)) ?? Self.meaning(ofBuiltIn: id))
        }
      case .end: if parser.isNamed("cellXfs") { isWithinCellFormats = false }
      case .text, .instruction: continue
      case .finished: return
      }
    }
  }

  init() {}

  /// The formats that Excel has without their being written down (ECMA-376 18.8.30).
  private static func meaning(ofBuiltIn id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 17: .date(.month)
    case 18...21, 45...47: .time
    case 14...16, 22, 27...36, 50...58: .date(.day)
    default: .number
    }
  }

  /// What a format's code shows: the letters outside of quotes, brackets and escapes tell.
  private static func meaning(ofCode code: String) -> Meaning {
    if code.count > 1, code.count <= 30, code.allSatisfy({ $0 == "0" }) { return .digits(code.count) }
    // Hours, minutes or seconds beyond a day's.
    if ["[h", "[m", "[s"].contains(where: { code.lowercased().contains($0) }), !code.lowercased().contains("y") {
      return .time
    }
    // What stands for the half of the day has letters of months and years.
    let code = code.lowercased().replacing("am/pm", with: "").replacing("a/p", with: "")
    var letters: Set<Character> = []
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "\\", "_", "*": isEscaped = true
        // Of the sections for positive and negative numbers, the first tells.
        case ";": return meaning(of: letters)
        default: letters.insert(character)
        }
      }
    }
    return meaning(of: letters)
  }

  private static func meaning(of letters: Set<Character>) -> Meaning {
    // French and German workbooks may have j and t for days, and a for years.
    let hasYear = letters.contains("y") || (letters.contains("a") && letters.contains("m"))
    if hasYear, letters.contains("d") || letters.contains("j") { return .date(.day) }
    if hasYear { return .date(letters.contains("m") ? .month : .year) }
    if letters.contains("d"), letters.contains("m") { return .date(.day) }
    if letters.contains("h") || letters.contains("m") && letters.contains("s") { return .time }
    return letters.contains("%") ? .percent : .number
  }
}
