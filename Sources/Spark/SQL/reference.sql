-- The date that is looked at, in one row: the one that was asked for, else the last at which the data says that something
-- was so or happened. Ends do not count, but where there are only ends.
--
-- `as_of`: how far the data reaches. A date that is a month or a year is all of its days, from 2007-00-00 to 2007-99-99.
WITH said AS (
  SELECT start_date AS date FROM member UNION ALL
  SELECT first_seen FROM member UNION ALL
  SELECT last_seen FROM member UNION ALL
  SELECT founding_date FROM "group" UNION ALL
  SELECT start_date FROM event WHERE COALESCE(status, 'held') = 'held' UNION ALL
  SELECT date FROM observation UNION ALL
  SELECT start_date FROM adoption
),
ended AS (
  SELECT end_date AS date FROM member WHERE end_date NOT LIKE '9999%' UNION ALL
  SELECT dissolution_date FROM "group" WHERE dissolution_date NOT LIKE '9999%' UNION ALL
  SELECT start_date FROM claim UNION ALL
  SELECT end_date FROM claim
),
reached AS (
  SELECT COALESCE(
    (SELECT MAX(SUBSTR(date || '-99-99', 1, 10)) FROM said), (SELECT MAX(SUBSTR(date || '-99-99', 1, 10)) FROM ended)
  ) AS latest
),
asked AS (
  SELECT choice.on_date, reached.latest, REPLACE(reached.latest, '-99', '') AS date FROM choice CROSS JOIN reached
),
dated AS (
  SELECT COUNT(start_date) + COUNT(end_date) + COUNT(first_seen) + COUNT(last_seen) AS dates FROM member
)
SELECT COALESCE(asked.on_date, asked.date) AS date,
  SUBSTR(COALESCE(asked.on_date, asked.date) || '-00-00', 1, 10) AS earliest,
  SUBSTR(COALESCE(asked.on_date, asked.date) || '-99-99', 1, 10) AS latest,
  CASE WHEN SUBSTR(asked.date || '-00-00', 1, 10) > SUBSTR(asked.on_date || '-99-99', 1, 10) THEN asked.on_date
    ELSE asked.date END AS as_of,
  CASE WHEN dated.dates > 0 THEN 1 ELSE 0 END AS is_dated
FROM asked CROSS JOIN dated
