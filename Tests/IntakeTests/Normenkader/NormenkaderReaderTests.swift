// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake
import TestSupport
import Testing

@Suite struct NormenkaderReaderTests {
  private func read(_ replacements: [String: String] = [:]) -> (normenkader: Normenkader?, findings: [String]) {
    var log = DiagnosticLog()
    let normenkader = NormenkaderReader.read(NormenkaderText.with(replacements), file: "kader.yaml", log: &log)
    return (normenkader, log.diagnostics.map(\.codeAndPlace))
  }

  @Test func readsAValidNormenkaderWithoutFindings() throws {
    let (normenkader, findings) = read()
    #expect(findings == [])
    let kader = try #require(normenkader)
    #expect(kader.id == "small")
    #expect(kader.version == "1.0")
    #expect(kader.languages == [.nl, .en])
    #expect(kader.title == LocalizedText(nl: "Klein", en: "Small"))
    #expect(kader.answers == AnswerScale(from: 1, to: 3, labels: [.nl: ["oneens", "neutraal", "eens"], .en: ["disagree", "neutral", "agree"]]))
    #expect(kader.bands.map(\.below) == [2.5, nil])
    #expect(kader.balance == BalanceRule(dimensions: ["will", "work"], outOfBalance: 0.8))
    #expect(kader.registers.map(\.columns.count) == [9])
    #expect(kader.statements.map(\.id) == ["W1", "W2"])
    #expect(kader.statements.map(\.about) == [.`self`, .others])
    #expect(kader.statements.map(\.facet) == ["trust", nil])
    #expect(kader.dimensions[1].explain == ["low": .init(nl: "Weinig", en: "Little"), "high": .init(nl: "Veel", en: "Much")])
    #expect(kader.signals.map(\.condition) == [.measured(.score(.dimension("work"), .both), Limits(upper: .init(2, isIncluded: false)))])
    #expect(kader.advice.map(\.condition) == [.signal("talk", .active), nil])
  }

  @Test func givesTheSameFindingsForTheSameText() {
    let mistakes = ["bands": "bands: [{id: a}, {id: a}]", "balance": "balance: {of: [x, y], out: 1}"]
    #expect(read(mistakes).findings == read(mistakes).findings)
    #expect(read(mistakes).findings.count > 8)
  }

  @Test func usesDefaultsForWhatIsLeftOut() throws {
    let kader = try #require(read().normenkader)
    #expect(kader.scoring == ScoringRules())
    #expect(kader.privacy == PrivacyRules())
    #expect(kader.dimensions.map(\.weight) == [1, 1])
    #expect(kader.indicators.map(\.minimumCases) == [1])
    #expect(kader.signals.map(\.structuralAfter) == [2])
    #expect(kader.membership == nil)
  }

