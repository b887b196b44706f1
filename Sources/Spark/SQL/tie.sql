-- Who participates in what, once however many roles or stays.
SELECT DISTINCT actor_key, group_key FROM stay
