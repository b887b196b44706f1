-- Each date that bounds a membership, with the date before and after it, as precise as it is itself; the day on which it
-- opens, and the day that follows its last.
WITH bound AS (
  SELECT start_date AS date FROM member WHERE start_date IS NOT NULL UNION
  SELECT end_date FROM member WHERE end_date IS NOT NULL UNION
  SELECT first_seen FROM member WHERE first_seen IS NOT NULL UNION
  SELECT last_seen FROM member WHERE last_seen IS NOT NULL UNION
  SELECT date FROM reference WHERE date IS NOT NULL
),
part AS (
  -- Months are numbered on from the year 0.
  SELECT date, LENGTH(date) AS width, CAST(SUBSTR(date, 1, 4) AS INTEGER) AS year,
    CAST(SUBSTR(date, 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(date || '-01', 6, 2) AS INTEGER) - 1 AS month,
    CAST(SUBSTR(date, 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(date || '-12', 6, 2) AS INTEGER) - 1 AS last_month,
    CAST(SUBSTR(date || '-01-01', 9, 2) AS INTEGER) AS day
  FROM bound
),
number AS (
  SELECT month AS month FROM part UNION
  SELECT month - 1 FROM part UNION
  SELECT month + 1 FROM part UNION
  SELECT last_month + 1 FROM part
),
split AS (SELECT month, CAST((month - month % 12) / 12 AS INTEGER) AS year, month % 12 + 1 AS place FROM number),
month AS (
  SELECT month, SUBSTR('000' || year, -4) || '-' || SUBSTR('0' || place, -2) AS name,
    CASE WHEN place IN (4, 6, 9, 11) THEN 30 WHEN place <> 2 THEN 31
      WHEN year % 4 = 0 AND (year % 100 <> 0 OR year % 400 = 0) THEN 29 ELSE 28 END AS days
  FROM split
)
SELECT part.date,
  CASE WHEN part.width = 4 THEN SUBSTR('000' || (part.year - 1), -4)
    WHEN part.width = 7 THEN before.name
    WHEN part.day > 1 THEN this.name || '-' || SUBSTR('0' || (part.day - 1), -2)
    ELSE before.name || '-' || before.days END AS date_before,
  CASE WHEN part.width = 4 THEN SUBSTR('000' || (part.year + 1), -4)
    WHEN part.width = 7 THEN after.name
    WHEN part.day < this.days THEN this.name || '-' || SUBSTR('0' || (part.day + 1), -2)
    ELSE after.name || '-01' END AS date_after,
  SUBSTR(part.date || '-01-01', 1, 10) AS opens,
  CASE WHEN part.width = 10 AND part.day < this.days THEN this.name || '-' || SUBSTR('0' || (part.day + 1), -2)
    ELSE next.name || '-01' END AS followed
FROM part
  JOIN month AS before ON before.month = part.month - 1
  JOIN month AS this ON this.month = part.month
  JOIN month AS after ON after.month = part.month + 1
  JOIN month AS next ON next.month = part.last_month + 1
