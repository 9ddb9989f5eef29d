// SPDX-License-Identifier: EUPL-1.2

/// The good signs of `blijf-balanceren` and the completion signal: each part of their conditions, on both sides of its norm, and unknown.
extension KeepBalancingCases {
  static let goodSigns = tangibleResult + promisesKept + growingTrust + tensionsImprove + chancesUsed + goalReached

  private static func results(_ reached: Int, _ missed: Int, _ cells: String = "") -> [String] {
    ["\(reached) target=10 actual=10 \(cells)", "\(missed) target=10 actual=9 \(cells)"]
  }

  private static let tangibleResult: [JudgedCase] = [
    JudgedCase(.active("tangible-result"), "people see it, and one was measured", ["R": 42], registers: ["results": ["1 measured-on=2026-08-20"]]),
    JudgedCase(
      .unknown("tangible-result"), "measured in the quarter before, no targets", ["R": 37],
      registers: ["results": ["1 measured-on=2026-06-30"]]),
    JudgedCase(.holds("tangible-result"), "people see it at the limit", ["R": 35], registers: ["results": ["1 measured-on=2026-08-20"]]),
    JudgedCase(
      .unknown("tangible-result"), "people see it just below the limit, no targets", ["R": 35, "R4": 34],
      registers: ["results": ["1 measured-on=2026-08-20"]]),
    JudgedCase(.active("tangible-result"), "people see it, and results are reached", ["R": 42], registers: ["results": results(20, 1)]),
    JudgedCase(.holds("tangible-result"), "seven results in ten", ["R": 35], registers: ["results": results(7, 3)]),
    JudgedCase(.absent("tangible-result"), "two results in three", ["R": 37], registers: ["results": results(6, 3)]),
    JudgedCase(
      .active("tangible-result"), "results that others confirm, whatever people say", ["R": 22],
      registers: ["results": results(20, 1, "measured-on=2026-06-30 confirmed-by=Bewoners")]),
    JudgedCase(
      .holds("tangible-result"), "seven in ten, all confirmed", ["R": 22],
      registers: ["results": results(7, 3, "measured-on=2026-06-30 confirmed-by=Bewoners")]),
    JudgedCase(
      .absent("tangible-result"), "two in three, all confirmed", ["R": 22],
      registers: ["results": results(6, 3, "measured-on=2026-06-30 confirmed-by=Bewoners")]),
    JudgedCase(
      .holds("tangible-result"), "three of five confirmed", ["R": 22],
      registers: ["results": results(3, 0, "measured-on=2026-06-30 confirmed-by=Bewoners") + results(2, 0, "measured-on=2026-06-30")]),
    JudgedCase(
      .absent("tangible-result"), "four of seven confirmed", ["R": 22],
      registers: ["results": results(4, 0, "measured-on=2026-06-30 confirmed-by=Bewoners") + results(3, 0, "measured-on=2026-06-30")]),
    JudgedCase(.active("tangible-result"), "people see it, and gain themselves, no facts", ["R": 43]),
    JudgedCase(.holds("tangible-result"), "people see it and gain at the limits", ["R": 39, "R2": 35]),
    JudgedCase(.unknown("tangible-result"), "gain just below the limit, no facts", ["R": 42, "R2": 34]),
    JudgedCase(.unknown("tangible-result"), "result just below 3.8, no facts", ["R": 38, "R4": 37]),
    JudgedCase(.absent("tangible-result"), "people see nothing, and no fact could make it so", ["R": 30], registers: ["results": results(1, 5)]),
    JudgedCase(.unknown("tangible-result"), "not asked about result", ["R": .notAsked]),
    JudgedCase(.unknown("tangible-result"), "four people answer about result", ["R": "5555------"]),
  ]

