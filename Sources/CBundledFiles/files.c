// SPDX-License-Identifier: EUPL-1.2
// Made by scripts/bundle.
#include "bundled_files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../example/answers/2025-Q2.csv"
};

static const unsigned char file1[] = {
#embed "../../example/answers/2025-Q3.csv"
};

static const unsigned char file2[] = {
#embed "../../example/answers/2025-Q4.csv"
};

static const unsigned char file3[] = {
#embed "../../example/answers/2026-Q1.csv"
};

static const unsigned char file4[] = {
#embed "../../example/answers/2026-Q2.csv"
};

static const unsigned char file5[] = {
#embed "../../example/answers/2026-Q3.csv"
};

static const unsigned char file6[] = {
#embed "../../example/balans.yaml"
};

static const unsigned char file7[] = {
#embed "../../example/registers/actions.csv"
};

static const unsigned char file8[] = {
#embed "../../example/registers/agreements.csv"
};

static const unsigned char file9[] = {
#embed "../../example/registers/attendance.csv"
};

static const unsigned char file10[] = {
#embed "../../example/registers/decisions.csv"
};

static const unsigned char file11[] = {
#embed "../../example/registers/developments.csv"
};

static const unsigned char file12[] = {
#embed "../../example/registers/effort.csv"
};

static const unsigned char file13[] = {
#embed "../../example/registers/meetings.csv"
};

static const unsigned char file14[] = {
#embed "../../example/registers/milestones.csv"
};

static const unsigned char file15[] = {
#embed "../../example/registers/partners.csv"
};

static const unsigned char file16[] = {
#embed "../../example/registers/results.csv"
};

static const unsigned char file17[] = {
#embed "../../example/registers/roles.csv"
};

static const unsigned char file18[] = {
#embed "../../example/registers/tensions.csv"
};

static const unsigned char file19[] = {
#embed "../../normenkader/blijf-balanceren.yaml"
};

static const unsigned char file20[] = {
#embed "../../normenkader/kort.yaml"
};

static const unsigned char file21[] = {
#embed "../../normenkader/vijf-voorwaarden.yaml"
};

static const unsigned char file22[] = {
#embed "../../templates/accountability.html.mustache"
};

static const unsigned char file23[] = {
#embed "../../templates/accountability.md.mustache"
};

static const unsigned char file24[] = {
#embed "../../templates/actions.html.mustache"
};

static const unsigned char file25[] = {
#embed "../../templates/actions.md.mustache"
};

static const unsigned char file26[] = {
#embed "../../templates/agreement.html.mustache"
};

static const unsigned char file27[] = {
#embed "../../templates/agreement.md.mustache"
};

static const unsigned char file28[] = {
#embed "../../templates/balance.html.mustache"
};

static const unsigned char file29[] = {
#embed "../../templates/balance.md.mustache"
};

static const unsigned char file30[] = {
#embed "../../templates/change.html.mustache"
};

static const unsigned char file31[] = {
#embed "../../templates/change.md.mustache"
};

static const unsigned char file32[] = {
#embed "../../templates/facets.html.mustache"
};

static const unsigned char file33[] = {
#embed "../../templates/head.html.mustache"
};

static const unsigned char file34[] = {
#embed "../../templates/house-style.css"
};

static const unsigned char file35[] = {
#embed "../../templates/index.html.mustache"
};

static const unsigned char file36[] = {
#embed "../../templates/index.md.mustache"
};

static const unsigned char file37[] = {
#embed "../../templates/key.html.mustache"
};

static const unsigned char file38[] = {
#embed "../../templates/ledger.html.mustache"
};

static const unsigned char file39[] = {
#embed "../../templates/ledger.md.mustache"
};

static const unsigned char file40[] = {
#embed "../../templates/normenkader.html.mustache"
};

static const unsigned char file41[] = {
#embed "../../templates/normenkader.md.mustache"
};

static const unsigned char file42[] = {
#embed "../../templates/phrases.en.txt"
};

static const unsigned char file43[] = {
#embed "../../templates/phrases.nl.txt"
};

static const unsigned char file44[] = {
#embed "../../templates/questions.html.mustache"
};

static const unsigned char file45[] = {
#embed "../../templates/questions.md.mustache"
};

static const unsigned char file46[] = {
#embed "../../templates/register.html.mustache"
};

static const unsigned char file47[] = {
#embed "../../templates/register.md.mustache"
};

static const unsigned char file48[] = {
#embed "../../templates/report.html.mustache"
};

static const unsigned char file49[] = {
#embed "../../templates/report.md.mustache"
};

static const unsigned char file50[] = {
#embed "../../templates/report.rng"
};

static const unsigned char file51[] = {
#embed "../../templates/rules.sch"
};

static const unsigned char file52[] = {
#embed "../../templates/score.html.mustache"
};

static const unsigned char file53[] = {
#embed "../../templates/signal.html.mustache"
};

static const unsigned char file54[] = {
#embed "../../templates/signal.md.mustache"
};

static const unsigned char file55[] = {
#embed "../../templates/signals.html.mustache"
};

static const unsigned char file56[] = {
#embed "../../templates/signals.md.mustache"
};

static const unsigned char file57[] = {
#embed "../../templates/style.css"
};

