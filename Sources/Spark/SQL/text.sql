-- All texts that are compared by their folded form; name_key has the form of each.
SELECT subject AS name FROM observation UNION
SELECT category FROM observation UNION
SELECT subject FROM claim UNION
SELECT category FROM claim UNION
SELECT software FROM adoption UNION
SELECT role FROM attendance_record WHERE role IS NOT NULL UNION
SELECT classification FROM organization WHERE classification IS NOT NULL UNION
SELECT name FROM "group" WHERE classification = 'association' UNION
SELECT id FROM "group" WHERE classification = 'association' UNION
SELECT group_other_name.name
FROM group_other_name
  JOIN "group" ON "group".key = group_other_name.group_key AND "group".classification = 'association' UNION
SELECT 'person'
