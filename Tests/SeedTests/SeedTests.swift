import Collaboration
import Foundation
import Intake
import Testing

@Suite("Every seed network")
struct SeedTests {
  @Test(arguments: Seed.allCases)
  func `is read without a doubt`(seed: Seed) throws {
    #expect(try seed.load().problems.map(\.description) == [])
  }

  @Test(arguments: Seed.allCases)
  func `publishes in French under a stated licence`(seed: Seed) throws {
    let metadata = try seed.load().network.metadata
    #expect(metadata.name == seed.rawValue)
    #expect(metadata.language == "fr")
    #expect(metadata.licenses.count == 1)
  }

  @Test(arguments: Seed.allCases)
  func `names the source of every fact`(seed: Seed) throws {
    let network = try seed.load().network
    let sources =
      network.memberships.map { network.provenance(of: $0) } + network.events.map { network.provenance(of: $0) }
      + network.attendance.map { network.provenance(of: $0) } + network.observations.map { network.provenance(of: $0) }
      + network.claims.map { network.provenance(of: $0) } + network.adoptions.map { network.provenance(of: $0) }
      + network.groups.map { $0.source ?? "" }
    // Where a row names no source, its provenance is the row itself.
    #expect(sources.filter { $0.isEmpty || $0.contains(".csv#") } == [])
  }

  @Test(arguments: Seed.allCases)
  func `is described by its data package, column for column`(seed: Seed) throws {
    let described = try JSONDecoder().decode(
      DataPackage.self, from: Data(contentsOf: seed.folder.appending(component: "datapackage.json")))
    let files = try FileManager.default.contentsOfDirectory(atPath: seed.folder.path(percentEncoded: false))
    #expect(described.resources.map(\.path).sorted() == files.filter { $0.hasSuffix(".csv") }.sorted())
    for resource in described.resources {
      let text = try String(contentsOf: seed.folder.appending(component: resource.path), encoding: .utf8)
      let header = text.prefix { $0 != "\n" }
      #expect(resource.schema.fields.map(\.name).joined(separator: ",") == header, "\(resource.path)")
    }
  }
}

/// As much of a Frictionless data package as the test holds against the tables.
private struct DataPackage: Decodable {
  struct Resource: Decodable {
    let path: String
    let schema: Schema
  }
  struct Schema: Decodable {
    let fields: [Field]
  }
  struct Field: Decodable {
    let name: String
  }

  let resources: [Resource]
}
