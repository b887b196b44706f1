-- Which actors joined, stayed or left between two years, and what they lead; who left and goes on in another one: where that
-- joined, or was there already and is of the same kind.
WITH counted AS (
  SELECT actor_key, MAX(before) AS before, MAX(after) AS after, SUM(before) AS groups_before, SUM(after) AS groups_after,
    SUM(CASE WHEN after > before THEN 1 ELSE 0 END) AS joined, SUM(CASE WHEN before > after THEN 1 ELSE 0 END) AS gone,
    SUM(lead_before) AS leads_before, SUM(lead_after) AS leads_after,
    SUM(CASE WHEN lead_after > lead_before THEN 1 ELSE 0 END) AS taken_over,
    SUM(CASE WHEN lead_before > lead_after THEN 1 ELSE 0 END) AS given_up
  FROM changed GROUP BY actor_key
),
heir AS (
  SELECT counted.actor_key, MIN(ancestor.distance) AS distance
  FROM counted
    JOIN choice ON choice.actors = 'organizations'
    JOIN ancestor ON ancestor.child = counted.actor_key
    JOIN counted AS there ON there.actor_key = ancestor.ancestor AND there.after = 1
  WHERE counted.after = 0
  GROUP BY counted.actor_key
),
merger AS (
  SELECT heir.actor_key, parent.name, parent.id
  FROM heir
    JOIN ancestor ON ancestor.child = heir.actor_key AND ancestor.distance = heir.distance
    JOIN organization AS child ON child.key = heir.actor_key
    JOIN organization AS parent ON parent.key = ancestor.ancestor
    JOIN counted AS there ON there.actor_key = parent.key
  WHERE there.before = 0 OR COALESCE(child.classification, '') = COALESCE(parent.classification, '')
)
SELECT actor.name AS organization, actor.id AS organization_id,
  CASE WHEN counted.before = 0 THEN 'joined' WHEN counted.after = 0 THEN 'left' ELSE 'stayed' END AS change,
  merger.name AS merged_into, merger.id AS merged_into_id, counted.groups_before, counted.groups_after, counted.joined,
  counted.gone AS "left", counted.leads_before, counted.leads_after, counted.taken_over, counted.given_up
FROM counted
  JOIN actor ON actor.key = counted.actor_key
  LEFT JOIN merger ON merger.actor_key = counted.actor_key
ORDER BY counted.actor_key
