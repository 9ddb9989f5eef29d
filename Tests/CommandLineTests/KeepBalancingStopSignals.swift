// SPDX-License-Identifier: EUPL-1.2

/// The stop signals of `blijf-balanceren`: each part of their conditions, on both sides of its norm, and unknown.
extension KeepBalancingCases {
  static let stopSignals = sham + nonCommitment + distrust + goalsApart + meagreResult + imbalance + silence

  /// Late milestones: so many reached on time, so many not.
  private static func milestones(_ reached: Int, _ late: Int) -> [String] {
    ["\(reached) reached=2026-08-15", "\(late) reached=2026-08-16"]
  }

  private static func decisions(_ taken: Int, _ open: Int) -> [String] {
    ["\(taken) status=decided", "\(open) status=open"]
  }

  private static func carriedOut(_ done: Int, _ waiting: Int) -> [String] {
    [
      "\(done) status=decided decided-on=2026-08-01 carried-out-on=2026-09-01", "\(waiting) status=decided decided-on=2026-08-01",
    ]
  }

  private static func results(_ reached: Int, _ missed: Int) -> [String] {
    ["\(reached) target=10 actual=10", "\(missed) target=10 actual=9"]
  }

  private static let sixHours = ["3 hours=2"]

  private static let sham: [JudgedCase] = [
    JudgedCase(.active("sham-collaboration"), "six hours and hardly any progress", ["P": 22], registers: ["meetings": sixHours]),
    JudgedCase(
      .absent("sham-collaboration"), "just under six hours on five days", ["P": 22],
      registers: ["meetings": ["1 hours=5,9"], "attendance": (1...5).map { "2 held-on=2026-08-0\($0)" }]),
    JudgedCase(
      .active("sham-collaboration"), "six days", ["P": 22],
      registers: ["meetings": ["1 hours=5,9"], "attendance": (1...6).map { "1 held-on=2026-08-0\($0)" }]),
    JudgedCase(
      .absent("sham-collaboration"), "six hours in the quarter before", ["P": 22],
      registers: ["meetings": ["1 held-on=2026-06-30 hours=6"], "attendance": ["1"]]),
    JudgedCase(.holds("sham-collaboration"), "progress just below its limit", ["P": 28, "P5": 27], registers: ["meetings": sixHours]),
    JudgedCase(.unknown("sham-collaboration"), "progress at its limit, no other facts", ["P": 28], registers: ["meetings": sixHours]),
    JudgedCase(.unknown("sham-collaboration"), "no lists of meetings", ["P": 22]),
    JudgedCase(.unknown("sham-collaboration"), "too short meetings, and days unknown", ["P": 22], registers: ["meetings": ["1 hours=5"]]),
    JudgedCase(.unknown("sham-collaboration"), "too few answers about progress", ["P": "2222------"], registers: ["meetings": sixHours]),
    JudgedCase(.active("sham-collaboration"), "five answers about progress are enough", ["P": "22222-----"], registers: ["meetings": sixHours]),
    JudgedCase(.unknown("sham-collaboration"), "not asked about progress", ["P": .notAsked], registers: ["meetings": sixHours]),

    JudgedCase(
      .active("sham-collaboration"), "many milestones late and many decisions open", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "decisions": decisions(1, 14)]),
    JudgedCase(
      .active("sham-collaboration"), "the same, not asked about progress", ["P": .notAsked],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "decisions": decisions(1, 14)]),
    JudgedCase(
      .emerging("sham-collaboration"), "a few milestones late and a few decisions open", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 2), "decisions": decisions(1, 2)]),
    JudgedCase(
      .holds("sham-collaboration"), "just under half of both", [:],
      registers: ["meetings": sixHours, "milestones": milestones(6, 7), "decisions": decisions(6, 7)]),
    JudgedCase(
      .unknown("sham-collaboration"), "one milestone is too few to count", [:],
      registers: ["meetings": sixHours, "milestones": milestones(0, 1), "decisions": decisions(1, 14)]),
    JudgedCase(
      .unknown("sham-collaboration"), "half of the milestones", [:],
      registers: ["meetings": sixHours, "milestones": milestones(7, 7), "decisions": decisions(1, 14)]),
    JudgedCase(
      .unknown("sham-collaboration"), "half of the decisions", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "decisions": decisions(7, 7)]),
    JudgedCase(
      .unknown("sham-collaboration"), "withdrawn decisions do not count", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "decisions": ["3 status=decided", "3 status=open", "9 status=withdrawn"]]),
    JudgedCase(
      .holds("sham-collaboration"), "fewer than half carried out", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "decisions": carriedOut(6, 7)]),
    JudgedCase(
      .unknown("sham-collaboration"), "half carried out", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "decisions": carriedOut(7, 7)]),
    JudgedCase(
      .holds("sham-collaboration"), "fewer than two results in five", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "results": results(3, 5)]),
    JudgedCase(
      .unknown("sham-collaboration"), "two results in five", [:],
      registers: ["meetings": sixHours, "milestones": milestones(1, 14), "results": results(4, 6)]),
    JudgedCase(
      .absent("sham-collaboration"), "one of four facts", [:],
      registers: [
        "meetings": sixHours, "milestones": milestones(1, 14), "decisions": carriedOut(7, 7), "results": results(4, 6),
      ]),
  ]

  private static let unkept: Quarter = ["C": 22, "C1": 44, "O4": 22, "O5": 22]
  /// Following through is between the two limits.
  private static let halfKept: Quarter = ["C": 28, "C1": 44, "O4": 22, "O5": 22]
  private static let owned = "owner-role=Trekker"

  private static let nonCommitment: [JudgedCase] = [
    JudgedCase(.active("non-commitment"), "much will, little doing, silence", unkept),
    JudgedCase(.holds("non-commitment"), "will at its limit", unkept.merging(["C1": 35]) { $1 }),
    JudgedCase(.absent("non-commitment"), "will just below its limit", unkept.merging(["C1": 34]) { $1 }),
    JudgedCase(.holds("non-commitment"), "calling to account just below its limit", unkept.merging(["O4": 30, "O5": 29]) { $1 }),
    JudgedCase(.absent("non-commitment"), "calling to account at its limit", unkept.merging(["O4": 30, "O5": 30]) { $1 }),
    JudgedCase(.holds("non-commitment"), "doing just below its limit", unkept.merging(["C": 27, "C6": 26]) { $1 }),
    JudgedCase(.unknown("non-commitment"), "doing at its limit, no facts", unkept.merging(["C": 27]) { $1 }),
    JudgedCase(.unknown("non-commitment"), "not asked whether they want to", unkept.merging(["C1": .notAsked]) { $1 }),
    JudgedCase(.unknown("non-commitment"), "not asked about calling to account", unkept.merging(["O4": .notAsked, "O5": .notAsked]) { $1 }),
    JudgedCase(.unknown("non-commitment"), "four people say whether they want to", unkept.merging(["C1": "4444??????"]) { $1 }),
    JudgedCase(.absent("non-commitment"), "not asked what they do, but no will", ["C": .notAsked, "C1": 30, "O4": 22, "O5": 22]),

    JudgedCase(
      .active("non-commitment"), "few agreements kept", halfKept,
      registers: ["agreements": ["2 status=kept \(owned)", "18 status=not-kept \(owned)"]]),
    JudgedCase(
      .holds("non-commitment"), "just under three agreements in five", halfKept,
      registers: ["agreements": ["4 status=kept \(owned)", "3 status=kept-late \(owned)"]]),
    JudgedCase(
      .unknown("non-commitment"), "three agreements in five", halfKept,
      registers: ["agreements": ["3 status=kept \(owned)", "2 status=kept-late \(owned)"]]),
    JudgedCase(
      .unknown("non-commitment"), "few agreements kept, but doing at its upper limit", halfKept.merging(["C": 32]) { $1 },
      registers: ["agreements": ["2 status=kept \(owned)", "18 status=not-kept \(owned)"]]),
    JudgedCase(
      .holds("non-commitment"), "few agreements kept, doing just below its upper limit", halfKept.merging(["C": 32, "C6": 31]) { $1 },
      registers: ["agreements": ["2 status=kept \(owned)", "18 status=not-kept \(owned)"]]),
    JudgedCase(
      .unknown("non-commitment"), "agreements due in the quarter before", halfKept,
      registers: ["agreements": ["20 status=not-kept due=2026-06-30 \(owned)"]]),
    JudgedCase(
      .holds("non-commitment"), "under three quarters of the hours", halfKept,
      registers: ["effort": ["2 hours-pledged=100 hours-spent=74,9"]]),
    JudgedCase(.unknown("non-commitment"), "three quarters of the hours", halfKept, registers: ["effort": ["2 hours-pledged=100 hours-spent=75"]]),
    JudgedCase(.unknown("non-commitment"), "the hours of one partner", halfKept, registers: ["effort": ["1 hours-pledged=100 hours-spent=20"]]),
    JudgedCase(
      .holds("non-commitment"), "one agreement in four has no owner", halfKept,
      registers: ["agreements": ["3 status=kept \(owned)", "1 status=kept"]]),
    JudgedCase(
      .unknown("non-commitment"), "one agreement in five has no owner", halfKept,
      registers: ["agreements": ["4 status=kept \(owned)", "1 status=kept"]]),
    JudgedCase(.holds("non-commitment"), "just under half of the actions", halfKept, registers: ["actions": ["4 status=done", "5 status=open"]]),
    JudgedCase(.unknown("non-commitment"), "half of the actions", halfKept, registers: ["actions": ["2 status=done", "2 status=open"]]),
    JudgedCase(
      .active("non-commitment"), "two facts, while people think they do what they promise", ["C": 40, "C1": 44, "O4": 22, "O5": 22],
      registers: ["agreements": ["2 status=kept \(owned)", "18 status=not-kept \(owned)"], "effort": ["2 hours-pledged=100 hours-spent=50"]]),
    JudgedCase(
      .absent("non-commitment"), "all facts good", halfKept,
      registers: [
        "agreements": ["9 status=kept \(owned)"], "effort": ["2 hours-pledged=100 hours-spent=100"], "actions": ["9 status=done"],
      ]),
  ]

  private static let wary: Quarter = ["O1": 22, "O2": 22]

  private static let distrust: [JudgedCase] = [
    JudgedCase(.active("structural-distrust"), "and nobody calls to account", wary.merging(["O4": 22, "O5": 22]) { $1 }),
    JudgedCase(.active("structural-distrust"), "and nobody speaks up", wary.merging(["O3": 22, "I1": 22]) { $1 }),
    JudgedCase(.holds("structural-distrust"), "trust just below its limit", ["O1": 27, "O2": 28, "O4": 22, "O5": 22]),
    JudgedCase(.absent("structural-distrust"), "trust at its limit", ["O1": 28, "O2": 28, "O4": 22, "O5": 22]),
    JudgedCase(.holds("structural-distrust"), "calling to account just below its limit", wary.merging(["O4": 27, "O5": 28]) { $1 }),
    JudgedCase(.unknown("structural-distrust"), "calling to account at its limit, no facts", wary.merging(["O4": 28, "O5": 28]) { $1 }),
    JudgedCase(.holds("structural-distrust"), "speaking up just below its limit", wary.merging(["O3": 27, "I1": 28]) { $1 }),
    JudgedCase(.unknown("structural-distrust"), "speaking up at its limit, no facts", wary.merging(["O3": 28, "I1": 28]) { $1 }),
    JudgedCase(.active("structural-distrust"), "8 of 50 do not know", wary.merging(["O3": "????????44"]) { $1 }),
    JudgedCase(.unknown("structural-distrust"), "7 of 50 do not know", wary.merging(["O3": "???????444"]) { $1 }),
    JudgedCase(.unknown("structural-distrust"), "so many do not know, but of nine people", wary.merging(["O3": "????????4"]) { $1 }, people: 9),
    JudgedCase(
      .holds("structural-distrust"), "three tensions in ten return", wary,
      registers: ["tensions": ["3 returns-of=Oud", "7"], "partners": partners()]),
    JudgedCase(
      .absent("structural-distrust"), "two tensions in seven return", wary,
      registers: ["tensions": ["2 returns-of=Oud", "5"], "partners": partners()]),
    JudgedCase(
      .unknown("structural-distrust"), "two tensions are too few", wary,
      registers: ["tensions": ["2 returns-of=Oud"], "partners": partners()]),
    JudgedCase(.active("structural-distrust"), "a partner left", wary, registers: ["partners": partners(and: "left-on=2026-04-01")]),
    JudgedCase(
      .unknown("structural-distrust"), "a partner left before, tensions unknown", wary,
      registers: ["partners": partners(and: "left-on=2026-03-31")]),
    JudgedCase(.unknown("structural-distrust"), "not asked about trust", ["O": 22, "O1": .notAsked, "O2": .notAsked]),
    JudgedCase(.unknown("structural-distrust"), "four people answer about trust", ["O": 22, "O1": "2222------", "O2": "2222------"]),
    JudgedCase(
      .absent("structural-distrust"), "much trust, and all the rest", ["O3": 22, "O4": 22, "O5": 22, "I1": 22],
      registers: ["tensions": ["9 returns-of=Oud"], "partners": partners(and: "left-on=2026-08-01")]),
  ]

  private static let apart: Quarter = ["P1": 22, "P2": 22]

  private static let goalsApart: [JudgedCase] = [
    JudgedCase(.active("goals-apart"), "and no gain", apart.merging(["R2": 22]) { $1 }),
    JudgedCase(.holds("goals-apart"), "the goal just below its limit", ["P1": 27, "P2": 28, "R2": 22]),
    JudgedCase(.absent("goals-apart"), "the goal at its limit", ["P1": 28, "P2": 28, "R2": 22]),
    JudgedCase(.holds("goals-apart"), "the gain just below its limit", apart.merging(["R2": 27]) { $1 }),
    JudgedCase(.unknown("goals-apart"), "the gain at its limit, no facts", apart.merging(["R2": 28]) { $1 }),
    // These are 0.84 from their mean, the next 0.76.
    JudgedCase(.holds("goals-apart"), "people disagree", ["P": "2222222444"]),
    JudgedCase(.unknown("goals-apart"), "people disagree a little", ["P": "1222222344"]),
    JudgedCase(.unknown("goals-apart"), "people disagree, but nine are too few", ["P": "222222444"], people: 9),
    JudgedCase(.holds("goals-apart"), "fewer than half of the decisions", apart, registers: ["decisions": decisions(3, 4)]),
    JudgedCase(.unknown("goals-apart"), "half of the decisions", apart, registers: ["decisions": decisions(4, 4)]),
    JudgedCase(.holds("goals-apart"), "three tensions in ten return", apart, registers: ["tensions": ["3 returns-of=Oud", "7"]]),
    JudgedCase(.unknown("goals-apart"), "two tensions in seven return", apart, registers: ["tensions": ["2 returns-of=Oud", "5"]]),
    JudgedCase(.holds("goals-apart"), "two of five have their gain on paper", apart, registers: ["partners": ownGain(2, of: 5)]),
    JudgedCase(.unknown("goals-apart"), "two of four have their gain on paper", apart, registers: ["partners": ownGain(2, of: 4)]),
    JudgedCase(
      .active("goals-apart"), "a partner left", apart,
      registers: ["partners": ownGain(5, of: 5) + ["1 partner=Berg joined-on=2020-01-01 left-on=2026-09-30"]]),
    JudgedCase(
      .unknown("goals-apart"), "a partner leaves in the next quarter", apart,
      registers: ["partners": ownGain(5, of: 5) + ["1 partner=Berg joined-on=2020-01-01 left-on=2026-10-01 own-gain=Geld"]]),
    JudgedCase(
      .absent("goals-apart"), "all else is well", apart,
      registers: ["partners": ownGain(5, of: 5), "decisions": decisions(9, 0), "tensions": ["9"]]),
    JudgedCase(.unknown("goals-apart"), "not asked about the goal", ["P1": .notAsked, "P2": .notAsked, "R2": 22]),
    JudgedCase(.unknown("goals-apart"), "four people answer about the goal", ["P1": "2222------", "P2": "2222------", "R2": 22]),
  ]

  private static func ownGain(_ count: Int, of partners: Int) -> [String] {
    JudgedCases.partners.prefix(partners).enumerated().map { "1 partner=\($1) joined-on=2020-01-01\($0 < count ? " own-gain=Geld" : "")" }
  }

  private static func confirmed(_ count: Int, _ others: Int) -> [String] {
    ["\(count) measured-on=2026-08-20 confirmed-by=Bewoners", "\(others) measured-on=2026-08-20"]
  }

  private static let meagreResult: [JudgedCase] = [
    JudgedCase(.active("meagre-result"), "people and results", ["R": 24], registers: ["results": results(1, 14)]),
    JudgedCase(.holds("meagre-result"), "result just below 3.2", ["R": 32, "R4": 31], registers: ["results": results(6, 7)]),
    JudgedCase(.absent("meagre-result"), "result at 3.2", ["R": 32], registers: ["results": results(6, 7)]),
    JudgedCase(.absent("meagre-result"), "half of the results", ["R": 31], registers: ["results": results(7, 7)]),
    JudgedCase(.holds("meagre-result"), "result just below 3.0, few confirmed", ["R": 30, "R4": 29], registers: ["results": confirmed(3, 5)]),
    JudgedCase(.unknown("meagre-result"), "result at 3.0, few confirmed", ["R": 30], registers: ["results": confirmed(3, 5)]),
    JudgedCase(.unknown("meagre-result"), "two in five confirmed", ["R": 29], registers: ["results": confirmed(2, 3)]),
    JudgedCase(.holds("meagre-result"), "result just below 3.0, late milestones", ["R": 30, "R4": 29], registers: ["milestones": milestones(3, 4)]),
    JudgedCase(.unknown("meagre-result"), "half of the milestones", ["R": 29], registers: ["milestones": milestones(4, 4)]),
    JudgedCase(
      .active("meagre-result"), "two facts, whatever people say", ["R": 45],
      registers: ["results": results(1, 14), "milestones": milestones(1, 14)]),
    JudgedCase(
      .holds("meagre-result"), "two facts just below their limits", ["R": 45], registers: ["results": results(3, 5), "milestones": milestones(3, 5)]),
    JudgedCase(
      .absent("meagre-result"), "results at their limit", ["R": 45], registers: ["results": results(2, 3), "milestones": milestones(1, 14)]),
    JudgedCase(
      .absent("meagre-result"), "milestones at their limit", ["R": 45], registers: ["results": results(1, 14), "milestones": milestones(2, 3)]),
    JudgedCase(.active("meagre-result"), "result and progress, no facts", ["R": 22, "P": 22]),
    JudgedCase(.holds("meagre-result"), "both just below 2.8", ["R": 28, "R4": 27, "P": 28, "P5": 27]),
    JudgedCase(.unknown("meagre-result"), "result at 2.8, no facts", ["R": 28, "P": 22]),
    JudgedCase(.unknown("meagre-result"), "progress at 2.8, no facts", ["R": 22, "P": 28]),
    JudgedCase(.unknown("meagre-result"), "not asked about result, no facts", ["R": .notAsked, "P": 22]),
    JudgedCase(
      .active("meagre-result"), "not asked about result, two facts", ["R": .notAsked],
      registers: ["results": results(1, 14), "milestones": milestones(1, 14)]),
    JudgedCase(.unknown("meagre-result"), "four people answer about result", ["R": "2222------", "P": 22]),
    JudgedCase(
      .absent("meagre-result"), "people and all facts good", [:],
      registers: ["results": ["9 target=10 actual=10 measured-on=2026-08-20 confirmed-by=Bewoners"], "milestones": milestones(9, 0)]),
  ]

  private static let imbalance: [JudgedCase] = [
    JudgedCase(.active("imbalance"), "much commitment, little result", ["C": 45, "R": 25]),
    JudgedCase(.holds("imbalance"), "apart at its limit, progress below the norm", ["C": 42, "P": 34, "R": 42]),
    JudgedCase(.absent("imbalance"), "apart just below its limit", ["C": 42, "C6": 41, "P": 34, "R": 41]),
    JudgedCase(.holds("imbalance"), "apart, commitment just below the norm", ["C": 35, "C6": 34, "P": 43, "R": 43]),
    JudgedCase(.absent("imbalance"), "apart, commitment on the norm", ["C": 35, "P": 43, "R": 43]),
    JudgedCase(.holds("imbalance"), "apart, result just below the norm", ["C": 43, "P": 43, "R": 35, "R4": 34]),
    JudgedCase(.absent("imbalance"), "apart, result on the norm", ["C": 43, "P": 43, "R": 35]),
    JudgedCase(.absent("imbalance"), "apart, but none below the norm", ["C": 45, "P": 35, "R": 40]),
    JudgedCase(.holds("imbalance"), "apart, the lowest just below the norm", ["C": 45, "P": 35, "P5": 34, "R": 40]),
    JudgedCase(.active("imbalance"), "commitment lags behind", ["C": 25, "P": 40, "R": 45]),
    JudgedCase(
      .active("imbalance"), "facts alone make it so", ["C": 40, "P": 40, "R": 40],
      registers: ["milestones": milestones(0, 12), "decisions": decisions(0, 12)]),
    JudgedCase(.unknown("imbalance"), "not asked about result", ["C": 45, "P": 25, "R": .notAsked]),
    JudgedCase(.active("imbalance"), "not asked about result, but facts", ["C": 45, "P": 25, "R": .notAsked], registers: ["results": results(2, 8)]),
    JudgedCase(.unknown("imbalance"), "four people answer about result", ["C": 45, "P": 25, "R": "2222------"]),
    JudgedCase(.absent("imbalance"), "the others may lie as far apart as they like", ["O": 10, "A": 50]),
  ]

  /// Nobody raised anything in half a year; an older tension shows that the list is kept.
  private static let noTensions = ["1 raised-on=2026-03-31"]
  private static let silence: [JudgedCase] = [
    JudgedCase(
      .active("silence"), "no tensions in half a year, and nobody speaks up", [:], ["O3": 22, "I1": 22], registers: ["tensions": noTensions]),
    JudgedCase(
      .unknown("silence"), "no tensions, but the quarter before was not measured", ["O3": 22, "I1": 22], registers: ["tensions": noTensions]),
    JudgedCase(
      .unknown("silence"), "one tension in the first of two quarters", [:], ["O3": 22, "I1": 22],
      registers: ["tensions": ["1 raised-on=2026-04-01"]]),
    JudgedCase(
      .absent("silence"), "one tension, all else known", [:], ["O3": 22, "I1": 22],
      registers: ["tensions": ["2 partner=Noord", "2 partner=Zuid"], "partners": invited([4, 4, 4, 4, 4])]),
    JudgedCase(.holds("silence"), "speaking up just below its limit", [:], ["O3": 30, "I1": 29], registers: ["tensions": noTensions]),
    JudgedCase(.unknown("silence"), "speaking up at its limit, response unknown", [:], ["O3": 30, "I1": 30], registers: ["tensions": noTensions]),
    JudgedCase(
      .holds("silence"), "three of four tensions are of one partner", ["O3": 22, "I1": 22],
      registers: ["tensions": ["3 partner=Noord", "1 partner=Zuid"], "partners": invited([4, 4, 4, 4, 4])]),
    JudgedCase(
      .absent("silence"), "two of three tensions are of one partner", ["O3": 22, "I1": 22],
      registers: ["tensions": ["2 partner=Noord", "1 partner=Zuid"], "partners": invited([4, 4, 4, 4, 4])]),
    JudgedCase(
      .active("silence"), "8 of 50 do not know, and fewer than half answer", ["O4": "????????44"],
      registers: ["partners": invited([5, 4, 4, 4, 4])]),
    JudgedCase(.unknown("silence"), "7 of 50 do not know", ["O4": "???????444"], registers: ["partners": invited([5, 4, 4, 4, 4])]),
    JudgedCase(.unknown("silence"), "half of the people answer", ["O4": "????????44"], registers: ["partners": invited([4, 4, 4, 4, 4])]),
    JudgedCase(
      .unknown("silence"), "how many were invited is not known of one partner", ["O4": "????????44"],
      registers: ["partners": invited([5, 4, 4, 4]) + ["1 partner=Kust joined-on=2020-01-01"]]),
    JudgedCase(.unknown("silence"), "nothing known but speaking up", ["O3": 22, "I1": 22]),
    JudgedCase(
      .unknown("silence"), "not asked about speaking up", ["O3": .notAsked, "I1": .notAsked], registers: ["partners": invited([5, 4, 4, 4, 4])]),
  ]
}
