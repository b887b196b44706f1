import Markup
import Tables

/// A value of JSON on its way to be written.
indirect enum JSONValue: ExpressibleByNilLiteral {
  /// Left out of the object that has it, as an empty list is.
  case absent
  case text(String)
  case number(Double)
  case value(Value)
  case list([JSONValue])
  case members([(String, JSONValue)])

  init(nilLiteral: ()) { self = .absent }
  init(_ text: String?) { self = text.map { .text($0) } ?? .absent }

  /// An object, its members in the order in which they are written here.
  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue { .members(members.map { ($0, $1) }) }

  fileprivate var isAbsent: Bool {
    switch self {
    case .absent: true
    case .list(let list): list.isEmpty
    case .text, .number, .value, .members: false
    }
  }

  /// On one line.
  fileprivate var compact: String {
    switch self {
    case .absent: "null"
    case .text(let text): JSONText.quoted(text)
    case .number(let number): number.plain
    case .value(.text(let text)): JSONText.quoted(text)
    case .value(let value): value.plain
    case .list(let list): "[" + list.map(\.compact).joined(separator: ", ") + "]"
    case .members(let members):
      "{" + members.filter { !$0.1.isAbsent }.map { JSONText.quoted($0) + ": " + $1.compact }.joined(separator: ", ")
        + "}"
    }
  }
}

/// A document whose members are on lines of their own, and so is each item of its lists.
struct JSONObject {
  private var members: [(String, JSONValue)] = []

  /// Sets a member that was not there before.
  subscript(name: String) -> JSONValue {
    get { members.first { $0.0 == name }?.1 ?? .absent }
    set { members.append((name, newValue)) }
  }

  var text: String {
    let lines = members.filter { !$0.1.isAbsent }.map { name, value in
      guard case .list(let items) = value else { return "  \(JSONText.quoted(name)): \(value.compact)" }
      return "  \(JSONText.quoted(name)): [\n" + items.map { "    " + $0.compact }.joined(separator: ",\n") + "\n  ]"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}