  private static let promisesKept: [JudgedCase] = [
    JudgedCase(.active("promises-kept"), "agreements kept, and people see it", ["C": 42], registers: ["agreements": ["20 status=kept"]]),
    JudgedCase(
      .holds("promises-kept"), "four agreements in five, people at the limit", ["C": 35],
      registers: ["agreements": ["4 status=kept", "1 status=open"]]),
    JudgedCase(.absent("promises-kept"), "three agreements in four", ["C": 35], registers: ["agreements": ["3 status=kept", "1 status=open"]]),
    JudgedCase(
      .unknown("promises-kept"), "agreements kept, people just below the limit, no other facts", ["C": 35, "C6": 34],
      registers: ["agreements": ["20 status=kept"]]),
    JudgedCase(
      .active("promises-kept"), "agreements kept and actions done", ["C": 30],
      registers: ["agreements": ["20 status=kept"], "actions": ["20 status=done", "1 status=open"]]),
    JudgedCase(
      .holds("promises-kept"), "seven actions in ten", ["C": 30],
      registers: ["agreements": ["20 status=kept"], "actions": ["7 status=done", "3 status=open"]]),
    JudgedCase(
      .unknown("promises-kept"), "two actions in three, hours unknown", ["C": 30],
      registers: ["agreements": ["20 status=kept"], "actions": ["2 status=done", "1 status=open"]]),
    JudgedCase(
      .active("promises-kept"), "agreements kept and nine tenths of the hours", ["C": 30],
      registers: ["agreements": ["20 status=kept"], "effort": ["2 hours-pledged=100 hours-spent=90"]]),
    JudgedCase(
      .absent("promises-kept"), "just under nine tenths, and few actions", ["C": 30],
      registers: ["agreements": ["20 status=kept"], "effort": ["2 hours-pledged=100 hours-spent=89,9"], "actions": ["9 status=open"]]),
    JudgedCase(.active("promises-kept"), "people see it of each other, no facts", ["C": 43]),
    JudgedCase(.holds("promises-kept"), "people see it at the limit", ["C": 38]),
    JudgedCase(.unknown("promises-kept"), "people see it just below the limit, no facts", ["C": 38, "C6": 37]),
    // Own doings C2 and C4, those of others C3, C5 and C6; all five make 3.9 and 3.88.
    JudgedCase(.holds("promises-kept"), "half a point better of themselves", ["C2": 42, "C4": 42, "C3": 37, "C5": 37, "C6": 37]),
    JudgedCase(.unknown("promises-kept"), "over half a point better of themselves, no facts", ["C2": 43, "C4": 42, "C3": 37, "C5": 37, "C6": 37]),
    JudgedCase(
      .absent("promises-kept"), "people see it, agreements are not kept, and they say it of themselves only",
      ["C2": 50, "C4": 50, "C3": 34, "C5": 34, "C6": 34], registers: ["agreements": ["9 status=not-kept"]]),
    JudgedCase(.unknown("promises-kept"), "not asked what others do", ["C2": 45, "C4": 45, "C3": .notAsked, "C5": .notAsked, "C6": .notAsked]),
    JudgedCase(.unknown("promises-kept"), "four people answer", ["C": "5555------"]),
  ]

