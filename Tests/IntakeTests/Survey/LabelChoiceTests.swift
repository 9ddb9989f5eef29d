// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// One set of labels per column, never a part of a label, and no scale taken for another in silence.
struct LabelChoiceTests {
  private func read(
    _ rows: [String], scale: AnswerScale = TableFixture.scale(to: 5), survey: SurveySettings = SurveySettings(), heading: String = "Partner;C1;C2;O1"
  ) -> TableFixture.Reading {
    var settings = TableFixture.settings()
    settings.survey = survey
    let normenkader = TableFixture.make(statements: TableFixture.normenkader.statements, scale: scale)
    return TableFixture.read(answers: ["2026-Q1.csv": ([heading] + rows).joined(separator: "\n")], normenkader: normenkader, settings: settings)
  }

  @Test(arguments: [
    (5, ["Helemaal niet akkoord", "Niet akkoord", "Neutraal", "Akkoord", "Volledig akkoord"]),
    (5, ["Strongly disagree", "Somewhat disagree", "Neither agree nor disagree", "Somewhat agree", "Strongly agree"]),
    (5, ["Zeer mee oneens", "Oneens", "Noch mee eens, noch mee oneens", "Mee eens", "Zeer mee eens"]),
    (4, ["Helemaal niet mee eens", "Niet mee eens", "Mee eens", "Helemaal mee eens"]),
    (4, ["Disagree completely", "Rather disagree", "Rather agree", "Agree completely"]),
    (4, ["Stimme gar nicht zu", "Stimme eher nicht zu", "Stimme eher zu", "Stimme vollständig zu"]),
    (6, ["sterk mee oneens", "mee oneens", "enigszins mee oneens", "enigszins mee eens", "mee eens", "sterk mee eens"]),
    (7, ["Helemaal mee oneens", "Mee oneens", "Enigszins mee oneens", "Neutraal", "Enigszins mee eens", "Mee eens", "Helemaal mee eens"]),
    (7, ["Strongly disagree", "Disagree", "Slightly disagree", "Neutral", "Slightly agree", "Agree", "Strongly agree"]),
    (5, ["Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden"]), (5, ["Nooit", "Zelden", "Soms", "Vaak", "Altijd"]),
    (5, ["Zeer slecht", "Slecht", "Matig", "Goed", "Zeer goed"]), (2, ["Nee", "Ja"]), (3, ["Nee", "Ja, deels", "Ja"]),
    (5, ["Helemaal niet", "Een beetje", "Enigszins", "Grotendeels", "Volledig"]),
  ])
  func readsASetOfLabelsInItsOrder(points: Int, labels: [String]) {
    let reading = read(labels.map { "A;\($0);1;1" }, scale: AnswerScale(from: 1, to: points))
    #expect(reading.input.responses.spelled == (1...points).map { "\($0)11" })
    #expect(reading.diagnostics.allSatisfy { $0.severity < .error })
  }

  @Test func refusesLabelsThatOnlyAnotherNumberOfStepsHas() {
    let reading = read(["A;Licht mee oneens;1;1", "B;Licht mee eens;2;2"])
    #expect(reading.findings == ["2026-Q1.csv:1:9 error B3111"])
    #expect(reading.diagnostics.first?.message.text(in: .nl).hasPrefix("deze antwoorden komen van een schaal met 6 stappen") == true)
    #expect(reading.input.responses.isEmpty)
  }

  /// A normenkader may name both words for one answer; beside each other they are steps of a longer scale.
  @Test(arguments: [
    ["Strongly disagree", "Disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Agree", "Strongly agree"],
    ["Zeer mee oneens", "Mee oneens", "Enigszins oneens", "Neutraal", "Enigszins mee eens", "Mee eens", "Zeer mee eens"],
  ])
  func refusesALongerScaleOfWordsThatAreAllDeclared(labels: [String]) {
    var scale = AnswerScale(from: 1, to: 5)
    for (answer, words) in zip([1, 2, 2, 3, 4, 4, 5], labels) { scale.synonyms[answer, default: []].append(words) }
    let refused = read(labels.map { "A;\($0);1;1" }, scale: scale)
    #expect(refused.findings == ["2026-Q1.csv:1:9 error B3111"])
    #expect(refused.input.responses.isEmpty)
    let short = [0, 2, 3, 4, 6].map { labels[$0] }
    #expect(read(short.map { "A;\($0);1;1" }, scale: scale).input.responses.spelled == ["111", "211", "311", "411", "511"])
  }

