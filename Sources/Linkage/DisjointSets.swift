/// Sets of numbers that are joined step by step (union-find).
package struct DisjointSets {
  private var parents: [Int]

  package init(count: Int) {
    parents = Array(0..<count)
  }

  /// The number that stands for the set that a number is in.
  package mutating func find(_ number: Int) -> Int {
    var root = number
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// Joins the sets of two numbers.
  ///
  /// - Returns: false where they were one already.
  @discardableResult
  package mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (find(a), find(b))
    parents[max(a, b)] = min(a, b)
    return a != b
  }
}
