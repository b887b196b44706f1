-- Who participates in which working group in each year.
SELECT DISTINCT year.year, spell.actor_key, spell.group_key
FROM (
    SELECT DISTINCT actor_key, group_key, first_year, last_year
    FROM history
    WHERE actor_key IS NOT NULL AND participates = 1 AND in_working_group = 1
  ) AS spell
  JOIN year ON year.year BETWEEN spell.first_year AND spell.last_year
