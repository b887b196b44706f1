package enum Version {
  /// The program's version, after semver.org.
  package static let current = "0.1.0"
  /// The version of the definitions of interface and measures: it changes when a number would.
  package static let definitions = 1
}
