package import Collaboration

/// A network in the form of another program, and what that form could not hold of it.
package struct ExchangedFile: Sendable {
  package let text: String
  /// What is not in the text, a sentence each, for whoever believes that all of it is.
  package let losses: [String]
}

extension ExchangeFormat {
  /// Writes a network in a form that is one text; nil for those that are folders or databases.
  package func write(_ network: CollaborationNetwork, additions: NodeAdditions = NodeAdditions()) -> ExchangedFile? {
    switch self {
    case .graphml: GraphMLWriter.write(network, additions)
    case .gexf: GEXFWriter.write(network, additions)
    case .dot: DOTWriter.write(network, additions)
    case .pajek: PajekWriter.write(network, additions, isTwoMode: false)
    case .pajekTwoMode: PajekWriter.write(network, additions, isTwoMode: true)
    case .edgelist: EdgeListWriter.write(network)
    case .dl: DLWriter.write(network)
    case .popolo: PopoloWriter.write(network, additions)
    case .csv, .sqlite: nil
    }
  }
}
