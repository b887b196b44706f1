import Testing

@testable import Intake

@Suite("Dates and parents that are probably a slip are told")
struct DateDoubtTests {
  private func complaints(_ memberships: String, _ others: [String: String] = [:]) throws -> [String] {
    let files = others.merging(["memberships.csv": memberships]) { $1 }
    return try TemporaryFolder(files).problemLines().filter { $0.contains(": warning: ") || $0.contains("9999") }
  }

  @Test func `a start after the first sight, and an end before the last`() throws {
    let rows = """
      organization,group,start_date,end_date,first_seen,last_seen
      Orvane,Roads,2021,2022,2020-05-04,2023-01-09
      Tilde,Roads,2020-05,2023,2020-05-04,2023-01-09

      """
    #expect(
      try complaints(rows) == [
        "memberships.csv:2:14: warning: the start 2021 is after the first sight 2020-05-04; an earlier start, or a later first_seen, would be right",
        "memberships.csv:2:19: warning: the end 2022 is before the last sight 2023-01-09; a later end, or an earlier last_seen, would be right",
      ])
  }

  @Test func `a membership before its group was founded, or after it was dissolved`() throws {
    let groups = "name,founding_date,dissolution_date\nRoads,2020,2022\n"
    let rows = "organization,group,start_date\nOrvane,Roads,2019-12\nTilde,Roads,2020\nPell,Roads,2023\n"
    #expect(
      try complaints(rows, ["groups.csv": groups, "organizations.csv": "name\nOrvane\nTilde\nPell\n"]) == [
        "memberships.csv:2:14: warning: 2019-12 is before “Roads” was founded, 2020; mend the one that is wrong",
        "memberships.csv:4:12: warning: 2023 is after “Roads” was dissolved, 2022; mend the one that is wrong",
      ])
  }

  @Test func `a start a generation after all others, but not a table of two ages`() throws {
    let header = "organization,group,start_date\n"
    let usual = (1...12).map { "O\($0),Roads,\(2010 + $0)\n" }.joined()
    #expect(
      try complaints(header + usual + "Pell,Roads,2204-03-01\n") == [
        "memberships.csv:14:12: warning: 2204-03-01 is 182 years after all others of this table; is the year right?"
      ])
    let early = (1...12).map { "E\($0),Docks,\(1890 + $0)\n" }.joined()
    #expect(try complaints(header + usual + early).isEmpty)
  }

  @Test func `ends in the year 9999 are told to be read as open`() throws {
    #expect(
      try complaints("organization,group,end_date\nOrvane,Roads,9999-12-31\nTilde,Roads,9999\n") == [
        "memberships.csv: note: 2 ends in the year 9999 are read as still open; an empty cell says the same"
      ])
  }

  @Test func `parents in a circle, once each`() throws {
    let organizations = "id,name,parent\na,Orvane,b\nb,Tilde,c\nc,Pell,b\nd,Quay,d\ne,Roscar,\n"
    #expect(
      try complaints("organization,group\na,Roads\n", ["organizations.csv": organizations]) == [
        "organizations.csv:3:9: warning: “Tilde” is its own parent by way of “Pell”; leave one of these cells empty",
        "organizations.csv:5:8: warning: “Quay” is its own parent; leave the cell empty, or name another organization",
      ])
  }
}
