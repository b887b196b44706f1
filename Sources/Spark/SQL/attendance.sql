-- Who came to the meetings.
WITH counted AS (
  SELECT actor_key, SUM(is_expected) AS events,
    SUM(CASE WHEN is_expected = 1 AND status = 'present' THEN 1 ELSE 0 END) AS present,
    SUM(CASE WHEN is_expected = 1 AND status = 'excused' THEN 1 ELSE 0 END) AS excused,
    SUM(CASE WHEN is_expected = 1 AND status = 'absent' THEN 1 ELSE 0 END) AS absent,
    SUM(CASE WHEN status = 'present' THEN 1 ELSE 0 END) AS attended
  FROM meeting_attendance JOIN choice ON choice.actors = kind
  GROUP BY actor_key
)
SELECT actor.name AS organization, actor.id AS organization_id, counted.events, counted.present, counted.excused,
  counted.absent, CASE WHEN counted.events > 0 THEN CAST(counted.present AS DOUBLE) / counted.events END AS rate,
  counted.attended
FROM counted JOIN actor ON actor.key = counted.actor_key
ORDER BY counted.actor_key
