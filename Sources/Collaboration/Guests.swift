extension Attendance {
  /// Whether someone was there as a guest, who is not expected and no member.
  package var isGuest: Bool {
    role.map { role in NameKey(role).text.split { !$0.isLetter }.contains { Self.guests.contains(String($0)) } }
      ?? false
  }

  private static let guests: Set<String> = [
    "guest", "guests", "invited", "visitor", "invite", "invitee", "invites", "invitees",
  ]
}
