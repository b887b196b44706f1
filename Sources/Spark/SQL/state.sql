-- The memberships that the measures take: those held at the reference date, or active in the years asked for, or all.
SELECT history.*
FROM history CROSS JOIN frame CROSS JOIN choice
WHERE frame.extent IN ('ever', 'undated')
  OR frame.extent = 'day' AND history.lower <= frame.latest AND history.upper >= frame.latest
  OR frame.extent = 'years' AND history.first_year <= choice.last_year AND history.last_year >= choice.first_year
