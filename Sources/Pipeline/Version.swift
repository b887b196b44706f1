internal import CCommit

package enum Version {
  /// The program's version, after semver.org.
  package static let current = "0.1.0"
  /// The version of the definitions of interface and measures: it changes when a number would.
  package static let definitions = 1

  /// The version with the commit that the program was built from, where that is known: `0.1.0 (1ec0e7443f29)`.
  ///
  /// A `+` behind the commit says that the sources were changed since. Nothing that is published holds it.
  package static var described: String {
    maillage_commit().map { "\(current) (\(String(cString: $0)))" } ?? current
  }
}