  private static let growingTrust: [JudgedCase] = [
    JudgedCase(.active("growing-trust"), "much better than the quarter before", ["O": 32], ["O": 40]),
    JudgedCase(.holds("growing-trust"), "better by 0.3", ["O": 34], ["O": 37]),
    JudgedCase(.unknown("growing-trust"), "better by a little less, no longer series", ["O": 34], ["O": 37, "O5": 36]),
    JudgedCase(.holds("growing-trust"), "better, trust at its limit", ["O": 28], ["O": 32]),
    JudgedCase(.absent("growing-trust"), "better, trust just below its limit", ["O": 28], ["O": 32, "O1": 31]),
    JudgedCase(.holds("growing-trust"), "better by 0.3 than three quarters ago", ["O": 35], ["O": 38], ["O": 38], ["O": 38]),
    JudgedCase(.holds("growing-trust"), "a line that rises by 0.11", ["O": 34], ["O": 32], ["O": 36], ["O": 36, "O1": 38]),
    JudgedCase(
      .absent("growing-trust"), "rises by a little less in each of three quarters", ["O": 35], ["O": 36], ["O": 36, "O1": 37], ["O": 37, "O5": 38]),
    JudgedCase(.absent("growing-trust"), "level for a year", ["O": 42], ["O": 42], ["O": 42], ["O": 42]),
    JudgedCase(.absent("growing-trust"), "falling", ["O": 45], ["O": 44], ["O": 43], ["O": 42]),
    JudgedCase(.unknown("growing-trust"), "the first measurement", ["O": 45]),
    JudgedCase(.unknown("growing-trust"), "not asked before", ["O": .notAsked], ["O": 45]),
    JudgedCase(.absent("growing-trust"), "no trust, nothing to compare with", ["O": 25]),
    JudgedCase(.unknown("growing-trust"), "four people answered before", ["O": "3333------"], ["O": 45]),
    JudgedCase(.structural("growing-trust"), "much better twice", ["O": 28], ["O": 36], ["O": 44]),
    JudgedCase(.active("growing-trust"), "much better, then still somewhat", ["O": 32], ["O": 40], ["O": 44]),
    JudgedCase(.unknown("growing-trust"), "much better, then level, no longer series", ["O": 32], ["O": 40], ["O": 40]),
    JudgedCase(.emerging("growing-trust"), "somewhat better", ["O": 34], ["O": 38]),
  ]

  private static func tensions(_ resolved: Int, _ open: Int, evaluated: Int = 0, returned: Int = 0) -> [String] {
    [
      "\(resolved - evaluated - returned) resolved-on=2026-08-01 agreement=Praten",
      "\(evaluated) resolved-on=2026-08-01 agreement=Praten evaluated-on=2026-09-01",
      "\(returned) resolved-on=2026-08-01 returns-of=Oud", "\(open)",
    ]
  }

  private static let tensionsImprove: [JudgedCase] = [
    JudgedCase(
      .active("tensions-improve"), "all resolved, looked back on, and none returns", ["I": 38],
      registers: ["tensions": tensions(20, 0, evaluated: 20)]),
    JudgedCase(
      .holds("tensions-improve"), "each fact at its limit", ["I": 30],
      // 12 of 20 resolved, 4 of 8 looked back on, 3 of 20 returned.
      registers: [
        "tensions": [
          "4 resolved-on=2026-08-01 agreement=Praten evaluated-on=2026-09-01", "4 resolved-on=2026-08-01 agreement=Praten",
          "3 resolved-on=2026-08-01 returns-of=Oud", "1 resolved-on=2026-08-01", "8",
        ]
      ]),
    JudgedCase(.absent("tensions-improve"), "four in seven resolved", ["I": 30], registers: ["tensions": tensions(12, 9, evaluated: 12)]),
    JudgedCase(.absent("tensions-improve"), "fewer than half looked back on", ["I": 30], registers: ["tensions": tensions(15, 1, evaluated: 7)]),
    JudgedCase(
      .absent("tensions-improve"), "one in six returns, and nobody speaks up", ["I": 30, "O3": 30],
      registers: ["tensions": tensions(18, 0, evaluated: 15, returned: 3)]),
    JudgedCase(
      .holds("tensions-improve"), "one in six returns, but people speak up", ["I": 32, "I1": 35, "O3": 35],
      registers: ["tensions": tensions(18, 0, evaluated: 15, returned: 3)]),
    JudgedCase(
      .absent("tensions-improve"), "one in six returns, and just too few speak up", ["I": 32, "I1": 35, "O3": 34],
      registers: ["tensions": tensions(18, 0, evaluated: 15, returned: 3)]),
    JudgedCase(
      .absent("tensions-improve"), "people see just too little of it", ["I": 30, "I4": 29], registers: ["tensions": tensions(20, 0, evaluated: 20)]),
    JudgedCase(.active("tensions-improve"), "people see it and speak up, no facts", ["I": 43, "O3": 43]),
    JudgedCase(.holds("tensions-improve"), "people see it at the limits", ["I": 39, "I1": 35, "O3": 35]),
    JudgedCase(.unknown("tensions-improve"), "improvement just below 3.8, no facts", ["I": 38, "I4": 37, "O3": 40]),
    JudgedCase(.unknown("tensions-improve"), "speaking up just below 3.5, no facts", ["I": 42, "I1": 35, "O3": 34]),
    JudgedCase(.absent("tensions-improve"), "people see nothing of it", ["I": 25]),
    JudgedCase(.unknown("tensions-improve"), "one tension is too few", ["I": 36], registers: ["tensions": tensions(1, 0, evaluated: 1)]),
    JudgedCase(
      .unknown("tensions-improve"), "not asked about improvement", ["I": .notAsked], registers: ["tensions": tensions(20, 0, evaluated: 20)]),
    JudgedCase(.unknown("tensions-improve"), "four people answer about improvement", ["I": "5555------"]),
  ]

