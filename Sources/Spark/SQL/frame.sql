-- The time that is looked at, in one row: the years of the data, those that are shown, and the one that the data ends within.
WITH dated AS (
  SELECT start_date AS date FROM history UNION ALL
  SELECT end_date FROM history UNION ALL
  SELECT founding_date FROM "group" UNION ALL
  SELECT "group".dissolution_date FROM "group" CROSS JOIN reference
    WHERE SUBSTR("group".dissolution_date || '-00-00', 1, 10) <= reference.latest UNION ALL
  SELECT start_date FROM event UNION ALL
  SELECT observation.date FROM observation CROSS JOIN reference
    WHERE SUBSTR(observation.date || '-00-00', 1, 10) <= reference.latest UNION ALL
  SELECT start_date FROM claim UNION ALL
  SELECT end_date FROM claim UNION ALL
  SELECT adoption.start_date FROM adoption CROSS JOIN reference
    WHERE SUBSTR(adoption.start_date || '-00-00', 1, 10) <= reference.latest
),
ran AS (
  SELECT MIN(CAST(SUBSTR(date, 1, 4) AS INTEGER)) AS first_year FROM dated
),
data AS (
  SELECT reference.date, reference.latest, reference.is_dated, reference.as_of,
    CAST(SUBSTR(reference.as_of, 1, 4) AS INTEGER) AS last_year,
    CASE WHEN ran.first_year < CAST(SUBSTR(reference.as_of, 1, 4) AS INTEGER) THEN ran.first_year
      ELSE CAST(SUBSTR(reference.as_of, 1, 4) AS INTEGER) END AS first_year
  FROM reference CROSS JOIN ran
)
SELECT data.date, data.latest, data.first_year, data.last_year,
  CASE WHEN choice.first_year > data.first_year THEN choice.first_year ELSE data.first_year END AS first_shown,
  CASE WHEN choice.last_year < data.last_year THEN choice.last_year ELSE data.last_year END AS last_shown,
  CASE WHEN LENGTH(data.as_of) > 4 AND SUBSTR(data.as_of, 6, 2) < '12' THEN data.last_year END AS unfinished_year,
  CASE WHEN choice.first_year IS NOT NULL THEN 'years'
    WHEN choice.on_date IS NOT NULL THEN 'day'
    WHEN data.is_dated = 0 THEN 'undated'
    WHEN choice.ever = 1 THEN 'ever'
    ELSE 'day' END AS extent
FROM data CROSS JOIN choice
