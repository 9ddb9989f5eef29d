// SPDX-License-Identifier: EUPL-1.2

/// The advice of `blijf-balanceren`: each outcome, on both sides of its limits.
extension KeepBalancingCases {
  static let advice = stop + confirmation + forcedStop + windDown + reconsider + adjust + JudgedCases.fewAnswers + fewThemes

  private static let fewThemes: [JudgedCase] = [
    JudgedCase(.advises("not-enough-data"), "answers about three of seven themes", ["": 40, "O": "-", "A": "-", "M": "-", "I": "-"]),
    JudgedCase(.advises("continue"), "answers about four of seven themes", ["": 40, "O": "-", "A": "-", "M": "-"]),
    JudgedCase(.advises("not-enough-data"), "low answers, but too few", ["": 20], ["": 20], registers: repaired, people: 4),
  ]

  // MARK: Stop

  /// Two facts of this quarter that confirm low answers: 16 of 25, just under the 65 % from which they would not.
  private static let lately = facts(of: 16)
  /// The same facts with so many of 25 that went well.
  private static func facts(of well: Int) -> [String: [String]] {
    [
      "agreements": ["\(well) status=kept owner-role=Trekker", "\(25 - well) status=not-kept owner-role=Trekker"],
      "decisions": [
        "\(well) raised-on=2026-08-15 decided-on=2026-08-15 status=decided", "\(25 - well) raised-on=2026-08-15 status=open",
      ],
    ]
  }
  /// Such facts, and somebody tried to repair something.
  private static let repaired = attempt().merging(lately) { $1 }
  /// An attempt at repair: a tension with an agreement.
  private static func attempt(_ more: String = "") -> [String: [String]] { ["tensions": ["1 agreement=Praten\(more)"]] }
  /// Distrust, goals apart and a meagre result; all together 2.2.
  private static let low: Quarter = ["": 22]
  /// The same signals; all together 2.6.
  private static let limit: Quarter = ["": 30, "I": 32, "P": 20, "R": 20, "O": 20]
  /// The same signals; all together just below 2.6.
  private static let below: Quarter = limit.merging(["I": 31]) { $1 }
  /// The same signals; all together 2.6 to 2.8.
  private static func lowish(_ others: Int) -> Quarter { ["": .mean(others), "P": 20, "R": 20, "O": 20] }
  /// Distrust, and no other signal of answers; all together 2.54.
  private static let distrust: Quarter = ["": 28, "O": 10]

  /// Much consultation; few decisions, and those not carried out.
  private static let idleTalk = [
    "meetings": inEachQuarter("3 held-on=DAY hours=2"),
    "decisions": inEachQuarter("2 raised-on=DAY decided-on=DAY status=decided", "9 raised-on=DAY status=open"),
  ]

  private static let stop: [JudgedCase] = [
    JudgedCase(.advises("stop"), "two low quarters after an attempt at repair", low, low, registers: repaired),
    JudgedCase(
      .advises("reconsider"), "a tension without an agreement is no attempt", low, low, registers: lately.merging(["tensions": ["1"]]) { $1 }),
    JudgedCase(.advises("reconsider"), "no list of tensions", low, low, registers: lately),
    JudgedCase(
      .advises("stop"), "repair on the first day of the past year", low, low, registers: lately.merging(attempt(" raised-on=2025-10-01")) { $1 }),
    JudgedCase(
      .advises("reconsider"), "repair longer than a year ago", low, low, registers: lately.merging(attempt(" raised-on=2025-09-30")) { $1 }),
    JudgedCase(.advises("reconsider"), "repair after the quarter", low, low, registers: lately.merging(attempt(" raised-on=2026-10-01")) { $1 }),
    JudgedCase(.advises("reconsider"), "one low quarter", low, registers: repaired),
    JudgedCase(.advises("reconsider"), "one low quarter after a good one", ["": 40], low, registers: repaired),
    JudgedCase(.advises("adjust"), "two low quarters, then a fair one", low, low, ["": 34], registers: repaired),
    JudgedCase(.advises("reconsider"), "one structural signal, all together below 2.6", distrust, distrust, registers: repaired),
    JudgedCase(
      .advises("stop"), "distrust by answers and sham collaboration by facts", distrust, distrust, registers: repaired.merging(idleTalk) { $1 }),
    JudgedCase(
      .advises("reconsider"), "a second signal since this quarter", distrust, distrust.merging(["P": 20, "R": 20]) { $1 }, registers: repaired),

    JudgedCase(.advises("stop"), "all together just below 2.6", below, below, registers: repaired),
    JudgedCase(.advises("reconsider"), "all together at 2.6", limit, limit, registers: repaired),
    JudgedCase(.advises("reconsider"), "all together at 2.6 in the quarter before", limit, below, registers: repaired),
    JudgedCase(.advises("reconsider"), "a rise of 0.2", ["": 20], low, registers: repaired),
    JudgedCase(.advises("stop"), "a rise of just under 0.2", ["": 20], low.merging(["M": 21]) { $1 }, registers: repaired),
    JudgedCase(.advises("stop"), "a fall", ["": 24], low, registers: repaired),

    JudgedCase(.advises("stop"), "a level year just below 2.8", lowish(33), lowish(33), lowish(33), lowish(33), registers: repaired),
    JudgedCase(.advises("stop"), "a year just below 2.8 that falls", lowish(33), lowish(33), lowish(33), lowish(32), registers: repaired),
    JudgedCase(.advises("reconsider"), "a year just below 2.8 that rises", lowish(32), lowish(33), lowish(33), lowish(33), registers: repaired),
    JudgedCase(.advises("reconsider"), "a level year, last at 2.8", lowish(34), lowish(34), lowish(34), lowish(34), registers: repaired),
    JudgedCase(.advises("reconsider"), "three quarters just below 2.8", lowish(33), lowish(33), lowish(33), registers: repaired),
    JudgedCase(.advises("stop"), "high once, then three quarters just below 2.8", ["": 36], lowish(33), lowish(33), lowish(33), registers: repaired),
    JudgedCase(.advises("reconsider"), "two quarters just below 2.8", ["": 36], ["": 36], lowish(33), lowish(33), registers: repaired),
  ]

