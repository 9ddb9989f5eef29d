// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing

/// What the bundled normenkaders make of answers and registers: each signal and each outcome comes out, and just not.
struct BundledJudgementTests {
  private func expect(_ cases: [JudgedCase], by judging: JudgedCases) throws {
    let outcomes = try judging.judge(cases)
    for (each, outcome) in zip(cases, outcomes) {
      switch each.expected {
      case .holds(let signal): #expect(["emerging", "active", "structural"].contains(outcome.signals[signal]), "\(each.summary)")
      case .holdsNot(let signal): #expect(["absent", "unknown"].contains(outcome.signals[signal]), "\(each.summary)")
      case .advises(let advice): #expect(outcome.advice == advice, "\(each.summary)")
      }
    }
    let signals = Set(outcomes.flatMap(\.signals.keys))
    #expect(Set(cases.compactMap(\.signalThatHolds)) == signals)
    #expect(Set(cases.compactMap(\.signalThatHoldsNot)) == signals)
  }

  @Test func theFiveConditionsGiveEachSignalAndEachAdvice() throws {
    try expect(FiveConditionsCases.all, by: FiveConditionsCases.judging)
    let outcomes = Set(FiveConditionsCases.advice.compactMap(\.outcomeOfAdvice))
    #expect(outcomes == ["not-enough-data", "stop", "wind-down", "reconsider", "adjust", "continue"])
  }

  @Test func aPulseGivesEachSignalAndNeverAdvisesToStop() throws {
    try expect(PulseCases.all, by: PulseCases.judging)
    let outcomes = Set(PulseCases.advice.compactMap(\.outcomeOfAdvice))
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

extension JudgedCase {
  fileprivate var signalThatHolds: String? {
    if case .holds(let signal) = expected { signal } else { nil }
  }

  fileprivate var signalThatHoldsNot: String? {
    if case .holdsNot(let signal) = expected { signal } else { nil }
  }

  fileprivate var outcomeOfAdvice: String? {
    if case .advises(let outcome) = expected { outcome } else { nil }
  }
}
