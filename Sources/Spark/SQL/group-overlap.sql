-- Which groups bring the same actors together.
SELECT first.name AS group_a, first.id AS group_a_id, second.name AS group_b, second.id AS group_b_id, pair.size_a,
  pair.size_b, pair.shared, CAST(pair.shared AS DOUBLE) / (pair.size_a + pair.size_b - pair.shared) AS jaccard,
  CAST(pair.shared AS DOUBLE) / pair.smaller AS overlap, chance.p_value, chance.q_value, pair.together_from,
  pair.together_to
FROM overlap_pair AS pair
  JOIN chance ON chance.mode = pair.mode AND chance.smaller = pair.smaller AND chance.larger = pair.larger
    AND chance.shared = pair.shared
  JOIN "group" AS first ON first.key = pair.a
  JOIN "group" AS second ON second.key = pair.b
WHERE pair.mode = 'group'
ORDER BY pair.shared DESC, pair.size_a + pair.size_b, pair.a, pair.b
