import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Input that cannot be used is reported with its place and what would be right")
struct BadInputTests {
  private func problemLines(_ memberships: String) throws -> [String] {
    try TemporaryFolder(["memberships.csv": memberships]).problemLines()
  }

  @Test func `no folder at all`() {
    #expect(throws: Problems.self) { try NetworkReader.read("/nowhere/at/all") }
  }

  @Test func `an empty folder`() throws {
    #expect(
      try TemporaryFolder().problemLines() == [
        "FOLDER: the folder is empty; put into it memberships.csv, with the columns organization and group"
      ])
  }

  @Test func `a folder without memberships, but with a file that may be meant`() throws {
    #expect(
      try TemporaryFolder(["membership.csv": "organization,group\nArles,A\n"]).problemLines() == [
        "FOLDER: there is no memberships.csv in the folder; write memberships.csv, with the columns organization and group",
        "membership.csv: warning: this is none of the tables and left out; the tables are organizations, persons, groups, memberships, events, attendance, observations, claims and adoptions",
      ])
  }

  @Test(arguments: ["", "\n", "   \r\n\n", "\u{FEFF}"])
  func `an empty file`(text: String) throws {
    #expect(
      try problemLines(text) == [
        "memberships.csv: the file is empty; write a header with at least organization and group"
      ])
  }

  @Test func `a header alone`() throws {
    #expect(
      try problemLines("organization,group\n") == [
        "memberships.csv: no membership stands below the header; write a row for each, as “Arles,OpenCourrier”"
      ])
  }

  @Test func `a header alone is worth a note where attendance makes a network`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\n",
      "attendance.csv": "event,person,status\n2007-10-01,A. Martin,present\n",
    ])
    #expect(try folder.read().network.attendance.count == 1)
    #expect(folder.problemLines().contains { $0.hasPrefix("memberships.csv: note: no membership") })
  }

  @Test func `rows without a header`() throws {
    #expect(
      try problemLines("Arles,OpenCourrier\n") == [
        "memberships.csv:1:1: the first line names no column that memberships has; write a header with at least organization and group; the columns are organization, group, role, person, start_date, end_date, first_seen, last_seen and source, and --columns \"Arles=…\" says which one a heading is"
      ])
  }

  @Test func `a missing column`() throws {
    #expect(
      try problemLines("organization,role\nArles,lead\n") == [
        "memberships.csv:1: the column group is missing; add it to the header"
      ])
    #expect(
      try problemLines("group,role\nOpenCourrier,lead\n") == [
        "memberships.csv:1: the column organization or person is missing; add it to the header"
      ])
  }

  @Test func `a column that comes twice`() throws {
    #expect(
      try problemLines("organization,group,organisme\nArles,A,Istres\n") == [
        "memberships.csv:1:20: “organisme” is a second column for organization; leave one of them"
      ])
  }

  @Test func `an unknown column is a warning`() throws {
    let folder = try TemporaryFolder(["memberships.csv": "organization,budget,group\nArles,10,A\n"])
    #expect(try folder.read().network.summary == ["Arles member A"])
    #expect(
      folder.problemLines().first {
        $0.contains("budget")
      }
        == "memberships.csv:1:14: warning: the unknown column “budget” is left out; the columns of memberships are organization, group, role, person, start_date, end_date, first_seen, last_seen and source"
    )
  }

  @Test(arguments: [
    ("01/10/2007", "“01/10/2007” is not an ISO date; write 2007-10-01, or 2007-01-10 where the month comes first"),
    ("2007-02-30", "there is no such date as “2007-02-30”; months go from 01 to 12, days to the end of the month"),
    ("2007-13", "there is no such date as “2007-13”; months go from 01 to 12, days to the end of the month"),
    ("99999999999999999999", "“99999999999999999999” is not a date; write YYYY-MM-DD, YYYY-MM or YYYY"),
    ("43831", "“43831” is the number that a spreadsheet has for a day; format the column as dates, and save it anew"),
    ("1/2", "“1/2” is not a date; write YYYY-MM-DD, YYYY-MM or YYYY"),
  ])
  func `a bad date`(text: String, message: String) throws {
    #expect(
      try problemLines(
        "organization,group,start_date\n"
          + "Arles,A,2007\n"
          + "Istres,A,\(text)\n"
      ).filter { !$0.contains("note") }
        == ["memberships.csv:3:10: \(message)"])
  }

  @Test(arguments: [
    ("25/12/2007", "2007-12-25"), ("12/25/2007", "2007-12-25"), ("octobre 2007", "2007-10"),
    ("12 mars 2019", "2019-03-12"), ("March 3, 2020", "2020-03-03"), ("3. Mai 2020", "2020-05-03"),
    ("4 de julio de 2021", "2021-07-04"), ("1.10.2007", "2007-10-01"), ("2007/10/01", "2007-10-01"),
    ("10/2007", "2007-10"), ("2007-10-01 00:00:00", "2007-10-01"),
  ])
  func `a date in another form that can only mean one day is read, with a warning`(text: String, date: String) throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group,start_date\nIstres,A,\"\(text)\"\n"
    ])
    #expect(try folder.read().network.summary == ["Istres member A \(date)–"])
    #expect(folder.problemLines().contains { $0.contains("warning: dates of start_date are in another form") })
  }

  @Test func `the same bad date in two rows is reported twice`() throws {
    let told = try problemLines("organization,group,start_date\nArles,A,1/2/2007\nIstres,A,1/2/2007\n")
    let places = told.filter { $0.contains("ISO date") }.map { $0.prefix(20) }
    #expect(places == ["memberships.csv:2:9:", "memberships.csv:3:10"])
  }

  @Test func `an end before its start`() throws {
    #expect(
      try problemLines("organization,group,start_date,end_date\nArles,A,2007-10,2006\nArles,B,2007,2007-01\n")
        .filter { !$0.contains("note") }
        == [
          "memberships.csv:2:17: the end 2006 is before the start 2007-10; swap them, or mend the one that is wrong"
        ])
  }

  @Test func `an empty cell that must not be empty`() throws {
    #expect(
      try problemLines("organization;group;person\nArles;;\n;A;\n;A;A. Martin\n").filter { !$0.contains("note") }
        == [
          "memberships.csv:2:7: the group is empty; write it, or leave out the row",
          "memberships.csv:3:1: neither an organization nor a person is named; write one of them, or leave out the row",
        ])
  }

  @Test func `a name without anything to know it by`() throws {
    #expect(
      try problemLines("organization,group\n-,A\n").filter { !$0.contains("note") }
        == ["memberships.csv:2:1: “-” is no name; write one, or leave the cell empty"])
  }

  @Test func `rows with too many and too few cells`() throws {
    #expect(
      try problemLines("organization,group,role\nArles,A,lead,2007\nIstres,A\nFos,A,lead,,\n")
        .filter { !$0.contains("note") }
        == [
          "memberships.csv:2:14: this row has 4 cells, where the header has 3; put cells that hold the delimiter in quotes",
          "memberships.csv:3:1: this row has 2 cells, where the header has 3; leave unknown cells empty, but keep their delimiters",
        ])
  }

  @Test func `a quote that is not closed`() throws {
    #expect(
      try problemLines("organization,group\nArles,\"A\nIstres,A\n").filter { !$0.contains("note") }
        == ["memberships.csv:2:7: the quote that opens this cell is not closed within 1 MB; add the closing quote"])
  }

  @Test func `text behind a closing quote`() throws {
    #expect(
      try problemLines("organization,group\n\"Arles\" town,A\nIstres,A\n").filter { !$0.contains("note") } == [
        "memberships.csv:2:1: text follows the closing quote of this cell; write a quote inside of a quoted cell twice"
      ])
  }

  @Test func `NUL bytes`() throws {
    #expect(
      try problemLines("organization,group\nAr\0les,A\n") == [
        "memberships.csv:2:3: there is a NUL byte here, so this is no text or a damaged one; save it as CSV (UTF-8)"
      ])
  }

  @Test func `a single line of 100 MB`() throws {
    let head = Array("organization,group\nArles,A\nIstres,".utf8)
    let folder = try TemporaryFolder(bytes: ["memberships.csv": head + [UInt8](repeating: 0x61, count: 100_000_000)])
    #expect(
      folder.problemLines().filter { !$0.contains("note") } == [
        "memberships.csv:3:8: this cell is longer than 1 MB; are line breaks or delimiters missing?"
      ])
    let headless = try TemporaryFolder(bytes: ["memberships.csv": [UInt8](repeating: 0x61, count: 100_000_000)])
    #expect(
      headless.problemLines() == [
        "memberships.csv:1:1: this cell is longer than 1 MB; are line breaks or delimiters missing?"
      ])
  }

  @Test func `a header of more cells than any table has`() throws {
    let header = "organization,group," + String(repeating: "x,", count: 20_000) + "end"
    #expect(
      try problemLines(header + "\nArles,A\n") == [
        "memberships.csv:1: the header has 20003 cells, more than any table; are the line breaks missing?"
      ])
  }

  @Test func `a folder where a file should be`() throws {
    #expect(
      try TemporaryFolder(["memberships.csv/x": ""]).problemLines() == [
        "memberships.csv: this is a folder, where a file is wanted"
      ])
  }

  @Test func `a device where a file should be`() {
    #expect(throws: Problems.self) { try NetworkReader.read("/dev/null") }
  }

  @Test(.disabled(if: geteuid() == 0, "root may read every file"))
  func `a file that may not be read`() throws {
    let folder = try TemporaryFolder(["memberships.csv": "organization,group\nArles,A\n"])
    chmod(folder.path + "/memberships.csv", 0)
    #expect(
      folder.problemLines() == ["memberships.csv: the file may not be read; give yourself the right to read it"])
  }

  @Test func `a spreadsheet with the name of a CSV`() throws {
    #expect(
      try TemporaryFolder(bytes: ["memberships.csv": [0x50, 0x4B, 0x03, 0x04, 0, 0, 1]]).problemLines() == [
        "memberships.csv: this is a spreadsheet or another zipped file, not a table of text; save it as CSV (UTF-8)"
      ])
  }

  @Test func `every problem of every table is reported, in the order of files, lines and columns`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group,start_date,end_date\nArles,,2007-13,x\nIstres,A,,\n",
      "events.csv": "id,name,start_date\n,,\ne,Meeting,someday\n",
      "attendance.csv": "event,person,status\ne,A. Martin,maybe\n,,present\n",
    ])
    #expect(
      folder.problemLines().filter { !$0.contains("note") }.map { $0.split(separator: " ").first } == [
        "attendance.csv:2:13:", "attendance.csv:3:1:", "attendance.csv:3:2:", "events.csv:3:11:",
        "memberships.csv:2:7:", "memberships.csv:2:8:", "memberships.csv:2:16:",
      ])
  }

  @Test func `a fault of ten thousand rows is not told ten thousand times`() throws {
    let rows = (0..<10_000).map { "Arles,A\($0),1/2/2007\n" }.joined()
    let told = try problemLines("organization,group,start_date\n" + rows).filter { !$0.contains("note") }
    #expect(told.count == 101)
    #expect(told.first == "memberships.csv: 9900 more dates that cannot be read in this file")
  }
}
