-- Who came to the meetings.
WITH counted AS (
  SELECT mark.actor_key, SUM(mark.is_expected) AS events,
    SUM(CASE WHEN mark.is_expected = 1 AND mark.status = 'present' THEN 1 ELSE 0 END) AS present,
    SUM(CASE WHEN mark.is_expected = 1 AND mark.status = 'excused' THEN 1 ELSE 0 END) AS excused,
    SUM(CASE WHEN mark.is_expected = 1 AND mark.status = 'absent' THEN 1 ELSE 0 END) AS absent,
    SUM(CASE WHEN mark.status = 'present' THEN 1 ELSE 0 END) AS attended
  FROM mark JOIN choice ON choice.actors = mark.kind
  GROUP BY mark.actor_key
)
SELECT actor.name AS organization, actor.id AS organization_id, counted.events, counted.present, counted.excused,
  counted.absent, CASE WHEN counted.events > 0 THEN CAST(counted.present AS DOUBLE) / counted.events END AS rate,
  counted.attended
FROM counted JOIN actor ON actor.key = counted.actor_key
ORDER BY counted.actor_key
