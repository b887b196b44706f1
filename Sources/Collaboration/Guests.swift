extension Attendance {
  /// Whether someone was there as a guest, who is not expected and no member.
  package var isGuest: Bool {
    role?.split(separator: ",").first.map { Self.guests.contains(NameKey($0)) } ?? false
  }

  private static let guests = Set(
    ["guest", "invited", "visitor", "invité", "invitée", "invités", "invitées", "auditeur libre"].map { NameKey($0) })
}
