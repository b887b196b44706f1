/// The files that a run needs, out of the binary.
extension SparkEngine {
  typealias File = (name: String, bytes: [UInt8])

  static var driver: [File] {
    [
      ("names.py", PackageResources.names_py), ("facts.py", PackageResources.facts_py),
      ("tables.py", PackageResources.tables_py),
    ]
  }

  static var queries: [File] {
    [
      ("order.txt", PackageResources.order_txt),
      ("actor.sql", PackageResources.actor_sql),
      ("adherence.sql", PackageResources.adherence_sql),
      ("adoptions.sql", PackageResources.adoptions_sql),
      ("ancestor.sql", PackageResources.ancestor_sql),
      ("attendance.sql", PackageResources.attendance_sql),
      ("attendance-groups.sql", PackageResources.attendance_groups_sql),
      ("attendance-persons.sql", PackageResources.attendance_persons_sql),
      ("attendee.sql", PackageResources.attendee_sql),
      ("calendar.sql", PackageResources.calendar_sql),
      ("chance.sql", PackageResources.chance_sql),
      ("changed.sql", PackageResources.changed_sql),
      ("claims.sql", PackageResources.claims_sql),
      ("compare-groups.sql", PackageResources.compare_groups_sql),
      ("compare-memberships.sql", PackageResources.compare_memberships_sql),
      ("compare-organizations.sql", PackageResources.compare_organizations_sql),
      ("compare-yearly.sql", PackageResources.compare_yearly_sql),
      ("counts.sql", PackageResources.counts_sql),
      ("frame.sql", PackageResources.frame_sql),
      ("group-overlap.sql", PackageResources.group_overlap_sql),
      ("held-meeting.sql", PackageResources.held_meeting_sql),
      ("history.sql", PackageResources.history_sql),
      ("in-year.sql", PackageResources.in_year_sql),
      ("leadership-load.sql", PackageResources.leadership_load_sql),
      ("meeting-attendance.sql", PackageResources.meeting_attendance_sql),
      ("member.sql", PackageResources.member_sql),
      ("organization-overlap.sql", PackageResources.organization_overlap_sql),
      ("overlap-pair.sql", PackageResources.overlap_pair_sql),
      ("participation.sql", PackageResources.participation_sql),
      ("reference.sql", PackageResources.reference_sql),
      ("retention.sql", PackageResources.retention_sql),
      ("seat.sql", PackageResources.seat_sql),
      ("spell.sql", PackageResources.spell_sql),
      ("state.sql", PackageResources.state_sql),
      ("text.sql", PackageResources.text_sql),
      ("tie.sql", PackageResources.tie_sql),
      ("year.sql", PackageResources.year_sql),
      ("yearly.sql", PackageResources.yearly_sql),
    ]
  }
}
