package import Collaboration
package import Report
package import Tables

/// A figure as it is published: its picture, its files, and where the report shows it.
package struct RenderedFigure: Sendable {
  package typealias File = (name: String, bytes: [UInt8])

  package let name: String
  /// The part of the report that it belongs to.
  package let section: ReportSection
  /// The names of the tables that hold the same in numbers.
  package let tables: [PublishedTableName]
  package let picture: Picture
  /// The same for a page, which may be dark.
  package let pagePicture: Picture
  package let files: [File]

  package init(
    name: String, section: ReportSection, tables: [PublishedTableName], picture: Picture, pagePicture: Picture? = nil,
    files: [File]
  ) {
    self.pagePicture = pagePicture ?? picture
    self.name = name
    self.section = section
    self.tables = tables
    self.picture = picture
    self.files = files
  }
}

/// The figures of a network as a whole.
package struct RenderedFigures: Sendable {
  package let items: [RenderedFigure]
  /// The figures that there is no data for, and why.
  package let leftOut: [(name: String, reason: String)]

  package init(items: [RenderedFigure], leftOut: [(name: String, reason: String)]) {
    self.items = items
    self.leftOut = leftOut
  }

  package var files: [RenderedFigure.File] { items.flatMap(\.files) }
}

/// The pictures of single organizations and groups.
package struct RenderedCards: Sendable {
  package let organizations: [OrganizationID: RenderedFigure]
  package let groups: [GroupID: RenderedFigure]

  package init(organizations: [OrganizationID: RenderedFigure], groups: [GroupID: RenderedFigure]) {
    self.organizations = organizations
    self.groups = groups
  }

  package static let none = RenderedCards(organizations: [:], groups: [:])

  package var files: [RenderedFigure.File] {
    organizations.sorted { $0.key < $1.key }.flatMap(\.value.files)
      + groups.sorted { $0.key < $1.key }.flatMap(\.value.files)
  }
}
