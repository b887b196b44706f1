/// The tags of a PDF: its structure tree (ISO 32000-1, 14.7).
enum PDFTags {
  private static let greatestKey = 1 << 24

  /// Adds the tags of another file, whose pages were added, to those of the file.
  /// - Returns: false where one of the two has no tags, so that none are added.
  static func add(tagsOf added: PDFFile, to file: PDFFile, pages: [PDFObject]) throws(PDFError) -> Bool {
    guard let tree = file.root["/StructTreeRoot"], tree.isDictionary, let parents = tree["/ParentTree"],
      let addedTree = added.root["/StructTreeRoot"], let addedParents = addedTree["/ParentTree"]?["/Nums"]?.items,
      let start = firstFreeKey(of: tree, parents)
    else { return false }

    // The other's tree as a whole, as its parts refer to each other; its root then is an element of this one.
    let element = try file.copy(addedTree)
    element.remove("/ParentTree")
    element.remove("/ParentTreeNextKey")
    element.remove("/RoleMap")
    element.remove("/IDTree")
    element.set("/Type", file.name("/StructElem"))
    element.set("/S", file.name("/Part"))
    element.set("/P", tree)
    element.set(AppendedPages.mark, file.integer(start))
    append(element, to: tree)

    var next = start
    for page in pages {
      guard let key = page["/StructParents"]?.integer, (0..<greatestKey).contains(key) else { continue }
      page.set("/StructParents", file.integer(start + key))
      next = max(next, start + key + 1)
    }
    var entries: [(key: Int, value: PDFObject)] = []
    for (key, value) in zip(addedParents.indices, addedParents) where key % 2 == 1 {
      guard let number = addedParents[key - 1].integer, (0..<greatestKey).contains(number) else { continue }
      entries.append((start + number, try file.copy(value)))
      next = max(next, start + number + 1)
    }
    add(entries.sorted { $0.key < $1.key }, to: parents)
    if tree["/ParentTreeNextKey"] != nil { tree.set("/ParentTreeNextKey", file.integer(next)) }
    return true
  }

  /// Takes out the tags that were added.
  static func removeAdded(from file: PDFFile) {
    guard let tree = file.root["/StructTreeRoot"], let children = tree["/K"] else { return }
    for (index, child) in children.items.enumerated().reversed() {
      guard let start = child[AppendedPages.mark]?.integer else { continue }
      children.erase(at: index)
      if let parents = tree["/ParentTree"] { remove(from: start, in: parents) }
      if tree["/ParentTreeNextKey"] != nil { tree.set("/ParentTreeNextKey", file.integer(start)) }
    }
  }

  private static func append(_ element: PDFObject, to tree: PDFObject) {
    guard let children = tree["/K"] else { return tree.set("/K", element) }
    guard !children.isArray else { return children.append(element) }
    let both = tree.file.array()
    both.append(children)
    both.append(element)
    tree.set("/K", both)
  }

  /// The first number that no page of the tree goes by; nil where that cannot be known.
  private static func firstFreeKey(of tree: PDFObject, _ parents: PDFObject) -> Int? {
    let greatest = greatestKeyUsed(in: parents, depth: 0) ?? -1
    let next = max(tree["/ParentTreeNextKey"]?.integer ?? 0, greatest + 1)
    return (0..<greatestKey).contains(next) ? next : nil
  }

  private static func greatestKeyUsed(in node: PDFObject, depth: Int) -> Int? {
    guard depth < 32 else { return nil }
    let numbers = node["/Nums"]?.items ?? []
    let own = stride(from: 0, to: numbers.count, by: 2).compactMap { numbers[$0].integer }.max()
    let below = (node["/Kids"]?.items ?? []).compactMap { greatestKeyUsed(in: $0, depth: depth + 1) }.max()
    return [own, below].compactMap(\.self).max()
  }

  /// Adds entries to a number tree, whose numbers are all smaller (ISO 32000-1, 7.9.7).
  private static func add(_ entries: [(key: Int, value: PDFObject)], to tree: PDFObject) {
    guard let first = entries.first, let last = entries.last else { return }
    let file = tree.file
    func append(to numbers: PDFObject) {
      for (key, value) in entries {
        numbers.append(file.integer(key))
        numbers.append(value)
      }
    }
    if let kids = tree["/Kids"], kids.isArray {
      let leaf = file.indirect(file.dictionary())
      let numbers = file.array()
      append(to: numbers)
      let limits = file.array()
      limits.append(file.integer(first.key))
      limits.append(file.integer(last.key))
      leaf.set("/Nums", numbers)
      leaf.set("/Limits", limits)
      kids.append(leaf)
    } else if let numbers = tree["/Nums"], numbers.isArray {
      append(to: numbers)
    } else {
      let numbers = file.array()
      append(to: numbers)
      tree.set("/Nums", numbers)
    }
  }

  /// Removes the entries from a number on.
  private static func remove(from start: Int, in tree: PDFObject) {
    if let kids = tree["/Kids"], kids.isArray {
      for (index, kid) in kids.items.enumerated().reversed() {
        if let least = kid["/Limits"]?.items.first?.integer, least >= start { kids.erase(at: index) }
      }
    } else if let numbers = tree["/Nums"] {
      for (index, number) in numbers.items.enumerated().reversed() where index % 2 == 0 {
        guard let key = number.integer, key >= start else { continue }
        numbers.erase(at: index + 1)
        numbers.erase(at: index)
      }
    }
  }
}
