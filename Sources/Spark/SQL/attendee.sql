-- The rows of attendance, and whether someone was there as a guest.
WITH spelled AS (
  SELECT name,
    ' ' || REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(key, '/', ' '), '(', ' '), ')', ' '), ',', ' '), '.', ' '), ':', ' ')
      || ' ' AS words
  FROM name_key
)
SELECT attendance_record.key, attendance_record.event_key, attendance_record.person_key,
  attendance_record.organization_key, attendance_record.status, attendance_record.on_behalf_of_key,
  CASE WHEN spelled.words LIKE '% guest %' OR spelled.words LIKE '% guests %' OR spelled.words LIKE '% invited %'
    OR spelled.words LIKE '% visitor %' OR spelled.words LIKE '% invite %' OR spelled.words LIKE '% invitee %'
    OR spelled.words LIKE '% invites %' OR spelled.words LIKE '% invitees %' THEN 1 ELSE 0 END AS is_guest
FROM attendance_record LEFT JOIN spelled ON spelled.name = attendance_record.role