static const unsigned char file58[] = {
#embed "../../templates/summary.html.mustache"
};

static const unsigned char file59[] = {
#embed "../../templates/summary.md.mustache"
};

static const unsigned char file60[] = {
#embed "../../templates/theme.html.mustache"
};

static const unsigned char file61[] = {
#embed "../../templates/theme.md.mustache"
};

static const unsigned char file62[] = {
#embed "../../templates/themes.html.mustache"
};

static const unsigned char file63[] = {
#embed "../../templates/themes.md.mustache"
};

static const unsigned char file64[] = {
#embed "../../templates/yardstick.html.mustache"
};

static const unsigned char file65[] = {
#embed "../../templates/yardstick.md.mustache"
};

static const struct bundled_file files[] = {
  {"example/answers/2025-Q2.csv", file0, sizeof file0},
  {"example/answers/2025-Q3.csv", file1, sizeof file1},
  {"example/answers/2025-Q4.csv", file2, sizeof file2},
  {"example/answers/2026-Q1.csv", file3, sizeof file3},
  {"example/answers/2026-Q2.csv", file4, sizeof file4},
  {"example/answers/2026-Q3.csv", file5, sizeof file5},
  {"example/balans.yaml", file6, sizeof file6},
  {"example/registers/actions.csv", file7, sizeof file7},
  {"example/registers/agreements.csv", file8, sizeof file8},
  {"example/registers/attendance.csv", file9, sizeof file9},
  {"example/registers/decisions.csv", file10, sizeof file10},
  {"example/registers/developments.csv", file11, sizeof file11},
  {"example/registers/effort.csv", file12, sizeof file12},
  {"example/registers/meetings.csv", file13, sizeof file13},
  {"example/registers/milestones.csv", file14, sizeof file14},
  {"example/registers/partners.csv", file15, sizeof file15},
  {"example/registers/results.csv", file16, sizeof file16},
  {"example/registers/roles.csv", file17, sizeof file17},
  {"example/registers/tensions.csv", file18, sizeof file18},
  {"normenkader/blijf-balanceren.yaml", file19, sizeof file19},
  {"normenkader/kort.yaml", file20, sizeof file20},
  {"normenkader/vijf-voorwaarden.yaml", file21, sizeof file21},
  {"templates/accountability.html.mustache", file22, sizeof file22},
  {"templates/accountability.md.mustache", file23, sizeof file23},
  {"templates/actions.html.mustache", file24, sizeof file24},
  {"templates/actions.md.mustache", file25, sizeof file25},
  {"templates/agreement.html.mustache", file26, sizeof file26},
  {"templates/agreement.md.mustache", file27, sizeof file27},
  {"templates/balance.html.mustache", file28, sizeof file28},
  {"templates/balance.md.mustache", file29, sizeof file29},
  {"templates/change.html.mustache", file30, sizeof file30},
  {"templates/change.md.mustache", file31, sizeof file31},
  {"templates/facets.html.mustache", file32, sizeof file32},
  {"templates/head.html.mustache", file33, sizeof file33},
  {"templates/house-style.css", file34, sizeof file34},
  {"templates/index.html.mustache", file35, sizeof file35},
  {"templates/index.md.mustache", file36, sizeof file36},
  {"templates/key.html.mustache", file37, sizeof file37},
  {"templates/ledger.html.mustache", file38, sizeof file38},
  {"templates/ledger.md.mustache", file39, sizeof file39},
  {"templates/normenkader.html.mustache", file40, sizeof file40},
  {"templates/normenkader.md.mustache", file41, sizeof file41},
  {"templates/phrases.en.txt", file42, sizeof file42},
  {"templates/phrases.nl.txt", file43, sizeof file43},
  {"templates/questions.html.mustache", file44, sizeof file44},
  {"templates/questions.md.mustache", file45, sizeof file45},
  {"templates/register.html.mustache", file46, sizeof file46},
  {"templates/register.md.mustache", file47, sizeof file47},
  {"templates/report.html.mustache", file48, sizeof file48},
  {"templates/report.md.mustache", file49, sizeof file49},
  {"templates/report.rng", file50, sizeof file50},
  {"templates/rules.sch", file51, sizeof file51},
  {"templates/score.html.mustache", file52, sizeof file52},
  {"templates/signal.html.mustache", file53, sizeof file53},
  {"templates/signal.md.mustache", file54, sizeof file54},
  {"templates/signals.html.mustache", file55, sizeof file55},
  {"templates/signals.md.mustache", file56, sizeof file56},
  {"templates/style.css", file57, sizeof file57},
  {"templates/summary.html.mustache", file58, sizeof file58},
  {"templates/summary.md.mustache", file59, sizeof file59},
  {"templates/theme.html.mustache", file60, sizeof file60},
  {"templates/theme.md.mustache", file61, sizeof file61},
  {"templates/themes.html.mustache", file62, sizeof file62},
  {"templates/themes.md.mustache", file63, sizeof file63},
  {"templates/yardstick.html.mustache", file64, sizeof file64},
  {"templates/yardstick.md.mustache", file65, sizeof file65},
};

size_t bundled_files_count(void) { return sizeof files / sizeof files[0]; }

struct bundled_file bundled_files_get(size_t index) { return files[index]; }
