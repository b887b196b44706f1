import Collaboration

@testable import Intake

/// The memberships of a network that stands in one file.
func summary(_ name: String, _ text: String) throws -> [String] {
  try TemporaryFolder([name: text]).read(name).network.summary
}

/// What reading such a file tells.
func problemLines(_ name: String, _ text: String) throws -> [String] {
  try TemporaryFolder([name: text]).problemLines(name)
}
