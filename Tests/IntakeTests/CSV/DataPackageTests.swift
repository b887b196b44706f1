import Collaboration
import Testing

@testable import Intake

@Suite("A data package says what its network is and where its tables are")
struct DataPackageTests {
  private func folder(_ package: String, _ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(
      ["memberships.csv": "organization,group\nArles,A\n", "datapackage.json": package]
        .merging(files) { $1 })
  }

  private func problemLines(_ package: String) throws -> [String] {
    try folder(package).problemLines().filter { !$0.contains("known from here alone") }
  }

  @Test func `its name, title, language and licenses`() throws {
    let metadata = try folder(
      """
      {"name": "bdr", "title": " Bouches-du-Rhône ", "lang": "fr-FR", "description": "Minutes",
       "licenses": [{"name": "CC-BY-4.0"}, "EUPL-1.2", {"path": "https://x.org"}, 5]}
      """
    ).read().network.metadata
    #expect(
      metadata
        == Metadata(
          name: "bdr", title: "Bouches-du-Rhône", language: "fr", licenses: ["CC-BY-4.0", "EUPL-1.2", "https://x.org"],
          description: "Minutes"))
  }

  @Test(arguments: [#""language": "en""#, #""languages": ["en", "fr"]"#, #""lang": "EN_us""#])
  func `its language in any of three properties`(property: String) throws {
    #expect(try folder("{\(property)}").read().network.metadata.language == "en")
  }

  @Test func `a language that is not spoken`() throws {
    #expect(
      try problemLines(#"{"lang": "oc"}"#) == [
        "datapackage.json: warning: maillage does not write in the language “oc”; write \"lang\": \"fr\" or \"en\""
      ])
  }

  @Test func `without it the folder's name tells`() throws {
    let folder = try TemporaryFolder(["Réseau d'Arles/memberships.csv": "organization,group\nArles,A\n"])
    let metadata = try folder.read("Réseau d'Arles/").network.metadata
    #expect(metadata.title == "Réseau d'Arles")
    #expect(metadata.name == "reseau-d-arles")
    #expect(metadata.language == nil)
  }

  @Test func `tables elsewhere, with their own delimiter and encoding`() throws {
    let folder = try folder(
      """
      {"resources": [{"name": "memberships", "path": "data/adhésions.csv", "dialect": {"delimiter": "|"}},
                     {"name": "villes", "path": "data/organizations.csv", "encoding": "utf-8"},
                     {"name": "readme", "path": "README.md"}]}
      """,
      [
        "data/adhésions.csv": "organization|group\nArles; ville|A, B\n",
        "data/organizations.csv": "name\nArles; ville\nIstres\n",
      ])
    let loaded = try folder.read()
    #expect(loaded.network.summary == ["Arles; ville member A, B"])
    #expect(loaded.network.organizations.count == 2)
    #expect(loaded.network.metadata.membershipsFile == "data/adhésions.csv")
  }

  @Test func `a package that is not JSON`() throws {
    #expect(
      try problemLines("{\n \"title\": oops }") == [
        "datapackage.json:2:11: this is not JSON; mend it, or leave the file out"
      ])
    #expect(try problemLines("") == ["datapackage.json: this is not JSON; mend it, or leave the file out"])
    #expect(
      try problemLines("[1]") == [
        "datapackage.json: the JSON is no object; write { \"name\": …, \"title\": …, \"lang\": … }"
      ])
    #expect(try problemLines(#"{"title": 5}"#) == ["datapackage.json: “title” is not a text; write \"title\": \"…\""])
    #expect(
      try problemLines(#"{"resources": {}}"#) == [
        "datapackage.json: “resources” is no list of objects; write [{ \"name\": …, \"path\": … }]"
      ])
  }

  @Test(arguments: ["/etc/passwd", "../memberships.csv", "https://example.org/memberships.csv", "a/../../x.csv"])
  func `a path that leads out of the folder`(path: String) throws {
    #expect(
      try problemLines("{\"resources\": [{\"name\": \"memberships\", \"path\": \"\(path)\"}]}") == [
        "datapackage.json: the resource memberships stands at “\(path)”; write a path within the folder"
      ])
  }

  @Test func `a path where nothing is, and none at all`() throws {
    #expect(
      try problemLines(#"{"resources": [{"name": "events", "path": "data/e.csv"}, {"name": "persons"}]}"#) == [
        "datapackage.json: the resource events stands at “data/e.csv”, where no file is; mend the path",
        "datapackage.json: the resource persons has no path; write \"path\": \"persons.csv\"",
      ])
  }

  @Test func `an encoding and a delimiter that are unknown are found out instead`() throws {
    #expect(
      try problemLines(
        #"{"resources": [{"path": "memberships.csv", "encoding": "ebcdic", "dialect": {"delimiter": "::"}}]}"#) == [
          "datapackage.json: warning: the delimiter “::” of memberships is unknown, so the header tells; known are a comma, a semicolon, a tab and a bar",
          "datapackage.json: warning: the encoding “ebcdic” of memberships is unknown, so the file itself tells; known are utf-8, utf-16le, utf-16be and windows-1252",
        ])
  }
}