  private static func developments(_ decided: Int, _ open: Int, on day: String = "2026-07-20") -> [String] {
    ["\(decided) decided-on=\(day)", "\(open)"]
  }

  private static let chancesUsed: [JudgedCase] = [
    JudgedCase(.active("chances-used"), "decided on what they saw, and people see it", ["A": 42], registers: ["developments": developments(20, 1)]),
    JudgedCase(
      .holds("chances-used"), "seven in ten, people at the limit", ["A": 35], registers: ["developments": developments(7, 3, on: "2026-09-30")]),
    JudgedCase(.absent("chances-used"), "two in three", ["A": 35], registers: ["developments": developments(6, 3)]),
    JudgedCase(
      .holds("chances-used"), "what is not relevant does not count", ["A": 35], registers: ["developments": developments(7, 3) + ["9 relevant=nee"]]),
    // From 5 July 45 days make 19 August.
    JudgedCase(
      .holds("chances-used"), "within 45 days", ["A": 34], registers: ["developments": developments(9, 0, on: "2026-08-19"), "partners": partners()]),
    JudgedCase(
      .absent("chances-used"), "in 46 days", ["A": 34], registers: ["developments": developments(9, 0, on: "2026-08-20"), "partners": partners()]),
    JudgedCase(
      .active("chances-used"), "slow, but a partner joined", ["A": 34],
      registers: [
        "developments": developments(20, 0, on: "2026-09-30"), "partners": partners() + ["1 partner=Berg joined-on=2026-04-01"],
      ]),
    JudgedCase(
      .absent("chances-used"), "slow, and a partner joined before", ["A": 34],
      registers: [
        "developments": developments(20, 0, on: "2026-09-30"), "partners": partners() + ["1 partner=Berg joined-on=2026-03-31"],
      ]),
    JudgedCase(
      .unknown("chances-used"), "slow, people just below the limit, partners unknown", ["A": 35, "A1": 34],
      registers: ["developments": developments(9, 0, on: "2026-09-30")]),
    JudgedCase(.active("chances-used"), "people see it and let go, no facts", ["A": 43]),
    JudgedCase(.holds("chances-used"), "people see it and let go at the limits", ["A": 39, "A4": 35]),
    JudgedCase(.unknown("chances-used"), "letting go just below 3.5, no facts", ["A": 43, "A4": 34]),
    JudgedCase(.unknown("chances-used"), "agility just below 3.8, no facts", ["A": 38, "A4": 37]),
    JudgedCase(.unknown("chances-used"), "one development is too few", ["A": 36], registers: ["developments": developments(1, 0)]),
    JudgedCase(.unknown("chances-used"), "not asked about agility", ["A": .notAsked]),
    JudgedCase(.unknown("chances-used"), "four people answer about agility", ["A": "5555------"]),
    JudgedCase(.absent("chances-used"), "people see nothing of it, nothing decided", ["A": 25], registers: ["developments": developments(0, 9)]),
  ]

  /// All that the goal asks for, but with other rows for some registers.
  static func done(_ others: [String: [String]] = [:]) -> [String: [String]] {
    [
      "results": ["20 target=10 actual=10 measured-on=2026-08-20 confirmed-by=Bewoners"],
      "agreements": ["3 status=kept kept-on=2026-08-10"], "milestones": ["3 reached=2026-08-15"],
    ].merging(others) { $1 }
  }

