-- Published statements against the counts that they speak of: the count of a date is the one that the data has for it,
-- else the last within it, as one of 2007-10 is for 2007.
WITH keyed AS (
  SELECT claim.*, COALESCE(subject.key, '') AS subject_key, COALESCE(category.key, '') AS category_key
  FROM claim
    LEFT JOIN name_key AS subject ON subject.name = claim.subject
    LEFT JOIN name_key AS category ON category.name = claim.category
),
found AS (
  SELECT asked.key, asked.bound, counts.value,
    ROW_NUMBER() OVER (PARTITION BY asked.key, asked.bound
      ORDER BY CASE WHEN counts.date = asked.date THEN 0 ELSE 1 END, counts.origin DESC, counts.group_key DESC,
        counts.date DESC, counts.place DESC) AS nth
  FROM (
      SELECT key, 'start' AS bound, subject_key, category_key, start_date AS date FROM keyed UNION ALL
      SELECT key, 'end' AS bound, subject_key, category_key, end_date FROM keyed
    ) AS asked
    JOIN counts ON counts.subject_key = asked.subject_key AND counts.category_key = asked.category_key
      AND (counts.date = asked.date OR counts.date LIKE asked.date || '-%')
  WHERE counts.value IS NOT NULL
),
computed AS (
  SELECT keyed.key, keyed.subject, keyed.category, keyed.start_date, keyed.end_date, keyed.change_percent,
    (last.value - first.value) / NULLIF(first.value, 0) * 100 AS computed_percent,
    COALESCE(keyed.source, 'claims.csv' || CASE WHEN keyed.line > 0 THEN '#L' || keyed.line ELSE '' END) AS source
  FROM keyed
    LEFT JOIN found AS first ON first.key = keyed.key AND first.bound = 'start' AND first.nth = 1
    LEFT JOIN found AS last ON last.key = keyed.key AND last.bound = 'end' AND last.nth = 1
)
SELECT computed.subject, computed.category, computed.start_date, computed.end_date,
  computed.change_percent AS claimed_percent, computed.computed_percent,
  CASE WHEN computed.computed_percent IS NULL THEN NULL
    WHEN ABS(computed.computed_percent - computed.change_percent) <= 1 + 1.0e-9 THEN 'true' ELSE 'false' END AS agrees,
  computed.source
FROM computed CROSS JOIN choice
WHERE choice.first_year IS NULL
  OR CAST(SUBSTR(computed.start_date, 1, 4) AS INTEGER) BETWEEN choice.first_year AND choice.last_year
    AND CAST(SUBSTR(computed.end_date, 1, 4) AS INTEGER) BETWEEN choice.first_year AND choice.last_year
ORDER BY computed.key
