-- Pairs of groups that share actors, and pairs of actors that share groups, where their spells have a time in common:
-- what is shared, since when and until when, and Newman's weight of it.
WITH size AS (
  SELECT 'group' AS mode, group_key AS item, COUNT(*) AS size FROM tie GROUP BY group_key
  UNION ALL
  SELECT 'actor' AS mode, actor_key AS item, COUNT(*) AS size FROM tie GROUP BY actor_key
),
side AS (
  -- What holds one alone joins nothing.
  SELECT 'group' AS mode, spell.group_key AS item, spell.actor_key AS via, spell.lower, spell.upper,
    size.size AS via_size
  FROM spell JOIN size ON size.mode = 'actor' AND size.item = spell.actor_key AND size.size > 1
  UNION ALL
  SELECT 'actor' AS mode, spell.actor_key AS item, spell.group_key AS via, spell.lower, spell.upper,
    size.size AS via_size
  FROM spell JOIN size ON size.mode = 'group' AND size.item = spell.group_key AND size.size > 1
),
met AS (
  SELECT one.mode, one.item AS a, other.item AS b, one.via, one.via_size,
    MIN(CASE WHEN one.lower > other.lower THEN one.lower ELSE other.lower END) AS lower,
    MAX(CASE WHEN one.upper < other.upper THEN one.upper ELSE other.upper END) AS upper
  FROM side AS one
    JOIN side AS other ON other.mode = one.mode AND other.via = one.via AND other.item > one.item
      AND other.lower <= one.upper AND other.upper >= one.lower
  GROUP BY one.mode, one.item, other.item, one.via, one.via_size
),
shared AS (
  SELECT mode, a, b, COUNT(*) AS shared, SUM(1.0e0 / (via_size - 1)) AS newman, MIN(lower) AS lower, MAX(upper) AS upper
  FROM met GROUP BY mode, a, b
)
SELECT shared.mode, shared.a, shared.b, first.size AS size_a, second.size AS size_b, shared.shared, shared.newman,
  CASE WHEN shared.lower <> '' THEN REPLACE(shared.lower, '-00', '') END AS together_from,
  CASE WHEN shared.upper <> '~' THEN REPLACE(shared.upper, '-99', '') END AS together_to,
  CASE WHEN first.size < second.size THEN first.size ELSE second.size END AS smaller,
  CASE WHEN first.size < second.size THEN second.size ELSE first.size END AS larger
FROM shared
  JOIN size AS first ON first.mode = shared.mode AND first.item = shared.a
  JOIN size AS second ON second.mode = shared.mode AND second.item = shared.b
