-- The organizations that each is part of: its parent, that one's, and so on.
WITH RECURSIVE up(child, ancestor, distance) AS (
  SELECT key, parent_key, 1 FROM organization WHERE parent_key IS NOT NULL
  UNION ALL
  SELECT up.child, organization.parent_key, up.distance + 1
  FROM up JOIN organization ON organization.key = up.ancestor
  WHERE organization.parent_key IS NOT NULL AND organization.parent_key <> up.child AND up.distance < 64
)
SELECT child, ancestor, distance FROM up
