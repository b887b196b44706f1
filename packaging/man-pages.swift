// Turns what `maillage --experimental-dump-help` says of the parser into manual pages: maillage.1, maillage-build.1, …
// usage: maillage --experimental-dump-help | swift packaging/man-pages.swift VERSION FOLDER
import Foundation

struct Tool: Decodable {
  var command: Command
}

struct Command: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [Command]?
}

struct Argument: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String
  }

  var kind: String
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var valueName: String?
  var abstract: String?
  var defaultValue: String?
  var allValues: [String]?
}

/// Text that roff takes for nothing but text.
func escaped(_ text: String) -> String {
  let escaped = text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
    .replacingOccurrences(of: "…", with: "...")
  return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}

func paragraphs(_ text: String) -> String {
  text.components(separatedBy: "\n\n").map { escaped($0.replacingOccurrences(of: "\n", with: " ")) }
    .joined(separator: "\n.PP\n")
}

extension Argument {
  var isOwn: Bool { shouldDisplay && !["help", "version"].contains(names?.first { $0.kind == "long" }?.name ?? "") }

  private var value: String { "\\fI" + escaped(valueName ?? "value") + "\\fR" }

  /// As the synopsis has it: `[--output output]`.
  var synopsis: String {
    guard kind != "positional" else { return (isOptional ? "[\(value)]" : value) + (isRepeating ? " ..." : "") }
    let long = names?.first { $0.kind == "long" } ?? names?.first
    let name = "\\fB" + escaped(Argument.spelled(long)) + "\\fR"
    let whole = kind == "flag" ? name : name + " " + value
    return (isOptional ? "[\(whole)]" : whole) + (isRepeating ? " ..." : "")
  }

  /// A tagged paragraph of the options.
  var entry: String {
    let tags = kind == "positional" ? [value] : (names ?? []).map { "\\fB" + escaped(Argument.spelled($0)) + "\\fR" }
    let tag = tags.joined(separator: ", ") + (kind == "option" ? " " + value : "")
    var text = abstract ?? ""
    if let defaultValue, kind == "option" { text += " The default is \(defaultValue)." }
    return ".TP\n\(tag)\n\(escaped(text))\n"
  }

  private static func spelled(_ name: Name?) -> String {
    guard let name else { return "" }
    return (name.kind == "long" ? "--" : "-") + name.name
  }
}

func page(_ command: Command, name: String, version: String, others: [String]) -> String {
  let arguments = (command.arguments ?? []).filter(\.isOwn)
  let title = name.replacingOccurrences(of: " ", with: "-")
  var text = ".TH \(title.uppercased()) 1 \"\" \"maillage \(version)\" \"User Commands\"\n"
  text += ".SH NAME\n\(escaped(title)) \\- \(escaped(command.abstract ?? ""))\n.SH SYNOPSIS\n"
  if let subcommands = command.subcommands {
    text += ".B maillage\n\\fInetwork\\fR [\\fB\\-\\-output\\fR \\fIfolder\\fR]\n"
    for subcommand in subcommands where subcommand.commandName != "help" {
      text += ".br\n.B maillage \(escaped(subcommand.commandName))\n"
      text += ((subcommand.arguments ?? []).filter { $0.isOwn && $0.kind == "positional" }.map(\.synopsis) + ["[options]"])
        .joined(separator: " ") + "\n"
    }
  } else {
    text += ".B \(escaped(name))\n" + arguments.map(\.synopsis).joined(separator: " ") + "\n"
  }
  if let discussion = command.discussion { text += ".SH DESCRIPTION\n\(paragraphs(discussion))\n" }
  if let subcommands = command.subcommands {
    text += ".SH COMMANDS\n"
    for subcommand in subcommands where subcommand.commandName != "help" {
      text += ".TP\n\\fBmaillage\\-\(escaped(subcommand.commandName))\\fR(1)\n\(escaped(subcommand.abstract ?? ""))\n"
    }
  } else if !arguments.isEmpty {
    text += ".SH OPTIONS\n" + arguments.map(\.entry).joined()
  }
  text += """
    .SH EXIT STATUS
    .TP
    0
    All is done.
    .TP
    1
    The input has errors, or the work failed: each is a line on standard error.
    .TP
    64
    The command is used wrongly.
    .SH SEE ALSO

    """
  return text + others.filter { $0 != title }.map { "\\fB\(escaped($0))\\fR(1)" }.joined(separator: ", ") + "\n"
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: man-pages.swift VERSION FOLDER <help.json\n".utf8))
  exit(64)
}
let tool = try JSONDecoder().decode(Tool.self, from: FileHandle.standardInput.readDataToEndOfFile())
let commands = (tool.command.subcommands ?? []).filter { $0.commandName != "help" }
let titles = ["maillage"] + commands.map { "maillage-\($0.commandName)" }
var pages = [(titles[0], page(tool.command, name: "maillage", version: arguments[1], others: titles))]
for command in commands {
  let name = "maillage \(command.commandName)"
  pages.append(("maillage-\(command.commandName)", page(command, name: name, version: arguments[1], others: titles)))
}
for (title, text) in pages {
  try text.write(to: URL(fileURLWithPath: "\(arguments[2])/\(title).1"), atomically: true, encoding: .utf8)
}
