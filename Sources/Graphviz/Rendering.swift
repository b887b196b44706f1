extension Graphviz {
  /// What comes of a graph: the bytes in each format, and what Graphviz had to say.
  package struct Rendering: Sendable {
    package internal(set) var bytes: [Format: [UInt8]] = [:]
    /// One message a line, as Graphviz words it; a good drawing gets none.
    package internal(set) var warnings: [String] = []

    /// The picture as text, for the formats that are.
    package func text(_ format: Format) -> String? {
      bytes[format].map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// How a graph gets its positions.
  package enum Engine: String, Hashable, CaseIterable, Sendable {
    /// The text has all positions and routes: nothing is laid out.
    case drawn = "nop2"
    /// Layers.
    case dot
    /// Springs, for up to a thousand nodes.
    case neato
  }

  /// What a picture can be written as.
  package enum Format: String, Hashable, CaseIterable, Sendable {
    case svg, pdf, png
    /// The graph again, with its positions.
    case dot
    /// Positions and routes as lines of plain words.
    case plain

    var graphvizName: String {
      switch self {
      case .svg: "svg"
      case .pdf: "pdf"
      case .png: "png"
      case .dot: "dot"
      case .plain: "plain"
      }
    }

    /// PNG at twice the resolution of a plain screen (96); 0 leaves a format its own.
    var dotsPerInch: Double { self == .png ? 192 : 0 }
  }

  /// What a picture says of itself to those who do not see it.
  package struct Caption: Hashable, Sendable {
    /// What ids in the SVG begin with, unlike those of any other picture on the page.
    ///
    /// A letter, then letters, digits, `-`.
    package let id: String
    package let title: String
    package let description: String
    /// BCP 47: `fr`, `en`.
    package let languageTag: String
    /// For each colour of the SVG, as `#rrggbb`, the one that takes its place on a dark screen; empty for a picture
    /// that stays as it is.
    package let nightInks: [String: String]

    package init(
      id: String, title: String, description: String, languageTag: String, nightInks: [String: String] = [:]
    ) {
      self.nightInks = nightInks
      self.id = id
      self.title = title
      self.description = description
      self.languageTag = languageTag
    }
  }
}

/// Why there is no picture.
package struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case starting, reading, layingOut
    case rendering(Graphviz.Format)
  }

  package let step: Step
  /// What Graphviz said, a line each.
  package let messages: [String]

  package var description: String {
    let what =
      switch step {
      case .starting: "Graphviz does not start"
      case .reading: "Graphviz cannot read the DOT text"
      case .layingOut: "Graphviz cannot lay the graph out"
      case .rendering(let format): "Graphviz cannot write \(format.rawValue.uppercased())"
      }
    return ([what] + messages).joined(separator: ": ")
  }
}
