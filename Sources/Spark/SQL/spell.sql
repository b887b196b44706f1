-- When each actor participates in each working group: it does in any role but supplier and observer.
SELECT DISTINCT actor_key, group_key, lower, upper
FROM state
WHERE actor_key IS NOT NULL AND participates = 1 AND in_working_group = 1
