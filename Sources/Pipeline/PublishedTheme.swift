internal import Figures

/// The inks that figures are published in.
package enum PublishedTheme: String, CaseIterable, Sendable {
  /// For paper and light pages.
  case print
  /// For screens: the SVG turns dark where the reader's screen is dark.
  case screen
  /// For those who see little contrast.
  case highContrast = "high-contrast"

  var inks: Theme {
    switch self {
    case .print: .print
    case .screen: .screen
    case .highContrast: .highContrast
    }
  }
}
