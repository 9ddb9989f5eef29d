// SPDX-License-Identifier: EUPL-1.2

/// What `vijf-voorwaarden` must say: each signal and each outcome of the advice, and just not.
enum FiveConditionsCases {
  static let judging = JudgedCases(
    normenkader: "vijf-voorwaarden",
    statements: [("VA", 5), ("VB", 6), ("VR", 5), ("VO", 6), ("VP", 6)].flatMap { letters, count in (1...count).map { "\(letters)\($0)" } },
    reversed: ["VA4", "VB5", "VR2", "VO5", "VP4"])

  private static let partners = JudgedCases.partners

  /// The five partners that answer, some with their own gain on paper.
  private static func ownGain(_ count: Int, and others: [String] = []) -> [String: [String]] {
    ["partners": partners.enumerated().map { "1 partner=\($1) joined-on=2025-01-01\($0 < count ? " own-gain=Geld" : "")" } + others]
  }

  private static func left(_ cells: String) -> [String: [String]] {
    ["partners": partners.map { "1 partner=\($0)" } + ["1 partner=Berg left-on=2026-08-01\(cells)"]]
  }

  private static func days(_ count: Int) -> [String] {
    (1...count).map { "1 held-on=2026-08-0\($0)" }
  }

  static let goalsApart: [JudgedCase] = [
    JudgedCase(.holds("goals-apart"), "another goal and no gain", ["VA1": 27, "VA4": 27, "VB5": 27, "VB6": 27]),
    JudgedCase(.holdsNot("goals-apart"), "the goal at its limit", ["VA1": 28, "VA4": 28, "VB5": 27, "VB6": 27]),
    JudgedCase(.holdsNot("goals-apart"), "the gain at its limit", ["VA1": 27, "VA4": 27, "VB5": 28, "VB6": 28]),
    JudgedCase(.holds("goals-apart"), "people disagree", ["VA": "2222222444"]),
    JudgedCase(.holdsNot("goals-apart"), "people disagree a little", ["VA": "2222222244"]),
    JudgedCase(
      .holds("goals-apart"), "one target in three", ["VA1": 27, "VA4": 27],
      registers: ["results": ["1 target=10", "2"]]),
    JudgedCase(.holdsNot("goals-apart"), "half of the targets", ["VA1": 27, "VA4": 27], registers: ["results": ["2 target=10", "2"]]),
    JudgedCase(
      .holds("goals-apart"), "one decision in three", ["VA1": 27, "VA4": 27],
      registers: ["decisions": ["1 status=decided", "2 status=postponed"]]),
    JudgedCase(
      .holdsNot("goals-apart"), "half of the decisions", ["VA1": 27, "VA4": 27],
      registers: ["decisions": ["2 status=decided", "2 status=open"]]),
    JudgedCase(.holds("goals-apart"), "a partner left", ["VA1": 27, "VA4": 27], registers: left("")),
    JudgedCase(.holdsNot("goals-apart"), "nobody left", ["VA1": 27, "VA4": 27], registers: ownGain(0)),
  ]

  static let hiddenInterests: [JudgedCase] = [
    JudgedCase(.holds("hidden-interests"), "nobody gives", ["VB1": 29, "VB2": 29, "VB3": 27, "VB4": 27]),
    JudgedCase(.holdsNot("hidden-interests"), "openness at its limit", ["VB1": 30, "VB2": 30, "VB3": 27, "VB4": 27]),
    JudgedCase(.holdsNot("hidden-interests"), "giving at its limit", ["VB1": 29, "VB2": 29, "VB3": 28, "VB4": 28]),
    JudgedCase(.holds("hidden-interests"), "they say it of themselves only", ["VB1": 35, "VB2": 24]),
    JudgedCase(.holdsNot("hidden-interests"), "they say it of themselves a little more", ["VB1": 34, "VB2": 25]),
    JudgedCase(.holds("hidden-interests"), "9 of 60 do not know", ["VB1": 29, "VB2": 29, "VB5": "?????????4"]),
    JudgedCase(.holdsNot("hidden-interests"), "8 of 60 do not know", ["VB1": 29, "VB2": 29, "VB5": "????????44"]),
    JudgedCase(.holds("hidden-interests"), "two of five on paper", ["VB1": 29, "VB2": 29], registers: ownGain(2)),
    JudgedCase(
      .holdsNot("hidden-interests"), "three of six on paper", ["VB1": 29, "VB2": 29],
      registers: ownGain(3, and: ["1 partner=Berg joined-on=2025-01-01"])),
  ]

