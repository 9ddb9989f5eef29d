// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// What `missing` in `balans.yaml` says of words, marks and numbers.
struct MissingSettingTests {
  private func read(_ rows: [String], _ missing: [String: MissingAnswer]) -> TableFixture.Reading {
    var settings = TableFixture.settings()
    settings.missing = missing
    return TableFixture.read(answers: ["2026-Q1.csv": (["Partner;C1;C2;O1"] + rows).joined(separator: "\n")], settings: settings)
  }

  @Test func readsDeclaredWordsMarksAndNumbers() {
    let missing: [String: MissingAnswer] = ["Passen": .ratherNotSay, "-": .notApplicable, "?": .dontKnow, "9": .notApplicable, "6": .dontKnow]
    let reading = read(["A;passen;–;?", "B;9;6;6.0", "C; - ;PASSEN.;3"], missing)
    #expect(reading.input.responses.spelled == ["rnd", "ndd", "nr3"])
    #expect(reading.findings == [])
  }

  @Test func readsWhatIsNoAnswerInOneFileOnly() {
    var settings = TableFixture.settings()
    settings.missing = ["-": .notApplicable]
    settings.surveyOfFile = ["2026-Q1.csv": SurveySettings(missing: ["9": .dontKnow, "-": .ratherNotSay])]
    let table = { (row: String) in "Partner;C1;C2;O1\n\(row)" }
    let reading = TableFixture.read(answers: ["2026-Q1.csv": table("A;9;-;1"), "2026-Q2.csv": table("A;9;-;2")], settings: settings)
    #expect(reading.input.responses.spelled == ["dr1", "un2"])
    #expect(reading.findings == ["2026-Q2.csv:2:3 error B3108"])
  }

  @Test func knowsTheWordsOfGermanSurveyTools() {
    let reading = read(["A;Keine Angabe;weiß nicht;entfällt"], [:])
    #expect(reading.input.responses.spelled == ["rdn"])
    #expect(reading.findings == [])
  }

  @Test func proposesTheSettingForWhatItDoesNotKnow() {
    let reading = read(["A;passen;-;7"], [:])
    #expect(reading.findings == ["2026-Q1.csv:2:3 error B3109", "2026-Q1.csv:2:10 error B3109", "2026-Q1.csv:2:12 error B3108"])
    #expect(reading.diagnostics.allSatisfy { $0.fixIt?.message.text(in: .nl).contains("'missing'") == true })
  }

  @Test func letsTheSettingGoBeforeWhatAToolWrites() {
    var settings = TableFixture.settings()
    settings.missing = ["N/A": .notApplicable]
    let text = "id,submitdate,lastpage,startlanguage,Partner,C1,C2,O1\n1,2026-03-01,3,nl,A,N/A,1,2\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text], settings: settings)
    #expect(reading.input.responses.spelled == ["n12"])
  }

  @Test func knowsEachWordOfOneKindOnly() {
    var kinds: [FoldedText: MissingAnswer] = [:]
    for kind in MissingAnswer.allCases {
      for word in MissingWords.understood(as: kind) {
        let folded = AnswerWords.fold(word)
        #expect(kinds[folded] ?? kind == kind, "\(word)")
        kinds[folded] = kind
      }
    }
    #expect(kinds.count > 50)
  }
}
