import CGraphviz
import Synchronization

/// Graphviz's library: DOT text in, pictures out.
///
/// It knows nothing of what is drawn. libgvc is not thread-safe (four threads with a context each crash), so all calls
/// take turns; whoever wants to render in parallel needs processes.
package enum Graphviz {
  /// Lays a graph out once and renders it in every format asked for.
  ///
  /// The same text gives the same bytes, PDF included. The caption is what SVG and PDF say of themselves.
  package static func render(
    _ dot: String, engine: Engine = .drawn, formats: [Format], caption: Caption? = nil
  ) throws(GraphvizError) -> Rendering {
    // Mutex hands untyped errors on, so the result leaves it as a value.
    let result = library.withLock { library in
      Result { () throws(GraphvizError) in try library.render(dot, engine: engine, formats: formats) }
    }
    var rendering = try result.get()
    rendering.bytes[.svg] = rendering.bytes[.svg].map { AccessibleSVG(caption: caption).rewrite($0) }
    rendering.bytes[.pdf] = rendering.bytes[.pdf].map { ReproduciblePDF(caption: caption).rewrite($0) }
    return rendering
  }

  /// The one context: plugins are loaded once, which takes longer than a small drawing.
  private static let library = Mutex(Library())
}

/// A context of libgvc, and what it says while it works.
private struct Library: ~Copyable {
  private let context: OpaquePointer? = gvContext()

  deinit {
    if let context { gvFreeContext(context) }
  }

  func render(
    _ dot: String, engine: Graphviz.Engine, formats: [Graphviz.Format]
  ) throws(GraphvizError) -> Graphviz.Rendering {
    guard let context else { throw GraphvizError(step: .starting, messages: []) }
    reported = []
    agreseterrors()
    agseterrf { fragment in
      if let fragment { reported += UnsafeBufferPointer(start: fragment, count: strlen(fragment)).map(UInt8.init) }
      return 0
    }
    defer { agseterrf(nil) }

    guard let graph = agmemread(dot) else {
      defer { Self.leaveUnfinishedText() }
      throw failure(.reading)
    }
    defer { agclose(graph) }
    guard gvLayout(context, graph, engine.rawValue) == 0 else { throw failure(.layingOut) }
    defer { gvFreeLayout(context, graph) }
    // An engine may complain of an error and succeed all the same.
    guard !messages.contains(where: { $0.hasPrefix("Error") }) else { throw failure(.layingOut) }

    var rendering = Graphviz.Rendering()
    for format in formats {
      var bytes: UnsafeMutablePointer<CChar>?
      var count = 0
      defer { free(bytes) }
      shim_set_resolution(graph, format.dotsPerInch)
      guard shim_render(context, graph, format.graphvizName, &bytes, &count) == 0, let bytes, count > 0 else {
        throw failure(.rendering(format))
      }
      rendering.bytes[format] = UnsafeRawBufferPointer(start: bytes, count: count).map(\.self)
    }
    rendering.warnings = messages
    return rendering
  }

  /// Graphviz's reader stays within a comment or a string that has not ended, even for the next text: each is ended
  /// until an empty graph can be read.
  private static func leaveUnfinishedText() {
    for ending in ["*/", "\"", ">", ">>>>>>>>"] {
      if let graph = agmemread("graph {}") {
        agclose(graph)
        return
      }
      if let graph = agmemread(ending) { agclose(graph) }
    }
  }

  private func failure(_ step: GraphvizError.Step) -> GraphvizError {
    GraphvizError(step: step, messages: messages)
  }

  /// Graphviz hands its messages over in fragments: what begins with `Error` or `Warning` is one, up to the next.
  private var messages: [String] {
    String(decoding: reported, as: UTF8.self).split(separator: "\n").reduce(into: []) { messages, line in
      if let last = messages.indices.last, !line.hasPrefix("Error"), !line.hasPrefix("Warning") {
        messages[last] += " " + line
      } else {
        messages.append(String(line))
      }
    }
  }
}

/// What Graphviz has said since the last call; a C function without context writes it, under the lock of the library.
nonisolated(unsafe) private var reported: [UInt8] = []
