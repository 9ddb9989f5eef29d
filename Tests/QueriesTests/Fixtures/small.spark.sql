WITH `balans_cells` AS (
  SELECT CAST('' AS STRING) AS `balans_c`,
    regexp_replace(regexp_replace(coalesce(CAST(`periode` AS STRING), ''), '[\\u00ad\\u200b\\u200c\\u200d\\u200e\\u200f\\u2060\\ufeff]', ''), '^[\\s\\u00a0\\u202f\\u2007]+|[\\s\\u00a0\\u202f\\u2007]+$', '') AS `balans_p`,
    regexp_replace(regexp_replace(coalesce(CAST(`partner` AS STRING), ''), '[\\u00ad\\u200b\\u200c\\u200d\\u200e\\u200f\\u2060\\ufeff]', ''), '^[\\s\\u00a0\\u202f\\u2007]+|[\\s\\u00a0\\u202f\\u2007]+$', '') AS `balans_q`,
    transform(array(CAST(`S1` AS STRING), CAST(`S'2` AS STRING), CAST(`S3` AS STRING)), `balans_t` -> lower(regexp_replace(regexp_replace(coalesce(CAST(`balans_t` AS STRING), ''), '[\\u00ad\\u200b\\u200c\\u200d\\u200e\\u200f\\u2060\\ufeff]', ''), '^[\\s\\u00a0\\u202f\\u2007]+|[\\s\\u00a0\\u202f\\u2007]+$', ''))) AS `balans_x`
  FROM `enquete`.`antwoorden`
),
`balans_words` AS (
  SELECT `balans_c`, `balans_p`, `balans_q`,
    transform(`balans_x`, `balans_t` -> CASE WHEN `balans_t` = '' THEN '' WHEN `balans_t` RLIKE '^-?[0-9]{1,9}([.,]0+)?$' THEN '#' || regexp_replace(`balans_t`, '[.,]0+$', '') ELSE coalesce(nullif(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`balans_t`, '[\\u2018\\u2019\\u0060\\u00b4]', '\''), '[\\u201c\\u201d\\u201e\\u00ab\\u00bb]', '"'), '[\\s_/,()\\u00a0\\u202f\\u2007\\u2010\\u2011\\u2012\\u2013\\u2014\\u2212-]+', ' '), '^[ #!]+|[ .:;,!?*\\u2026]+$', ''), ''), '!' || regexp_replace(`balans_t`, '[\\u2010\\u2011\\u2012\\u2013\\u2014\\u2212]', '-')) END) AS `balans_w`
  FROM `balans_cells`
),
`balans_codes` AS (
  SELECT `balans_c`, `balans_p`, `balans_q`,
    transform(`balans_w`, `balans_t` -> CASE WHEN `balans_t` = '' THEN -1 WHEN `balans_t` IN ('weet niet') THEN -2 WHEN `balans_t` IN ('!-') THEN -1 WHEN `balans_t` IN ('#1') THEN 0 WHEN `balans_t` IN ('#2') THEN 1 WHEN `balans_t` IN ('#3', 'eens') THEN 2 ELSE -5 END) AS `balans_a`
  FROM `balans_words`
),
`balans_answers` AS (
  SELECT `balans_c`, `balans_p`, `balans_q`,
    `balans_a`[0] AS `balans_a0`,
    `balans_a`[1] AS `balans_a1`,
    `balans_a`[2] AS `balans_a2`,
    CAST(CASE WHEN `balans_a`[0] < 0 THEN 0 ELSE `balans_a`[0] END AS BIGINT) AS `balans_u0`,
    CAST(CASE WHEN `balans_a`[1] < 0 THEN 0 ELSE 2 - `balans_a`[1] END AS BIGINT) AS `balans_u1`,
    CAST(CASE WHEN `balans_a`[2] < 0 THEN 0 ELSE `balans_a`[2] END AS BIGINT) AS `balans_u2`
  FROM `balans_codes`
  WHERE exists(`balans_a`, `balans_t` -> `balans_t` <> -1)
),
`balans_sums` AS (
  SELECT `balans_c`, `balans_p`, `balans_q`,
    `balans_a0`,
    `balans_u0`,
    `balans_a1`,
    `balans_u1`,
    `balans_a2`,
    `balans_u2`,
    CAST(CASE WHEN `balans_a0` < 0 THEN 0 ELSE 1 END + CASE WHEN `balans_a1` < 0 THEN 0 ELSE 1 END AS BIGINT) AS `balans_k0`,
    CAST(`balans_u0` + `balans_u1` AS BIGINT) AS `balans_s0`,
    CAST(`balans_u0` + 2 * `balans_u1` AS BIGINT) AS `balans_m0`,
    CAST(CASE WHEN `balans_a0` < 0 THEN 0 ELSE 1 END + 2 * CASE WHEN `balans_a1` < 0 THEN 0 ELSE 1 END AS BIGINT) AS `balans_e0`,
    CAST(CASE WHEN `balans_a2` < 0 THEN 0 ELSE 1 END AS BIGINT) AS `balans_k1`,
    CAST(`balans_u2` AS BIGINT) AS `balans_s1`,
    CAST(`balans_u2` AS BIGINT) AS `balans_m1`,
    CAST(CASE WHEN `balans_a2` < 0 THEN 0 ELSE 1 END AS BIGINT) AS `balans_e1`,
    CASE WHEN `balans_a0` >= 0 THEN 'a' WHEN `balans_a0` IN (-2, -4) THEN 'k' ELSE 'b' END || CASE WHEN `balans_a1` >= 0 THEN 'a' WHEN `balans_a1` IN (-2, -4) THEN 'k' ELSE 'b' END || CASE WHEN `balans_a2` >= 0 THEN 'a' WHEN `balans_a2` IN (-2, -4) THEN 'k' ELSE 'b' END AS `balans_pattern`
  FROM `balans_answers`
),
`balans_people` AS (
  SELECT `balans_c`, `balans_p`, `balans_q`,
    `balans_pattern`,
    `balans_a0`,
    `balans_u0`,
    `balans_a1`,
    `balans_u1`,
    `balans_a2`,
    `balans_u2`,
    `balans_k0`,
    `balans_s0`,
    CASE WHEN `balans_k0` >= 2 AND `balans_e0` >= 2 THEN `balans_k0` ELSE 0 END AS `balans_r0`,
    CASE WHEN `balans_k0` >= 2 AND `balans_e0` >= 2 THEN `balans_m0` ELSE 0 END AS `balans_n0`,
    CASE WHEN `balans_k0` >= 2 AND `balans_e0` >= 2 THEN `balans_e0` ELSE 0 END AS `balans_d0`,
    `balans_k1`,
    `balans_s1`,
    CASE WHEN `balans_k1` >= 1 AND `balans_e1` >= 1 THEN `balans_k1` ELSE 0 END AS `balans_r1`,
    CASE WHEN `balans_k1` >= 1 AND `balans_e1` >= 1 THEN `balans_m1` ELSE 0 END AS `balans_n1`,
    CASE WHEN `balans_k1` >= 1 AND `balans_e1` >= 1 THEN `balans_e1` ELSE 0 END AS `balans_d1`
  FROM `balans_sums`
)
SELECT '1-0123456789abcdef' AS `layout`, `balans_c` AS `collaboration`, `balans_p` AS `period`, `balans_q` AS `partner`, 'people' AS `figure`, `balans_pattern` AS `key`, CAST(count(*) AS STRING) AS `numbers`
FROM `balans_people`
GROUP BY `balans_c`, `balans_p`, `balans_q`, `balans_pattern`
UNION ALL
SELECT '1-0123456789abcdef' AS `layout`, `balans_c` AS `collaboration`, `balans_p` AS `period`, `balans_q` AS `partner`, 'answers' AS `figure`, CASE `balans_i` WHEN 0 THEN 'S1' WHEN 1 THEN 'S\'2' WHEN 2 THEN 'S3' END AS `key`, concat_ws(' ', CAST(sum(CASE WHEN `balans_answer` = 0 THEN 1 ELSE 0 END) AS STRING), CAST(sum(CASE WHEN `balans_answer` = 1 THEN 1 ELSE 0 END) AS STRING), CAST(sum(CASE WHEN `balans_answer` = 2 THEN 1 ELSE 0 END) AS STRING), CAST(sum(CASE WHEN `balans_answer` = -1 THEN 1 ELSE 0 END) AS STRING), CAST(sum(CASE WHEN `balans_answer` = -2 THEN 1 ELSE 0 END) AS STRING), CAST(sum(CASE WHEN `balans_answer` = -3 THEN 1 ELSE 0 END) AS STRING), CAST(sum(CASE WHEN `balans_answer` = -4 THEN 1 ELSE 0 END) AS STRING), CAST(sum(CASE WHEN `balans_answer` = -5 THEN 1 ELSE 0 END) AS STRING)) AS `numbers`
FROM (
  SELECT `balans_c`, `balans_p`, `balans_q`, `balans_i`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_a0` WHEN 1 THEN `balans_a1` WHEN 2 THEN `balans_a2` END AS BIGINT) AS `balans_answer`
  FROM `balans_people` CROSS JOIN (VALUES (0), (1), (2)) AS `balans_places`(`balans_i`)
) AS `balans_persons`
GROUP BY `balans_c`, `balans_p`, `balans_q`, `balans_i`
UNION ALL
SELECT '1-0123456789abcdef' AS `layout`, `balans_c` AS `collaboration`, `balans_p` AS `period`, `balans_q` AS `partner`, 'scores' AS `figure`, CASE `balans_i` WHEN 0 THEN 'dimension:a ' WHEN 1 THEN 'dimension:b ' END || CAST(`balans_n` AS STRING) || '/' || CAST(`balans_d` AS STRING) AS `key`, CAST(count(*) AS STRING) AS `numbers`
FROM (
  SELECT `balans_c`, `balans_p`, `balans_q`, `balans_i`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_n0` WHEN 1 THEN `balans_n1` END AS BIGINT) AS `balans_n`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_d0` WHEN 1 THEN `balans_d1` END AS BIGINT) AS `balans_d`
  FROM `balans_people` CROSS JOIN (VALUES (0), (1)) AS `balans_places`(`balans_i`)
) AS `balans_persons`
GROUP BY `balans_c`, `balans_p`, `balans_q`, `balans_i`, `balans_n`, `balans_d`
HAVING max(`balans_d`) > 0
UNION ALL
SELECT '1-0123456789abcdef' AS `layout`, `balans_c` AS `collaboration`, `balans_p` AS `period`, `balans_q` AS `partner`, 'joint' AS `figure`, concat_ws(' ', CAST(`balans_d0` AS STRING), CAST(`balans_d1` AS STRING)) AS `key`, concat_ws(' ', CAST(sum(`balans_n0`) AS STRING), CAST(sum(`balans_n1`) AS STRING), CAST(sum(`balans_n0` * `balans_n0`) AS STRING), CAST(sum(`balans_n1` * `balans_n0`) AS STRING), CAST(sum(`balans_n1` * `balans_n1`) AS STRING)) AS `numbers`
FROM `balans_people`
GROUP BY `balans_c`, `balans_p`, `balans_q`, `balans_d0`, `balans_d1`
HAVING max(`balans_d0` + `balans_d1`) > 0
UNION ALL
SELECT '1-0123456789abcdef' AS `layout`, `balans_c` AS `collaboration`, `balans_p` AS `period`, `balans_q` AS `partner`, 'residual' AS `figure`, CASE `balans_i` WHEN 0 THEN 'dimension:a ' WHEN 1 THEN 'dimension:b ' END || CAST(`balans_r` AS STRING) AS `key`, concat_ws(' ', CAST(sum(`balans_s` * `balans_s`) AS STRING), CAST(sum(coalesce(`balans_y0` * `balans_y0`, 0) + coalesce(`balans_y1` * `balans_y1`, 0)) AS STRING), CAST(sum(`balans_y0`) AS STRING), CAST(sum(`balans_y1`) AS STRING), CAST(sum(`balans_g0` * `balans_s`) AS STRING), CAST(sum(`balans_g1` * `balans_s`) AS STRING)) AS `numbers`
FROM (
  SELECT `balans_c`, `balans_p`, `balans_q`, `balans_i`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_r0` WHEN 1 THEN `balans_r1` END AS BIGINT) AS `balans_r`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_s0` WHEN 1 THEN `balans_s1` END AS BIGINT) AS `balans_s`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_u0` WHEN 1 THEN `balans_u2` END AS BIGINT) AS `balans_y0`,
    CAST(CASE `balans_i` WHEN 0 THEN CASE WHEN `balans_a0` < 0 THEN 0 ELSE 1 END WHEN 1 THEN CASE WHEN `balans_a2` < 0 THEN 0 ELSE 1 END END AS BIGINT) AS `balans_g0`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_u1` WHEN 1 THEN NULL END AS BIGINT) AS `balans_y1`,
    CAST(CASE `balans_i` WHEN 0 THEN CASE WHEN `balans_a1` < 0 THEN 0 ELSE 1 END WHEN 1 THEN NULL END AS BIGINT) AS `balans_g1`
  FROM `balans_people` CROSS JOIN (VALUES (0), (1)) AS `balans_places`(`balans_i`)
) AS `balans_persons`
GROUP BY `balans_c`, `balans_p`, `balans_q`, `balans_i`, `balans_r`
HAVING max(`balans_r`) > 0
UNION ALL
SELECT '1-0123456789abcdef' AS `layout`, `balans_c` AS `collaboration`, `balans_p` AS `period`, `balans_q` AS `partner`, 'cases' AS `figure`, CASE `balans_i` WHEN 0 THEN 'dimension:a 11' END AS `key`, concat_ws(' ', CAST(sum(`balans_y0`) AS STRING), CAST(sum(`balans_y1`) AS STRING), CAST(sum(`balans_y0` * `balans_y0`) AS STRING), CAST(sum(`balans_y1` * `balans_y0`) AS STRING), CAST(sum(`balans_y1` * `balans_y1`) AS STRING)) AS `numbers`
FROM (
  SELECT `balans_c`, `balans_p`, `balans_q`, `balans_i`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_k0` END AS BIGINT) AS `balans_k`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_u0` END AS BIGINT) AS `balans_y0`,
    CAST(CASE `balans_i` WHEN 0 THEN CASE WHEN `balans_a0` < 0 THEN 0 ELSE 1 END END AS BIGINT) AS `balans_g0`,
    CAST(CASE `balans_i` WHEN 0 THEN `balans_u1` END AS BIGINT) AS `balans_y1`,
    CAST(CASE `balans_i` WHEN 0 THEN CASE WHEN `balans_a1` < 0 THEN 0 ELSE 1 END END AS BIGINT) AS `balans_g1`
  FROM `balans_people` CROSS JOIN (VALUES (0)) AS `balans_places`(`balans_i`)
) AS `balans_persons`
WHERE `balans_k` = CASE `balans_i` WHEN 0 THEN 2 END
GROUP BY `balans_c`, `balans_p`, `balans_q`, `balans_i`
