-- The pairs of an actor and a working group of the two years that are compared, and in which of them it has a seat there.
WITH tie_in AS (
  SELECT in_year.group_key, in_year.actor_key,
    MAX(CASE WHEN in_year.year = choice.from_year THEN 1 ELSE 0 END) AS before,
    MAX(CASE WHEN in_year.year = choice.to_year THEN 1 ELSE 0 END) AS after
  FROM in_year CROSS JOIN choice
  WHERE in_year.year = choice.from_year OR in_year.year = choice.to_year
  GROUP BY in_year.group_key, in_year.actor_key
),
seat_in AS (
  SELECT history.group_key, history.actor_key,
    MAX(CASE WHEN choice.from_year BETWEEN history.first_year AND history.last_year THEN 1 ELSE 0 END) AS before,
    MAX(CASE WHEN choice.to_year BETWEEN history.first_year AND history.last_year THEN 1 ELSE 0 END) AS after
  FROM history CROSS JOIN choice
  WHERE history.is_seat = 1 AND history.in_working_group = 1 AND history.actor_key IS NOT NULL
  GROUP BY history.group_key, history.actor_key
)
SELECT tie_in.group_key, tie_in.actor_key, tie_in.before, tie_in.after, COALESCE(seat_in.before, 0) AS lead_before,
  COALESCE(seat_in.after, 0) AS lead_after
FROM tie_in
  LEFT JOIN seat_in ON seat_in.group_key = tie_in.group_key AND seat_in.actor_key = tie_in.actor_key