  /// What the facts of this quarter say, beside two low quarters and an attempt at repair.
  private static let confirmation: [JudgedCase] = [
    JudgedCase(.advises("reconsider"), "answers alone", low, low, registers: attempt()),
    JudgedCase(
      .advises("reconsider"), "one fact that confirms it", low, low,
      registers: attempt().merging(lately) { $1 }.merging(["decisions": ["1 raised-on=2026-08-15 decided-on=2026-08-15 status=decided"]]) { $1 }),
    JudgedCase(.advises("reconsider"), "agreements and decisions that go well again", low, low, registers: attempt().merging(facts(of: 17)) { $1 }),
  ]

  // MARK: Forced stop

  private static let forcedStop: [JudgedCase] = [
    JudgedCase(.advises("forced-stop"), "the money is gone", ["": 42], registers: blocking("kind=money noticed-on=2026-07-01")),
    JudgedCase(
      .advises("forced-stop"), "the money is gone, and hardly anybody answered", ["": 42], registers: blocking("noticed-on=2026-07-01"), people: 4),
    JudgedCase(.advises("forced-stop"), "known for a year", ["": 42], registers: blocking("noticed-on=2025-10-01")),
    JudgedCase(.advises("continue"), "known for longer", ["": 42], registers: blocking("noticed-on=2025-09-30")),
    JudgedCase(.advises("continue"), "a development that does not end it", ["": 42], registers: ["developments": ["1 ends-collaboration=nee"]]),
  ]

  private static func blocking(_ cells: String) -> [String: [String]] { ["developments": ["1 ends-collaboration=ja \(cells)"]] }

  static let namesOfStopSignals: Set = [
    "sham-collaboration", "non-commitment", "structural-distrust", "goals-apart", "meagre-result", "imbalance", "silence",
  ]

  /// Two structural signals that rest on one ground only: the answers alone, or the same facts.
  static let onOneGround: [(case: JudgedCase, signals: Set<String>)] = [
    (
      twice(
        "answers alone: trust and calling to account, goal and gain",
        [
          "": 28, "O": 16, "O3": 30, "P": 36, "P1": 16, "P2": 16, "R": 33, "R2": 16, "C": 25, "A": 25, "M": 25,
        ]), ["structural-distrust", "goals-apart"]
    ),
    (twice("the same answers: only progress and result are low", ["": 28, "P": 18, "R": 18]), ["goals-apart", "meagre-result"]),
    (
      twice(
        "the same departure, beside low answers", ["": 28, "O1": 16, "O2": 16, "P1": 16, "P2": 16, "C": 22, "A": 22, "M": 22],
        ["partners": partners(and: "left-on=2026-04-15") + ["1 partner=Dal joined-on=2020-01-01 left-on=2026-02-15"]]
      ), ["structural-distrust", "goals-apart"]
    ),
    (
      twice(
        "the same two lists: late milestones and missed results", ["": 28, "C": 24, "A": 24, "M": 24],
        [
          "meetings": inEachQuarter("3 held-on=DAY hours=2"), "milestones": inEachQuarter("9 planned=DAY"),
          "results": inEachQuarter("9 planned=DAY target=10 actual=9"),
        ], advises: "stop"
      ), ["sham-collaboration", "meagre-result"]
    ),
  ]

  /// Two equal quarters and an attempt at repair.
  private static func twice(
    _ because: String, _ quarter: Quarter, _ registers: [String: [String]] = [:], advises advice: String = "reconsider"
  ) -> JudgedCase {
    JudgedCase(.advises(advice), because, course: [quarter, quarter], registers: attempt().merging(registers) { $1 })
  }

  // MARK: Wind down

