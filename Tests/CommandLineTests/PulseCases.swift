// SPDX-License-Identifier: EUPL-1.2

/// What `kort` must say: each signal and each outcome of the advice, and just not.
enum PulseCases {
  static let judging = JudgedCases(
    normenkader: "kort", statements: ["C2", "C3", "C6", "P3", "P4", "P5", "R2", "R3", "O2", "O4", "I2", "I4"], reversed: ["C6", "P4", "O2"])

  private static let partners = JudgedCases.partners

  static let signals: [JudgedCase] = [
    JudgedCase(.holds("promises-slip"), "and nobody says so", ["C": 29, "O4": 29]),
    JudgedCase(.holdsNot("promises-slip"), "doing at its limit", ["C": 30, "O4": 29]),
    JudgedCase(.holdsNot("promises-slip"), "calling to account at its limit", ["C": 29, "O4": 30]),
    JudgedCase(
      .holds("promises-slip"), "one action in three", ["C": 29], registers: ["actions": ["1 status=done", "2 status=open"]]),
    JudgedCase(
      .holdsNot("promises-slip"), "half of the actions", ["C": 29], registers: ["actions": ["2 status=done", "2 status=open"]]),

    JudgedCase(.holds("talk-without-result"), "few decisions, little gain", ["P4": 27, "P5": 27, "R": 29]),
    JudgedCase(.holdsNot("talk-without-result"), "decisions at their limit", ["P4": 28, "P5": 28, "R": 29]),
    JudgedCase(.holdsNot("talk-without-result"), "gain at its limit", ["P4": 27, "P5": 27, "R": 30]),

    JudgedCase(.holds("holding-back"), "little trust, and nobody says so", ["O2": 27, "O4": 27]),
    JudgedCase(.holdsNot("holding-back"), "trust at its limit", ["O2": 28, "O4": 27]),
    JudgedCase(.holdsNot("holding-back"), "calling to account at its limit", ["O2": 27, "O4": 28]),
    JudgedCase(.holds("holding-back"), "three of twenty do not know", ["O2": 27, "O4": "4444444???"]),
    JudgedCase(.holdsNot("holding-back"), "two of twenty do not know", ["O2": 27, "O4": "44444444??"]),
    JudgedCase(.holds("holding-back"), "10 of 21 answer", ["O2": 27], registers: JudgedCases.invited([5, 4, 4, 4, 4])),
    JudgedCase(.holdsNot("holding-back"), "10 of 20 answer", ["O2": 27], registers: JudgedCases.invited([4, 4, 4, 4, 4])),

    JudgedCase(.holdsNot("falling"), "one theme", ["": 36], ["": 36, "C": 31]),
    JudgedCase(.holds("falling"), "two themes, one of them below the norm", ["": 45], ["": 45, "R": 34, "I": 36]),
    JudgedCase(.holdsNot("falling"), "two themes, none below the norm", ["": 45], ["": 45, "R": 35, "I": 36]),
    JudgedCase(.holdsNot("falling"), "no quarter before", ["": 20]),

    JudgedCase(.holds("promises-kept"), "and people say so", ["C": 35, "O4": 35]),
    JudgedCase(.holdsNot("promises-kept"), "doing a little less", ["C": 35, "C2": 34, "O4": 35]),
    JudgedCase(.holdsNot("promises-kept"), "calling to account a little less", ["C": 35, "O4": 34]),
    JudgedCase(
      .holds("promises-kept"), "seven actions in ten", ["C": 35, "O4": 34], registers: ["actions": ["7 status=done", "3 status=open"]]),
    JudgedCase(
      .holdsNot("promises-kept"), "two actions in three", ["C": 35, "O4": 34], registers: ["actions": ["2 status=done", "1 status=open"]]),

    JudgedCase(.holds("moving"), "progress and gain", ["P": 35, "R": 35]),
    JudgedCase(.holdsNot("moving"), "a little less progress", ["P": 35, "P3": 34, "R": 35]),
    JudgedCase(.holdsNot("moving"), "a little less gain", ["P": 35, "R": 35, "R3": 34]),
  ]

  /// Each theme together with another one.
  static let falls: [JudgedCase] = [("C", "P"), ("P", "R"), ("R", "O"), ("O", "I"), ("I", "C")].flatMap { one, other in
    [
      JudgedCase(.holds("falling"), "\(one) and \(other)", ["": 36], ["": 36, one: 31, other: 31]),
      JudgedCase(.holdsNot("falling"), "\(one) and \(other) a little", ["": 36], ["": 36, one: 33, other: 33]),
      JudgedCase(.holdsNot("falling"), "\(one) and \(other) a little less", ["": 36], ["": 36, one: 31, other: 33]),
    ]
  }

  /// Two signals while the whole is not low.
  private static let twoSignals: [String: JudgedCase.Answers] = ["": 50, "C": 20, "O4": 20, "P4": 20, "P5": 20, "R": 20]

  static let advice = JudgedCases.fewAnswers + adviceOnScores

  private static let adviceOnScores: [JudgedCase] = [
    JudgedCase(.advises("reconsider"), "as low as can be for a year: never stop", ["": 10], ["": 10], ["": 10], ["": 10]),
    JudgedCase(.advises("reconsider"), "low in all", ["": 29]),
    JudgedCase(.advises("adjust"), "low in all, at the limit", ["": 30]),
    JudgedCase(.advises("reconsider"), "two signals", twoSignals),
    JudgedCase(.advises("adjust"), "one signal", twoSignals.merging(["O4": 45]) { $1 }),
    JudgedCase(.advises("reconsider"), "one signal for two quarters", ["": 45, "O": 20], ["": 45, "O": 20]),
    JudgedCase(.advises("adjust"), "one signal for one quarter", ["": 45, "O": 20]),

    JudgedCase(.advises("adjust"), "below the norm", ["": 34]),
    JudgedCase(.advises("continue"), "on the norm", ["": 35]),
    JudgedCase(.advises("adjust"), "out of balance", ["": 42, "P": 31]),
    JudgedCase(.advises("continue"), "in balance", ["": 42, "P": 33]),
    JudgedCase(.advises("adjust"), "one theme in the lowest band", ["": 38, "I": 29]),
    JudgedCase(.advises("continue"), "one theme on its edge", ["": 38, "I": 30]),
    JudgedCase(.advises("continue"), "as good as can be: never round off", ["": 50], registers: ["actions": ["3 status=done"]]),
  ]

  static let all = signals + falls + advice
}
