// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import TestSupport
import Testing

@testable import Intake

/// Columns of one statement, codes with a codebook, and headings on several rows.
struct StatementColumnTests {
  private static let keep = "Wij komen onze afspraken na."

  @Test func joinsTheBranchesOfAForm() {
    let text = "Timestamp,Partner,\(Self.keep),C2,O1,\(Self.keep)\n2026-02-01,A,1,2,3,\n2026-02-01,B,,2,3,5\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:1:19 note B3128"])
    #expect(reading.input.responses.spelled == ["123", "523"])
  }

  @Test func readsNeitherOfTwoColumnsThatAreBothFilledIn() {
    let text = "Partner;C1;C2;O1;\(Self.keep)\nA;1;2;3;\nB;1;2;3;5\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:1:18 error B3103"])
    #expect(reading.input.responses.spelled == [".23", ".23"])
  }

  @Test func takesANumberOffAHeadingOnlyWhenTheOtherIsThere() {
    let heading = "We keep our agreements"
    let both = TableFixture.read(answers: ["2026-Q1.csv": "Partner;\(heading);\(heading)2;C2;O1\nA;1;;2;3\nB;;4;2;3\n"])
    #expect(both.input.responses.spelled == ["123", "423"])
    let alone = TableFixture.read(answers: ["2026-Q1.csv": "Partner;\(heading)2;C2;O1\nA;1;2;3\n"])
    #expect(alone.findings == ["2026-Q1.csv:1 warning B3106", "2026-Q1.csv:1:9 warning B3102"])
    #expect(alone.diagnostics.last?.fixIt?.replacement == "C1")
  }

  @Test func readsStatementsUnderTheQuestionOfSurveyMonkey() {
    let text = """
      Respondent ID,Collector ID,Start Date,End Date,Wat vindt u?,,,Partner
      ,,,,\(Self.keep),De andere partners komen hun afspraken na.,Partners zijn eerlijk over hun belangen.,Response
      1,9,01/02/2026 10:00:00 AM,01/02/2026 10:10:00 AM,Mee eens,Eens,N.v.t.,A
      2,9,01/02/2026 10:00:00 AM,01/02/2026 10:10:00 AM,Oneens,Neutraal,Weet niet,B
      """
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.input.responses.spelled == ["44n", "23d"])
    #expect(reading.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test func readsStatementsOfQualtricsByCodeOrByText() {
    let meta = ["StartDate", "Status", "Finished", "RecordedDate", "ResponseId", "Progress"]
    func file(_ codes: [String], _ texts: [String]) -> String {
      let machine = (meta + codes).map { "\"{\"\"ImportId\"\":\"\"\($0)\"\"}\"" }
      let row = ["2026-02-01", "IP Address", "True", "2026-02-01", "R_1", "100", "A", "Mee eens", "Eens", "Oneens"]
      return [meta + codes, meta + texts, machine, row].map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    }
    let byText = file(
      ["Q1", "Q2_1", "Q2_2", "Q3"],
      ["Partner", "Hoe is het? - \(Self.keep)", "Hoe-De andere partners komen hun afspraken na.", "Partners zijn eerlijk over hun belangen."])
    let byCode = file(["Partner", "C1", "C2", "O1"], ["Bij wie hoort u?", "a", "b", "c"])
    for text in [byText, byCode] {
      let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
      #expect(reading.input.responses.spelled == ["442"])
      #expect(reading.input.responses.map(\.partner) == ["a"])
    }
    let contradiction = file(["Partner", "C1", "C2", "O1"], ["Partner", "De andere partners komen hun afspraken na.", "b", "c"])
    #expect(TableFixture.read(answers: ["2026-Q1.csv": contradiction]).findings.contains("2026-Q1.csv:2:8 error B3104") == false)
    #expect(TableFixture.read(answers: ["2026-Q1.csv": contradiction]).diagnostics.contains { $0.code.number == "B3104" })
  }

  @Test func readsCodesByTheStructureOfTheSurvey() throws {
    let path = "Tests/IntakeTests/Fixtures/SurveyExports/limesurvey_likert_nl_en.lss"
    let structure = Array(try Data(contentsOf: Repository.root.appending(path: path)))
    let statements = [
      Statement(id: "A1", text: LocalizedText(nl: "Partners komen hun afspraken na.", en: "x")),
      Statement(id: "A2", text: LocalizedText(nl: "Informatie wordt tijdig gedeeld.", en: "y")),
      Statement(id: "A3", text: LocalizedText(nl: "Meningsverschillen worden open besproken.", en: "z")),
    ]
    let text = "id,submitdate,lastpage,Partner,vertrouwen[v01],vertrouwen_v02,vertrouwen[v03]\n1,2026-02-01,2,A,5,99,2\n"
    let normenkader = TableFixture.make(statements: statements, scale: TableFixture.scale(to: 5))
    let files = [InputFile(path: "2026-Q1.csv", bytes: Array(text.utf8)), InputFile(path: "x.lss", bytes: structure)]
    let reading = TableFixture.read(answers: files, normenkader: normenkader)
    #expect(reading.input.responses.spelled == ["5d2"])
    #expect(reading.diagnostics.allSatisfy { $0.severity == .note })
    #expect(TableFixture.read(answers: [files[0]], normenkader: normenkader).findings.contains("2026-Q1.csv:1 error B3101"))
  }

  @Test(arguments: [
    "", "<document/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><document>&b;</document>", "geen xml", "<a><LimeSurveyDocType>Survey</LimeSurveyDocType></a>",
  ])
  func refusesAStructureThatIsNone(text: String) {
    let files = [InputFile(path: "2026-Q1.csv", bytes: Array("Partner;C1;C2;O1\nA;1;2;3\n".utf8)), InputFile(path: "x.lss", bytes: Array(text.utf8))]
    let reading = TableFixture.read(answers: files)
    #expect(reading.diagnostics.map(\.code.number) == ["B3138"])
    #expect(reading.input.responses.spelled == ["123"])
  }
}
