internal import FoundationEssentials
internal import Minutes
internal import Paths

/// Finds minutes in folders.
enum MinutesFiles {
  /// The files that paths name: a file as it is; of a folder all in it and below that minutes are kept in, by name.
  ///
  /// Hidden ones are left out, and so is what lies in the network's own folder.
  ///
  /// - Returns: also the files in folders that are in no format of minutes.
  static func found(in paths: [String], besides network: String?) -> (files: [String], others: [String]) {
    let own = network.flatMap { SystemPath.resolved($0) }
    var files: [String] = []
    var others: [String] = []
    func walk(_ path: String) {
      guard let names = SystemPath.names(in: path) else {
        if MinutesFile.isNamedAsMinutes(path) { files.append(path) } else { others.append(path) }
        return
      }
      if let own, SystemPath.resolved(path) == own { return }
      for name in names where !name.hasPrefix(".") { walk(path.hasSuffix("/") ? path + name : "\(path)/\(name)") }
    }
    for path in paths {
      guard path != "-", SystemPath.names(in: path) != nil else {
        files.append(path)
        continue
      }
      walk(path)
    }
    return (files, others)
  }

  /// A path as it is from a folder; nil where one of the two has no place, or a name that is no UTF-8.
  static func path(of file: String, from folder: String) -> String? {
    guard file != "-", let file = SystemPath.resolved(file), let folder = SystemPath.resolved(folder),
      SystemPath.shown(file) == file
    else { return nil }
    let (parts, base) = (file.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - shared) + parts[shared...].map(String.init)).joined(
      separator: "/")
  }
}