  static let distrust: [JudgedCase] = [
    JudgedCase(.holds("distrust"), "and nobody says so", ["VR1": 27, "VR2": 27, "VR3": 27, "VR4": 27]),
    JudgedCase(.holdsNot("distrust"), "trust at its limit", ["VR1": 28, "VR2": 28, "VR3": 27, "VR4": 27]),
    JudgedCase(.holdsNot("distrust"), "calling to account at its limit", ["VR1": 27, "VR2": 27, "VR3": 28, "VR4": 28]),
    JudgedCase(.holds("distrust"), "8 of 50 do not know", ["VR1": 27, "VR2": 27, "VR5": "????????44"]),
    JudgedCase(.holdsNot("distrust"), "7 of 50 do not know", ["VR1": 27, "VR2": 27, "VR5": "???????444"]),
    JudgedCase(
      .holds("distrust"), "one tension in three returns", ["VR1": 27, "VR2": 27],
      registers: ["tensions": ["1 returns-of=Oud", "2"]]),
    JudgedCase(
      .holdsNot("distrust"), "two tensions in seven return", ["VR1": 27, "VR2": 27],
      registers: ["tensions": ["2 returns-of=Oud", "5"]]),
    JudgedCase(.holds("distrust"), "a partner left", ["VR1": 27, "VR2": 27], registers: left("")),
    JudgedCase(.holdsNot("distrust"), "nobody left", ["VR1": 27, "VR2": 27], registers: ownGain(5)),
  ]

  static let nonCommitment: [JudgedCase] = [
    JudgedCase(.holds("non-commitment"), "and nobody says so", ["VR3": 29, "VR4": 29, "VO3": 27, "VO4": 27]),
    JudgedCase(.holdsNot("non-commitment"), "calling to account at its limit", ["VR3": 30, "VR4": 30, "VO3": 27, "VO4": 27]),
    JudgedCase(.holdsNot("non-commitment"), "doing at its limit", ["VR3": 29, "VR4": 29, "VO3": 28, "VO4": 28]),
    JudgedCase(
      .holds("non-commitment"), "half of the agreements", ["VR3": 29, "VR4": 29, "VO3": 31, "VO4": 31],
      registers: ["agreements": ["2 status=kept", "2 status=not-kept"]]),
    JudgedCase(
      .holdsNot("non-commitment"), "three agreements in five", ["VR3": 29, "VR4": 29, "VO3": 31, "VO4": 31],
      registers: ["agreements": ["3 status=kept", "2 status=kept-late"]]),
    JudgedCase(
      .holdsNot("non-commitment"), "half of the agreements, doing at its limit", ["VR3": 29, "VR4": 29, "VO3": 32, "VO4": 32],
      registers: ["agreements": ["2 status=kept", "2 status=not-kept"]]),
    JudgedCase(
      .holds("non-commitment"), "one action in three", ["VR3": 29, "VR4": 29, "VO3": 31, "VO4": 31],
      registers: ["actions": ["1 status=done", "2 status=open"]]),
    JudgedCase(
      .holdsNot("non-commitment"), "half of the actions", ["VR3": 29, "VR4": 29, "VO3": 31, "VO4": 31],
      registers: ["actions": ["2 status=done", "2 status=open"]]),
  ]

