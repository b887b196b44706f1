package import Intake

extension NetworkExtension {
  /// The minutes that a network was read from; nil where it does not say which those are, or has none.
  package static func minutes(of network: EditableNetwork) -> [MinutesSource]? {
    let minutes = network.package.flatMap { PackageText($0).minutes }
    return minutes.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What a network may have begun with: nothing, or nothing but its description.
  package static func beginnings(of network: EditableNetwork) -> [EditableNetwork] {
    let described = network.package.map { EditableNetwork(package: PackageText($0).withoutAdditions.text) }
    return [EditableNetwork()] + (described.map { [$0] } ?? [])
  }

  /// The same, which tells of these minutes alone.
  package func limited(to files: Set<String>) -> NetworkExtension {
    func isOfFiles(_ source: String) -> Bool {
      files.contains(source) || source.lastIndex(of: "#").map { files.contains(String(source[..<$0])) } ?? false
    }
    var limited = self
    limited.additions.removeAll { !isOfFiles($0.source) }
    limited.log.keep { isOfFiles($0.source) }
    return limited
  }

  /// The same, with the folder's own page of questions where somebody has written on it: what is asked anew is added.
  ///
  /// `text`: the page as it is. `before`: what gave the page that was written.
  package func answering(_ text: String?, asked before: NetworkExtension) -> NetworkExtension {
    guard let text, text != before.log.page.text else { return self }
    var answered = self
    answered.log.turn(to: QuestionPage(text, phrases: phrases))
    return answered
  }
}
