internal import ArgumentParser
internal import Pipeline

// The values of options are Pipeline's; here they are read from words.

extension YearRange: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension YearChoice: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension SinceDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension LastMeetings: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension AttendanceRule: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Quorum: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension StateDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Year: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension PairCap: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
  package var defaultValueDescription: String { description }
}

extension PublishedFormats: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
  package var defaultValueDescription: String { documents.isEmpty ? "\(description), without report.pdf" : description }
}

extension Engine: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension PublishedTheme: ExpressibleByArgument {}
extension PublishedWidth: ExpressibleByArgument {}
extension ActorKind: ExpressibleByArgument {}
extension CSVDialectChoice: ExpressibleByArgument {}
extension SignificanceModel: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension StatisticsFormat: ExpressibleByArgument {}
extension PublishedLanguage: ExpressibleByArgument {}
extension CheckFormat: ExpressibleByArgument {}
extension NamesFormat: ExpressibleByArgument {}
