-- The change of each number of the yearly table between two years.
WITH number AS (
  SELECT 1 AS place, year, 'groups' AS measure, CAST(groups AS DOUBLE) AS value FROM yearly UNION ALL
  SELECT 2, year, 'new_groups', CAST(new_groups AS DOUBLE) FROM yearly UNION ALL
  SELECT 3, year, 'ended_groups', CAST(ended_groups AS DOUBLE) FROM yearly UNION ALL
  SELECT 4, year, 'organizations', CAST(organizations AS DOUBLE) FROM yearly UNION ALL
  SELECT 5, year, 'memberships', CAST(memberships AS DOUBLE) FROM yearly UNION ALL
  SELECT 6, year, 'new', CAST(new AS DOUBLE) FROM yearly UNION ALL
  SELECT 7, year, 'renewed', CAST(renewed AS DOUBLE) FROM yearly UNION ALL
  SELECT 8, year, 'not_renewed', CAST(not_renewed AS DOUBLE) FROM yearly UNION ALL
  SELECT 9, year, 'merged', CAST(merged AS DOUBLE) FROM yearly UNION ALL
  SELECT 10, year, 'formed', CAST(formed AS DOUBLE) FROM yearly UNION ALL
  SELECT 11, year, 'density', CAST(density AS DOUBLE) FROM yearly UNION ALL
  SELECT 12, year, 'hhi', CAST(hhi AS DOUBLE) FROM yearly UNION ALL
  SELECT 13, year, 'gini', CAST(gini AS DOUBLE) FROM yearly UNION ALL
  SELECT 14, year, 'elephant_factor', CAST(elephant_factor AS DOUBLE) FROM yearly UNION ALL
  SELECT 15, year, 'events', CAST(events AS DOUBLE) FROM yearly UNION ALL
  SELECT 16, year, 'attendance_rate', CAST(attendance_rate AS DOUBLE) FROM yearly
)
SELECT earlier.measure, earlier.value AS before, later.value AS after, later.value - earlier.value AS change
FROM choice
  JOIN number AS earlier ON earlier.year = choice.from_year
  JOIN number AS later ON later.place = earlier.place AND later.year = choice.to_year
ORDER BY earlier.place