  @Test func readsRulesOfScoringAndPrivacy() throws {
    let kader = try #require(
      read([
        "scoring": "scoring: {voice: respondent, minimum-answered: 1, minimum-statements: 3, perception-weight: 0.25}",
        "privacy": "privacy: {minimum-group: 12}",
      ]).normenkader)
    #expect(kader.scoring == ScoringRules(voice: .respondent, minimumAnswered: 1, minimumStatements: 3, perceptionWeight: 0.25))
    #expect(kader.privacy == PrivacyRules(minimumGroup: 12, minimumDistribution: 12))
  }

  @Test func readsSynonymsAndMissingWordsAsTextsWhateverTheyLookLike() throws {
    let answers = """
      answers:
        from: 1
        to: 2
        labels: {nl: [nee, ja], en: [no, yes]}
        synonyms: {2: [true, Zeker]}
        missing: {dont-know: [Weet niet, "99", 98], not-applicable: [n.v.t.]}
      """
    let bands = "bands: [{id: low, below: 1.5, title: {nl: L, en: L}, status: poor}, {id: high, title: {nl: H, en: H}, status: good}]"
    let kader = try #require(read(["answers": answers, "bands": bands]).normenkader)
    #expect(kader.answers.labels == [.nl: ["nee", "ja"], .en: ["no", "yes"]])
    #expect(kader.answers.synonyms == [2: ["true", "Zeker"]])
    #expect(kader.answers.missing == [.dontKnow: ["Weet niet", "99", "98"], .notApplicable: ["n.v.t."]])
  }

  @Test(arguments: [
    ("{worst: 0.4, best: 0.9}", [NormCurve.Knot(0.4, 1), .init(0.9, 3)]),
    ("{worst: 30, best: 5}", [.init(5, 3), .init(30, 1)]),
    ("{points: [[0, 1], [2, 3], [6, 2]]}", [.init(0, 1), .init(2, 3), .init(6, 2)]),
  ]) func turnsANormIntoKnotsInAscendingOrder(_ norm: String, _ knots: [NormCurve.Knot]) throws {
    let body = "unit: number\nmeasure: {count: {of: agreements}}\nsource: {nl: A, en: A}\nnorm: \(norm)"
    let kader = try #require(read(["dimensions": NormenkaderText.indicator(body)]).normenkader)
    #expect(kader.indicators.map(\.norm) == [NormCurve(knots)])
  }

  @Test(arguments: [
    ("{agreed: 21}", [NormCurve.Knot(-1, 3), .init(0, 2.25), .init(1, 1.5), .init(2, 1)]),
    ("{agreed: 21, points: [[-2, 3], [0, 2], [1, 1]]}", [.init(-2, 3), .init(0, 2), .init(1, 1)]),
  ]) func aNormCanBeAnAgreedTime(_ norm: String, _ knots: [NormCurve.Knot]) throws {
    let body = "unit: days\nmeasure: {count: {of: agreements}}\nsource: {nl: A, en: A}\nnorm: \(norm)"
    let kader = try #require(read(["dimensions": NormenkaderText.indicator(body)]).normenkader)
    #expect(kader.indicators.map(\.norm) == [NormCurve(knots, agreed: 21)])
  }

  @Test(arguments: [
    (
      "{share: {of: agreements, among: {mandate: yes}, where: {status: [open, kept]}, when: {due: last-2-periods}}}",
      Measure(
        .share, of: "agreements", among: [RowFilter("mandate", .flag(true))], where: [RowFilter("status", .choices(["open", "kept"]))],
        when: .lastPeriods(2, of: "due"))
    ),
    (
      "{count: {of: agreements, where: {owner: present, due: absent}}}",
      Measure(.count, of: "agreements", where: [RowFilter("owner", .present), RowFilter("due", .absent)])
    ),
    (
      "{count: {of: agreements, where: {owner: Gemeente Dalen}, when: {due: until-end}}}",
      Measure(.count, of: "agreements", where: [RowFilter("owner", .texts(["Gemeente Dalen"]))], when: .untilEnd(of: "due"))
    ),
    (
      "{sum: {of: agreements, column: hours, where: {hours: {at-least: 1, at-most: 2.5}}, when: {season: in-period}}}",
      Measure(
        .sum("hours"), of: "agreements", where: [RowFilter("hours", .atLeast(1)), RowFilter("hours", .atMost(2.5))],
        when: .lastPeriods(1, of: "season"))
    ),
    (
      "{ratio: {of: agreements, numerator: hours, denominator: planned}}",
      Measure(.ratio(numerator: "hours", denominator: "planned"), of: "agreements")
    ),
    (
      "{mean: {of: agreements, column: hours, where: {hours: {not-below: planned}}}}",
      Measure(.mean("hours"), of: "agreements", where: [RowFilter("hours", .notBelow("planned"))])
    ),
    (
      "{median-days: {of: agreements, from: made, to: due, where: {due: {after: made}}}}",
      Measure(.medianDays(from: "made", to: "due"), of: "agreements", where: [RowFilter("due", .after("made"))])
    ),
    (
      "{largest-share: {of: agreements, by: owner, when: {open-at-end: {from: made, until: due}}}}",
      Measure(.largestShare(by: "owner"), of: "agreements", when: .openAtEnd(from: "made", until: "due"))
    ),
    (
      "{gini: {of: agreements, by: owner, when: {open-at-end: {until: due}}}}",
      Measure(.gini(by: "owner"), of: "agreements", when: .openAtEnd(from: nil, until: "due"))
    ),
    (
      "{distinct: {of: agreements, column: owner, where: {made: {not-after: due}, hours: {below: planned}}}}",
      Measure(.distinct("owner"), of: "agreements", where: [RowFilter("made", .notAfter("due")), RowFilter("hours", .below("planned"))])
    ),
  ]) func readsMeasures(_ text: String, _ measure: Measure) throws {
    let (normenkader, findings) = read(["dimensions": NormenkaderText.measure(text)])
    #expect(findings == [])
    #expect(try #require(normenkader).indicators.map(\.measure) == [measure])
  }

  @Test(arguments: [
    (
      "{score: overall, basis: perception, at-least: 2}", Condition.measured(.score(.overall, .perception), Limits(lower: .init(2, isIncluded: true)))
    ),
    (
      "{facet: trust, above: 1, at-most: 2}",
      .measured(.facet("trust"), Limits(lower: .init(1, isIncluded: false), upper: .init(2, isIncluded: true)))
    ),
    ("{indicator: kept-share, below: 0.5}", .measured(.indicator("kept-share"), Limits(upper: .init(0.5, isIncluded: false)))),
    (
      "{change: work, basis: facts, over: 4, at-most: -0.5}",
      .measured(.change(.dimension("work"), .facts, over: 4), Limits(upper: .init(-0.5, isIncluded: true)))
    ),
    ("{trend: overall, below: -0.1}", .measured(.trend(.overall, .both), Limits(upper: .init(-0.1, isIncluded: false)))),
    ("{gap: self-others, of: will, above: 1}", .measured(.selfOthersGap(.dimension("will")), Limits(lower: .init(1, isIncluded: false)))),
    ("{gap: perception-facts, of: work, above: 1}", .measured(.perceptionFactsGap("work"), Limits(lower: .init(1, isIncluded: false)))),
    ("{disagreement: will, above: 1}", .measured(.disagreement("will"), Limits(lower: .init(1, isIncluded: false)))),
    ("{dont-know: will, above: 0.25}", .measured(.dontKnow("will"), Limits(lower: .init(0.25, isIncluded: false)))),
    ("{response: share, below: 0.5}", .measured(.responseShare, Limits(upper: .init(0.5, isIncluded: false)))),
    ("{response: respondents, below: 5}", .measured(.respondents, Limits(upper: .init(5, isIncluded: false)))),
    ("{response: partners, below: 0.5}", .measured(.partnersAnswering, Limits(upper: .init(0.5, isIncluded: false)))),
    (
      "{balance: spread, at-least: 0.8, for-periods: 2}",
      .forPeriods(2, .measured(.balanceSpread, Limits(lower: .init(0.8, isIncluded: true))))
    ),
    ("{signals: continue, state: structural, at-least: 2}", .signals(.continue, .structural, atLeast: 2)),
    (
      "{at-least: 1, of: [{signals: complete}, {none: [{signals: continue, state: emerging}]}]}",
      .atLeast(1, of: [.signals(.complete, .active, atLeast: 1), .none([.signals(.continue, .emerging, atLeast: 1)])])
    ),
    ("{all: [{any: [{signals: continue}]}], for-periods: 3}", .forPeriods(3, .all([.any([.signals(.continue, .active, atLeast: 1)])]))),
  ]) func readsConditions(_ text: String, _ condition: Condition) throws {
    let (normenkader, findings) = read(["signals": NormenkaderText.condition(text)])
    #expect(findings == [])
    #expect(try #require(normenkader).signals.map(\.condition) == [condition])
  }

  @Test func readsMembershipLedgerAndTables() throws {
    let (normenkader, findings) = read([
      "membership": "membership: {of: agreements, partner: owner, invited: hours, joined: made, left: due}",
      "ledger": "ledger: {of: agreements, text: agreement, agreed-in: season, due: due, dropped: {status: open}}",
      "dimensions": NormenkaderText.dimensions(explaining: "low", "high")
        + "\n    tables: [{of: agreements, show: [agreement, due], where: {mandate: nee}, when: {due: last-8-periods}}]",
    ])
    #expect(findings == [])
    let kader = try #require(normenkader)
    #expect(kader.membership == MembershipRule(register: "agreements", partner: "owner", invited: "hours", joined: "made", left: "due"))
    let ledger = LedgerRule(
      register: "agreements", text: "agreement", agreedIn: "season", due: "due", dropped: [RowFilter("status", .choices(["open"]))])
    #expect(kader.ledger == ledger)
    let table = RegisterView(
      register: "agreements", columns: ["agreement", "due"], filters: [RowFilter("mandate", .flag(false))], window: .lastPeriods(8, of: "due"))
    #expect(kader.dimensions.map(\.tables) == [[], [table]])
  }

  @Test func keepsOnlyTheListedLanguages() throws {
    let kader = try #require(read(["languages": "languages: [en]"]).normenkader)
    #expect(kader.title == LocalizedText([.en: "Small"]))
    #expect(kader.answers.labels == [.en: ["disagree", "neutral", "agree"]])
  }

  @Test func givesNoNormenkaderWhenThereIsAnError() {
    #expect(read(["scoring": "scoring: {voice: nobody}"]).normenkader == nil)
  }

  @Test func givesTheNormenkaderWhenThereAreOnlyWarnings() {
    let (normenkader, findings) = read(["signals": NormenkaderText.condition("{score: work, below: 30}")])
    #expect(findings.count == 1)
    #expect(normenkader != nil)
  }

  @Test func readsNoFurtherWhenTheVersionIsUnknown() {
    #expect(read(["normenkader": "normenkader: 2", "id": "", "bands": "bands: 3"]).findings == ["B2016 1:14"])
  }

  @Test func suggestsTheNearestNameAndNamesTheFirstLine() throws {
    var log = DiagnosticLog()
    let text = NormenkaderText.with([
      "balance": "balance: {of: [will, wrok], out-of-balance: 1}",
      "facets": "facets:\n  - {id: trust, title: {nl: A, en: A}}\n  - {id: trust, title: {nl: A, en: A}}",
    ])
    _ = NormenkaderReader.read(text, file: "kader.yaml", log: &log)
    let (reference, duplicate) = try #require(log.diagnostics.count == 2 ? (log.diagnostics[0], log.diagnostics[1]) : nil)
    #expect(reference.fixIt == .didYouMean("work"))
    #expect(reference.message == LocalizedText(nl: "er is geen thema 'wrok'", en: "there is no dimension 'wrok'"))
    #expect(reference.location == SourceLocation(file: "kader.yaml", line: 11, column: 22, length: 4))
    #expect(duplicate.message == LocalizedText(nl: "de id 'trust' is al gebruikt op regel 31", en: "the id 'trust' was used already on line 31"))
  }

  @Test func doesNotRepeatOneMistakeInEverythingThatRefersToIt() {
    #expect(read(["registers": "registers: none"]).findings == ["B2003 12:12"])
    #expect(read(["bands": ""]).findings == ["B2002 1:1"])
  }

  @Test func findsAllMistakesInOneRun() {
    let findings = read([
      "version": "versoin: \"1\"", "scoring": "scoring: {voice: partners}", "privacy": "privacy: {minimum-group: 2}",
      "balance": "balance: {of: [will, wrok], out-of-balance: -1}", "signals": NormenkaderText.condition("{score: wrk}"),
    ]).findings
    #expect(findings == ["B2002 1:1", "B2001 3:1", "B2006 8:18", "B2007 9:26", "B2103 13:22", "B2007 13:45", "B2122 53:109", "B2103 53:117"])
  }
}
