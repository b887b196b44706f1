import Testing

@testable import Figures

@Suite("A theme")
struct ThemeTests {
  @Test func `measures contrast as WCAG does`() {
    // reference: Okabe–Ito and Tol on white.
    for (color, contrast) in [
      (Color(0x009E73), 3.42), (Color(0x0072B2), 5.19), (Color(0xD55E00), 3.87), (Color(0xCC79A7), 3.06),
      (Color(0xE69F00), 2.25), (Color(0x4477AA), 4.70), (Color(0xBBBBBB), 1.92),
    ] {
      #expect(abs(color.contrast(with: .white) - contrast) < 0.005)
    }
    #expect(Color.black.contrast(with: .white) == 21)
  }

  @Test(arguments: Theme.all)
  func `has text of 4.5 to 1 on all that it stands on`(theme: Theme) {
    for text in [theme.ink, theme.quiet] {
      for ground in [theme.paper, theme.organization, theme.group] {
        #expect(text.contrast(with: ground) >= 4.5)
      }
    }
    for share in stride(from: 0, through: 1, by: 0.05) {
      let ground = theme.shade(share)
      #expect(ground.legibleInk.contrast(with: ground) >= 4.5)
    }
  }

  @Test(arguments: Theme.all)
  func `has marks of 3 to 1 on the paper`(theme: Theme) {
    let marks = [
      theme.member, theme.lead, theme.initiator, theme.supplier, theme.organizationOutline, theme.groupOutline,
      theme.alarm,
    ]
    for mark in marks + theme.series { #expect(mark.contrast(with: theme.paper) >= 3) }
  }

  @Test(arguments: Theme.all)
  func `has text of 4.5 to 1 and marks of 3 to 1 for all eyes, by day and at night`(theme: Theme) {
    for isNight in theme.turnsDark ? [false, true] : [false] {
      for eyes in Eyes.allCases {
        func seen(_ ink: Color) -> Color { eyes.see(isNight ? ink.atNight : ink) }
        for ground in stride(from: 0, through: 1, by: 0.005).map(theme.shade) + [theme.lead, theme.initiator] {
          #expect(seen(ground.legibleInk).contrast(with: seen(ground)) >= 4.5, "\(ground.hexadecimal), \(eyes)")
        }
        for text in [theme.ink, theme.quiet, theme.alarm] {
          for ground in [theme.paper, theme.organization] {
            #expect(seen(text).contrast(with: seen(ground)) >= 4.5, "\(text.hexadecimal), \(eyes)")
          }
        }
        let marks = [
          theme.member, theme.lead, theme.initiator, theme.supplier, theme.organizationOutline, theme.groupOutline,
          theme.alarm,
        ]
        for mark in marks + theme.series {
          #expect(seen(mark).contrast(with: seen(theme.paper)) >= 3, "\(mark.hexadecimal), \(eyes)")
        }
      }
    }
  }

  @Test(arguments: Theme.all)
  func `darkens with the value`(theme: Theme) {
    let levels = stride(from: 0, through: 1, by: 0.01).map { theme.shade($0).luminance }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(theme.shade(0) == theme.low && theme.shade(1) == theme.high)
  }

  @Test func `writes a colour as SVG and DOT read it`() {
    #expect(Color(0xD55E00).hexadecimal == "#d55e00")
    #expect(Color(red: 2, green: -1, blue: 0.5).hexadecimal == "#ff0080")
    #expect(Color.black.mixed(with: .white, 0.5).hexadecimal == "#808080")
  }
}
