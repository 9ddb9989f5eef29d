// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing
import Worksheets

@testable import Questionnaires

/// The forms that are workbooks; their parts are looked at as text.
@Suite(.enabled(if: WorkbookParts.canRead)) struct WorkbookTests {
  private func form(_ source: QuestionnaireSource) throws -> WorkbookParts {
    let folder = try TemporaryFolder()
    var log = DiagnosticLog()
    try #require(Questionnaire(source, log: &log)).writeXLSForm(to: folder["a.xlsx"].path)
    return WorkbookParts("a.xlsx", in: folder)
  }

  private func registers(
    _ ids: [String] = [], language: Language = .nl, collaborations: [Collaboration] = [], partners: [String] = []
  ) throws -> WorkbookParts {
    let folder = try TemporaryFolder()
    var log = DiagnosticLog()
    let source = RegisterTemplateSource(
      AskedNormenkader.make(registers: AskedNormenkader.registers), registers: ids, language: language, collaborations: collaborations,
      partners: partners, log: &log)
    try #require(source).write(to: folder["a.xlsx"].path)
    return WorkbookParts("a.xlsx", in: folder)
  }

  @Test func writesTheSheetsOfAnXLSForm() throws {
    let normenkader = AskedNormenkader.make(statements: [("C1", "Wij ${hun}", "=We")])
    let parts = try form(.init(normenkader: normenkader, partners: ["Gemeente Dalen", "=Thuis"]))
    #expect(try parts.sheetNames() == ["survey", "choices", "settings"])
    let survey = try parts.cells(ofSheet: 1)
    #expect(
      survey[0] == [
        "type", "name", "label::Nederlands (nl)", "label::English (en)", "hint::Nederlands (nl)", "hint::English (en)", "appearance", "required",
      ])
    #expect(
      survey.map { $0.prefix(2).joined(separator: " ") }.dropFirst() == [
        "select_one partners partner", "begin_group theme_commitment", "select_one answers C1", "end_group theme_commitment",
        "begin_group theme_progressmade", "select_one answers P1", "end_group theme_progressmade",
      ])
    #expect(survey[3][2] == "Wij $ {hun}" && survey[3][3] == "=We")
    let choices = try parts.cells(ofSheet: 2).map { $0.joined(separator: "|") }
    #expect(choices.contains("answers|99|Weet niet|Don't know") && choices.contains("partners|=Thuis|=Thuis|=Thuis"))
    #expect(try parts.cells(ofSheet: 3)[1] == ["Proefkader", "proef", "1", "Nederlands (nl)", "pages"])
    for sheet in 1...3 { #expect(try !parts.part("xl/worksheets/sheet\(sheet).xml").contains("<f>")) }
  }

  @Test func theSameQuestionnaireGivesTheSameBytes() throws {
    let first = try form(.init(normenkader: AskedNormenkader.make()))
    let second = try form(.init(normenkader: AskedNormenkader.make()))
    #expect(try first.bytes() == second.bytes())
    #expect(try first.part("docProps/core.xml").contains(">2000-01-01T00:00:00Z<"))
  }

  @Test func makesASheetPerRegisterWithItsHeadings() throws {
    let parts = try registers()
    #expect(try parts.sheetNames() == ["Uitleg", "Partners", "Afspraken alleoude"])
    #expect(try parts.cells(ofSheet: 2) == [["Sinds", "Partner"]])
    #expect(try parts.cells(ofSheet: 3) == [["Afspraak", "Partner", "Stand", "Staat vast", "Uren", "Spoed"]])
  }

  @Test func listsWhatCanBeChosenOnceOnTheExplanation() throws {
    let parts = try registers()
    let explanation = try parts.cells(ofSheet: 1)
    let start = try #require(explanation.firstIndex { $0.first == "Register" && $0.count == 3 })
    #expect(
      Array(explanation[(start + 1)...]) == [
        ["Afspraken alleoude", "Stand", "open, nog niet"], ["Afspraken alleoude", "Stand", "=nagekomen"],
        ["Afspraken alleoude", "Staat vast, Spoed", "ja"], ["Afspraken alleoude", "Staat vast, Spoed", "nee"],
      ])
    let sheet = try parts.part("xl/worksheets/sheet3.xml")
    let lists = sheet.matches(of: /type="list"[^>]*sqref="(\w+):\w+"[^>]*><formula1>([^<]*)</).map { "\($0.1) \($0.2)" }
    let row = start + 2
    #expect(
      lists.sorted() == [
        "B2 'Partners'!$B$2:$B$2001", "C2 'Uitleg'!$C$\(row):$C$\(row + 1)", "D2 'Uitleg'!$C$\(row + 2):$C$\(row + 3)",
        "F2 'Uitleg'!$C$\(row + 2):$C$\(row + 3)",
      ])
    #expect(sheet.contains("type=\"decimal\""))
    #expect(!sheet.contains("<f>"))
    #expect(try parts.part("xl/worksheets/sheet2.xml").contains("type=\"date\""))
  }

  @Test func knowsThePartnersAndCollaborationsOfADossier() throws {
    let several = [Collaboration(id: "a", title: "Alfa"), Collaboration(id: "b", title: "Bèta")]
    let parts = try registers(["agreements"], language: .en, collaborations: several, partners: ["Thuis", "Gemeente Dalen"])
    #expect(try parts.sheetNames() == ["Explanation", "Agreements allold"])
    #expect(try parts.cells(ofSheet: 2)[0].prefix(3) == ["Collaboration", "Agreement", "Partner"])
    let values = try parts.cells(ofSheet: 1).compactMap { $0.count == 3 ? $0[2] : nil }
    #expect(values.prefix(5) == ["Choice", "Alfa", "Bèta", "Thuis", "Gemeente Dalen"])
  }

  @Test func refusesRegistersThatAreNotThere() throws {
    var log = DiagnosticLog()
    let normenkader = AskedNormenkader.make(registers: AskedNormenkader.registers)
    #expect(RegisterTemplateSource(normenkader, registers: ["agrements", "x"], language: .nl, log: &log) == nil)
    #expect(RegisterTemplateSource(AskedNormenkader.make(), registers: [], language: .nl, log: &log) == nil)
    #expect(log.diagnostics.map(\.code.number) == ["B7010", "B7010", "B7011"])
    #expect(log.diagnostics.first?.fixIt?.replacement == "agreements")
  }

  @Test func saysWhyAWorkbookCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    var log = DiagnosticLog()
    let made = try #require(Questionnaire(.init(normenkader: AskedNormenkader.make()), log: &log))
    #expect(throws: WorkbookFailure.self) { try made.writeXLSForm(to: folder["not/there.xlsx"].path) }
  }
}