  /// The finding names the scale that mends it, and naming it does.
  @Test(arguments: [
    (7, ["Helemaal mee oneens", "Mee oneens", "Enigszins mee oneens", "Neutraal", "Enigszins mee eens", "Mee eens", "Helemaal mee eens"], "1223445"),
    (6, ["Helemaal mee oneens", "Mee oneens", "Enigszins mee oneens", "Enigszins mee eens", "Mee eens", "Helemaal mee eens"], "123345"),
    (6, ["Strongly disagree", "Disagree", "Slightly disagree", "Slightly agree", "Agree", "Strongly agree"], "123345"),
  ])
  func proposesTheLongerScaleThatMendsIt(points: Int, labels: [String], answers: String) {
    let rows = labels.map { "A;\($0);\($0);\($0)" }
    let refused = read(rows)
    #expect(refused.findings == ["2026-Q1.csv:1:9 error B3111"])
    #expect(refused.diagnostics.first?.message.text(in: .nl).hasPrefix("deze antwoorden komen van een schaal met \(points) stappen") == true)
    #expect(refused.diagnostics.first?.fixIt?.message.text(in: .en).contains("scale: {from: 1, to: \(points)}") == true)
    let rescaled = read(rows, survey: SurveySettings(scale: 1...points))
    #expect(rescaled.input.responses.spelled == answers.map { String(repeating: $0, count: 3) })
    #expect(rescaled.findings.filter { $0.contains("error") } == [])
  }

  @Test func doesNotTakeSatisfactionForAgreement() {
    let reading = read(["A;Zeer tevreden;1;1", "B;Tevreden;2;2", "C;Ontevreden;2;3", "D;Tevreden;3;3"])
    #expect(reading.findings == ["2026-Q1.csv:1:9 error B3123"])
    #expect(reading.input.responses.spelled == [".11", ".22", ".23", ".33"])
  }

  @Test func warnsWhenNobodyChoosesTheMiddleOfMany() {
    let rows = (1...20).map { "A;\($0 % 2 == 0 ? "Mee eens" : "Oneens");Helemaal mee eens;Mee eens" }
    let reading = read(rows)
    #expect(reading.findings.filter { $0.hasSuffix("B3132") } == ["2026-Q1.csv:1 warning B3132"])
    let neutral = read(rows + ["A;Neutraal;Eens;Eens"])
    #expect(neutral.findings.filter { $0.hasSuffix("B3132") } == [])
    #expect(read(Array(rows.prefix(10))).findings.filter { $0.hasSuffix("B3132") } == [])
  }

  @Test func refusesTheCodesOfQualtricsUnlessSomeoneSaysWhatTheyAre() {
    let heading = "StartDate;Status;Finished;RecordedDate;ResponseId;Progress;Partner;C1;C2;O1"
    let rows = ["2026-03-01;0;1;2026-03-01;R_1;100;A;1;6;4", "2026-03-01;0;1;2026-03-01;R_2;100;A;4;4;2"]
    let refused = read(rows, heading: heading)
    #expect(refused.findings.filter { $0.hasSuffix("B3130") } == ["2026-Q1.csv:1 error B3130"])
    #expect(refused.input.responses.isEmpty)
    let scale = read([rows[1]], survey: SurveySettings(codesAreScale: true), heading: heading)
    #expect(scale.input.responses.spelled == ["442"])
    var settings = TableFixture.settings(labels: ["1": 1, "6": 2, "2": 3, "4": 5])
    settings.survey = SurveySettings(tool: "qualtrics")
    let text = ([heading] + rows).joined(separator: "\n")
    #expect(TableFixture.read(answers: ["2026-Q1.csv": text], settings: settings).input.responses.spelled == ["125", "553"])
  }

