import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("What can be corrected without a doubt")
struct CorrectionTests {
  /// The memberships of a folder after their correction; nil where there is nothing to correct.
  private func corrected(_ bytes: [UInt8], package: String? = nil) throws -> [UInt8]? {
    let folder = try TemporaryFolder(
      bytes: ["memberships.csv": bytes, "datapackage.json": Array((package ?? "{}").utf8)])
    return try NetworkCorrections.of(folder.path).first { $0.path.hasSuffix("memberships.csv") }?.contents
  }

  private func corrected(_ text: String, package: String? = nil) throws -> String? {
    try corrected(Array(text.utf8), package: package).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `is white space around cells, quoted or not, and nothing in unknown columns`() throws {
    let untidy = "organization,group,note\r\n Arles\t,\" A, b \u{A0}\", x \r\n\"Fos\",\u{3000}C,\" y\"\r\n"
    #expect(try corrected(untidy) == "organization,group,note\r\nArles,\"A, b\", x \r\n\"Fos\",C,\" y\"\r\n")
  }

  @Test func `is nothing in a table that is tidy, whatever its form`() throws {
    for tidy in [
      "organization;group\r\nArles;\"A;b\"\r\n", "organization,group\n\"Arles\",\"say \"\"a\"\"\"\n",
      "group\torganization\rA\tArles\r", "organization,group\nArles \"le\" Grand,A",
      "\u{FEFF}organization,group\nA,B\n",
      "organization,group,start_date\nA,B,2007\nA,C,2007-10\nA,D,2007-10-01\n",
    ] {
      #expect(try corrected(tidy) == nil, "\(tidy)")
    }
  }

  @Test func `is nothing in rows that lack cells or have too many`() throws {
    #expect(try corrected("organization,group\n A\n B,G,c\n") == nil)
  }

  @Test(arguments: [
    ("2007/3/12", "2007-03-12"), ("2007-3-1", "2007-03-01"), ("03/2007", "2007-03"), ("2007/3", "2007-03"),
    ("31/12/2007", "2007-12-31"), ("12/31/2007", "2007-12-31"), ("5.4.2007", "2007-04-05"), ("4/4/2007", "2007-04-04"),
    ("2007-10-01T00:00:00", "2007-10-01"), ("2007-10-01 00:00:00", "2007-10-01"),
  ])
  func `is a date that can be one alone`(written: String, iso: String) throws {
    let table = "organization,group,start_date\nA,G,"
    #expect(try corrected(table + written + "\n") == table + iso + "\n")
  }

  @Test(arguments: [
    "5/4/2007", "2007-10-01T14:30:00", "31/31/2007", "30/02/2007", "5/4/07", "2007-13", "1/2-2007", "October 2007",
  ])
  func `is no date that may be another, or none`(written: String) throws {
    #expect(try corrected("organization,group,start_date\nA,G,\(written)\n") == nil)
  }

  @Test func `is a date whose order the other dates of the table tell`() throws {
    let table = "organization,group,start_date,end_date\n"
    #expect(
      try corrected(table + "A,G,5/4/2007,\nB,G,,20/4/2007\n")
        == table + "A,G,2007-04-05,\nB,G,,2007-04-20\n")
    #expect(
      try corrected(table + "A,G,5/4/2007,\nB,G,,4/20/2007\n")
        == table + "A,G,2007-05-04,\nB,G,,2007-04-20\n")
    // They disagree: what is left open stays open.
    #expect(
      try corrected(table + "A,G,5/4/2007,4/20/2007\nB,G,,20/4/2007\n", package: #"{"lang": "fr"}"#)
        == table + "A,G,5/4/2007,2007-04-20\nB,G,,2007-04-20\n")
  }

  @Test func `is a date whose order the network's language tells`() throws {
    let table = "organization,group,start_date\nA,G,"
    #expect(try corrected(table + "5/4/2007\n", package: #"{"lang": "fr-FR"}"#) == table + "2007-04-05\n")
    #expect(try corrected(table + "5/4/2007\n", package: #"{"lang": "en"}"#) == nil)
  }

  @Test func `is an encoding other than UTF-8`() throws {
    let text = "organization,group\nSète – “Œ”,A\n"
    let windows = try #require(text.data(using: .windowsCP1252))
    #expect(try corrected(Array(windows)) == Array(text.utf8))
    let wide = try #require(text.data(using: .utf16LittleEndian))
    #expect(try corrected([0xFF, 0xFE] + Array(wide)) == Array(text.utf8))
  }

  @Test func `is no encoding that is in doubt`() throws {
    // UTF-8 with a stray byte of Windows-1252, and half a surrogate pair.
    #expect(try corrected(Array("organization,group\nSète,A\n".utf8) + [0xE9, 0x2C, 0x41, 0x0A]) == nil)
    let wide = try #require("organization,group\nA,B\n".data(using: .utf16LittleEndian))
    #expect(try corrected([0xFF, 0xFE] + Array(wide) + [0x00, 0xD8, 0x2C, 0x00, 0x41, 0x00, 0x0A, 0x00]) == nil)
  }

  @Test func `comes with what the data package says of the encoding, written first`() throws {
    let package = """
      {"encoding": "windows-1252", "resources": [
        {"name": "photos", "path": "photos.txt", "encoding": "windows-1252"},
        {"path": "memberships.csv", "schema": {"encoding": "cp1252"}, "encoding" : "cp1252"}]}
      """
    let folder = try TemporaryFolder(bytes: [
      "memberships.csv": Array("organization,group\n".utf8) + [0xC9, 0x2C, 0x41, 0x0A],
      "datapackage.json": Array(package.utf8),
    ])
    let files = try NetworkCorrections.of(folder.path)
    #expect(files.map { $0.path.split(separator: "/").last } == ["datapackage.json", "memberships.csv"])
    #expect(
      String(decoding: try #require(files.first).contents, as: UTF8.self)
        == package.replacing(#""encoding" : "cp1252""#, with: #""encoding" : "utf-8""#))
  }

  @Test func `shows as lines what changes, and as words what no line shows`() throws {
    let folder = try TemporaryFolder([
      "m.csv": "organization,group,start_date\n A,G,2007/1/2\nB,G,2007\n\" C\nD\",G,\n\u{1B}, G,\n"
    ])
    let path = folder.path + "/m.csv"
    let file = try #require(try NetworkCorrections.of(path).first)
    #expect(
      file.difference == """
        --- \(path)
        +++ \(path)
        @@ -2,1 +2,1 @@
        - A,G,2007/1/2
        +A,G,2007-01-02
        @@ -4,2 +4,2 @@
        -" C
        -D",G,
        +"C
        +D",G,
        @@ -6,1 +6,1 @@
        -\u{FFFD}, G,
        +\u{FFFD},G,

        """)
  }

  @Test func `leaves what a network says as it was`() throws {
    let files = [
      "memberships.csv": " organization , group,start_date\n\"Arles \" ,A,2007 \nSt Martin , B,\n",
      "organizations.csv": "id,name,other_names\na, Arles ,\" Arelate | ARL\"\n",
    ]
    let untidy = try TemporaryFolder(files)
    let before = try untidy.read().network
    for file in try NetworkCorrections.of(untidy.path) {
      try Data(file.contents).write(to: URL(fileURLWithPath: file.path))
    }
    #expect(try NetworkCorrections.of(untidy.path).isEmpty)
    #expect(try CSVWriter.files(of: untidy.read().network).map(\.text) == CSVWriter.files(of: before).map(\.text))
  }
}

@Suite("A doubled quote")
struct DoubledQuoteTests {
  @Test func `is one quote, also before a combining mark`() throws {
    let table = "organization,group\n\"a \"\"\u{301}b\",G\n"
    let folder = try TemporaryFolder(["memberships.csv": table])
    #expect(try EditableNetwork(folder: folder.path).tables[.memberships]?.rows[0][.organization] == "a \"\u{301}b")
    #expect(try folder.read().network.organizations.map(\.name) == ["a \"\u{301}b"])
  }
}
