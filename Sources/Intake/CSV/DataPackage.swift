internal import Paths
import Collaboration
import FoundationEssentials
import Markup
import Support

/// The `datapackage.json` of a network folder: its title and language, and where its tables are.
///
/// Frictionless Data Package 1 and 2: `name`, `title`, `lang`, `licenses`, `resources` with `path`, `encoding`,
/// `dialect.delimiter` and, of a spreadsheet, `dialect.sheet`. All the rest is passed over.
struct DataPackage {
  static let fileName = "datapackage.json"

  private let folder: String
  private let file: String
  private let properties: JSONNode

  /// Reads the description of a folder; nil where it is none, which is then in the log.
  init?(folder: String, log: inout ProblemLog) {
    self.folder = folder
    file = joined(folder, Self.fileName)
    let bytes: [UInt8]
    do {
      bytes = DecodedText(try FileContents.read(file)).bytes
    } catch {
      log.add(error)
      return nil
    }
    do {
      properties = try JSONReader.read(bytes)
    } catch {
      let place =
        error.offset < bytes.count
        ? TableText(file: file, bytes: bytes).place(ofByte: error.offset) : Place(file: file)
      log.add(.error, place, "this is not JSON; mend it, or leave the file out")
      return nil
    }
    guard properties.isObject else {
      log.add(.error, Place(file: file), "the JSON is no object; write { \"name\": …, \"title\": …, \"lang\": … }")
      return nil
    }
  }

  /// Puts what the package says of the network in the place of what its folder's name says.
  func describe(_ metadata: inout Metadata, log: inout ProblemLog) {
    if let name = text("name", log: &log) { metadata.name = name }
    if let title = text("title", log: &log) { metadata.title = title }
    metadata.description = text("description", log: &log)
    metadata.licenses = licenses
    metadata.contributors = contributors
    metadata.language = language(log: &log)
  }

  /// The tables that are listed as resources, by their names or by their files' names.
  func tables(log: inout ProblemLog) -> [TableName: NetworkFiles.TableFile] {
    guard let listed = properties["resources"] else { return [:] }
    guard case .list(let resources) = listed.value, resources.allSatisfy(\.isObject) else {
      log.add(.error, Place(file: file), "“resources” is no list of objects; write [{ \"name\": …, \"path\": … }]")
      return [:]
    }
    var tables: [TableName: NetworkFiles.TableFile] = [:]
    for resource in resources {
      let path = resource["path"].flatMap { $0.string ?? ($0.list.count == 1 ? $0.list[0].string : nil) }
      let name = resource["name"]?.string
      let fromPath = path.map {
        TableName(rawValue: URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent)
      }
      guard let table = name.flatMap(TableName.init(rawValue:)) ?? fromPath ?? nil else { continue }
      guard let path else {
        log.add(
          .error, Place(file: file), "the resource \(table.rawValue) has no path; write \"path\": \"\(table.fileName)\""
        )
        continue
      }
      if let file = tableFile(table, path, resource, log: &log) { tables[table] = file }
    }
    return tables
  }

  /// What it says of the tables' headings (`columns`) and words (`roles`, `statuses`), for the whole or in a resource.
  func dialect(log: inout ProblemLog) -> TableDialect {
    var dialect = TableDialect()
    for node in [properties] + (properties["resources"]?.list ?? []) {
      for (heading, column) in texts("columns", of: node, log: &log) {
        do throws(DialectFault) {
          try dialect.set(heading, column.lowercased())
        } catch {
          log.add(.error, Place(file: file), "“columns”: \(error.description)")
        }
      }
      for (word, meaning) in texts("roles", of: node, log: &log) {
        if let role = Role.known.first(where: { $0.word == meaning }) {
          dialect.roles[NameKey(word)] = role.role
        } else {
          let known = listed(Role.known.map(\.word), "or")
          log.add(.error, Place(file: file), "“roles”: \(cited(meaning)) is no role; write \(known)")
        }
      }
      for (word, meaning) in texts("statuses", of: node, log: &log) {
        if let status = Attendance.Status(rawValue: meaning) {
          dialect.statuses[NameKey(word)] = status
        } else {
          let known = listed(Attendance.Status.allCases.map(\.rawValue), "or")
          log.add(.error, Place(file: file), "“statuses”: \(cited(meaning)) is no status of attendance; write \(known)")
        }
      }
    }
    return dialect
  }

