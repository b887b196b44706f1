-- How long each has stayed in each working group: memberships that overlap, or follow upon each other, are one spell.
WITH spell_ever AS (
  SELECT history.actor_key, history.group_key, history.lower, history.upper, history.start_date,
    MAX(history.end_date) AS end_date
  FROM history CROSS JOIN choice
  WHERE history.actor_key IS NOT NULL AND history.participates = 1 AND history.in_working_group = 1
    AND (choice.first_year IS NULL
      OR history.first_year <= choice.last_year AND history.last_year >= choice.first_year)
  GROUP BY history.actor_key, history.group_key, history.lower, history.upper, history.start_date
),
dated AS (SELECT COUNT(start_date) + COUNT(end_date) AS dates FROM spell_ever),
before AS (
  SELECT spell_ever.*, MAX(upper) OVER (PARTITION BY actor_key, group_key ORDER BY lower, upper
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS upper_before
  FROM spell_ever
),
past AS (
  -- The day that follows each date; that of one before another is the day on which the other opens.
  SELECT date, followed FROM calendar UNION SELECT date_before, opens FROM calendar
),
opened AS (
  SELECT before.*,
    CASE WHEN before.upper_before IS NULL THEN 1
      WHEN before.lower <= before.upper_before THEN 0
      WHEN SUBSTR(before.start_date || '-01-01', 1, 10) = past.followed THEN 0
      ELSE 1 END AS opens
  FROM before
    LEFT JOIN past ON past.date = REPLACE(before.upper_before, '-99', '')
),
numbered AS (
  SELECT opened.*, SUM(opens) OVER (PARTITION BY actor_key, group_key ORDER BY lower, upper
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS spell
  FROM opened
),
spell AS (
  SELECT actor_key, group_key, spell, MIN(lower) AS lower, MAX(upper) AS upper
  FROM numbered GROUP BY actor_key, group_key, spell
),
ran AS (
  SELECT spell.*, CAST(SUBSTR(lower, 1, 4) AS INTEGER) AS from_year,
    CASE WHEN upper = '~' THEN frame.last_year ELSE CAST(SUBSTR(REPLACE(upper, '~', '0000'), 1, 4) AS INTEGER) END
      AS to_year
  FROM (SELECT actor_key, group_key, spell, CASE WHEN lower = '' THEN '0000' ELSE lower END AS lower, upper FROM spell)
      AS spell CROSS JOIN frame
),
counted AS (
  SELECT ran.*, LAG(to_year) OVER (PARTITION BY actor_key, group_key ORDER BY spell) AS year_before FROM ran
),
summed AS (
  SELECT actor_key, group_key, COUNT(*) AS spells, MIN(lower) AS lower, MAX(upper) AS upper,
    SUM(CASE WHEN from_year > to_year THEN 0 WHEN from_year = year_before THEN to_year - from_year
      ELSE to_year - from_year + 1 END) AS years
  FROM counted GROUP BY actor_key, group_key
)
SELECT actor.name AS actor, actor.id AS actor_id, "group".name AS "group", "group".id AS group_id,
  CASE WHEN summed.lower <> '0000' THEN REPLACE(summed.lower, '-00', '') END AS "first",
  CASE WHEN summed.upper <> '~' THEN REPLACE(summed.upper, '-99', '') END AS "last", summed.spells,
  CASE WHEN summed.lower <> '0000' THEN summed.years END AS years
FROM summed
  JOIN actor ON actor.key = summed.actor_key
  JOIN "group" ON "group".key = summed.group_key
  JOIN dated ON dated.dates > 0
ORDER BY summed.actor_key, summed.group_key
