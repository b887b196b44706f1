-- The memberships as they were known at the reference date, bounded by what was seen.
--
-- One without a start begins when it is first seen. One without an end goes on, unless a later list of its group leaves it
-- out: then it ends when it was last seen. A list is a date on which two members of the group at least are first or last
-- seen. What begins after the reference date is left out, what ends after it lasts. `stated_…` is what the data says.
-- `lower` and `upper`: the first day that it may have and the last, '' where none is known, '~' while it lasts.
WITH row_of AS (
  SELECT member.*, role.word AS role, role.participates, role.is_seat,
    COALESCE(member.organization_key, -1 - member.person_key) AS holder
  FROM member JOIN role ON role.key = member.role_key
),
sight AS (
  SELECT group_key, holder, is_seat, COALESCE(start_date, first_seen) AS start_date,
    COALESCE(end_date, last_seen) AS end_date, first_seen, last_seen
  FROM row_of WHERE first_seen IS NOT NULL OR last_seen IS NOT NULL
),
list AS (
  SELECT group_key, date FROM (
    SELECT group_key, holder, first_seen AS date FROM sight WHERE first_seen IS NOT NULL UNION
    SELECT group_key, holder, last_seen FROM sight WHERE last_seen IS NOT NULL
  ) AS seen
  GROUP BY group_key, date HAVING COUNT(*) > 1
),
next AS (
  -- The first list after each date on which someone was last there.
  SELECT told.group_key, told.date, MIN(list.date) AS list
  FROM (
    SELECT DISTINCT group_key, end_date AS date FROM sight WHERE end_date IS NOT NULL UNION
    SELECT DISTINCT group_key, last_seen FROM sight WHERE last_seen IS NOT NULL
  ) AS told
    JOIN list ON list.group_key = told.group_key
      AND SUBSTR(list.date || '-00-00', 1, 10) > SUBSTR(told.date || '-99-99', 1, 10)
  GROUP BY told.group_key, told.date
),
seat_before AS (
  -- The end of the last seat that the member of a list had before it.
  SELECT row_of.key, MAX(sight.end_date) AS end_date
  FROM row_of
    JOIN sight ON sight.group_key = row_of.group_key AND sight.holder = row_of.holder AND sight.is_seat = 1
      AND SUBSTR(row_of.first_seen || '-00-00', 1, 10) > SUBSTR(sight.end_date || '-99-99', 1, 10)
  WHERE row_of.start_date IS NULL AND row_of.is_seat = 0
  GROUP BY row_of.key
),
seen AS (
  SELECT row_of.key, row_of.group_key, row_of.holder, row_of.is_seat, row_of.last_seen, next.list,
    SUBSTR(row_of.last_seen || '-99-99', 1, 10) AS latest,
    CASE WHEN SUBSTR(next.list || '-00-00', 1, 10) > (SELECT latest FROM reference) THEN 0 ELSE 1 END AS is_known
  FROM row_of JOIN next ON next.group_key = row_of.group_key AND next.date = row_of.last_seen
),
change AS (
  -- When the next list has the member in another role.
  SELECT seen.key, MIN(sight.start_date) AS date
  FROM seen
    JOIN sight ON sight.group_key = seen.group_key AND sight.holder = seen.holder
      AND SUBSTR(sight.start_date || '-00-00', 1, 10) > seen.latest
      AND SUBSTR(sight.start_date || '-00-00', 1, 10) <= SUBSTR(seen.list || '-99-99', 1, 10)
      AND SUBSTR(sight.start_date || '-99-99', 1, 10) >= SUBSTR(seen.list || '-00-00', 1, 10)
  GROUP BY seen.key
),
longest AS (
  -- Until when lists have a lead, in whatever role.
  SELECT seen.key, MAX(COALESCE(SUBSTR(sight.end_date || '-99-99', 1, 10), '~')) AS upper
  FROM seen
    JOIN sight ON sight.group_key = seen.group_key AND sight.holder = seen.holder
      AND COALESCE(SUBSTR(sight.start_date || '-00-00', 1, 10), '') <= seen.latest
  WHERE seen.is_seat = 1
  GROUP BY seen.key
),
successor AS (
  SELECT seen.key, MIN(sight.start_date) AS date
  FROM seen
    JOIN sight ON sight.group_key = seen.group_key AND sight.is_seat = 1 AND sight.holder <> seen.holder
      AND SUBSTR(sight.start_date || '-00-00', 1, 10) > seen.latest
      AND SUBSTR(sight.start_date || '-00-00', 1, 10) <= (SELECT latest FROM reference)
  WHERE seen.is_seat = 1
  GROUP BY seen.key
),
bounded AS (
  SELECT row_of.key,
    CASE WHEN row_of.start_date IS NOT NULL THEN row_of.start_date
      WHEN since.list = row_of.first_seen THEN after_seat.date_after
      ELSE row_of.first_seen END AS start_date,
    CASE
      WHEN row_of.end_date IS NOT NULL THEN
        CASE WHEN row_of.end_date = row_of.last_seen AND change.date IS NOT NULL AND row_of.is_seat = 0
          THEN before_change.date_before
          WHEN row_of.end_date = row_of.last_seen AND change.date IS NOT NULL
            AND SUBSTR(change.date || '-00-00', 1, 10) > reference.latest THEN NULL
          ELSE row_of.end_date END
      WHEN seen.key IS NULL OR seen.is_known = 0 THEN NULL
      WHEN change.date IS NOT NULL THEN
        CASE WHEN row_of.is_seat = 1 THEN row_of.last_seen ELSE before_change.date_before END
      WHEN row_of.is_seat = 0 OR longest.upper IS NULL OR longest.upper < SUBSTR(seen.list || '-00-00', 1, 10)
        THEN row_of.last_seen
      WHEN successor.date IS NOT NULL THEN before_successor.date_before
      WHEN later.list IS NULL OR SUBSTR(later.list || '-00-00', 1, 10) > reference.latest THEN NULL
      ELSE REPLACE(longest.upper, '-99', '') END AS end_date,
    CASE WHEN row_of.end_date = row_of.last_seen AND SUBSTR(change.date || '-00-00', 1, 10) > reference.latest
      THEN 1 ELSE 0 END AS changes_later
  FROM row_of CROSS JOIN reference
    LEFT JOIN seat_before ON seat_before.key = row_of.key
    LEFT JOIN next AS since ON since.group_key = row_of.group_key AND since.date = seat_before.end_date
    LEFT JOIN calendar AS after_seat ON after_seat.date = seat_before.end_date
    LEFT JOIN seen ON seen.key = row_of.key
    LEFT JOIN change ON change.key = row_of.key
    LEFT JOIN calendar AS before_change ON before_change.date = change.date
    LEFT JOIN longest ON longest.key = row_of.key
    LEFT JOIN successor ON successor.key = row_of.key
    LEFT JOIN calendar AS before_successor ON before_successor.date = successor.date
    LEFT JOIN next AS later ON later.group_key = row_of.group_key
      AND later.date = REPLACE(longest.upper, '-99', '')
),
known AS (
  SELECT row_of.key, row_of.organization_key, row_of.person_key, row_of.group_key, row_of.role_key, row_of.role,
    row_of.participates, row_of.is_seat, row_of.from_attendance, row_of.start_date AS stated_start,
    row_of.end_date AS stated_end, row_of.first_seen AS stated_first, row_of.last_seen AS stated_last,
    bounded.start_date,
    CASE WHEN bounded.changes_later = 1 OR SUBSTR(bounded.end_date || '-00-00', 1, 10) > reference.latest THEN NULL
      ELSE bounded.end_date END AS end_date,
    CASE WHEN choice.actors = 'persons' THEN row_of.person_key ELSE row_of.organization_key END AS actor_key
  FROM row_of JOIN bounded ON bounded.key = row_of.key CROSS JOIN reference CROSS JOIN choice
  WHERE bounded.start_date IS NULL OR reference.latest IS NULL
    OR SUBSTR(bounded.start_date || '-00-00', 1, 10) <= reference.latest
)
SELECT known.*, COALESCE(SUBSTR(known.start_date || '-00-00', 1, 10), '') AS lower,
  COALESCE(SUBSTR(known.end_date || '-99-99', 1, 10), '~') AS upper,
  COALESCE(CAST(SUBSTR(known.start_date, 1, 4) AS INTEGER), 0) AS first_year,
  COALESCE(CAST(SUBSTR(known.end_date, 1, 4) AS INTEGER), 10000) AS last_year,
  CASE WHEN "group".classification = 'working group' THEN 1 ELSE 0 END AS in_working_group
FROM known JOIN "group" ON "group".key = known.group_key