  @Test func namesTheLabelThatAWordIsNearlyTheSameAs() {
    let reading = read(["A;Stronlgy disagree;1;1", "B;Strongly disagree;2;2", "C;Agree;2;2"])
    #expect(reading.findings == ["2026-Q1.csv:2:3 error B3109"])
    #expect(reading.diagnostics.first?.fixIt?.message.text(in: .en).hasPrefix("it looks like 'strongly disagree'; put another word") == true)
    #expect(!"\(reading.diagnostics)".contains("tronlgy"))
    let short = read(["A;Eensx;1;1", "B;Eens;2;2"])
    #expect(short.diagnostics.first?.fixIt?.message.text(in: .en).hasPrefix("put another word") == true)
  }

  @Test func refusesTheNumbersOfSurveyMonkeyToo() {
    let heading = "Respondent ID;Collector ID;Start Date;End Date;Partner;C1;C2;O1"
    let rows = ["1;9;2026-02-01;2026-02-01;A;1;2;3"]
    #expect(read(rows, heading: heading).findings.contains("2026-Q1.csv:1 error B3130"))
    #expect(read(rows, survey: SurveySettings(codesAreScale: true), heading: heading).input.responses.spelled == ["123"])
  }

  @Test func rescalesOnlyWhenAsked() {
    let rows = ["A;1;2;3", "B;4;5;6", "C;7;weet niet;7"]
    #expect(read(rows).findings == ["2026-Q1.csv:1 error B3122"])
    let reading = read(rows, survey: SurveySettings(scale: 1...7))
    #expect(reading.input.responses.spelled == ["122", "344", "5d5"])
    #expect(reading.findings == ["2026-Q1.csv:1 warning B3131"])
    #expect(reading.diagnostics.last?.message.text(in: .nl).contains("van een schaal van 1 tot en met 7 naar 1 tot en met 5") == true)
    #expect(reading.diagnostics.last?.message.text(in: .nl).contains("hoogstens 0,34 stap") == true)
  }

  @Test(arguments: [
    (1...10, ["1", "10", "7,5"], "154"), (1...10, ["7½", "8+", "7-"], "444"), (0...10, ["0", "10", "5"], "153"), (0...4, ["0", "4", "1"], "152"),
    (1...3, ["1", "2", "3"], "135"), (1...10, ["10 (zeer goed)", "1 (zeer slecht)", "5.0"], "513"), (1...4, ["1", "2", "4"], "125"),
  ])
  func rescalesLinearlyToTheNearestStep(scale: ClosedRange<Int>, cells: [String], answers: String) {
    let reading = read(["A;" + cells.joined(separator: ";")], survey: SurveySettings(scale: scale))
    #expect(reading.input.responses.spelled == [answers])
  }

  @Test func readsLabelsOfTheScaleThatTheSettingsName() {
    let reading = read(
      ["A;Disagree completely;Rather disagree;Rather agree", "B;Agree completely;Agree completely;don't know"], survey: SurveySettings(scale: 1...4))
    #expect(reading.input.responses.spelled == ["124", "55d"])
  }

  @Test func takesANumberBeforeALabelForTheSameAnswerOnly() {
    let seven = AnswerScale(from: 1, to: 7)
    #expect(read(["A;2 - Mee oneens;6 - Mee eens;7 - Helemaal mee eens"], scale: seven).input.responses.spelled == ["267"])
    #expect(read(["A;6 - Mee oneens;6;7"], scale: seven).input.responses.spelled == ["u67"])
  }

  @Test func everySetHasEachLabelOnceAndFoldsItself() {
    for set in LabelSet.all {
      #expect((2...7).contains(set.points))
    }
    #expect(LabelSet.holding([AnswerWords.fold("Mee eens"), AnswerWords.fold("Mee Oneens ")]).map(\.points) == [5, 7, 4, 6])
  }
}