  private static let windDown: [JudgedCase] = [
    JudgedCase(.advises("wind-down"), "the goal is reached", ["": 42], registers: done()),
    JudgedCase(
      .advises("continue"), "three agreements run", ["": 42],
      registers: done(["agreements": ["3 status=open due=2026-12-01", "3 status=kept kept-on=2026-08-10"]])),
    JudgedCase(.advises("wind-down"), "the goal is reached, though people are not quite sure", ["": 42, "R": 36], registers: done()),
    JudgedCase(
      .advises("wind-down"), "the goal is reached, though trust was lost for two quarters", ["": 42, "O": 20], ["": 42, "O": 20], registers: done()),
  ]

  // MARK: Reconsider

  private static let reconsider: [JudgedCase] = [
    JudgedCase(.advises("reconsider"), "all together just below 3.0", ["": 30, "M4": 29]),
    JudgedCase(.advises("adjust"), "all together at 3.0", ["": 30]),
    JudgedCase(.advises("reconsider"), "distrust for two quarters, though the rest is good", ["": 42, "O": 20], ["": 42, "O": 20]),
    JudgedCase(.advises("adjust"), "distrust for one quarter", ["": 42, "O": 20]),
    JudgedCase(.advises("adjust"), "distrust that came back", ["": 42, "O": 20], ["": 42], ["": 42, "O": 20]),
    JudgedCase(
      .advises("adjust"), "distrust that was structural and is only still there",
      ["": 42, "O": 20], ["": 42, "O": 20], ["": 42, "O": 20, "O1": 27, "O2": 27]),
    JudgedCase(.advises("reconsider"), "out of balance for three quarters", ["": 42, "R": 25], ["": 42, "R": 25], ["": 42, "R": 25]),
    JudgedCase(.advises("adjust"), "out of balance for two quarters", ["": 42, "R": 25], ["": 42, "R": 25]),
  ]

  // MARK: Adjust and continue

  private static let adjust: [JudgedCase] =
    [
      JudgedCase(.advises("adjust"), "all together just below 3.5", ["": 35, "M4": 34]),
      JudgedCase(.advises("continue"), "all together at 3.5", ["": 35]),
      JudgedCase(.advises("adjust"), "a stop signal", ["": 42, "O1": 20, "O2": 20, "O3": 32, "I1": 20]),
      JudgedCase(.advises("continue"), "a stop signal without certainty", ["": 42, "O1": 27, "O2": 27, "O4": 27, "O5": 27]),
      JudgedCase(.advises("adjust"), "0.8 out of balance, none below the norm", ["": 43, "P": 35]),
      JudgedCase(.advises("continue"), "just under 0.8 out of balance", ["": 43, "P": 35, "P3": 36]),
      JudgedCase(.advises("adjust"), "a key partner left", ["": 42], registers: ["partners": partners(and: "left-on=2026-04-01 key-partner=ja")]),
      JudgedCase(.advises("continue"), "another partner left", ["": 42], registers: ["partners": partners(and: "left-on=2026-08-01")]),
      JudgedCase(
        .advises("continue"), "a key partner left before", ["": 42], registers: ["partners": partners(and: "left-on=2026-03-31 key-partner=ja")]),
      JudgedCase(.advises("continue"), "as good as can be", ["": 50]),
      JudgedCase(.advises("continue"), "facts make up for answers", ["": 36], registers: ["agreements": ["20 status=kept owner-role=Trekker"]]),
      JudgedCase(
        .advises("adjust"), "facts pull a theme below 3.0", ["": 38],
        registers: ["milestones": ["0", "20"], "decisions": ["20 status=open"]]),
    ]
    + ["C", "P", "R", "O", "A", "M", "I"].flatMap { theme in
      [
        // 3.7 keeps commitment, progress and result within 0.8 of each other.
        JudgedCase(.advises("adjust"), "\(theme) just below 3.0", ["": 37, theme: 30, "\(theme)4": 29]),
        JudgedCase(.advises("continue"), "\(theme) at 3.0", ["": 37, theme: 30]),
      ]
    }

  /// What is said when the law requires the collaboration, by the outcome of the advice; the others keep their words.
  static let obligatory: [(case: JudgedCase, title: String, summary: String)] = [
    (
      JudgedCase(.advises("stop"), "stop", low, low, registers: repaired, obligatory: true),
      "Vorm of bezetting herzien", "Stoppen kan niet, want de wet verplicht jullie."
    ),
    (
      JudgedCase(.advises("wind-down"), "wind down", ["": 42], registers: done(), obligatory: true),
      "Doel bereikt: vorm of bezetting herzien", "de wet vraagt dat jullie blijven samenwerken"
    ),
    (
      JudgedCase(.advises("reconsider"), "reconsider", ["": 28], obligatory: true),
      "Pas op de plaats: vorm of bezetting herzien", "De wet verplicht jullie tot samenwerken."
    ),
    (JudgedCase(.advises("adjust"), "adjust", ["": 33], obligatory: true), "Doorgaan en bijsturen", "stuur bij op wat achterblijft"),
    (JudgedCase(.advises("continue"), "continue", ["": 42], obligatory: true), "Doorgaan", "zijn in balans"),
    (JudgedCase(.advises("stop"), "stop, not required", low, low, registers: repaired), "Stoppen", "Eerlijk stoppen is nu beter"),
  ]
}
