-- A row for each change between two years: who left or joined which group, gave up or took over its lead.
WITH told AS (
  SELECT group_key, actor_key, 1 AS place, 'left' AS change FROM changed WHERE before > after UNION ALL
  SELECT group_key, actor_key, 2, 'joined' FROM changed WHERE after > before UNION ALL
  SELECT group_key, actor_key, 3, 'gave up' FROM changed WHERE lead_before > lead_after UNION ALL
  SELECT group_key, actor_key, 4, 'took over' FROM changed WHERE lead_after > lead_before
)
SELECT "group".name AS "group", "group".id AS group_id, actor.name AS organization, actor.id AS organization_id,
  told.change
FROM told
  JOIN "group" ON "group".key = told.group_key
  JOIN actor ON actor.key = told.actor_key
ORDER BY told.group_key, told.actor_key, told.place
