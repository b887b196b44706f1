-- The counts of each category of each subject, by date: the observations, and where a subject has none, the members of the
-- association that it is, year by year. `place`: their order at one date.
WITH known AS (
  SELECT observation.key, observation.subject, observation.category, observation.date, observation.value,
    COALESCE(observation.source, 'observations.csv'
      || CASE WHEN observation.line > 0 THEN '#L' || observation.line ELSE '' END) AS source,
    COALESCE(subject.key, '') AS subject_key, COALESCE(category.key, '') AS category_key
  FROM observation CROSS JOIN reference
    LEFT JOIN name_key AS subject ON subject.name = observation.subject
    LEFT JOIN name_key AS category ON category.name = observation.category
  WHERE SUBSTR(observation.date || '-00-00', 1, 10) <= reference.latest
),
shown AS (
  SELECT known.* FROM known CROSS JOIN choice
  WHERE choice.first_year IS NULL
    OR CAST(SUBSTR(known.date, 1, 4) AS INTEGER) BETWEEN choice.first_year AND choice.last_year
),
spelled AS (
  -- The first spelling is shown.
  SELECT shown.subject_key, shown.category_key, shown.subject, shown.category
  FROM shown
    JOIN (SELECT subject_key, category_key, MIN(key) AS key FROM shown GROUP BY subject_key, category_key) AS first
      ON first.key = shown.key
),
called AS (
  SELECT key AS group_key, name FROM "group" WHERE classification = 'association' UNION
  SELECT key, id FROM "group" WHERE classification = 'association' UNION
  SELECT group_other_name.group_key, group_other_name.name FROM group_other_name
),
observed AS (
  SELECT DISTINCT called.group_key
  FROM called
    JOIN name_key ON name_key.name = called.name
    JOIN (SELECT DISTINCT subject_key FROM known) AS known ON known.subject_key = name_key.key
),
span AS (
  SELECT history.group_key, history.start_date, history.end_date, history.first_year, history.last_year,
    CASE WHEN history.organization_key IS NOT NULL THEN COALESCE(organization.classification, '') ELSE 'person' END
      AS category,
    COALESCE(history.organization_key, -1 - history.person_key) AS member
  FROM history
    JOIN "group" ON "group".key = history.group_key AND "group".classification = 'association'
    LEFT JOIN observed ON observed.group_key = history.group_key
    LEFT JOIN organization ON organization.key = history.organization_key
  WHERE history.participates = 1 AND observed.group_key IS NULL AND history.first_year <= history.last_year
),
counted AS (
  SELECT span.group_key, span.category
  FROM span
    JOIN (
      SELECT group_key FROM span GROUP BY group_key HAVING COUNT(start_date) + COUNT(end_date) > 0
    ) AS dated ON dated.group_key = span.group_key
  GROUP BY span.group_key, span.category
),
active AS (
  SELECT DISTINCT year.year, span.group_key, span.category, span.member
  FROM span JOIN year ON year.year BETWEEN span.first_year AND span.last_year
),
known_year AS (SELECT DISTINCT year, group_key FROM active),
size AS (
  SELECT now.year, now.group_key, now.category, COUNT(*) AS members, COUNT(before.member) AS renewed
  FROM active AS now
    LEFT JOIN active AS before ON before.year = now.year - 1 AND before.group_key = now.group_key
      AND before.category = now.category AND before.member = now.member
  GROUP BY now.year, now.group_key, now.category
)
SELECT 0 AS origin, 0 AS group_key, spelled.subject, NULLIF(spelled.category, '') AS category, shown.subject_key,
  shown.category_key, shown.date, shown.key AS place, shown.value, NULL AS new, NULL AS renewed, NULL AS not_renewed,
  shown.source
FROM shown
  JOIN spelled ON spelled.subject_key = shown.subject_key AND spelled.category_key = shown.category_key
UNION ALL
SELECT 1, counted.group_key, "group".name, NULLIF(counted.category, ''), COALESCE(subject.key, ''),
  COALESCE(category.key, ''), SUBSTR('000' || year.year, -4), 0,
  CASE WHEN now.year IS NOT NULL THEN CAST(COALESCE(size.members, 0) AS DOUBLE) END,
  CASE WHEN now.year IS NOT NULL AND past.year IS NOT NULL
    THEN COALESCE(size.members, 0) - COALESCE(size.renewed, 0) END,
  CASE WHEN now.year IS NOT NULL AND past.year IS NOT NULL THEN COALESCE(size.renewed, 0) END,
  CASE WHEN now.year IS NOT NULL AND past.year IS NOT NULL
    THEN COALESCE(earlier.members, 0) - COALESCE(size.renewed, 0) END,
  choice.memberships_file
FROM counted
  JOIN "group" ON "group".key = counted.group_key
  JOIN year ON year.is_shown = 1
  CROSS JOIN choice
  LEFT JOIN name_key AS subject ON subject.name = "group".name
  LEFT JOIN name_key AS category ON category.name = counted.category
  LEFT JOIN known_year AS now ON now.group_key = counted.group_key AND now.year = year.year
  LEFT JOIN known_year AS past ON past.group_key = counted.group_key AND past.year = year.year - 1
  LEFT JOIN size ON size.group_key = counted.group_key AND size.category = counted.category AND size.year = year.year
  LEFT JOIN size AS earlier ON earlier.group_key = counted.group_key AND earlier.category = counted.category
    AND earlier.year = year.year - 1
