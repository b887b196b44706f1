package import Collaboration

/// What minutes say of the meeting itself.
package struct Meeting: Hashable, Sendable {
  /// A fact and the line that it stands in.
  package struct Located<Fact: Hashable & Sendable>: Hashable, Sendable {
    package var fact: Fact
    package var line: Int
  }

  package var title: Located<String>?
  package var date: Located<PartialDate>?
  /// Why the date may be wrong; nil where the minutes give it plainly.
  package var dateDoubt: DateDoubt?
  package var place: Located<String>?
  /// The organization that invited.
  package var host: Located<String>?
  /// Who wrote the minutes.
  package var author: Located<String>?
  /// The council, board, committee or assembly that met.
  package var body: Located<String>?
  /// Who presided; several where several did together.
  package var chairs: [Located<String>] = []
  package var next: NextMeeting?
  /// The days of meetings that did not take place, as the minutes say.
  package var cancelled: [Located<PartialDate>] = []

  /// Its date, where the minutes give it: one guessed by the years that they mention orders nothing.
  package var statedDate: PartialDate? { dateDoubt == .guessedYear ? nil : date?.fact }

  package enum DateDoubt: Hashable, Sendable {
    /// The minutes give none: the year is that of the latest dates in them.
    case guessedYear
    /// Day and month may be the other way round.
    case ambiguousOrder
  }

  /// A meeting to come.
  package struct NextMeeting: Hashable, Sendable {
    package var name: String
    package var date: PartialDate
    package var line: Int
  }
}
