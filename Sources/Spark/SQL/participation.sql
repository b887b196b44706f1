-- Who is what in which working group; several rows of one role are one, from the first start to the last end.
WITH role_of AS (
  SELECT actor_key, group_key, role_key, role,
    CASE WHEN COUNT(*) = COUNT(stated_start) THEN MIN(stated_start) END AS start_date,
    CASE WHEN COUNT(*) = COUNT(stated_end) THEN REPLACE(MAX(SUBSTR(stated_end || '-99-99', 1, 10)), '-99', '') END
      AS end_date,
    MIN(stated_first) AS first_seen, MAX(stated_last) AS last_seen
  FROM state
  WHERE actor_key IS NOT NULL AND in_working_group = 1
  GROUP BY actor_key, group_key, role_key, role
),
listed AS (
  SELECT DISTINCT body AS group_key FROM meeting_attendance JOIN choice ON choice.actors = meeting_attendance.kind
),
came AS (
  SELECT actor_key, body AS group_key, COUNT(*) AS meetings
  FROM meeting_attendance JOIN choice ON choice.actors = meeting_attendance.kind
  WHERE status = 'present'
  GROUP BY actor_key, body
)
SELECT actor.name AS organization, actor.id AS organization_id, "group".name AS "group", "group".id AS group_id,
  role_of.role, role_of.start_date, role_of.end_date, role_of.first_seen, role_of.last_seen,
  CASE WHEN listed.group_key IS NOT NULL THEN COALESCE(came.meetings, 0) END AS meetings
FROM role_of
  JOIN actor ON actor.key = role_of.actor_key
  JOIN "group" ON "group".key = role_of.group_key
  LEFT JOIN listed ON listed.group_key = role_of.group_key
  LEFT JOIN came ON came.actor_key = role_of.actor_key AND came.group_key = role_of.group_key
ORDER BY role_of.actor_key, role_of.group_key, role_of.role_key
