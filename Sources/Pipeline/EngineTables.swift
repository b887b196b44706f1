internal import Collaboration
internal import FoundationEssentials
internal import Intake
internal import Measures
internal import Paths
internal import Spark
internal import Tables

/// What computes the tables in place of this program: `spark`, or `spark:MASTER`.
package struct Engine: Sendable {
  fileprivate let spark: SparkEngine

  package init?(_ text: String) {
    guard let spark = SparkEngine(text) else { return nil }
    self.spark = spark
  }

  /// The largest network whose whole graph is measured on this machine, in bytes of its tables: some ten million
  /// memberships.
  static let mostBytesHere = 1 << 30
}

extension MeasureChoices {
  /// Whether an engine's tables are what is asked for: not with names replaced, another model of chance, or a window or a rule
  /// of attendance.
  package var suitEngine: Bool {
    !pseudonyms && significance == .hypergeometric && attendance == AttendanceOptions()
  }
}

/// The tables that are joins and aggregates, as an engine has made them.
struct EngineTables {
  /// By name; those of a network of which two have one name have columns of ids.
  private let rows: [String: [[String]]]
  /// What the network says of itself.
  let metadata: Metadata

  init(
    of network: String, by engine: Engine, choices: MeasureChoices, console: some Console
  ) throws {
    console.progress("computing the tables by Spark")
    var options: [String] = choices.actors.map { ["--actors", $0.rawValue] } ?? []
    switch choices.period {
    case .reference: break
    case .day(let date): options += ["--on", date.description]
    case .years(let years): options += ["--years", "\(years.lowerBound)-\(years.upperBound)"]
    case .ever: options += ["--years", "all"]
    }
    options += ["--pairs", choices.pairs.description]
    let scratch = ProcessInfo.processInfo.environment["MAILLAGE_SCRATCH"]
    do {
      rows = try engine.spark.tables(
        of: Self.address(of: network), options: options, words: SharedWords.lines, scratch: scratch)
    } catch let failure as SparkEngine.Failure {
      throw WorkFailed(lines: failure.lines)
    }
    let said = Dictionary((rows["network"] ?? []).dropFirst().map { ($0[0], $0[1]) }) { $1 }
    let name = said["name"] ?? "network"
    metadata = Metadata(name: name, title: said["title"] ?? name, language: said["lang"])
  }

  /// The path from the root, as the engine's programs may run elsewhere; an address is itself.
  private static func address(of network: String) -> String {
    network.contains("://") ? network : SystemPath.resolved(network) ?? network
  }

  /// A table as it is published; nil where the engine does not make it.
  func table(_ published: PublishedTable, time: String?) -> Table? {
    guard let rows = rows[published.name], let header = rows.first else { return nil }
    let places = published.descriptions.compactMap { column in
      header.firstIndex(of: column.name.rawValue).map { (column: column, place: $0) }
    }
    return Table(
      name: published.id, columns: places.map(\.column), time: time,
      rows: rows.dropFirst().map { row in places.map { Self.value(row[$0.place], $0.column.unit) } })
  }

  private static func value(_ text: String, _ unit: Unit) -> Value {
    guard !text.isEmpty else { return .empty }
    switch unit.sqlType {
    case "INTEGER": return Value(Double(text).flatMap { Int(exactly: $0) })
    case "REAL": return Value(Double(text))
    case "BOOLEAN": return .flag(text == "true")
    default: return .text(text)
    }
  }

  /// Whether the whole graph of a network can be measured on this machine: CSV in a folder of it, and not too much.
  static func fitsHere(_ network: String) -> Bool {
    guard !network.contains("://"), let names = SystemPath.names(in: network) else { return false }
    var bytes = 0
    for name in names where name.hasSuffix(".csv") {
      bytes += (try? FileManager.default.attributesOfItem(atPath: "\(network)/\(name)")[.size] as? Int) ?? 0
    }
    return !names.contains("memberships.parquet") && bytes <= Engine.mostBytesHere
  }
}
