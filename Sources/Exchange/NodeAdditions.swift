package import Tables

/// What is worked out of a network and handed on with its nodes: measures, and places in a layout.
///
/// Nobody reads it back: whoever loads the file measures and lays out anew.
package struct NodeAdditions: Sendable {
  /// The measures' names, in the order of their values.
  package var measures: [String]
  /// By position of the organization; nil for one that was not measured.
  package var organizations: [[Value]?]
  package var persons: [[Value]?]
  package var groups: [[Value]?]
  /// Places in a layout, in points; nil where there is none.
  package var places: Places?

  package struct Places: Sendable {
    package typealias Place = (x: Double, y: Double)
    package let organizations: [Place]
    package let persons: [Place]
    package let groups: [Place]

    package init(organizations: [Place], persons: [Place], groups: [Place]) {
      self.organizations = organizations
      self.persons = persons
      self.groups = groups
    }
  }

  package init(
    measures: [String] = [], organizations: [[Value]?] = [], persons: [[Value]?] = [], groups: [[Value]?] = [],
    places: Places? = nil
  ) {
    self.measures = measures
    self.organizations = organizations
    self.persons = persons
    self.groups = groups
    self.places = places
  }
}