  static let shamCollaboration: [JudgedCase] = [
    JudgedCase(.holds("sham-collaboration"), "six days and no steps", ["VP": 27], registers: ["attendance": days(6)]),
    JudgedCase(.holdsNot("sham-collaboration"), "five days", ["VP": 27], registers: ["attendance": days(5)]),
    JudgedCase(.holdsNot("sham-collaboration"), "steps at their limit", ["VP": 28], registers: ["attendance": days(6)]),
    JudgedCase(
      .holds("sham-collaboration"), "few decisions, and not carried out", [:],
      registers: [
        "attendance": days(6),
        "decisions": [
          "1 status=decided decided-on=2026-08-01 carried-out-on=2026-09-01", "2 status=decided decided-on=2026-08-01", "4 status=open",
        ],
      ]),
    JudgedCase(
      .holdsNot("sham-collaboration"), "few decisions only", [:],
      registers: ["attendance": days(6), "decisions": ["1 status=decided", "2 status=open"]]),
    JudgedCase(
      .holds("sham-collaboration"), "late milestones and missed results", [:],
      registers: [
        "attendance": days(6), "milestones": ["1 reached=2026-08-15", "2 reached=2026-08-16"],
        "results": ["1 target=10 actual=10", "2 target=10 actual=9"],
      ]),
    JudgedCase(
      .holdsNot("sham-collaboration"), "half of the milestones", [:],
      registers: [
        "attendance": days(6), "milestones": ["2 reached=2026-08-15", "2 reached=2026-08-16"],
        "results": ["1 target=10 actual=10", "2 target=10 actual=9"],
      ]),
    JudgedCase(
      .holdsNot("sham-collaboration"), "two results in five", [:],
      registers: [
        "attendance": days(6), "milestones": ["1 reached=2026-08-15", "2 reached=2026-08-16"],
        "results": ["2 target=10 actual=10", "3 target=10 actual=9"],
      ]),
    JudgedCase(
      .holdsNot("sham-collaboration"), "half of the decisions", [:],
      registers: [
        "attendance": days(6), "milestones": ["1 reached=2026-08-15", "2 reached=2026-08-16"],
        "decisions": ["2 status=decided", "2 status=open"],
      ]),
    JudgedCase(
      .holdsNot("sham-collaboration"), "half of the decisions carried out", [:],
      registers: [
        "attendance": days(6), "milestones": ["1 reached=2026-08-15", "2 reached=2026-08-16"],
        "decisions": [
          "2 status=decided decided-on=2026-08-01 carried-out-on=2026-09-01", "2 status=decided decided-on=2026-08-01",
        ],
      ]),
  ]

  static let goodSigns: [JudgedCase] = [
    JudgedCase(
      .holds("promises-kept"), "four agreements in five", ["VO3": 35, "VO4": 35],
      registers: ["agreements": ["4 status=kept", "1 status=open"]]),
    JudgedCase(
      .holdsNot("promises-kept"), "three agreements in four", ["VO3": 35, "VO4": 35],
      registers: ["agreements": ["3 status=kept", "1 status=open"]]),
    JudgedCase(
      .holdsNot("promises-kept"), "four in five, but people see less", ["VO3": 34, "VO4": 34],
      registers: ["agreements": ["4 status=kept", "1 status=open"]]),
    JudgedCase(.holds("promises-kept"), "people see it of each other", ["VO3": 38, "VO4": 38]),
    JudgedCase(.holdsNot("promises-kept"), "people see a little less", ["VO3": 38, "VO4": 37]),
    JudgedCase(.holdsNot("promises-kept"), "people see it of themselves", ["VO3": 43, "VO4": 37]),
    JudgedCase(.holds("everyone-gains"), "gain and give", ["VB3": 35, "VB4": 35, "VB5": 35, "VB6": 35]),
    JudgedCase(.holdsNot("everyone-gains"), "a little less gain", ["VB3": 35, "VB4": 35, "VB5": 35, "VB6": 34]),
    JudgedCase(.holdsNot("everyone-gains"), "a little less giving", ["VB3": 34, "VB4": 35, "VB5": 35, "VB6": 35]),
    JudgedCase(.holds("everyone-gains"), "four of five on paper", ["VB3": 34, "VB4": 34], registers: ownGain(4)),
    JudgedCase(.holdsNot("everyone-gains"), "three of five on paper", ["VB3": 34, "VB4": 34], registers: ownGain(3)),
  ]

