-- Who carries the groups: a group with k seats gives 1/k load to the holder of each.
WITH groups_of AS (
  SELECT actor_key, COUNT(*) AS groups FROM tie GROUP BY actor_key
),
carried AS (
  -- Seats that weigh the same are counted before they are divided: ten tenths are one.
  SELECT actor_key, SUM(load) AS load, SUM(seats) AS seats
  FROM (
    SELECT actor_key, COUNT(*) AS seats, CAST(COUNT(*) AS DOUBLE) / weight AS load
    FROM seat GROUP BY actor_key, weight
  ) AS weighed
  GROUP BY actor_key
),
led AS (
  SELECT actor_key, SUM(CASE WHEN role = 'lead' THEN 1 ELSE 0 END) AS lead_groups,
    SUM(CASE WHEN role = 'initiator' THEN 1 ELSE 0 END) AS initiator_groups
  FROM (SELECT DISTINCT actor_key, group_key, role FROM seat) AS of_role
  GROUP BY actor_key
),
total AS (
  SELECT (SELECT SUM(load) FROM carried) AS load, CAST(COUNT(*) AS DOUBLE) AS groups FROM tie
)
SELECT actor.name AS organization, actor.id AS organization_id, groups_of.groups,
  COALESCE(led.lead_groups, 0) AS "lead", COALESCE(led.initiator_groups, 0) AS initiator,
  COALESCE(carried.seats, 0) AS seats, COALESCE(carried.load, 0.0) AS load,
  CASE WHEN total.load > 0 THEN COALESCE(carried.load, 0.0) / total.load END AS load_share,
  groups_of.groups / total.groups AS group_share,
  CASE WHEN total.load > 0 THEN COALESCE(carried.load, 0.0) / total.load / (groups_of.groups / total.groups) END
    AS load_ratio
FROM groups_of
  JOIN actor ON actor.key = groups_of.actor_key
  LEFT JOIN carried ON carried.actor_key = groups_of.actor_key
  LEFT JOIN led ON led.actor_key = groups_of.actor_key
  CROSS JOIN total
ORDER BY ROUND(COALESCE(carried.load, 0.0), 9) DESC, groups_of.groups DESC, groups_of.actor_key
