-- How likely chance makes what a pair of two sizes shares: p_value by the hypergeometric distribution, one-tailed, and
-- q_value, which corrects it for all pairs that could share (Benjamini & Hochberg 1995).
--
-- The shorter tail is summed from its largest term on. That term is, for the table of counts
--
--     shared            smaller − shared        expected E = row · column / all
--     larger − shared   the rest
--
-- ln P = Σ r(margins) − r(all) − Σ r(counts) − Σ d(count, E), with r(n) = ln n! − n ln n + n, Stirling's remainder, and
-- d(x, E) = x ln(x/E) + E − x, which keep the digits that differences of large logarithms of factorials lose (Loader 2000).
WITH digit(digit) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)),
number AS (
  SELECT one.digit + 10 * ten.digit + 100 * hundred.digit + 1000 * thousand.digit + 10000 * myriad.digit AS number
  FROM digit AS one CROSS JOIN digit AS ten CROSS JOIN digit AS hundred CROSS JOIN digit AS thousand
    CROSS JOIN digit AS myriad
),
block(block) AS (VALUES (64), (512), (4096), (32768), (100000)),
step AS (
  SELECT block.block, number.number AS step FROM block JOIN number ON number.number < block.block
),
factorial(n, factorial) AS (
  VALUES (0, 1.0e0), (1, 1.0e0), (2, 2.0e0), (3, 6.0e0), (4, 24.0e0), (5, 120.0e0), (6, 720.0e0), (7, 5040.0e0),
    (8, 40320.0e0), (9, 362880.0e0), (10, 3628800.0e0), (11, 39916800.0e0), (12, 479001600.0e0), (13, 6227020800.0e0),
    (14, 87178291200.0e0), (15, 1307674368000.0e0)
),
class AS (
  SELECT mode, smaller, larger, shared, COUNT(*) AS pairs FROM overlap_pair GROUP BY mode, smaller, larger, shared
),
population AS (
  SELECT 'group' AS mode, COUNT(DISTINCT actor_key) AS population, COUNT(DISTINCT group_key) AS items FROM tie
  UNION ALL
  SELECT 'actor' AS mode, COUNT(DISTINCT group_key) AS population, COUNT(DISTINCT actor_key) AS items FROM tie
),
measured AS (
  SELECT class.mode, class.smaller, class.larger, class.shared, class.pairs, population.population,
    CAST(population.items AS DOUBLE) * (population.items - 1) / 2 AS tests,
    CAST(class.smaller AS DOUBLE) * class.larger / population.population AS mean,
    CASE WHEN class.smaller + class.larger > population.population
      THEN class.smaller + class.larger - population.population ELSE 0 END AS lowest
  FROM class JOIN population ON population.mode = class.mode
),
tail AS (
  SELECT measured.*, CASE WHEN shared > mean THEN 1 ELSE -1 END AS direction,
    CASE WHEN shared > mean THEN shared ELSE shared - 1 END AS origin,
    -- Beyond 40 standard deviations, and as many terms, nothing is left that a double could hold.
    40 * (1 + SQRT(mean * (1 - CAST(larger AS DOUBLE) / population) * (1 - CAST(smaller AS DOUBLE) / population)
      * population / (population - 1 + 1.0e-9))) AS reach
  FROM measured
  WHERE shared > lowest
),
bounded AS (
  SELECT tail.*,
    CASE WHEN direction > 0 AND smaller - origin < reach THEN smaller - origin
      WHEN direction < 0 AND origin - lowest < reach THEN origin - lowest
      ELSE reach END AS steps
  FROM tail
),
stepped AS (
  SELECT bounded.*, CASE WHEN steps < 64 THEN 64 WHEN steps < 512 THEN 512 WHEN steps < 4096 THEN 4096
    WHEN steps < 32768 THEN 32768 ELSE 100000 END AS block
  FROM bounded
),
part AS (
  -- The counts and margins of the table, each with its sign in ln P, and what is expected of a count.
  SELECT mode, smaller, larger, shared, -1 AS sign, origin AS x, mean AS e FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, -1, smaller - origin, smaller - mean FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, -1, larger - origin, larger - mean FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, -1, population - smaller - larger + origin, population - smaller - larger + mean
    FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, 1, smaller, NULL FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, 1, larger, NULL FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, 1, population - smaller, NULL FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, 1, population - larger, NULL FROM stepped UNION ALL
  SELECT mode, smaller, larger, shared, -1, population, NULL FROM stepped
),
near AS (
  SELECT part.*, CAST(x AS DOUBLE) AS n, CASE WHEN x + e > 0 THEN (x - e) / (x + e) ELSE 0.0e0 END AS v FROM part
),
logarithm AS (
  SELECT near.mode, near.smaller, near.larger, near.shared, SUM(
    near.sign * (CASE WHEN near.x = 0 THEN 0.0e0
      WHEN near.x < 16 THEN LN(factorial.factorial) - near.n * LN(near.n) + near.n
      ELSE 0.5e0 * LN(6.283185307179586e0 * near.n)
        + (1 / 12.0e0 - (1 / 360.0e0 - (1 / 1260.0e0 - (1 / 1680.0e0 - 1 / 1188.0e0 / (near.n * near.n))
          / (near.n * near.n)) / (near.n * near.n)) / (near.n * near.n)) / near.n END)
    - CASE WHEN near.e IS NULL THEN 0.0e0 WHEN near.x = 0 THEN near.e
      WHEN ABS(near.v) >= 0.1e0 THEN near.n * LN(near.n / near.e) + near.e - near.n
      ELSE (near.n - near.e) * near.v + 2 * near.n * near.v * near.v * near.v * (1 / 3.0e0 + near.v * near.v * (
        1 / 5.0e0 + near.v * near.v * (1 / 7.0e0 + near.v * near.v * (1 / 9.0e0 + near.v * near.v * (
        1 / 11.0e0 + near.v * near.v * (1 / 13.0e0 + near.v * near.v * (1 / 15.0e0 + near.v * near.v / 17.0e0))))))) END
    ) AS value
  FROM near LEFT JOIN factorial ON factorial.n = near.x
  GROUP BY near.mode, near.smaller, near.larger, near.shared
),
ratio AS (
  -- What each term is of the one before it.
  SELECT stepped.mode, stepped.smaller, stepped.larger, stepped.shared, step.step,
    CASE WHEN step.step = 0 THEN 1.0e0
      WHEN stepped.direction > 0 THEN
        CAST(stepped.smaller - stepped.origin - step.step + 1 AS DOUBLE) / (stepped.origin + step.step)
        * (stepped.larger - stepped.origin - step.step + 1)
        / (stepped.population - stepped.smaller - stepped.larger + stepped.origin + step.step)
      ELSE CAST(stepped.origin - step.step + 1 AS DOUBLE) / (stepped.smaller - stepped.origin + step.step)
        * (stepped.population - stepped.smaller - stepped.larger + stepped.origin - step.step + 1)
        / (stepped.larger - stepped.origin + step.step) END AS ratio
  FROM stepped JOIN step ON step.block = stepped.block AND step.step <= stepped.steps
),
term AS (
  SELECT mode, smaller, larger, shared, SUM(LN(ratio)) OVER (
      PARTITION BY mode, smaller, larger, shared ORDER BY step ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS logarithm
  FROM ratio
),
summed AS (
  SELECT term.mode, term.smaller, term.larger, term.shared, SUM(EXP(logarithm.value + term.logarithm)) AS probability
  FROM term
    JOIN logarithm ON logarithm.mode = term.mode AND logarithm.smaller = term.smaller AND logarithm.larger = term.larger
      AND logarithm.shared = term.shared
  GROUP BY term.mode, term.smaller, term.larger, term.shared
),
exact AS (
  SELECT measured.mode, measured.smaller, measured.larger, measured.shared, measured.pairs, measured.tests,
    CASE WHEN summed.probability IS NULL THEN 1.0e0
      WHEN measured.shared > measured.mean THEN summed.probability
      ELSE 1 - summed.probability END AS p_value
  FROM measured
    LEFT JOIN summed ON summed.mode = measured.mode AND summed.smaller = measured.smaller
      AND summed.larger = measured.larger AND summed.shared = measured.shared
),
tested AS (
  -- To twelve digits, so that what equals a decimal number is that number and not a hair below it.
  SELECT mode, smaller, larger, shared, pairs, tests, CASE WHEN p_value >= 1 THEN 1.0e0 WHEN p_value < 0 THEN 0.0e0
    WHEN p_value <= 1.0e-9 THEN p_value
    ELSE ROUND(p_value * POWER(10.0e0, 11 - FLOOR(LOG10(p_value)))) / POWER(10.0e0, 11 - FLOOR(LOG10(p_value))) END
    AS p_value
  FROM exact
),
ranked AS (
  SELECT tested.*, SUM(pairs) OVER (PARTITION BY mode ORDER BY p_value) AS place FROM tested
),
raised AS (
  SELECT ranked.*, MIN(p_value * tests / place) OVER (PARTITION BY mode ORDER BY p_value DESC) AS q_value FROM ranked
)
SELECT mode, smaller, larger, shared, pairs, p_value, CASE WHEN q_value >= 1 THEN 1.0e0 WHEN q_value <= 1.0e-9 THEN q_value
  ELSE ROUND(q_value * POWER(10.0e0, 11 - FLOOR(LOG10(q_value)))) / POWER(10.0e0, 11 - FLOOR(LOG10(q_value))) END AS q_value
FROM raised
