-- How many adhere to an association, or any other published count, from date to date.
WITH numbered AS (
  SELECT counts.*,
    ROW_NUMBER() OVER (PARTITION BY origin, group_key, subject_key, category_key ORDER BY date, place) AS number,
    ROW_NUMBER() OVER (PARTITION BY origin, group_key, subject_key, category_key, date ORDER BY place DESC) AS from_last
  FROM counts
),
past AS (
  -- Of two counts for one date, neither is the date before of the other.
  SELECT origin, group_key, subject_key, category_key, date,
    LAG(value) OVER (PARTITION BY origin, group_key, subject_key, category_key ORDER BY date) AS value
  FROM numbered WHERE from_last = 1
),
base AS (
  SELECT numbered.origin, numbered.group_key, numbered.subject_key, numbered.category_key, numbered.value
  FROM numbered
    JOIN (
      SELECT origin, group_key, subject_key, category_key, MIN(number) AS number
      FROM numbered WHERE value IS NOT NULL GROUP BY origin, group_key, subject_key, category_key
    ) AS first ON first.origin = numbered.origin AND first.group_key = numbered.group_key
      AND first.subject_key = numbered.subject_key AND first.category_key = numbered.category_key
      AND first.number = numbered.number
)
SELECT numbered.subject, numbered.category, numbered.date, numbered.value, numbered.value - past.value AS change,
  (numbered.value - past.value) / NULLIF(past.value, 0) * 100 AS change_percent,
  numbered.value / NULLIF(base.value, 0) * 100 AS "index", numbered.new, numbered.renewed, numbered.not_renewed,
  numbered.source
FROM numbered
  JOIN past ON past.origin = numbered.origin AND past.group_key = numbered.group_key
    AND past.subject_key = numbered.subject_key AND past.category_key = numbered.category_key
    AND past.date = numbered.date
  LEFT JOIN base ON base.origin = numbered.origin AND base.group_key = numbered.group_key
    AND base.subject_key = numbered.subject_key AND base.category_key = numbered.category_key
ORDER BY numbered.subject_key, numbered.category_key, numbered.origin, numbered.group_key, numbered.number
