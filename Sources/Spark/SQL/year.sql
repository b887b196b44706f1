-- The years of the data.
WITH digit(digit) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)),
number AS (
  SELECT one.digit + 10 * ten.digit + 100 * hundred.digit + 1000 * thousand.digit AS year
  FROM digit AS one CROSS JOIN digit AS ten CROSS JOIN digit AS hundred CROSS JOIN digit AS thousand
)
SELECT number.year, CASE WHEN number.year BETWEEN frame.first_shown AND frame.last_shown THEN 1 ELSE 0 END AS is_shown,
  CASE WHEN number.year = frame.unfinished_year THEN 1 ELSE 0 END AS is_unfinished
FROM number JOIN frame ON number.year BETWEEN frame.first_year AND frame.last_year
