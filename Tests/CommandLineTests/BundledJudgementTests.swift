// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

/// What the bundled normenkaders make of answers and registers: each signal and each outcome comes out, and just not.
struct BundledJudgementTests {
  private func expect(_ cases: [JudgedCase], by judging: JudgedCases) throws {
    let outcomes = try judging.judge(cases)
    for (each, outcome) in zip(cases, outcomes) {
      let (state, advice) = (each.expected.signal.map { outcome.signals[$0] ?? "missing" }, outcome.advice)
      switch each.expected {
      case .holds: #expect(["emerging", "active", "structural"].contains(state), "\(each.summary)")
      case .holdsNot: #expect(["absent", "unknown"].contains(state), "\(each.summary)")
      case .state(_, let expected): #expect(state == expected, "\(each.summary)")
      case .advises(let expected): #expect(advice == expected, "\(each.summary)")
      }
    }
    let signals = Set(outcomes.flatMap(\.signals.keys))
    #expect(Set(cases.filter(\.expected.asksThatItHolds).compactMap(\.expected.signal)) == signals)
    #expect(Set(cases.filter { !$0.expected.asksThatItHolds }.compactMap(\.expected.signal)) == signals)
  }

  @Test func theFullReviewGivesEachSignalInEachState() throws {
    let cases = KeepBalancingCases.signals
    try expect(cases, by: KeepBalancingCases.judging)
    for signal in Set(cases.compactMap(\.expected.signal)) {
      let states = cases.compactMap { if case .state(signal, let state) = $0.expected { state } else { nil } }
      #expect(Set(states) == ["absent", "unknown", "emerging", "active", "structural"], "\(signal)")
    }
  }

  @Test func theFullReviewGivesEachAdvice() throws {
    let cases = KeepBalancingCases.advice
    for (each, outcome) in zip(cases, try KeepBalancingCases.judging.judge(cases)) {
      #expect(outcome.advice == each.expected.outcome, "\(each.summary)")
    }
    #expect(Set(cases.compactMap(\.expected.outcome)) == ["not-enough-data", "stop", "forced-stop", "wind-down", "reconsider", "adjust", "continue"])
  }

  /// Two signals on one ground do not do; that they rest on no more than that is checked too.
  @Test func aStopNeedsFactsBesideAnswers() throws {
    let outcomes = try KeepBalancingCases.judging.judge(KeepBalancingCases.onOneGround.map(\.case))
    for (each, outcome) in zip(KeepBalancingCases.onOneGround, outcomes) {
      let structural = outcome.signals.filter { $0.value == "structural" && KeepBalancingCases.namesOfStopSignals.contains($0.key) }
      #expect(Set(structural.keys) == each.signals, "\(each.case.summary)")
      #expect(outcome.advice == each.case.expected.outcome, "\(each.case.summary)")
    }
  }

  @Test func anObligatoryCollaborationIsToldToChangeItsForm() throws {
    let cases = KeepBalancingCases.obligatory
    for (each, report) in zip(cases, try KeepBalancingCases.judging.report(cases.map(\.case))) {
      #expect(report.contains(each.title) && report.contains(each.summary), "\(each.case.summary)")
      #expect(!each.case.isObligatory || !report.contains("Eerlijk stoppen is nu beter"), "\(each.case.summary)")
    }
  }

  @Test func theFiveConditionsGiveEachSignalAndEachAdvice() throws {
    try expect(FiveConditionsCases.all, by: FiveConditionsCases.judging)
    let outcomes = Set(FiveConditionsCases.advice.compactMap(\.expected.outcome))
    #expect(outcomes == ["not-enough-data", "stop", "wind-down", "reconsider", "adjust", "continue"])
  }

