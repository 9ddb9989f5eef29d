// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// Which responses count, and that it is said how many do not.
struct ResponseRuleTests {
  private static let limeSurvey = """
    id,submitdate,lastpage,startlanguage,token,Partner,C1,C2,O1
    1,2026-03-01 10:00:00,3,nl,a,A,1,2,3
    2,,2,nl,b,A,1,2,N/A
    3,,1,nl,c,A,1,N/A,N/A
    4,,0,nl,d,A,N/A,N/A,N/A
    5,1980-01-01 00:00:00,3,nl,e,A,5,N/A,4
    """

  private func read(_ text: String, _ rules: ResponseRules = ResponseRules()) -> TableFixture.Reading {
    var settings = TableFixture.settings()
    settings.responses = rules
    return TableFixture.read(answers: ["2026-Q1.csv": text], settings: settings)
  }

  private func messages(_ reading: TableFixture.Reading, _ code: String) -> [String] {
    reading.diagnostics.filter { $0.code.number == code }.map { "\($0.severity.rawValue): \($0.message.text(in: .en))" }
  }

  @Test func countsAnUnfinishedResponseWithHalfOfTheStatements() {
    let reading = read(Self.limeSurvey)
    #expect(reading.input.responses.spelled == ["123", "12.", "5.4"])
    #expect(
      messages(reading, "B3134") == [
        "warning: 3 of the 5 responses were not completed: 1 counts (at least half of the statements answered), 2 do not"
      ])
    #expect(reading.rowsPerFile == ["2026-Q1.csv": 3])
  }

  @Test func letsTheSettingsDecideOnUnfinishedResponses() {
    #expect(read(Self.limeSurvey, ResponseRules(partial: .count)).input.responses.spelled == ["123", "12.", "1..", "5.4"])
    let none = read(Self.limeSurvey, ResponseRules(partial: .leaveOut))
    #expect(none.input.responses.spelled == ["123", "5.4"])
    #expect(messages(none, "B3134") == ["note: 3 of the 5 responses were not completed: 0 count, 3 do not"])
  }

  @Test func keepsNotShownApartFromNotAnswered() {
    let reading = read("id,submitdate,lastpage,Partner,C1,C2,O1\n1,2026-03-01,3,A,N/A,,n.v.t.\n2,2026-03-01,3,A,1,weet niet,zeg ik liever niet\n")
    #expect(reading.input.responses.spelled == ["1dr", ".bn"])
  }

  private static let qualtrics = """
    StartDate,Status,Finished,RecordedDate,ResponseId,Progress,Partner,C1,C2,O1
    2026-03-01,IP Address,True,2026-03-01,R_1,100,A,Mee eens,Mee eens,Oneens
    2026-03-01,Survey Preview,True,2026-03-01,R_2,100,A,Eens,Eens,Eens
    2026-03-01,Spam,True,2026-03-01,R_3,100,A,Oneens,Oneens,Oneens
    2026-03-01,Iets nieuws,True,2026-03-01,R_4,100,A,Neutraal,Neutraal,Oneens
    """

  @Test func leavesOutPreviewsAndWhatWasTurnedDownAndSaysSo() {
    let reading = read(Self.qualtrics)
    #expect(reading.input.responses.spelled == ["332", "442"])
    #expect(messages(reading, "B3135") == ["warning: 1 response is a test or preview; it does not count"])
    #expect(messages(reading, "B3136") == ["warning: 1 response was turned down in the survey tool; it does not count"])
    #expect(messages(reading, "B3133") == ["warning: column 'Status' has a status that is not known in 1 row; it counts as complete"])
    #expect(!"\(reading.diagnostics)".contains("Iets nieuws"))
  }

  @Test func countsPreviewsWhenTheSettingsSaySo() {
    let reading = read(Self.qualtrics, ResponseRules(tests: .count, rejected: .count))
    #expect(reading.input.responses.count == 4)
    #expect(messages(reading, "B3135") == ["note: 1 response is a test or preview; it counts"])
  }

  @Test func listensToSettingsThatLeaveAStatusAlone() {
    var settings = TableFixture.settings(columns: ["Status": .ignore])
    settings.responses = ResponseRules()
    #expect(TableFixture.read(answers: ["2026-Q1.csv": Self.qualtrics], settings: settings).input.responses.count == 4)
  }

  private static let repeated = "token;Partner;C1;C2;O1\na;A;1;1;1\nb;A;2;2;2\na;A;5;5;5\n"

  @Test(arguments: [
    (ResponseRules.Duplicates.first, ["111", "222"], "only their first counts"), (.last, ["222", "555"], "only their last counts"),
    (.count, ["111", "222", "555"], "all count"),
  ])
  func letsTheSettingsChooseAmongResponsesOfOnePerson(rule: ResponseRules.Duplicates, answers: [String], message: String) {
    let reading = read(Self.repeated, ResponseRules(duplicates: rule))
    #expect(reading.input.responses.spelled == answers)
    let order = rule == .count ? "" : "; without a difference in moment of sending in the order of the rows decides (once)"
    #expect(
      messages(reading, "B3137") == ["warning: 1 response is of someone who had answered before; \(message), as balans.yaml says\(order)"])
    #expect(messages(reading, "B3118") == [])
  }

  /// An export need not have the latest response last.
  @Test(arguments: [(ResponseRules.Duplicates.first, ["111", "222"]), (.last, ["222", "555"])])
  func goesByTheMomentOfSendingInAndNotByTheRows(rule: ResponseRules.Duplicates, answers: [String]) {
    let rows = ["a;01-02-2026 10:00;A;1;1;1", "a;01-02-2026 17:30;A;5;5;5", "b;02-02-2026;A;2;2;2"]
    for order in [[0, 1, 2], [1, 2, 0], [2, 1, 0]] {
      let text = (["token;submitdate;Partner;C1;C2;O1"] + order.map { rows[$0] }).joined(separator: "\n")
      let reading = read(text, ResponseRules(duplicates: rule))
      #expect(reading.input.responses.spelled == answers)
      #expect(messages(reading, "B3137").allSatisfy { $0.hasPrefix("note:") && $0.hasSuffix("as balans.yaml says") })
    }
  }

  @Test(arguments: ["Test", "test 2", "TESTORGANISATIE", "xxx", "XX", "Dit is een test"])
  func leavesOutWhoTriedTheQuestionnaire(partner: String) {
    let text = "Partner;C1;C2;O1\nA;1;1;1\n\(partner);5;5;5\n"
    let reading = read(text)
    #expect(reading.input.responses.spelled == ["111"])
    #expect(
      messages(reading, "B3135") == [
        "warning: 1 response is a test or preview; it does not count (1 with a word such as 'test' in the place of the partner)"
      ])
    #expect(read(text, ResponseRules(tests: .count)).input.responses.count == 2)
  }

  @Test(arguments: ["Testcentrum Oost", "X", "Proeftuin", "GGD Testen en Vaccineren"])
  func takesNoOrganisationForATest(partner: String) {
    #expect(read("Partner;C1;C2;O1\n\(partner);5;5;5\n").findings == [])
  }

  @Test func refusesNothingSilently() {
    #expect(read(Self.repeated).findings == ["2026-Q1.csv:4:1 error B3118"])
  }
}
