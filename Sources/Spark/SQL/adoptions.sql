-- Which organization uses, tries or plans which software; spellings of one name are shown as the first of them.
WITH taken AS (
  SELECT adoption.*, COALESCE(name_key.key, '') AS software_key
  FROM adoption CROSS JOIN reference CROSS JOIN choice
    LEFT JOIN name_key ON name_key.name = adoption.software
  WHERE adoption.start_date IS NULL
    OR (reference.latest IS NULL OR SUBSTR(adoption.start_date || '-00-00', 1, 10) <= reference.latest)
      AND (choice.last_year IS NULL OR CAST(SUBSTR(adoption.start_date, 1, 4) AS INTEGER) <= choice.last_year)
),
spelled AS (
  SELECT taken.software_key, taken.software
  FROM taken JOIN (SELECT MIN(key) AS key FROM taken GROUP BY software_key) AS first ON first.key = taken.key
)
SELECT spelled.software, organization.name AS organization, organization.id AS organization_id, taken.status,
  taken.start_date,
  COALESCE(taken.source, 'adoptions.csv' || CASE WHEN taken.line > 0 THEN '#L' || taken.line ELSE '' END) AS source
FROM taken
  JOIN spelled ON spelled.software_key = taken.software_key
  JOIN organization ON organization.key = taken.organization_key
ORDER BY taken.software_key, taken.organization_key, COALESCE(taken.start_date, ''), taken.key
