import Testing

@testable import Figures

@Suite("Text in a figure")
struct TextTests {
  @Test func `is as wide as Helvetica's metrics say`() {
    // Adobe's AFM: B 667, e 556, r 333, r 333, e 556; bold B 722, e 556, r 389.
    #expect(Font(size: 10).width(of: "Berre") == 24.45)
    #expect(Font(size: 10, style: .bold).width(of: "Berre") == 26.12)
    #expect(Font(size: 10).width(of: "é") == Font(size: 10).width(of: "e"))
    #expect(Font(size: 10).width(of: "e\u{301}") == Font(size: 10).width(of: "e"))
    #expect(Font(size: 10).width(of: "") == 0)
  }

  @Test func `is never under 8 points`() {
    #expect(Font(size: 3).size == 8)
  }

  @Test func `is shortened to what fits, and left alone where it fits`() {
    let font = Font(size: 10)
    #expect(font.shortened("Arles", to: font.width(of: "Arles")) == "Arles")
    #expect(font.shortened("Martigues", to: font.width(of: "Marti…") + 0.01) == "Marti…")
    #expect(font.shortened("Fos sur Mer", to: font.width(of: "Fos …") + 0.01) == "Fos…")
    #expect(font.shortened("Martigues", to: 0) == "…")
    #expect(font.shortened("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", to: font.width(of: "👩‍👩‍👧‍👦…") + 1) == "👩‍👩‍👧‍👦…")
  }

  @Test func `breaks after spaces and hyphens`() {
    let font = Font(size: 10)
    let width = font.width(of: "Châteauneuf-les-")
    #expect(font.wrapped("Châteauneuf-les-Martigues", to: width) == ["Châteauneuf-les-", "Martigues"])
    #expect(font.wrapped("Gestion du courrier", to: font.width(of: "Gestion du")) == ["Gestion du", "courrier"])
    #expect(font.wrapped("Arles", to: 100) == ["Arles"])
    #expect(font.wrapped("", to: 100) == [""])
  }

  @Test func `breaks within a word that is too wide alone`() {
    let font = Font(size: 10)
    let lines = font.wrapped(String(repeating: "x", count: 10_000), to: 100)
    #expect(lines.joined().count == 10_000)
    #expect(lines.allSatisfy { font.width(of: $0) <= 100 })
    #expect(font.wrapped("xy", to: 0) == ["x", "y"])
  }

  @Test func `ends with an ellipsis where lines run out`() {
    let font = Font(size: 10)
    let lines = font.wrapped("Main courante police municipale et gestion des épaves", to: 90, lines: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { font.width(of: $0) <= 90 })
  }

  @Test func `keeps to one line and to XML's characters`() {
    #expect(DisplayText.clean("  a\r\n\t b ") == "a b")
    #expect(DisplayText.clean("a\u{0}b\u{FFFE}") == "a\u{FFFD}b\u{FFFD}")
    #expect(DisplayText.clean("\u{202E}abc\u{2066}") == "abc")
    #expect(DisplayText.clean("12\u{202F}%") == "12\u{202F}%")
    #expect(DisplayText.clean("e" + String(repeating: "\u{301}", count: 900)).unicodeScalars.count == 3)
    #expect(DisplayText.clean("e" + String(repeating: "\u{323}", count: 900)).unicodeScalars.count == 5)
    // Vietnamese: a circumflex and an acute over one letter; the next letter has marks of its own.
    #expect(DisplayText.clean("e\u{302}\u{301}e\u{302}\u{301}").unicodeScalars.count == 6)
  }

  @Test func `of a name keeps its last word, where that leaves room for more`() {
    let font = Font(size: 9)
    func short(_ name: String, as room: String) -> String {
      font.shortened(name, to: font.width(of: room) + 0.01, keepsLastWord: true)
    }
    #expect(short("Communauté de communes du Pays de Brelle", as: "Communauté de… Brelle") == "Communauté de… Brelle")
    #expect(short("Syndicat Vaudraine Numérique", as: "Syndicat Vaudr…") == "Syndicat Vaudr…")
    #expect(short("Châteauneuf-les-Martigues", as: "Châteauneuf…") == "Châteauneuf…")
    #expect(short("Aix en Provence", as: "Aix en Provence") == "Aix en Provence")
    let lines = font.wrapped(
      "Communauté de communes du Pays de la Montagne de Brelle", to: font.width(of: "Communauté de communes") + 0.01,
      lines: 2,
      keepsLastWord: true)
    #expect(lines == ["Communauté de communes", "du Pays de la… Brelle"])
  }

  @Test(arguments: Fixture.hostileNames)
  func `always fits where it is made to fit`(name: String) {
    let font = Font(size: 9)
    #expect(font.width(of: font.shortened(name, to: 60)) <= 60)
    #expect(font.width(of: font.shortened(name, to: 60, keepsLastWord: true)) <= 60)
    #expect(font.wrapped(name, to: 60, lines: 3).count <= 3)
  }

  @Test func `breaks compound words before a syllable, with a hyphen`() {
    let font = Font(size: 9)
    func broken(_ word: String, as room: String) -> [String] { font.wrapped(word, to: font.width(of: room) + 0.01) }
    #expect(
      broken("Datenverarbeitungsgesellschaft", as: "Datenverarbeitungsges") == ["Datenverarbeitungs-", "gesellschaft"])
    #expect(
      broken("Digitalisierungsausschuss", as: "Digitalisierungsausschu") == ["Digitalisierungs-", "ausschuss"])
    #expect(broken("intercommunalités", as: "intercommunal") == ["intercommu-", "nalités"])
    #expect(broken("Landesausschuss", as: "Landesaussch") == ["Landesaus-", "schuss"])
    // What has no vowels is no word: broken where the line ends.
    #expect(broken("xxxxxxxx", as: "xxxx") == ["xxxx", "xxxx"])
  }
}
