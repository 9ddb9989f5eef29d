// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct AnswerReadingTests {
  private func read(_ rows: String..., settings: DossierSettings = TableFixture.settings()) -> TableFixture.Reading {
    TableFixture.read(answers: ["2026-Q1.csv": (["Partner;C1;C2;O1"] + rows).joined(separator: "\n")], settings: settings)
  }

  @Test func readsNumbersLabelsAndMissingWords() {
    #expect(read("A;1;4.0;5,0").input.responses.spelled == ["145"])
    #expect(read("A;helemaal MEE eens;Strongly disagree.;Niet mee eens, niet mee oneens").input.responses.spelled == ["513"])
    #expect(read("A;Noch eens / noch oneens;4 - Mee eens;1 (helemaal mee oneens)").input.responses.spelled == ["341"])
    #expect(read("A;2. Mee oneens;Top;totally agree").input.responses.spelled == ["255"])
    #expect(read("A;weet niet;N.V.T.;Zeg ik liever niet").input.responses.spelled == ["dnr"])
    #expect(read("A;99;-1;Don’t know").input.responses.spelled == ["ddd"])
    #expect(read("A;n/a;;Prefer not to say").input.responses.spelled == ["nbr"])
  }

  @Test func neverMatchesPartOfALabel() {
    #expect(read("A;Niet mee eens;Mee eens;Helemaal niet mee eens").input.responses.spelled == ["241"])
    #expect(read("A;mee;eens mee;mee eens maar").input.responses.spelled == ["uuu"])
  }

  @Test func reportsWhatIsNoAnswerAtItsCell() {
    let good = ["D;1;2;3", "E;1;2;3", "F;1;2;3", "G;1;2;3"]
    let text = (["Partner;C1;C2;O1", "A;6;4;-99", "B;3,5;misschien;4", "C;1 - Mee eens;4;9999999999999999"] + good).joined(separator: "\n")
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(
      reading.findings == [
        "2026-Q1.csv:2:3 error B3108", "2026-Q1.csv:2:7 error B3108", "2026-Q1.csv:3:3 error B3109", "2026-Q1.csv:3:7 error B3109",
        "2026-Q1.csv:4:3 error B3109", "2026-Q1.csv:4:18 error B3109",
      ])
    #expect(reading.input.responses.spelled == ["u4u", "uu4", "u4u", "123", "123", "123", "123"])
  }

  @Test func warnsOfNumbersAndLabelsInOneColumn() {
    let reading = read("A;1;4;weet niet", "B;Mee eens;4;5")
    #expect(reading.findings == ["2026-Q1.csv:1:9 warning B3110"])
    #expect(reading.input.responses.spelled == ["14d", "445"])
  }

  @Test func refusesLabelsOfALongerScale() {
    #expect(read("A;Somewhat disagree;Agree;Strongly agree").findings == [])
    #expect(read("A;Somewhat disagree;Agree;x").findings == ["2026-Q1.csv:2:27 error B3109"])
    let reading = read("A;Disagree;Somewhat disagree;Agree")
    #expect(reading.findings == ["2026-Q1.csv:1:12 error B3111"])
    let settings = TableFixture.settings(labels: ["Somewhat disagree": 2])
    #expect(read("A;Disagree;Somewhat disagree;Agree", settings: settings).findings == [])
  }

  @Test func letsTheSettingsNameLabels() {
    let settings = TableFixture.settings(labels: ["Zeker weten": 5, "10": 4, "Top": 1])
    let reading = read("A;zeker weten!;10;top", settings: settings)
    #expect(reading.input.responses.spelled == ["541"])
    #expect(read("A;Neutraal;akkoord;Volledig oneens").input.responses.spelled == ["341"])
  }

  @Test func readsTheSameWordByTheNumberOfSteps() {
    let seven = TableFixture.make(statements: TableFixture.normenkader.statements, scale: TableFixture.scale(to: 7))
    let file = ["2026-Q1.csv": "Partner;C1;C2;O1\nA;7;Mee eens;weet niet\n"]
    let reading = TableFixture.read(answers: file, normenkader: seven)
    #expect(reading.findings == [])
    #expect(reading.input.responses.spelled == ["76d"])
  }

  @Test func namesTheColumnAndTheRowAsASpreadsheetCountsThem() {
    let text = "Partner;C1;C2;\"O1\n\"\nA;1;2;3\nB;geheim;2;3\nC;1;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:4:3 error B3109"])
    let message = reading.diagnostics.first?.message.text(in: .nl)
    #expect(message == "kolom 'C1', rij 3: dit is geen getal van 1 tot en met 5 en geen bekend antwoord")
    let plain = TableFixture.read(answers: ["2026-Q1.csv": "Partner;C1;C2;O1\nA;9;2;3\nB;1;2;3\n"])
    #expect(plain.diagnostics.first?.message.text(in: .en) == "column 'C1': this number is not on the scale of 1 to 5")
  }

  @Test func leavesOutRowsWithoutAnswer() {
    let reading = read("A;;;", "B;1;2;3", ";;;")
    #expect(reading.findings == ["2026-Q1.csv:2 note B3121"])
    #expect(reading.input.responses.spelled == ["123"])
    #expect(reading.rowsPerFile == ["2026-Q1.csv": 1])
  }

  @Test func saysWhenThereAreNoAnswersAtAll() {
    #expect(read().findings == ["2026-Q1.csv warning B3120"])
    #expect(read().rowsPerFile == ["2026-Q1.csv": 0])
  }

  @Test func countsEveryRespondentOnce() {
    let text = "Respondent;Partner;C1;C2;O1\nr1;A;1;2;3\nr2;A;1;2;3\nr1;A;3;3;3\n;A;1;2;3\n;A;1;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text])
    #expect(reading.findings == ["2026-Q1.csv:4:1 error B3118", "2026-Q1.csv:6 note B3119"])
    #expect(reading.diagnostics.first?.message.text(in: .en).contains("in 2026-Q1.csv on line 2") == true)
    #expect(reading.input.responses.count == 4)
  }

  @Test func knowsARespondentInAnotherFileAndAnotherPeriod() {
    let first = "Token;Partner;C1;C2;O1\nr1;A;1;2;3\n"
    let files = ["2026-Q1 a.csv": first, "2026-Q1 b.csv": "Token;Partner;C1;C2;O1\nr1;A;5;5;5\n", "2026-Q2.csv": first + "r2;A;1;1;1\n"]
    #expect(TableFixture.read(answers: files).findings == ["2026-Q1 b.csv:2:1 error B3118"])
  }

  @Test func takesResponseNumbersOfTwoFormsForTwoPeopleUnlessTheyAnsweredTheSame() {
    let files = ["2026-Q1 a.csv": "ID;Partner;C1;C2;O1\n1;A;1;2;3\n2;A;1;1;1\n", "2026-Q1 b.csv": "ID;Partner;C1;C2;O1\n1;A;5;5;5\n2;A;1;1;1\n"]
    let reading = TableFixture.read(answers: files)
    #expect(reading.findings == ["2026-Q1 b.csv warning B3124"])
    let message = reading.diagnostics.first?.message.text(in: .en)
    #expect(message?.contains("2026-Q1 a.csv too, with the same answers and the same number or moment: 1;") == true)
    #expect(reading.input.responses.count == 3)
  }

  @Test(arguments: ["ID", "id. Response ID", "#", "Respondent", "Nummer"])
  func takesARunningNumberForNoPersonAcrossFiles(heading: String) {
    let settings = TableFixture.settings(columns: heading == "Nummer" ? ["Nummer": .respondent] : [:])
    let (first, second) = ("\(heading);Partner;C1;C2;O1\n1;A;1;2;3\n2;A;1;1;1\n", "\(heading);Partner;C1;C2;O1\n1;A;5;5;5\n2;A;1;1;2\n")
    let reading = TableFixture.read(answers: ["2026-Q1 a.csv": first, "2026-Q1 b.csv": second], settings: settings)
    #expect(reading.findings == [])
    #expect(reading.input.responses.count == 4)
    let again = TableFixture.read(answers: ["2026-Q1 a.csv": first + "1;A;5;5;5\n"], settings: settings)
    #expect(again.findings == ["2026-Q1 a.csv:4:1 error B3118"])
  }

  @Test func tellsPeopleWithOneNumberApartByTheMomentAndSumsUpOncePerPairOfFiles() {
    let heading = "ID;submitdate;Partner;C1;C2;O1\n"
    let rows = (1...12).map { "\($0);2026-01-\($0 + 10);A;1;2;3\n" }
    let later = rows.map { $0.replacing("2026-01", with: "2026-02") }
    let text = heading + rows.joined()
    let apart = TableFixture.read(answers: ["2026-Q1 a.csv": text, "2026-Q1 b.csv": heading + later.joined()])
    #expect(apart.findings == [])
    #expect(apart.input.responses.count == 24)
    let copied = TableFixture.read(answers: ["2026-Q1 a.csv": text, "2026-Q1 b.csv": text + "13;2026-03-01;A;5;5;5\n"])
    #expect(copied.findings == ["2026-Q1 a.csv warning B3124"])
    #expect(copied.diagnostics.first?.message.text(in: .nl).hasSuffix(": 12; zij tellen één keer") == true)
    #expect(copied.input.responses.count == 13)
  }

  @Test func notesEqualRowsWithoutACodeAndKeepsThem() {
    let reading = read("A;1;2;3", "A;1;2;3", "B;1;2;3", "A;1;2;", "A;1;2;")
    #expect(reading.findings == ["2026-Q1.csv:3 note B3119"])
    #expect(reading.input.responses.count == 5)
  }

  @Test func refusesAFileThatIsThereTwice() {
    let text = "Partner;C1;C2;O1\nA;1;2;3\n"
    let reading = TableFixture.read(answers: ["2026-Q1.csv": text, "2026-Q2.csv": text])
    #expect(reading.findings == ["2026-Q2.csv error B1109"])
    #expect(reading.input.responses.count == 1)
  }
}
