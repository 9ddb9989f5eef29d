WITH "balans_cells" AS MATERIALIZED (
  SELECT CAST('' AS VARCHAR) AS "balans_c",
    regexp_replace(regexp_replace(coalesce(CAST("periode" AS VARCHAR), ''), '[\x{00ad}\x{200b}\x{200c}\x{200d}\x{200e}\x{200f}\x{2060}\x{feff}]', '', 'g'), '^[\s\x{00a0}\x{202f}\x{2007}]+|[\s\x{00a0}\x{202f}\x{2007}]+$', '', 'g') AS "balans_p",
    regexp_replace(regexp_replace(coalesce(CAST("partner" AS VARCHAR), ''), '[\x{00ad}\x{200b}\x{200c}\x{200d}\x{200e}\x{200f}\x{2060}\x{feff}]', '', 'g'), '^[\s\x{00a0}\x{202f}\x{2007}]+|[\s\x{00a0}\x{202f}\x{2007}]+$', '', 'g') AS "balans_q",
    lower(regexp_replace(regexp_replace(coalesce(CAST("S1" AS VARCHAR), ''), '[\x{00ad}\x{200b}\x{200c}\x{200d}\x{200e}\x{200f}\x{2060}\x{feff}]', '', 'g'), '^[\s\x{00a0}\x{202f}\x{2007}]+|[\s\x{00a0}\x{202f}\x{2007}]+$', '', 'g')) AS "balans_x0",
    lower(regexp_replace(regexp_replace(coalesce(CAST("S'2" AS VARCHAR), ''), '[\x{00ad}\x{200b}\x{200c}\x{200d}\x{200e}\x{200f}\x{2060}\x{feff}]', '', 'g'), '^[\s\x{00a0}\x{202f}\x{2007}]+|[\s\x{00a0}\x{202f}\x{2007}]+$', '', 'g')) AS "balans_x1",
    lower(regexp_replace(regexp_replace(coalesce(CAST("S3" AS VARCHAR), ''), '[\x{00ad}\x{200b}\x{200c}\x{200d}\x{200e}\x{200f}\x{2060}\x{feff}]', '', 'g'), '^[\s\x{00a0}\x{202f}\x{2007}]+|[\s\x{00a0}\x{202f}\x{2007}]+$', '', 'g')) AS "balans_x2"
  FROM "enquete"."antwoorden"
),
"balans_words" AS MATERIALIZED (
  SELECT "balans_c", "balans_p", "balans_q",
    CASE WHEN "balans_x0" = '' THEN '' WHEN regexp_matches("balans_x0", '^-?[0-9]{1,9}([.,]0+)?$') THEN '#' || regexp_replace("balans_x0", '[.,]0+$', '', 'g') ELSE coalesce(nullif(regexp_replace(regexp_replace(regexp_replace(regexp_replace("balans_x0", '[\x{2018}\x{2019}\x{0060}\x{00b4}]', '''', 'g'), '[\x{201c}\x{201d}\x{201e}\x{00ab}\x{00bb}]', '"', 'g'), '[\s_/,()\x{00a0}\x{202f}\x{2007}\x{2010}\x{2011}\x{2012}\x{2013}\x{2014}\x{2212}-]+', ' ', 'g'), '^[ #!]+|[ .:;,!?*\x{2026}]+$', '', 'g'), ''), '!' || regexp_replace("balans_x0", '[\x{2010}\x{2011}\x{2012}\x{2013}\x{2014}\x{2212}]', '-', 'g')) END AS "balans_w0",
    CASE WHEN "balans_x1" = '' THEN '' WHEN regexp_matches("balans_x1", '^-?[0-9]{1,9}([.,]0+)?$') THEN '#' || regexp_replace("balans_x1", '[.,]0+$', '', 'g') ELSE coalesce(nullif(regexp_replace(regexp_replace(regexp_replace(regexp_replace("balans_x1", '[\x{2018}\x{2019}\x{0060}\x{00b4}]', '''', 'g'), '[\x{201c}\x{201d}\x{201e}\x{00ab}\x{00bb}]', '"', 'g'), '[\s_/,()\x{00a0}\x{202f}\x{2007}\x{2010}\x{2011}\x{2012}\x{2013}\x{2014}\x{2212}-]+', ' ', 'g'), '^[ #!]+|[ .:;,!?*\x{2026}]+$', '', 'g'), ''), '!' || regexp_replace("balans_x1", '[\x{2010}\x{2011}\x{2012}\x{2013}\x{2014}\x{2212}]', '-', 'g')) END AS "balans_w1",
    CASE WHEN "balans_x2" = '' THEN '' WHEN regexp_matches("balans_x2", '^-?[0-9]{1,9}([.,]0+)?$') THEN '#' || regexp_replace("balans_x2", '[.,]0+$', '', 'g') ELSE coalesce(nullif(regexp_replace(regexp_replace(regexp_replace(regexp_replace("balans_x2", '[\x{2018}\x{2019}\x{0060}\x{00b4}]', '''', 'g'), '[\x{201c}\x{201d}\x{201e}\x{00ab}\x{00bb}]', '"', 'g'), '[\s_/,()\x{00a0}\x{202f}\x{2007}\x{2010}\x{2011}\x{2012}\x{2013}\x{2014}\x{2212}-]+', ' ', 'g'), '^[ #!]+|[ .:;,!?*\x{2026}]+$', '', 'g'), ''), '!' || regexp_replace("balans_x2", '[\x{2010}\x{2011}\x{2012}\x{2013}\x{2014}\x{2212}]', '-', 'g')) END AS "balans_w2"
  FROM "balans_cells"
),
"balans_codes" AS MATERIALIZED (
  SELECT "balans_c", "balans_p", "balans_q",
    CASE WHEN "balans_w0" = '' THEN -1 WHEN "balans_w0" IN ('weet niet') THEN -2 WHEN "balans_w0" IN ('!-') THEN -1 WHEN "balans_w0" IN ('#1') THEN 0 WHEN "balans_w0" IN ('#2') THEN 1 WHEN "balans_w0" IN ('#3', 'eens') THEN 2 ELSE -5 END AS "balans_a0",
    CASE WHEN "balans_w1" = '' THEN -1 WHEN "balans_w1" IN ('weet niet') THEN -2 WHEN "balans_w1" IN ('!-') THEN -1 WHEN "balans_w1" IN ('#1') THEN 0 WHEN "balans_w1" IN ('#2') THEN 1 WHEN "balans_w1" IN ('#3', 'eens') THEN 2 ELSE -5 END AS "balans_a1",
    CASE WHEN "balans_w2" = '' THEN -1 WHEN "balans_w2" IN ('weet niet') THEN -2 WHEN "balans_w2" IN ('!-') THEN -1 WHEN "balans_w2" IN ('#1') THEN 0 WHEN "balans_w2" IN ('#2') THEN 1 WHEN "balans_w2" IN ('#3', 'eens') THEN 2 ELSE -5 END AS "balans_a2"
  FROM "balans_words"
),
"balans_answers" AS MATERIALIZED (
  SELECT "balans_c", "balans_p", "balans_q",
    "balans_a0" AS "balans_a0",
    "balans_a1" AS "balans_a1",
    "balans_a2" AS "balans_a2",
    CAST(CASE WHEN "balans_a0" < 0 THEN 0 ELSE "balans_a0" END AS BIGINT) AS "balans_u0",
    CAST(CASE WHEN "balans_a1" < 0 THEN 0 ELSE 2 - "balans_a1" END AS BIGINT) AS "balans_u1",
    CAST(CASE WHEN "balans_a2" < 0 THEN 0 ELSE "balans_a2" END AS BIGINT) AS "balans_u2"
  FROM "balans_codes"
  WHERE "balans_a0" <> -1 OR "balans_a1" <> -1 OR "balans_a2" <> -1
),
"balans_sums" AS MATERIALIZED (
  SELECT "balans_c", "balans_p", "balans_q",
    "balans_a0",
    "balans_u0",
    "balans_a1",
    "balans_u1",
    "balans_a2",
    "balans_u2",
    CAST(CASE WHEN "balans_a0" < 0 THEN 0 ELSE 1 END + CASE WHEN "balans_a1" < 0 THEN 0 ELSE 1 END AS BIGINT) AS "balans_k0",
    CAST("balans_u0" + "balans_u1" AS BIGINT) AS "balans_s0",
    CAST("balans_u0" + 2 * "balans_u1" AS BIGINT) AS "balans_m0",
    CAST(CASE WHEN "balans_a0" < 0 THEN 0 ELSE 1 END + 2 * CASE WHEN "balans_a1" < 0 THEN 0 ELSE 1 END AS BIGINT) AS "balans_e0",
    CAST(CASE WHEN "balans_a2" < 0 THEN 0 ELSE 1 END AS BIGINT) AS "balans_k1",
    CAST("balans_u2" AS BIGINT) AS "balans_s1",
    CAST("balans_u2" AS BIGINT) AS "balans_m1",
    CAST(CASE WHEN "balans_a2" < 0 THEN 0 ELSE 1 END AS BIGINT) AS "balans_e1",
    CASE WHEN "balans_a0" >= 0 THEN 'a' WHEN "balans_a0" IN (-2, -4) THEN 'k' ELSE 'b' END || CASE WHEN "balans_a1" >= 0 THEN 'a' WHEN "balans_a1" IN (-2, -4) THEN 'k' ELSE 'b' END || CASE WHEN "balans_a2" >= 0 THEN 'a' WHEN "balans_a2" IN (-2, -4) THEN 'k' ELSE 'b' END AS "balans_pattern"
  FROM "balans_answers"
),
"balans_people" AS MATERIALIZED (
  SELECT "balans_c", "balans_p", "balans_q",
    "balans_pattern",
    "balans_a0",
    "balans_u0",
    "balans_a1",
    "balans_u1",
    "balans_a2",
    "balans_u2",
    "balans_k0",
    "balans_s0",
    CASE WHEN "balans_k0" >= 2 AND "balans_e0" >= 2 THEN "balans_k0" ELSE 0 END AS "balans_r0",
    CASE WHEN "balans_k0" >= 2 AND "balans_e0" >= 2 THEN "balans_m0" ELSE 0 END AS "balans_n0",
    CASE WHEN "balans_k0" >= 2 AND "balans_e0" >= 2 THEN "balans_e0" ELSE 0 END AS "balans_d0",
    "balans_k1",
    "balans_s1",
    CASE WHEN "balans_k1" >= 1 AND "balans_e1" >= 1 THEN "balans_k1" ELSE 0 END AS "balans_r1",
    CASE WHEN "balans_k1" >= 1 AND "balans_e1" >= 1 THEN "balans_m1" ELSE 0 END AS "balans_n1",
    CASE WHEN "balans_k1" >= 1 AND "balans_e1" >= 1 THEN "balans_e1" ELSE 0 END AS "balans_d1"
  FROM "balans_sums"
)
SELECT '1-0123456789abcdef' AS "layout", "balans_c" AS "collaboration", "balans_p" AS "period", "balans_q" AS "partner", 'people' AS "figure", "balans_pattern" AS "key", CAST(count(*) AS VARCHAR) AS "numbers"
FROM "balans_people"
GROUP BY "balans_c", "balans_p", "balans_q", "balans_pattern"
UNION ALL
SELECT '1-0123456789abcdef' AS "layout", "balans_c" AS "collaboration", "balans_p" AS "period", "balans_q" AS "partner", 'answers' AS "figure", CASE "balans_i" WHEN 0 THEN 'S1' WHEN 1 THEN 'S''2' WHEN 2 THEN 'S3' END AS "key", concat_ws(' ', CAST(sum(CASE WHEN "balans_answer" = 0 THEN 1 ELSE 0 END) AS VARCHAR), CAST(sum(CASE WHEN "balans_answer" = 1 THEN 1 ELSE 0 END) AS VARCHAR), CAST(sum(CASE WHEN "balans_answer" = 2 THEN 1 ELSE 0 END) AS VARCHAR), CAST(sum(CASE WHEN "balans_answer" = -1 THEN 1 ELSE 0 END) AS VARCHAR), CAST(sum(CASE WHEN "balans_answer" = -2 THEN 1 ELSE 0 END) AS VARCHAR), CAST(sum(CASE WHEN "balans_answer" = -3 THEN 1 ELSE 0 END) AS VARCHAR), CAST(sum(CASE WHEN "balans_answer" = -4 THEN 1 ELSE 0 END) AS VARCHAR), CAST(sum(CASE WHEN "balans_answer" = -5 THEN 1 ELSE 0 END) AS VARCHAR)) AS "numbers"
FROM (
  SELECT "balans_c", "balans_p", "balans_q", "balans_i",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_a0" WHEN 1 THEN "balans_a1" WHEN 2 THEN "balans_a2" END AS BIGINT) AS "balans_answer"
  FROM "balans_people" CROSS JOIN (VALUES (0), (1), (2)) AS "balans_places"("balans_i")
) AS "balans_persons"
GROUP BY "balans_c", "balans_p", "balans_q", "balans_i"
UNION ALL
SELECT '1-0123456789abcdef' AS "layout", "balans_c" AS "collaboration", "balans_p" AS "period", "balans_q" AS "partner", 'scores' AS "figure", CASE "balans_i" WHEN 0 THEN 'dimension:a ' WHEN 1 THEN 'dimension:b ' END || CAST("balans_n" AS VARCHAR) || '/' || CAST("balans_d" AS VARCHAR) AS "key", CAST(count(*) AS VARCHAR) AS "numbers"
FROM (
  SELECT "balans_c", "balans_p", "balans_q", "balans_i",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_n0" WHEN 1 THEN "balans_n1" END AS BIGINT) AS "balans_n",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_d0" WHEN 1 THEN "balans_d1" END AS BIGINT) AS "balans_d"
  FROM "balans_people" CROSS JOIN (VALUES (0), (1)) AS "balans_places"("balans_i")
) AS "balans_persons"
GROUP BY "balans_c", "balans_p", "balans_q", "balans_i", "balans_n", "balans_d"
HAVING max("balans_d") > 0
UNION ALL
SELECT '1-0123456789abcdef' AS "layout", "balans_c" AS "collaboration", "balans_p" AS "period", "balans_q" AS "partner", 'joint' AS "figure", concat_ws(' ', CAST("balans_d0" AS VARCHAR), CAST("balans_d1" AS VARCHAR)) AS "key", concat_ws(' ', CAST(sum("balans_n0") AS VARCHAR), CAST(sum("balans_n1") AS VARCHAR), CAST(sum("balans_n0" * "balans_n0") AS VARCHAR), CAST(sum("balans_n1" * "balans_n0") AS VARCHAR), CAST(sum("balans_n1" * "balans_n1") AS VARCHAR)) AS "numbers"
FROM "balans_people"
GROUP BY "balans_c", "balans_p", "balans_q", "balans_d0", "balans_d1"
HAVING max("balans_d0" + "balans_d1") > 0
UNION ALL
SELECT '1-0123456789abcdef' AS "layout", "balans_c" AS "collaboration", "balans_p" AS "period", "balans_q" AS "partner", 'residual' AS "figure", CASE "balans_i" WHEN 0 THEN 'dimension:a ' WHEN 1 THEN 'dimension:b ' END || CAST("balans_r" AS VARCHAR) AS "key", concat_ws(' ', CAST(sum("balans_s" * "balans_s") AS VARCHAR), CAST(sum(coalesce("balans_y0" * "balans_y0", 0) + coalesce("balans_y1" * "balans_y1", 0)) AS VARCHAR), CAST(sum("balans_y0") AS VARCHAR), CAST(sum("balans_y1") AS VARCHAR), CAST(sum("balans_g0" * "balans_s") AS VARCHAR), CAST(sum("balans_g1" * "balans_s") AS VARCHAR)) AS "numbers"
FROM (
  SELECT "balans_c", "balans_p", "balans_q", "balans_i",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_r0" WHEN 1 THEN "balans_r1" END AS BIGINT) AS "balans_r",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_s0" WHEN 1 THEN "balans_s1" END AS BIGINT) AS "balans_s",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_u0" WHEN 1 THEN "balans_u2" END AS BIGINT) AS "balans_y0",
    CAST(CASE "balans_i" WHEN 0 THEN CASE WHEN "balans_a0" < 0 THEN 0 ELSE 1 END WHEN 1 THEN CASE WHEN "balans_a2" < 0 THEN 0 ELSE 1 END END AS BIGINT) AS "balans_g0",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_u1" WHEN 1 THEN NULL END AS BIGINT) AS "balans_y1",
    CAST(CASE "balans_i" WHEN 0 THEN CASE WHEN "balans_a1" < 0 THEN 0 ELSE 1 END WHEN 1 THEN NULL END AS BIGINT) AS "balans_g1"
  FROM "balans_people" CROSS JOIN (VALUES (0), (1)) AS "balans_places"("balans_i")
) AS "balans_persons"
GROUP BY "balans_c", "balans_p", "balans_q", "balans_i", "balans_r"
HAVING max("balans_r") > 0
UNION ALL
SELECT '1-0123456789abcdef' AS "layout", "balans_c" AS "collaboration", "balans_p" AS "period", "balans_q" AS "partner", 'cases' AS "figure", CASE "balans_i" WHEN 0 THEN 'dimension:a 11' END AS "key", concat_ws(' ', CAST(sum("balans_y0") AS VARCHAR), CAST(sum("balans_y1") AS VARCHAR), CAST(sum("balans_y0" * "balans_y0") AS VARCHAR), CAST(sum("balans_y1" * "balans_y0") AS VARCHAR), CAST(sum("balans_y1" * "balans_y1") AS VARCHAR)) AS "numbers"
FROM (
  SELECT "balans_c", "balans_p", "balans_q", "balans_i",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_k0" END AS BIGINT) AS "balans_k",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_u0" END AS BIGINT) AS "balans_y0",
    CAST(CASE "balans_i" WHEN 0 THEN CASE WHEN "balans_a0" < 0 THEN 0 ELSE 1 END END AS BIGINT) AS "balans_g0",
    CAST(CASE "balans_i" WHEN 0 THEN "balans_u1" END AS BIGINT) AS "balans_y1",
    CAST(CASE "balans_i" WHEN 0 THEN CASE WHEN "balans_a1" < 0 THEN 0 ELSE 1 END END AS BIGINT) AS "balans_g1"
  FROM "balans_people" CROSS JOIN (VALUES (0)) AS "balans_places"("balans_i")
) AS "balans_persons"
WHERE "balans_k" = CASE "balans_i" WHEN 0 THEN 2 END
GROUP BY "balans_c", "balans_p", "balans_q", "balans_i"
