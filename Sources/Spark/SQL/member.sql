-- The memberships: those that the data has, and those that attendance alone tells of.
--
-- A working group of which no row names a member (leads and initiators aside), but whose meetings people attended, is made
-- of those who were present or excused there, guests aside, from the first of these meetings to the last that lists them.
WITH has_members AS (
  SELECT DISTINCT membership.group_key
  FROM membership JOIN role ON role.key = membership.role_key
  WHERE role.participates = 1 AND role.is_seat = 0
),
body AS (
  SELECT event.key AS event_key, event.group_key, event.start_date
  FROM event
    JOIN "group" ON "group".key = event.group_key AND "group".classification = 'working group'
    LEFT JOIN has_members ON has_members.group_key = event.group_key
  WHERE COALESCE(event.status, 'held') = 'held' AND has_members.group_key IS NULL
),
spell AS (
  SELECT body.group_key, attendee.organization_key, attendee.person_key, MIN(body.start_date) AS first_seen,
    MAX(body.start_date) AS last_seen
  FROM attendee JOIN body ON body.event_key = attendee.event_key
  WHERE attendee.is_guest = 0
  GROUP BY body.group_key, attendee.organization_key, attendee.person_key
  HAVING MAX(CASE WHEN attendee.status = 'absent' THEN 0 ELSE 1 END) = 1
),
covered AS (
  -- Whom a seat shows there all along.
  SELECT DISTINCT spell.group_key, COALESCE(spell.organization_key, 0) AS organization,
    COALESCE(spell.person_key, 0) AS person
  FROM spell
    JOIN membership AS seat ON seat.group_key = spell.group_key
      AND COALESCE(seat.person_key, 0) = COALESCE(spell.person_key, 0)
    JOIN role ON role.key = seat.role_key AND role.is_seat = 1
  WHERE seat.end_date IS NULL
    AND (spell.person_key IS NOT NULL OR COALESCE(seat.organization_key, 0) = COALESCE(spell.organization_key, 0))
    AND (spell.first_seen IS NULL OR COALESCE(seat.start_date, seat.first_seen) IS NULL
      OR COALESCE(seat.start_date, seat.first_seen) <= spell.first_seen
        AND COALESCE(seat.last_seen, spell.last_seen) >= spell.last_seen)
)
SELECT membership.key, membership.organization_key, membership.person_key, membership.group_key, membership.role_key,
  membership.start_date, membership.end_date, membership.first_seen, membership.last_seen, 0 AS from_attendance
FROM membership
UNION ALL
SELECT -ROW_NUMBER() OVER (
    ORDER BY spell.group_key, COALESCE(spell.organization_key, 0), COALESCE(spell.person_key, 0)) AS key,
  spell.organization_key, spell.person_key, spell.group_key,
  (SELECT key FROM role WHERE word = 'member') AS role_key, NULL AS start_date, NULL AS end_date, spell.first_seen,
  spell.last_seen, 1 AS from_attendance
FROM spell
  LEFT JOIN covered ON covered.group_key = spell.group_key
    AND covered.organization = COALESCE(spell.organization_key, 0)
    AND covered.person = COALESCE(spell.person_key, 0)
WHERE covered.group_key IS NULL
