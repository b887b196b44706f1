-- Which actors meet in the same groups, and how far apart they are: the haversine formula (Sinnott 1984), in kilometres.
WITH met AS (
  SELECT pair.*, chance.p_value, chance.q_value,
    first.name AS name_a, first.id AS id_a, second.name AS name_b, second.id AS id_b,
    SQRT(POWER(SIN(RADIANS(second.latitude - first.latitude) / 2), 2) + COS(RADIANS(first.latitude))
      * COS(RADIANS(second.latitude)) * POWER(SIN(RADIANS(second.longitude - first.longitude) / 2), 2)) AS half_chord
  FROM overlap_pair AS pair
    JOIN chance ON chance.mode = pair.mode AND chance.smaller = pair.smaller AND chance.larger = pair.larger
      AND chance.shared = pair.shared
    JOIN actor AS first ON first.key = pair.a
    JOIN actor AS second ON second.key = pair.b
  WHERE pair.mode = 'actor'
)
SELECT name_a AS organization_a, id_a AS organization_a_id, name_b AS organization_b, id_b AS organization_b_id,
  size_a AS groups_a, size_b AS groups_b, shared, CAST(shared AS DOUBLE) / (size_a + size_b - shared) AS jaccard,
  CAST(shared AS DOUBLE) / smaller AS overlap, newman, p_value, q_value,
  2 * 6371.0088e0 * ASIN(CASE WHEN half_chord > 1 THEN 1.0e0 ELSE half_chord END) AS distance_km, together_from,
  together_to
FROM met
ORDER BY shared DESC, size_a + size_b, a, b
