import Collaboration

@testable import Intake

/// The memberships of a network that stands in one file.
func said(_ name: String, _ text: String) throws -> [String] {
  try TemporaryFolder([name: text]).read(name).network.said
}

/// What reading such a file tells.
func complaints(_ name: String, _ text: String) throws -> [String] {
  try TemporaryFolder([name: text]).complaints(name)
}
