-- The network in each year: how large it is, who comes and goes, how the work of leading it is spread.
WITH actor_in AS (SELECT DISTINCT year, actor_key FROM in_year),
group_in AS (SELECT DISTINCT year, group_key FROM in_year),
size AS (
  SELECT year, COUNT(DISTINCT actor_key) AS actors, COUNT(DISTINCT group_key) AS groups, COUNT(*) AS ties
  FROM in_year GROUP BY year
),
actors_kept AS (
  SELECT now.year, COUNT(*) AS kept
  FROM actor_in AS now JOIN actor_in AS before ON before.actor_key = now.actor_key AND before.year = now.year - 1
  GROUP BY now.year
),
groups_kept AS (
  SELECT now.year, COUNT(*) AS kept
  FROM group_in AS now JOIN group_in AS before ON before.group_key = now.group_key AND before.year = now.year - 1
  GROUP BY now.year
),
-- Who left, and goes on in the nearest one that it is part of: where that joined, or is of the same kind.
heir AS (
  SELECT gone.year + 1 AS year, ancestor.child, MIN(ancestor.distance) AS distance
  FROM actor_in AS gone
    JOIN ancestor ON ancestor.child = gone.actor_key
    JOIN actor_in AS there ON there.actor_key = ancestor.ancestor AND there.year = gone.year + 1
    LEFT JOIN actor_in AS stays ON stays.actor_key = gone.actor_key AND stays.year = gone.year + 1
  WHERE stays.year IS NULL
  GROUP BY gone.year, ancestor.child
),
merger AS (
  SELECT heir.year, heir.child, CASE WHEN before.year IS NULL THEN ancestor.ancestor END AS formed
  FROM heir
    JOIN ancestor ON ancestor.child = heir.child AND ancestor.distance = heir.distance
    JOIN organization AS child ON child.key = heir.child
    JOIN organization AS parent ON parent.key = ancestor.ancestor
    LEFT JOIN actor_in AS before ON before.actor_key = ancestor.ancestor AND before.year = heir.year - 1
  WHERE before.year IS NULL OR COALESCE(child.classification, '') = COALESCE(parent.classification, '')
),
merged AS (
  SELECT year, COUNT(*) AS merged, COUNT(DISTINCT formed) AS formed FROM merger GROUP BY year
),
seat_in AS (
  SELECT year.year, history.actor_key, history.group_key
  FROM history JOIN year ON year.year BETWEEN history.first_year AND history.last_year
  WHERE history.actor_key IS NOT NULL AND history.is_seat = 1 AND history.in_working_group = 1
),
weighed AS (
  SELECT seat_in.year, seat_in.actor_key, CAST(COUNT(*) AS DOUBLE) / seats.seats AS load
  FROM seat_in
    JOIN (SELECT year, group_key, COUNT(*) AS seats FROM seat_in GROUP BY year, group_key) AS seats
      ON seats.year = seat_in.year AND seats.group_key = seat_in.group_key
  GROUP BY seat_in.year, seat_in.actor_key, seats.seats
),
carried AS (
  SELECT year, actor_key, SUM(load) AS load FROM weighed GROUP BY year, actor_key
),
ordered AS (
  SELECT carried.year, carried.load, SUM(carried.load) OVER (PARTITION BY carried.year) AS total,
    ROW_NUMBER() OVER (PARTITION BY carried.year ORDER BY carried.load DESC, carried.actor_key) AS place,
    SUM(carried.load) OVER (PARTITION BY carried.year ORDER BY carried.load DESC, carried.actor_key
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS carried
  FROM carried
),
concentration AS (
  SELECT ordered.year, SUM(ordered.load / ordered.total * (ordered.load / ordered.total)) AS hhi,
    -- The heaviest comes last in the order that Gini's index takes.
    SUM((size.actors + 1 - 2.0e0 * ordered.place) * ordered.load) / (size.actors * MAX(ordered.total)) AS gini,
    SUM(CASE WHEN ordered.carried - ordered.load < ordered.total / 2 * (1 - 1.0e-12) THEN 1 ELSE 0 END)
      AS elephant_factor
  FROM ordered JOIN size ON size.year = ordered.year
  GROUP BY ordered.year, size.actors
),
meeting AS (SELECT year, COUNT(*) AS events FROM held_meeting GROUP BY year),
came AS (
  SELECT year, SUM(is_expected) AS expected,
    SUM(CASE WHEN is_expected = 1 AND status = 'present' THEN 1 ELSE 0 END) AS present
  FROM meeting_attendance JOIN choice ON choice.actors = kind
  GROUP BY year
)
SELECT year.year, size.groups,
  CASE WHEN earlier.year IS NOT NULL THEN size.groups - COALESCE(groups_kept.kept, 0) END AS new_groups,
  CASE WHEN size.year IS NOT NULL THEN earlier.groups - COALESCE(groups_kept.kept, 0) END AS ended_groups,
  size.actors AS organizations, size.ties AS memberships,
  CASE WHEN earlier.year IS NOT NULL THEN size.actors - COALESCE(actors_kept.kept, 0) END AS new,
  CASE WHEN earlier.year IS NOT NULL AND size.year IS NOT NULL THEN COALESCE(actors_kept.kept, 0) END AS renewed,
  CASE WHEN size.year IS NOT NULL THEN earlier.actors - COALESCE(actors_kept.kept, 0) END AS not_renewed,
  CASE WHEN earlier.year IS NOT NULL AND size.year IS NOT NULL AND choice.actors = 'organizations'
    THEN COALESCE(merged.merged, 0) END AS merged,
  CASE WHEN earlier.year IS NOT NULL AND size.year IS NOT NULL AND choice.actors = 'organizations'
    THEN COALESCE(merged.formed, 0) END AS formed,
  CAST(size.ties AS DOUBLE) / (CAST(size.actors AS DOUBLE) * size.groups) AS density, concentration.hhi,
  concentration.gini, concentration.elephant_factor, meeting.events,
  CASE WHEN came.expected > 0 THEN CAST(came.present AS DOUBLE) / came.expected END AS attendance_rate,
  CASE WHEN year.is_unfinished = 1 THEN 'true' ELSE 'false' END AS unfinished
FROM year CROSS JOIN choice
  LEFT JOIN size ON size.year = year.year
  LEFT JOIN size AS earlier ON earlier.year = year.year - 1
  LEFT JOIN actors_kept ON actors_kept.year = year.year
  LEFT JOIN groups_kept ON groups_kept.year = year.year
  LEFT JOIN merged ON merged.year = year.year
  LEFT JOIN concentration ON concentration.year = year.year
  LEFT JOIN meeting ON meeting.year = year.year
  LEFT JOIN came ON came.year = year.year
WHERE year.is_shown = 1
ORDER BY year.year
