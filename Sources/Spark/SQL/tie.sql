-- Who participates in what, once however many roles or spells.
SELECT DISTINCT actor_key, group_key FROM spell
