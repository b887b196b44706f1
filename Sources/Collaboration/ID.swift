/// The place of an entity in its table of a ``CollaborationNetwork``, as a type of its own per kind of entity.
///
/// Tables are sorted by name, so the order of ids is the order of names.
package struct ID<Entity>: Hashable, Comparable, Sendable {
  /// The position in the table, from 0.
  ///
  /// Four bytes, because there may be ten million references.
  package let position: Int32

  package init(_ position: Int) {
    self.position = Int32(position)
  }

  /// The position as an array index.
  package var index: Int { Int(position) }

  package static func < (a: Self, b: Self) -> Bool { a.position < b.position }
}

package typealias OrganizationID = ID<Organization>
package typealias PersonID = ID<Person>
package typealias GroupID = ID<Group>
package typealias EventID = ID<Event>
