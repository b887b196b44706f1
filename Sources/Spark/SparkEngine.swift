internal import FoundationEssentials
internal import Programs

/// Apache Spark, run as a program on a network that is too large for one machine.
///
/// The queries are the files of `SQL/`, one for each table; the driver that runs them is the Python of `Driver/`. Both are
/// carried by the binary and written into a folder for the run.
package struct SparkEngine: Sendable {
  /// Where the work is done: `spark://host:7077`, `yarn`, `local[4]`; all cores of this machine where it is nil.
  package let master: String?

  /// - Returns: nil unless the text is `spark` or `spark:MASTER`.
  package init?(_ text: String) {
    if text == "spark" {
      master = nil
    } else if text.hasPrefix("spark:"), text.utf8.count > "spark:".utf8.count {
      master = String(text.dropFirst("spark:".count))
    } else {
      return nil
    }
  }

  /// Why there are no tables.
  package struct Failure: Error {
    package let lines: [String]
  }

  /// How long a run may take, in seconds: a week.
  private static let mostSeconds = 7 * 86_400
  /// What needs no bound: Spark keeps to the memory that it is given, and a JVM reserves more than it takes.
  private static let mostMegabytes = 1 << 24

  /// Makes the tables of a network and gives their rows as texts, the header first, by the table's name.
  ///
  /// `options`: what is measured, in the driver's words. `words`: what words in headings and cells mean, a line each of kind,
  /// key and meaning with tabs between them. `scratch`: a folder that all machines see; nil where this machine is the only one.
  /// - Throws: ``Failure``, with lines that say what is wrong, or what to install.
  package func tables(
    of network: String, options: [String], words: String, scratch: String?
  ) throws -> [String: [[String]]] {
    guard scratch != nil || master.map({ $0.hasPrefix("local") }) ?? true else {
      throw Failure(lines: [
        "maillage: on a cluster Spark keeps tables in a folder that all its machines see; name one in MAILLAGE_SCRATCH, as "
          + "hdfs://host/scratch or a shared file system's"
      ])
    }
    let launcher = try Self.launcher()
    return try TemporaryFolder.holding { folder in
      do {
        for name in ["sql", "driver", "output"] {
          try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
        }
        for file in Self.queries { try Data(file.bytes).write(to: URL(filePath: "\(folder)/sql/\(file.name)")) }
        for file in Self.driver { try Data(file.bytes).write(to: URL(filePath: "\(folder)/driver/\(file.name)")) }
        try Data(words.utf8).write(to: URL(filePath: "\(folder)/words.tsv"))
      } catch {
        throw Failure(lines: ["maillage: the queries cannot be written into \(folder): \(error)"])
      }
      let arguments =
        launcher.arguments + [
          "\(folder)/driver/tables.py", "--network", network, "--output", "\(folder)/output", "--scratch",
          scratch ?? "\(folder)/scratch", "--sql", "\(folder)/sql", "--words", "\(folder)/words.tsv",
        ] + (master.map { ["--master", $0] } ?? (launcher.name == "python3" ? ["--master", "local[*]"] : [])) + options
      let (output, ending) = Program(launcher.name, arguments).run(
        seconds: Self.mostSeconds, mostOutput: 1 << 20, megabytes: Self.mostMegabytes)
      let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
      switch ending {
      case .status(0): break
      case .status(1) where !lines.isEmpty: throw Failure(lines: lines)
      case .status(let status):
        throw Failure(lines: ["maillage: Spark ended with \(status) and without the tables; \(Self.hint)"] + lines)
      case .timedOut: throw Failure(lines: ["maillage: Spark took more than a week and was stopped"])
      case .tooMuchOutput: throw Failure(lines: ["maillage: Spark said too much and was stopped"])
      case .notStarted(let reason): throw Failure(lines: ["maillage: Spark cannot be run: \(reason)"])
      }
      var tables: [String: [[String]]] = [:]
      for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/output")) ?? []
      where name.hasSuffix(".csv") {
        guard let bytes = try? Data(contentsOf: URL(filePath: "\(folder)/output/\(name)")) else { continue }
        tables[String(name.dropLast(".csv".count))] = CSVRows.read(bytes)
      }
      return tables
    }
  }

  private static let hint = "is the master there, and can all machines read the network and the scratch folder?"

  /// The program that has Spark: a Python with pyspark, or `spark-submit`.
  private static func launcher() throws(Failure) -> (name: String, arguments: [String]) {
    func runs(_ name: String, _ arguments: [String]) -> Bool {
      Program(name, arguments).run(seconds: 120, mostOutput: 1 << 20, megabytes: mostMegabytes).ending == .status(0)
    }
    let python = runs("python3", ["-c", "import pyspark"])
    guard python || runs("spark-submit", ["--version"]) else {
      throw Failure(lines: [
        "maillage: --engine spark takes Apache Spark 4, which is not there; pip install pyspark, and the Debian package "
          + "openjdk-17-jre-headless"
      ])
    }
    guard runs("java", ["-version"]) else {
      throw Failure(lines: [
        "maillage: --engine spark takes Java 17 or later, which is not there; install the Debian package "
          + "openjdk-17-jre-headless"
      ])
    }
    return python ? ("python3", []) : ("spark-submit", [])
  }
}
