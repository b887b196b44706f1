internal import Collaboration
internal import FoundationEssentials
internal import Intake
internal import Programs

/// Spreadsheets that only an office program reads (.xls, .fods, .numbers), made .ods by LibreOffice where it is installed.
enum OfficeConversion {
  /// How long LibreOffice may take, in seconds: it starts slowly.
  private static let seconds = 120

  /// The spreadsheet as .ods.
  ///
  /// - Throws: a problem where LibreOffice is not there, or cannot read the file.
  @Sendable static func spreadsheet(_ path: String) throws(Problem) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maillage-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // Under a name of its own, whatever the file is called: its suffix tells LibreOffice what it may be.
      let suffix = path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]).lowercased() } ?? "xls"
      let copy = folder.appendingPathComponent("table.\(suffix)")
      try Data(try FileContents.read(path)).write(to: copy)
      let run = Program(
        "soffice",
        [
          // A profile of its own, as another LibreOffice may be open.
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--convert-to", "ods",
          "--outdir", "\(folder.path)/out", copy.path,
        ])
      let (_, ending) = run.run(seconds: seconds, mostOutput: 1 << 20)
      guard ending != .status(127) else {
        throw Problem(
          .error, path,
          "this is read through LibreOffice, which is not installed; save it as .xlsx, .ods or CSV (UTF-8)")
      }
      guard ending == .status(0), let bytes = try? FileContents.read("\(folder.path)/out/table.ods") else {
        throw Problem(.error, path, "LibreOffice cannot read this; save it as .xlsx, .ods or CSV (UTF-8)")
      }
      return bytes
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(.error, path, "the file cannot be read: \(error)")
    }
  }
}
