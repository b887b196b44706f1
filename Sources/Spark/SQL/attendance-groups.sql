-- How many came to the meetings of each group; meetings that name no group come last.
WITH counted AS (
  SELECT body, COUNT(DISTINCT event_key) AS events, SUM(is_expected) AS expected,
    SUM(CASE WHEN is_expected = 1 AND status = 'present' THEN 1 ELSE 0 END) AS present,
    SUM(CASE WHEN is_expected = 1 AND status = 'excused' THEN 1 ELSE 0 END) AS excused,
    SUM(CASE WHEN is_expected = 1 AND status = 'absent' THEN 1 ELSE 0 END) AS absent,
    SUM(CASE WHEN status = 'present' THEN 1 ELSE 0 END) AS came
  FROM meeting_attendance JOIN choice ON choice.actors = kind
  GROUP BY body
)
SELECT "group".name AS "group", "group".id AS group_id, counted.events, counted.expected, counted.present,
  counted.excused, counted.absent,
  CASE WHEN counted.expected > 0 THEN CAST(counted.present AS DOUBLE) / counted.expected END AS rate,
  CAST(counted.came AS DOUBLE) / counted.events AS mean_present
FROM counted LEFT JOIN "group" ON "group".key = counted.body
ORDER BY CASE WHEN counted.body = 0 THEN 1 ELSE 0 END, counted.body
