import Collaboration

/// Eighteen women of Natchez and the fourteen social events that they were at: 89 ties.
///
/// Davis, Gardner & Gardner 1941, “Deep South”, figure of participation; as Breiger 1974 and Borgatti & Halgin 2011 use it.
enum Davis {
  static let women = [
    "Evelyn", "Laura", "Theresa", "Brenda", "Charlotte", "Frances", "Eleanor", "Pearl", "Ruth", "Verne", "Myra",
    "Katherina", "Sylvia", "Nora", "Helen", "Dorothy", "Olivia", "Flora",
  ]

  static let network = Networks.twoMode(rows: [
    "XXXXXX.XX.....",
    "XXX.XXXX......",
    ".XXXXXXXX.....",
    "X.XXXXXX......",
    "..XXX.X.......",
    "..X.XX.X......",
    "....XXXX......",
    ".....X.XX.....",
    "....X.XXX.....",
    "......XXX..X..",
    ".......XXX.X..",
    ".......XXX.XXX",
    "......XXXX.XXX",
    ".....XX.XXXXXX",
    "......XX.XXX..",
    ".......XX.....",
    "........X.X...",
    "........X.X...",
  ])

  static func woman(_ name: String) -> Int { women.firstIndex(of: name) ?? 0 }
}
