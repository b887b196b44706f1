/// The bookmarks of a PDF: its document outline (ISO 32000-1, 12.3.3).
enum PDFBookmarks {
  /// Adds a bookmark at the end that leads to a page's top.
  static func add(_ title: String, to page: PDFObject, in file: PDFFile) {
    let outline: PDFObject
    if let present = file.root["/Outlines"], present.isDictionary {
      outline = present
    } else {
      outline = file.indirect(file.dictionary())
      outline.set("/Type", file.name("/Outlines"))
      outline.set("/Count", file.integer(0))
      outline.set(AppendedPages.mark, file.flag())
      file.root.set("/Outlines", outline)
    }
    let destination = file.array()
    destination.append(page)
    destination.append(file.name("/Fit"))
    let item = file.indirect(file.dictionary())
    item.set("/Title", file.text(title))
    item.set("/Parent", outline)
    item.set("/Dest", destination)
    item.set(AppendedPages.mark, file.flag())
    if let last = outline["/Last"], last.isDictionary {
      item.set("/Prev", last)
      last.set("/Next", item)
    } else {
      outline.set("/First", item)
    }
    outline.set("/Last", item)
    count(outline, by: 1)
  }

  /// Takes out the bookmarks that were added, and the outline if it was made for them.
  static func removeAdded(from file: PDFFile) {
    guard let outline = file.root["/Outlines"] else { return }
    var item = outline["/First"]
    var seen: Set<Int> = []
    while let current = item, current.isDictionary, seen.insert(current.id).inserted {
      item = current["/Next"]
      guard current[AppendedPages.mark]?.isFlag == true else { continue }
      link(from: current["/Prev"], or: (outline, "/First"), "/Next", to: item)
      link(from: item, or: (outline, "/Last"), "/Prev", to: current["/Prev"])
      count(outline, by: -1)
    }
    if outline["/First"] == nil, outline[AppendedPages.mark]?.isFlag == true { file.root.remove("/Outlines") }
  }

  /// Leads from a bookmark, or from the outline where there is none, to another one, or nowhere.
  private static func link(
    from item: PDFObject?, or outline: (object: PDFObject, key: String), _ key: String, to target: PDFObject?
  ) {
    let (source, key) = item.map { ($0, key) } ?? (outline.object, outline.key)
    if let target { source.set(key, target) } else { source.remove(key) }
  }

  /// How many bookmarks show; one that says none, or that all are closed, stays so.
  private static func count(_ outline: PDFObject, by difference: Int) {
    guard let count = outline["/Count"]?.integer, count >= 0 else { return }
    outline.set("/Count", outline.file.integer(max(0, count + difference)))
  }
}
