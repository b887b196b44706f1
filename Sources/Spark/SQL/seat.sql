-- Each row of a lead or initiator in a working group, and how many that group has: it weighs one of them.
SELECT held.actor_key, held.group_key, held.role, seats.weight
FROM state AS held
  JOIN (
    SELECT group_key, COUNT(*) AS weight
    FROM state
    WHERE actor_key IS NOT NULL AND is_seat = 1 AND in_working_group = 1
    GROUP BY group_key
  ) AS seats ON seats.group_key = held.group_key
WHERE held.actor_key IS NOT NULL AND held.is_seat = 1 AND held.in_working_group = 1
