-- Which working groups began, last or ended between two years, and who joined, left and leads them.
WITH counted AS (
  SELECT group_key, SUM(before) AS size_before, SUM(after) AS size_after,
    SUM(CASE WHEN after > before THEN 1 ELSE 0 END) AS joined, SUM(CASE WHEN before > after THEN 1 ELSE 0 END) AS gone,
    SUM(lead_before) AS leads_before, SUM(lead_after) AS leads_after,
    SUM(CASE WHEN lead_after > lead_before THEN 1 ELSE 0 END) AS taken_over,
    SUM(CASE WHEN lead_before > lead_after THEN 1 ELSE 0 END) AS given_up
  FROM changed GROUP BY group_key
)
SELECT "group".name AS "group", "group".id AS group_id,
  CASE WHEN counted.size_before = 0 THEN 'begun' WHEN counted.size_after = 0 THEN 'ended' ELSE 'lasted' END AS change,
  counted.size_before, counted.size_after, counted.joined, counted.gone AS "left", counted.leads_before,
  counted.leads_after, counted.taken_over, counted.given_up
FROM counted JOIN "group" ON "group".key = counted.group_key
ORDER BY counted.group_key
