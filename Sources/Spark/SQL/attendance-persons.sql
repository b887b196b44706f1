-- The same person by person and group by group, whatever the actors; meetings that name no group come last.
WITH counted AS (
  SELECT actor_key AS person_key, body, SUM(is_expected) AS events,
    SUM(CASE WHEN is_expected = 1 AND status = 'present' THEN 1 ELSE 0 END) AS present,
    SUM(CASE WHEN is_expected = 1 AND status = 'excused' THEN 1 ELSE 0 END) AS excused,
    SUM(CASE WHEN is_expected = 1 AND status = 'absent' THEN 1 ELSE 0 END) AS absent,
    SUM(CASE WHEN status = 'present' THEN 1 ELSE 0 END) AS attended
  FROM meeting_attendance WHERE kind = 'persons' GROUP BY actor_key, body
),
listed AS (
  SELECT attendee.person_key, COALESCE(event.group_key, 0) AS body, attendee.organization_key,
    ROW_NUMBER() OVER (PARTITION BY attendee.person_key, COALESCE(event.group_key, 0)
      ORDER BY COALESCE(SUBSTR(event.start_date || '-99-99', 1, 10), '') DESC, attendee.key DESC) AS from_last
  FROM attendee JOIN event ON event.key = attendee.event_key
  WHERE attendee.person_key IS NOT NULL AND attendee.organization_key IS NOT NULL
),
seated AS (
  SELECT history.person_key, history.group_key AS body, history.organization_key,
    ROW_NUMBER() OVER (PARTITION BY history.person_key, history.group_key
      ORDER BY history.from_attendance DESC, ABS(history.key) DESC) AS from_last
  FROM history CROSS JOIN choice
  WHERE history.person_key IS NOT NULL
    AND (choice.first_year IS NULL
      OR history.first_year <= choice.last_year AND history.last_year >= choice.first_year)
)
SELECT person.name AS person, person.id AS person_id, organization.name AS organization,
  organization.id AS organization_id, "group".name AS "group", "group".id AS group_id, counted.events, counted.present,
  counted.excused, counted.absent,
  CASE WHEN counted.events > 0 THEN CAST(counted.present AS DOUBLE) / counted.events END AS rate, counted.attended
FROM counted
  JOIN person ON person.key = counted.person_key
  LEFT JOIN listed ON listed.person_key = counted.person_key AND listed.body = counted.body AND listed.from_last = 1
  LEFT JOIN seated ON seated.person_key = counted.person_key AND seated.body = counted.body AND seated.from_last = 1
  LEFT JOIN organization ON organization.key = COALESCE(listed.organization_key, seated.organization_key)
  LEFT JOIN "group" ON "group".key = counted.body
ORDER BY counted.person_key, CASE WHEN counted.body = 0 THEN 1 ELSE 0 END, counted.body