  @Test func aPulseGivesEachSignalAndNeverAdvisesToStop() throws {
    try expect(PulseCases.all, by: PulseCases.judging)
    let outcomes = Set(PulseCases.advice.compactMap(\.expected.outcome))
    #expect(outcomes == ["not-enough-data", "reconsider", "adjust", "continue"])
    let advice = try Repository.text("normenkader/kort.yaml").split(separator: "\nadvice:").last ?? ""
    #expect(!advice.contains("outcome: stop") && !advice.contains("outcome: wind-down"))
  }

  @Test func aPulseReadsTheAnswersOfAFullReview() throws {
    let folder = try Example.small()
    let settings = try folder.text("dossier/balans.yaml").replacing("normenkader: blijf-balanceren", with: "normenkader: kort")
    try folder.write(settings, to: "dossier/balans.yaml")
    let run = try BuiltProgram.run("score", "dossier", "--format", "csv", in: folder.url)
    for theme in ["commitment", "progress", "result", "openness", "improvement"] {
      #expect(run.output.contains("warme-huizen,2026-Q3,dimension,\(theme),score,"))
    }
  }

  @Test(arguments: ["kort", "vijf-voorwaarden"])
  func aNewDossierOfItHasAReport(name: String) throws {
    let folder = try TemporaryFolder()
    #expect(try BuiltProgram.run("init", "dossier", "--normenkader", name, in: folder.url).end == .status(0))
    let judging = name == "kort" ? PulseCases.judging : FiveConditionsCases.judging
    let explanation = try folder.text("dossier/LEESMIJ.md")
    for statement in judging.statements { #expect(explanation.contains("| \(statement) | ")) }
    let rows = (0..<10).map { person in
      ([JudgedCases.partners[person % 5]] + judging.statements.map { judging.reversed.contains($0) ? "2" : "4" }).joined(separator: ";")
    }
    let headings = (["Partner"] + judging.statements).joined(separator: ";")
    try folder.write(([headings] + rows).joined(separator: "\n") + "\n", to: "dossier/answers/2026-Q3.csv")
    #expect(try FoundInDossier.check(folder).found.summaries == [])
    let run = try BuiltProgram.run("report", "dossier", in: folder.url)
    #expect(run.end == .status(0))
    #expect(try folder.text("dossier/reports/2026-Q3/onze-samenwerking.md").contains("Doorgaan"))
  }

  @Test(arguments: [("kor", "kort"), ("vijf-voorwaarde", "vijf-voorwaarden")])
  func suggestsTheOneThatWasMeant(written: String, meant: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("balans: 1\nnormenkader: \(written)\n", to: "dossier/balans.yaml")
    let (found, _) = try FoundInDossier.check(folder)
    #expect(found.findings.first { $0.code == "B1006" }?.replacement == meant)
    let run = try BuiltProgram.run("init", "nieuw", "--normenkader", written, in: folder.url)
    #expect(run.end == .status(2))
    #expect(run.errors.contains("'\(meant)'"))
    #expect(!folder.paths().contains("nieuw"))
  }

  @Test func helpNamesAllThatAreBundled() throws {
    let help = try BuiltProgram.run("init", "--help").output
    let ids = try Repository.files(below: "normenkader", suffix: ".yaml").map { $0.split(separator: "/").last.map { $0.dropLast(5) } ?? "" }
    #expect(ids.count == 3)
    for id in ids { #expect(help.contains(id)) }
  }

  @Test func theExampleHasANormenkaderOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram.run("init", "nieuw", "--example", "--normenkader", "kort", in: folder.url)
    #expect(run.end == .status(2))
    #expect(folder.paths().isEmpty)
  }
}

extension JudgedCase.Expectation {
  fileprivate var signal: String? {
    switch self {
    case .holds(let signal), .holdsNot(let signal), .state(let signal, _): signal
    case .advises: nil
    }
  }

  fileprivate var outcome: String? {
    if case .advises(let outcome) = self { outcome } else { nil }
  }

  fileprivate var asksThatItHolds: Bool {
    switch self {
    case .holds: true
    case .state(_, let state): !["absent", "unknown"].contains(state)
    case .holdsNot, .advises: false
    }
  }
}
