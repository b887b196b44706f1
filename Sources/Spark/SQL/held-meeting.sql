-- The meetings that were held by the reference date.
SELECT event.key, event.group_key, event.start_date, CAST(SUBSTR(event.start_date, 1, 4) AS INTEGER) AS year
FROM event CROSS JOIN reference
WHERE COALESCE(event.status, 'held') = 'held'
  AND (event.start_date IS NULL OR reference.latest IS NULL
    OR SUBSTR(event.start_date || '-00-00', 1, 10) <= reference.latest)
