import Collaboration
import Measures
import Testing

@testable import Pipeline

@Suite("What is asked for on the command line")
struct ChoicesTests {
  @Test func `is a year or two in order`() {
    #expect(YearRange("2006-2007")?.years == 2006...2007)
    #expect(YearRange("2007")?.years == 2007...2007)
    for text in ["2007-2006", "06-07", "", "-", "2006-2007-2008", "0000", "2006–", "two"] {
      #expect(YearRange(text) == nil, "\(text)")
    }
  }

  @Test func `is a year of four digits`() {
    #expect(Year("2006")?.number == 2006)
    #expect(Year("0987")?.description == "0987")
    for text in ["06", "20066", "0000", "-200", "+200", "", "２００６", "year"] { #expect(Year(text) == nil, "\(text)") }
  }

  @Test func `is of persons where few of them have an organization`() {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "n"))
    network.persons = [Person(id: "a", name: "A")]
    network.organizations = [Organization(id: "o", name: "O")]
    network.events = [Event(id: "e", name: "E")]
    network.groups = [Group(id: "g", name: "G")]
    func attendance(_ organization: OrganizationID?, _ count: Int) -> [Attendance] {
      Array(
        repeating: Attendance(event: ID(0), person: ID(0), organization: organization, status: .present), count: count)
    }
    func actors() -> ActorKind { MeasureChoices.standard.actors(of: network) }
    #expect(actors() == .organizations)
    // One of eleven rows has an organization, then one of ten.
    network.attendance = attendance(nil, 10) + attendance(ID(0), 1)
    #expect(actors() == .persons)
    network.attendance = attendance(nil, 9) + attendance(ID(0), 1)
    #expect(actors() == .organizations)
    // Of the members none has one.
    network.memberships = [Membership(organization: nil, person: ID(0), group: ID(0))]
    #expect(actors() == .persons)
    // Who leads may stand without one: with that row one of ten has an organization.
    network.memberships = [Membership(organization: nil, person: ID(0), group: ID(0), role: .lead)]
    network.attendance = attendance(nil, 8) + attendance(ID(0), 1)
    #expect(actors() == .organizations)
    network.memberships = [Membership(organization: ID(0), person: ID(0), group: ID(0))]
    #expect(actors() == .organizations)
    network.attendance = attendance(nil, 10)
    #expect(actors() == .persons)
    network.attendance = []
    network.memberships[0].person = nil
    #expect(actors() == .organizations)
  }

  @Test func `is a number of pairs or all`() {
    #expect(PairCap("all") == .all)
    #expect(PairCap("0") == .strongest(0))
    #expect(PairCap("-1") == nil)
    #expect(PairCap("99999999999999999999") == nil)
  }

  @Test func `is a list of formats`() {
    #expect(PublishedFormats("svg, pdf")?.pictures == [.svg, .pdf])
    #expect(PublishedFormats("PNG,odt")?.pictures == [.png])
    #expect(PublishedFormats("PNG,odt")?.documents == [.odt])
    #expect(PublishedFormats("odt,docx")?.description == "odt,docx")
    #expect(PublishedFormats("gif") == nil)
    #expect(PublishedFormats("svg,gif") == nil)
    #expect(PublishedFormats("") == nil)
  }

  @Test func `is a date whose state is shown, or years`() {
    #expect(StateDate("2007-06-30")?.period == .day(PartialDate(year: 2007, month: 6, day: 30)!))
    #expect(StateDate("2007-13") == nil)
    #expect(YearChoice("all")?.period == .ever)
    #expect(YearChoice("2006-2007")?.period == .years(2006...2007))
    #expect(YearChoice("ever") == nil)
  }

  @Test func `is a rule of attendance, in words`() {
    #expect(AttendanceRule("under 25 % of the last 12") == .under(share: 0.25, ofLast: 12))
    #expect(AttendanceRule("Under 50%") == .under(share: 0.5, ofLast: nil))
    #expect(AttendanceRule("moins de 25 % des 12 dernières réunions") == .under(share: 0.25, ofLast: 12))
    #expect(AttendanceRule("three absences in a row") == .absences(inARow: 3))
    #expect(AttendanceRule("3 absences de suite") == .absences(inARow: 3))
    for text in ["often absent", "under 120 %", "25 %", "under 25 % of the last 0", "absences in a row", ""] {
      #expect(AttendanceRule(text) == nil, "\(text)")
    }
  }

  @Test func `is a quorum, a date or a number of meetings`() {
    #expect(Quorum("10") == .count(10))
    #expect(Quorum("50 %") == .share(0.5))
    for text in ["0", "half", "120%", "-1"] { #expect(Quorum(text) == nil, "\(text)") }
    #expect(LastMeetings("12")?.window == .last(12))
    #expect(LastMeetings("0") == nil)
    #expect(SinceDate("2024")?.window == .since(PartialDate(year: 2024)!))
    #expect(SinceDate("yesterday") == nil)
  }

  @Test func `is a format told by the file's ending`() {
    #expect(DrawnFormat(file: "a.SVG") == .svg)
    #expect(DrawnFormat(file: "-") == .svg)
    #expect(DrawnFormat(file: "a.dot") == .dot)
    #expect(DrawnFormat(file: "a") == nil)
  }
}
