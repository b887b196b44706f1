@testable import Figures

/// How an ink looks to different eyes.
enum Eyes: CaseIterable {
  case usual, grey, protanopia, deuteranopia, tritanopia

  /// The three deficiencies at full severity: Machado, Oliveira & Fernandes 2009, table 1, on linear light.
  func see(_ color: Color) -> Color {
    let light = [color.red, color.green, color.blue].map(Color.linear)
    let rows: [[Double]]
    switch self {
    case .usual: return color
    case .grey:
      let level = Color.encoded(color.luminance)
      return Color(red: level, green: level, blue: level)
    case .protanopia:
      rows = [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      rows = [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      rows = [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    }
    let seen = rows.map { row in
      Color.encoded(max(0, min(1, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })))
    }
    return Color(red: seen[0], green: seen[1], blue: seen[2])
  }
}