  private static let goalReached: [JudgedCase] = [
    JudgedCase(.active("goal-reached"), "all there and nothing left", ["R": 42], registers: done()),
    JudgedCase(.holds("goal-reached"), "people see it at the limit", ["R": 35], registers: done()),
    JudgedCase(.absent("goal-reached"), "people see it just below the limit", ["R": 35, "R4": 34], registers: done()),
    JudgedCase(
      .holds("goal-reached"), "nine results in ten", ["R": 42],
      registers: done(["results": ["9 target=10 actual=10 measured-on=2026-08-20", "1 target=10 actual=9 measured-on=2026-08-20"]])),
    JudgedCase(
      .holds("goal-reached"), "both of two results", ["R": 42], registers: done(["results": ["2 target=10 actual=10 measured-on=2026-08-20"]])),
    JudgedCase(
      .absent("goal-reached"), "eight results in nine", ["R": 42],
      registers: done(["results": ["8 target=10 actual=10 measured-on=2026-08-20", "1 target=10 actual=9 measured-on=2026-08-20"]])),
    JudgedCase(
      .absent("goal-reached"), "one result to come", ["R": 42],
      registers: done(["results": ["20 target=10 actual=10 measured-on=2026-08-20", "1 target=10 planned=2026-12-01"]])),
    JudgedCase(
      .active("goal-reached"), "two agreements run", ["R": 42],
      registers: done(["agreements": ["2 status=open", "3 status=kept kept-on=2026-09-30"]])),
    JudgedCase(
      .absent("goal-reached"), "three agreements run", ["R": 42],
      registers: done(["agreements": ["2 status=open", "1 status=kept kept-on=2026-10-01"]])),
    JudgedCase(
      .active("goal-reached"), "dropped and broken agreements do not run", ["R": 42],
      registers: done(["agreements": ["2 status=dropped", "3 status=not-kept", "2 status=open"]])),
    JudgedCase(.active("goal-reached"), "a milestone to go, but all is confirmed", ["R": 42], registers: done(["milestones": ["1"]])),
    JudgedCase(
      .holds("goal-reached"), "a milestone to go, four in five confirmed", ["R": 42],
      registers: done([
        "milestones": ["1"],
        "results": [
          "16 target=10 actual=10 measured-on=2026-08-20 confirmed-by=Bewoners", "4 target=10 actual=10 measured-on=2026-08-20",
        ],
      ])),
    JudgedCase(
      .absent("goal-reached"), "a milestone to go, three in four confirmed", ["R": 42],
      registers: done([
        "milestones": ["1"],
        "results": [
          "15 target=10 actual=10 measured-on=2026-08-20 confirmed-by=Bewoners", "5 target=10 actual=10 measured-on=2026-08-20",
        ],
      ])),
    JudgedCase(
      .active("goal-reached"), "nobody confirms, but no milestone to go", ["R": 42],
      registers: done(["results": ["20 target=10 actual=10 measured-on=2026-08-20"]])),
    JudgedCase(.unknown("goal-reached"), "no list of results", ["R": 42], registers: done(["results": []])),
    JudgedCase(.unknown("goal-reached"), "no list of agreements", ["R": 42], registers: done(["agreements": []])),
    JudgedCase(
      .unknown("goal-reached"), "nobody confirms, and no list of milestones", ["R": 42],
      registers: done(["milestones": [], "results": ["20 target=10 actual=10 measured-on=2026-08-20"]])),
    JudgedCase(
      .unknown("goal-reached"), "one result is too few", ["R": 42], registers: done(["results": ["1 target=10 actual=10 measured-on=2026-08-20"]])),
    JudgedCase(.unknown("goal-reached"), "not asked about result", ["R": .notAsked], registers: done()),
    JudgedCase(.absent("goal-reached"), "no lists, and people do not see it", ["R": 30]),
  ]
}
