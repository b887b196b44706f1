internal import ArgumentParser
internal import Exchange
internal import Pipeline

// The values of options are Pipeline's; here they are read from words.

/// A value that makes itself from what is written; nil where it cannot.
protocol WordOption: ExpressibleByArgument {
  init?(_ text: String)
}

extension WordOption {
  package init?(argument: String) { self.init(argument) }
}

extension YearRange: WordOption {}
extension YearChoice: WordOption {}
extension SinceDate: WordOption {}
extension LastMeetings: WordOption {}
extension AttendanceRule: WordOption {}
extension Quorum: WordOption {}
extension StateDate: WordOption {}
extension Year: WordOption {}
extension PairCap: WordOption {
  package var defaultValueDescription: String { description }
}

extension PublishedFormats: WordOption {
  package var defaultValueDescription: String { documents.isEmpty ? "\(description), without report.pdf" : description }
}

extension Engine: WordOption {}
extension PublishedTheme: ExpressibleByArgument {}
extension PublishedWidth: ExpressibleByArgument {}
extension ActorKind: ExpressibleByArgument {}
extension CSVDialectChoice: ExpressibleByArgument {}
extension SignificanceModel: ExpressibleByArgument {}
extension ExchangeFormat: ExpressibleByArgument {}
extension StatisticsFormat: ExpressibleByArgument {}
extension PublishedLanguage: ExpressibleByArgument {}
extension CheckFormat: ExpressibleByArgument {}
extension NamesFormat: ExpressibleByArgument {}