  /// The texts of an object by their names; what is none is reported.
  private func texts(_ key: String, of node: JSONNode, log: inout ProblemLog) -> [(String, String)] {
    guard let object = node[key] else { return [] }
    let texts = object.memberNames.compactMap { name in object[name]?.string.map { (name, $0) } }
    if !object.isObject || texts.count < object.memberNames.count {
      log.add(.error, Place(file: file), "“\(key)” is no object of texts; write { \"the data's word\": \"ours\" }")
    }
    return texts
  }

  private func tableFile(
    _ table: TableName, _ path: String, _ resource: JSONNode, log: inout ProblemLog
  ) -> NetworkFiles.TableFile? {
    // A data package may not lead out of its folder (its specification, “URL or path”).
    let isInside = !path.hasPrefix("/") && !path.contains("://") && !path.split(separator: "/").contains("..")
    guard isInside else {
      log.add(
        .error, Place(file: file),
        "the resource \(table.rawValue) stands at \(cited(path)); write a path within the folder")
      return nil
    }
    let whole = joined(folder, path)
    guard SystemPath.exists(whole) else {
      log.add(
        .error, Place(file: file),
        "the resource \(table.rawValue) stands at \(cited(path)), where no file is; mend the path")
      return nil
    }
    var tableFile = NetworkFiles.TableFile(name: table, path: whole)
    if let encoding = resource["encoding"]?.string {
      tableFile.encoding = TextEncoding(name: encoding)
      if tableFile.encoding == nil {
        log.add(
          .warning, Place(file: file),
          "the encoding \(cited(encoding)) of \(table.rawValue) is unknown, so the file itself tells; "
            + "known are utf-8, utf-16le, utf-16be and windows-1252")
      }
    }
    let dialect = resource["dialect"]
    tableFile.sheet = dialect?["sheet"]?.string
    if let delimiter = dialect?["delimiter"]?.string {
      tableFile.delimiter = [",", ";", "\t", "|"].contains(delimiter) ? delimiter.utf8.first : nil
      if tableFile.delimiter == nil {
        log.add(
          .warning, Place(file: file),
          "the delimiter \(cited(delimiter)) of \(table.rawValue) is unknown, so the header tells; "
            + "known are a comma, a semicolon, a tab and a bar")
      }
    }
    return tableFile
  }

  private func text(_ key: String, log: inout ProblemLog) -> String? {
    guard let value = properties[key] else { return nil }
    guard let text = value.string else {
      log.add(.error, Place(file: file), "“\(key)” is not a text; write \"\(key)\": \"…\"")
      return nil
    }
    return text.trimmed.isEmpty ? nil : text.trimmed
  }

  /// Who made the data, by their titles (`contributors` of Data Package 1 and 2).
  private var contributors: [String] {
    (properties["contributors"]?.list ?? []).compactMap { contributor in
      let name = contributor.string ?? contributor["title"]?.string ?? contributor["organization"]?.string
      return name.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  private var licenses: [String] {
    (properties["licenses"]?.list ?? []).compactMap { license in
      license.string ?? ["name", "title", "path"].lazy.compactMap { license[$0]?.string }.first
    }
  }

  private func language(log: inout ProblemLog) -> String? {
    let values = ["lang", "language", "languages"].compactMap { properties[$0] }
    let tag = values.lazy.compactMap { $0.string ?? $0.list.first?.string }.first
    guard let tag, !tag.isEmpty else { return nil }
    let language = tag.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? tag
    guard ["fr", "en"].contains(language) else {
      log.add(
        .warning, Place(file: file),
        "maillage does not write in the language \(cited(tag)); write \"lang\": \"fr\" or \"en\"")
      return nil
    }
    return language
  }
}
