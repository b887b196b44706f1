-- What became of each organization, and of each person, at each meeting, and whether it was expected there.
--
-- A list that names anyone who did not come is a roll call, and expected are those that it names; so is a list in which all
-- stand that are in the roll calls before and after it. Where a list names only those who came, expected are the members of
-- the group on that day, or where no members are known, those in roll calls who are in all such lists of their time.
-- Guests are not expected, and who is in roll calls now and then and never missed one may be one.
WITH reported AS (
  SELECT event_key, 'organizations' AS kind, organization_key AS actor_key, is_guest,
    CASE status WHEN 'present' THEN 0 WHEN 'excused' THEN 1 ELSE 2 END AS place
  FROM attendee WHERE organization_key IS NOT NULL
  UNION ALL
  SELECT event_key, 'persons', person_key, is_guest,
    CASE status WHEN 'present' THEN 0 WHEN 'excused' THEN 1 ELSE 2 END
  FROM attendee WHERE person_key IS NOT NULL
  UNION ALL
  -- Who is represented did not come and is excused.
  SELECT event_key, 'organizations', on_behalf_of_key, 0, 1
  FROM attendee WHERE on_behalf_of_key IS NOT NULL AND status = 'present'
),
listed AS (
  SELECT reported.kind, reported.event_key, reported.actor_key, MIN(reported.place) AS place,
    MAX(reported.is_guest) AS is_guest
  FROM reported JOIN held_meeting ON held_meeting.key = reported.event_key
  GROUP BY reported.kind, reported.event_key, reported.actor_key
),
missed AS (
  SELECT DISTINCT 'organizations' AS kind, event_key
  FROM attendee WHERE status <> 'present' OR on_behalf_of_key IS NOT NULL
  UNION ALL
  SELECT DISTINCT 'persons' AS kind, event_key FROM attendee WHERE status <> 'present'
),
meeting AS (
  SELECT list.kind, list.event_key, COALESCE(held_meeting.group_key, 0) AS body, held_meeting.start_date, held_meeting.year,
    CASE WHEN missed.event_key IS NULL THEN 0 ELSE 1 END AS is_certain,
    ROW_NUMBER() OVER (
      PARTITION BY list.kind, COALESCE(held_meeting.group_key, 0)
      ORDER BY COALESCE(SUBSTR(held_meeting.start_date || '-00-00', 1, 10), ''), list.event_key) AS place
  FROM (SELECT DISTINCT kind, event_key FROM listed) AS list
    JOIN held_meeting ON held_meeting.key = list.event_key
    LEFT JOIN missed ON missed.kind = list.kind AND missed.event_key = list.event_key
),
member_of AS (
  SELECT history.group_key, history.organization_key, history.person_key, history.lower, history.upper
  FROM history
    LEFT JOIN (SELECT DISTINCT group_key FROM history WHERE from_attendance = 1) AS attended
      ON attended.group_key = history.group_key
  WHERE history.participates = 1 AND attended.group_key IS NULL
),
due AS (
  SELECT DISTINCT meeting.kind, meeting.event_key,
    CASE WHEN meeting.kind = 'persons' THEN member_of.person_key ELSE member_of.organization_key END AS actor_key
  FROM meeting
    JOIN member_of ON member_of.group_key = meeting.body
      AND member_of.lower <= SUBSTR(meeting.start_date || '-99-99', 1, 10)
      AND member_of.upper >= SUBSTR(meeting.start_date || '-99-99', 1, 10)
  WHERE CASE WHEN meeting.kind = 'persons' THEN member_of.person_key ELSE member_of.organization_key END IS NOT NULL
),
between_calls AS (
  SELECT meeting.*,
    MAX(CASE WHEN is_certain = 1 THEN place END) OVER (
      PARTITION BY kind, body ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS place_before,
    MIN(CASE WHEN is_certain = 1 THEN place END) OVER (
      PARTITION BY kind, body ORDER BY place ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS place_after
  FROM meeting
),
neighbour AS (
  SELECT kind, body, event_key, place_before AS place FROM between_calls WHERE is_certain = 0 AND place_before IS NOT NULL
  UNION ALL
  SELECT kind, body, event_key, place_after FROM between_calls WHERE is_certain = 0 AND place_after IS NOT NULL
),
called_around AS (
  SELECT neighbour.kind, neighbour.event_key, listed.actor_key
  FROM neighbour
    JOIN meeting ON meeting.kind = neighbour.kind AND meeting.body = neighbour.body AND meeting.place = neighbour.place
    JOIN listed ON listed.kind = meeting.kind AND listed.event_key = meeting.event_key
    JOIN (SELECT kind, event_key, COUNT(*) AS calls FROM neighbour GROUP BY kind, event_key) AS counted
      ON counted.kind = neighbour.kind AND counted.event_key = neighbour.event_key
  GROUP BY neighbour.kind, neighbour.event_key, listed.actor_key, counted.calls
  HAVING COUNT(*) = counted.calls
),
lacking AS (
  SELECT DISTINCT needed.kind, needed.event_key
  FROM (SELECT kind, event_key, actor_key FROM called_around UNION SELECT kind, event_key, actor_key FROM due) AS needed
    LEFT JOIN listed ON listed.kind = needed.kind AND listed.event_key = needed.event_key
      AND listed.actor_key = needed.actor_key
  WHERE listed.event_key IS NULL
),
roll_call AS (
  SELECT meeting.kind, meeting.body, meeting.event_key,
    ROW_NUMBER() OVER (PARTITION BY meeting.kind, meeting.body ORDER BY meeting.place) AS place,
    COUNT(*) OVER (PARTITION BY meeting.kind, meeting.body) AS calls
  FROM meeting
    LEFT JOIN (SELECT DISTINCT kind, event_key FROM called_around) AS around
      ON around.kind = meeting.kind AND around.event_key = meeting.event_key
    LEFT JOIN lacking ON lacking.kind = meeting.kind AND lacking.event_key = meeting.event_key
  WHERE meeting.is_certain = 1 OR around.event_key IS NOT NULL AND lacking.event_key IS NULL
),
regular AS (
  SELECT roll_call.kind, roll_call.body, listed.actor_key
  FROM roll_call JOIN listed ON listed.kind = roll_call.kind AND listed.event_key = roll_call.event_key
  GROUP BY roll_call.kind, roll_call.body, listed.actor_key, roll_call.calls
  HAVING roll_call.calls < 4 OR MAX(listed.place) > 0
    OR COUNT(*) = MAX(roll_call.place) - MIN(roll_call.place) + 1
      AND (COUNT(*) >= 3 OR COUNT(*) = roll_call.calls)
),
other_list AS (
  SELECT meeting.kind, meeting.body, meeting.event_key, meeting.place,
    CASE WHEN roll_call.event_key IS NULL THEN 1 ELSE 0 END AS is_other,
    SUM(CASE WHEN roll_call.event_key IS NULL THEN 1 ELSE 0 END) OVER (
      PARTITION BY meeting.kind, meeting.body ORDER BY meeting.place
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS others
  FROM meeting LEFT JOIN roll_call ON roll_call.kind = meeting.kind AND roll_call.event_key = meeting.event_key
),
constant AS (
  SELECT regular.kind, regular.body, regular.actor_key
  FROM regular
    JOIN listed ON listed.kind = regular.kind AND listed.actor_key = regular.actor_key
    JOIN other_list ON other_list.kind = regular.kind AND other_list.body = regular.body
      AND other_list.event_key = listed.event_key
  GROUP BY regular.kind, regular.body, regular.actor_key
  HAVING SUM(other_list.is_other) = MAX(other_list.others) - MIN(other_list.others - other_list.is_other)
),
recorded AS (
  SELECT listed.kind, listed.event_key, listed.actor_key, listed.place,
    CASE WHEN listed.is_guest = 1 THEN 0
      WHEN listed.place > 0 OR due.actor_key IS NOT NULL THEN 1
      WHEN roll_call.event_key IS NOT NULL AND regular.actor_key IS NOT NULL THEN 1
      WHEN roll_call.event_key IS NULL AND counted.event_key IS NULL AND constant.actor_key IS NOT NULL THEN 1
      ELSE 0 END AS is_expected
  FROM listed
    JOIN meeting ON meeting.kind = listed.kind AND meeting.event_key = listed.event_key
    LEFT JOIN due ON due.kind = listed.kind AND due.event_key = listed.event_key AND due.actor_key = listed.actor_key
    LEFT JOIN roll_call ON roll_call.kind = listed.kind AND roll_call.event_key = listed.event_key
    LEFT JOIN regular ON regular.kind = listed.kind AND regular.body = meeting.body
      AND regular.actor_key = listed.actor_key
    LEFT JOIN constant ON constant.kind = listed.kind AND constant.body = meeting.body
      AND constant.actor_key = listed.actor_key
    LEFT JOIN (SELECT DISTINCT kind, event_key FROM due) AS counted
      ON counted.kind = listed.kind AND counted.event_key = listed.event_key
  UNION ALL
  SELECT due.kind, due.event_key, due.actor_key, 2, 1
  FROM due
    LEFT JOIN roll_call ON roll_call.kind = due.kind AND roll_call.event_key = due.event_key
    LEFT JOIN listed ON listed.kind = due.kind AND listed.event_key = due.event_key AND listed.actor_key = due.actor_key
  WHERE roll_call.event_key IS NULL AND listed.event_key IS NULL
)
SELECT recorded.kind, recorded.event_key, recorded.actor_key, meeting.body, meeting.place AS meeting, meeting.year,
  CASE recorded.place WHEN 0 THEN 'present' WHEN 1 THEN 'excused' ELSE 'absent' END AS status, recorded.is_expected
FROM recorded
  JOIN meeting ON meeting.kind = recorded.kind AND meeting.event_key = recorded.event_key
  CROSS JOIN choice
WHERE choice.first_year IS NULL OR meeting.year BETWEEN choice.first_year AND choice.last_year
