// SPDX-License-Identifier: EUPL-1.2

/// How each signal of `blijf-balanceren` comes, becomes structural, flickers around its norm and goes.
extension KeepBalancingCases {
  // Beside what a signal asks for, these lists hold what is well: without it the signal would be unknown where it is to be absent.
  private static let talks = [
    "meetings": inEachQuarter("3 held-on=DAY hours=2"), "milestones": inEachQuarter("4 planned=DAY reached=DAY"),
    "decisions": inEachQuarter("4 raised-on=DAY decided-on=DAY carried-out-on=DAY status=decided"),
  ]
  private static let halfOfResults = ["5 planned=2025-08-15 target=10 actual=10", "5 planned=2025-08-15 target=10 actual=9"]
  private static let raised = [
    "partners": invited([5, 4, 4, 4, 4]), "tensions": inEachQuarter("1 partner=Noord raised-on=DAY", "1 partner=Zuid raised-on=DAY"),
  ]
  private static let kept = [
    "agreements": inEachQuarter("20 status=kept made-on=DAY due=DAY kept-on=DAY"), "actions": inEachQuarter("9 due=DAY status=open"),
    "effort": inEachQuarter("2 period=QUARTER hours-pledged=100 hours-spent=50"),
  ]
  /// Reached before the first quarter, and still so.
  private static let finished = [
    "results": ["20 planned=2025-08-15 target=10 actual=10 measured-on=2025-08-20"],
    "agreements": ["3 made-on=2025-07-01 due=2025-08-15 status=kept kept-on=2025-08-10"], "milestones": ["3 planned=2025-08-15 reached=2025-08-15"],
  ]

  static let courses =
    course(of: "sham-collaboration", clear: ["P": 22], unsure: ["P": 27], gone: ["P": 30], registers: talks)
    + course(
      of: "non-commitment", clear: ["C": 20, "C1": 44, "O4": 22, "O5": 22], unsure: ["C": 26, "C1": 44, "O4": 22, "O5": 22],
      gone: ["C": 36, "C1": 44, "O4": 40, "O5": 40])
    + course(of: "structural-distrust", clear: ["O": 22], unsure: ["O": 22, "O1": 27, "O2": 27], gone: ["O": 22, "O1": 30, "O2": 30])
    + course(
      of: "goals-apart", clear: ["P1": 20, "P2": 20, "R2": 20], unsure: ["P1": 27, "P2": 27, "R2": 20], gone: ["P1": 30, "P2": 30, "R2": 20])
    + course(
      of: "meagre-result", clear: ["P": 20, "R": 20], unsure: ["P": 20, "R": 27], gone: ["P": 40, "R": 40],
      registers: ["results": ["9 planned=2025-08-15 target=10 actual=10"]])
    + course(of: "imbalance", structuralAfter: 3, clear: ["C": 45, "R": 25], unsure: ["C": 42, "R": 33], gone: ["C": 36, "R": 36])
    + course(of: "silence", clear: ["O3": 22, "I1": 22], unsure: ["O3": 29, "I1": 29], gone: ["O3": 36, "I1": 36], registers: raised)
    + course(
      of: "tangible-result", clear: ["R": 42], unsure: ["R": 36], gone: ["R": 30],
      registers: ["results": halfOfResults + inEachQuarter("1 measured-on=DAY")])
    + course(of: "promises-kept", clear: ["C": 42], unsure: ["C": 36], gone: ["C": 30], registers: kept)
    + course(of: "tensions-improve", clear: ["I": 45, "O3": 45], unsure: ["I": 37, "I1": 45, "O3": 45], gone: ["I": 25])
    + course(
      of: "chances-used", clear: ["A": 45], unsure: ["A": 38, "A4": 42], gone: ["A": 30],
      registers: ["developments": inEachQuarter("9 noticed-on=DAY")])
    + course(of: "goal-reached", clear: ["R": 42], unsure: ["R": 36], gone: ["R": 30], registers: finished)
    + unknownBetween

  /// A quarter in which a signal could not be judged neither counts nor breaks a run.
  private static let unknownBetween: [JudgedCase] = [
    JudgedCase(
      .structural("structural-distrust"), "a quarter in which trust was not asked", ["O": 22], ["O1": .notAsked, "O2": .notAsked], ["O": 22]),
    JudgedCase(
      .active("structural-distrust"), "a quarter without questions about trust, then unsure",
      ["O": 22], ["O1": .notAsked, "O2": .notAsked], ["O": 22, "O1": 27, "O2": 27]),
    JudgedCase(.unknown("structural-distrust"), "structural, and not asked now", ["O": 22], ["O": 22], ["O1": .notAsked, "O2": .notAsked]),
    JudgedCase(.structural("structural-distrust"), "a quarter with too few answers between", ["O": 22], ["O": "2222------"], ["O": 22]),
    JudgedCase(
      .structural("sham-collaboration"), "a quarter without a list of meetings between", ["P": 22], [:], ["P": 22],
      registers: ["meetings": ["3 held-on=2026-02-15 hours=2", "3 held-on=2026-08-15 hours=2"]]),
  ]
}