  /// So many results reached, and whatever else is on the lists.
  private static func results(_ reached: Int, _ others: [String] = [], openAgreements: Int = 2) -> [String: [String]] {
    [
      "results": ["\(reached) target=10 actual=10 measured-on=2026-08-20"] + others,
      "agreements": ["3 status=kept kept-on=2026-08-10", "\(openAgreements) status=open"],
    ]
  }

  static let goalReached: [JudgedCase] = [
    JudgedCase(.holds("goal-reached"), "two results and two agreements left", ["VA": 35], registers: results(2)),
    JudgedCase(.holdsNot("goal-reached"), "one result", ["VA": 35], registers: results(1)),
    JudgedCase(.holdsNot("goal-reached"), "three agreements left", ["VA": 35], registers: results(2, openAgreements: 3)),
    JudgedCase(
      .holdsNot("goal-reached"), "one result missed", ["VA": 35], registers: results(4, ["1 target=10 actual=9 measured-on=2026-08-20"])),
    JudgedCase(.holdsNot("goal-reached"), "one result to come", ["VA": 35], registers: results(4, ["1 target=10 planned=2026-12-01"])),
    JudgedCase(.holdsNot("goal-reached"), "people stand behind the goal less", ["VA": 35, "VA1": 34], registers: results(2)),
    JudgedCase(.holdsNot("goal-reached"), "no lists", ["VA": 45]),
  ]

  private static let repaired = ["tensions": ["1 agreement=Praten"]]

  /// Three signals; all together between 2.6 and 2.8.
  private static func low(_ process: Int) -> [String: JudgedCase.Answers] {
    ["": 31, "VA1": 20, "VA4": 20, "VB5": 20, "VB6": 20, "VR": 20, "VO3": 20, "VO4": 20, "VP": .mean(process)]
  }

  static let advice = JudgedCases.fewAnswers + adviceOnScores

  private static let adviceOnScores: [JudgedCase] = [
    JudgedCase(.advises("stop"), "two low quarters after an attempt at repair", ["": 22], ["": 22], registers: repaired),
    JudgedCase(.advises("reconsider"), "no attempt at repair", ["": 22], ["": 22], registers: ["tensions": ["1"]]),
    JudgedCase(.advises("reconsider"), "one low quarter", ["": 22], registers: repaired),
    JudgedCase(.advises("reconsider"), "two low quarters that rise", ["": 20], ["": 24], registers: repaired),
    JudgedCase(.advises("stop"), "a year that is not so low and falls", low(34), low(33), low(32), low(31), registers: repaired),
    JudgedCase(.advises("reconsider"), "a year that is not so low and rises", low(31), low(32), low(33), low(34), registers: repaired),
    JudgedCase(.advises("reconsider"), "half a year that is not so low", low(31), low(31), registers: repaired),

    JudgedCase(.advises("wind-down"), "the goal is reached", ["": 45], registers: results(2)),
    JudgedCase(.advises("continue"), "the goal is not reached", ["": 45], registers: results(1)),

    JudgedCase(.advises("reconsider"), "low in all", ["": 29]),
    JudgedCase(.advises("adjust"), "low in all, at the limit", ["": 30]),
    JudgedCase(.advises("reconsider"), "distrust for two quarters", ["": 45, "VR": 20], ["": 45, "VR": 20]),
    JudgedCase(.advises("adjust"), "distrust for one quarter", ["": 45, "VR": 20]),

    JudgedCase(.advises("adjust"), "below the norm", ["": 34]),
    JudgedCase(.advises("continue"), "on the norm", ["": 35]),
    JudgedCase(.advises("adjust"), "out of balance", ["": 42, "VP": 31]),
    JudgedCase(.advises("continue"), "in balance", ["": 42, "VP": 33]),
    JudgedCase(.advises("adjust"), "one condition in the lowest band", ["": 38, "VO": 29]),
    JudgedCase(.advises("continue"), "one condition on its edge", ["": 38, "VO": 30]),
    JudgedCase(.advises("adjust"), "a key partner left", ["": 42], registers: left(" key-partner=ja")),
    JudgedCase(.advises("continue"), "another partner left", ["": 42], registers: left("")),
  ]

  static let all = goalsApart + hiddenInterests + distrust + nonCommitment + shamCollaboration + goodSigns + goalReached + advice
}
