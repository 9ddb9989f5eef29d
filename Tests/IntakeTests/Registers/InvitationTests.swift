// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

struct InvitationTests {
  private let answers = [
    "2026-Q1.csv": "Partner;C1;C2;O1\nA;1;2;3\nA;1;2;4\nA;1;2;5\nB;1;2;3\n", "2026-Q2.csv": "Partner;C1;C2;O1\nA;2;2;3\nA;2;2;4\nB;1;1;1\n",
  ]

  private func read(_ partners: String) -> TableFixture.Reading {
    TableFixture.read(answers: answers, registers: ["partners.csv": partners])
  }

  @Test func warnsAtTheNumberThatIsLowerThanThatOfThePeopleWhoAnswered() {
    let reading = read("Partner;Uitgenodigd\nA;1\nB;1\n")
    #expect(reading.findings == ["partners.csv:2:3 warning B3211"])
    #expect(
      reading.diagnostics.first?.message.text(in: .en)
        == "of partner 'A' more people answered in 2026-Q1, 2026-Q2 than were invited; the response looks higher than it is")
    let one = read("Partner;Uitgenodigd\nA;2\nB;1\n")
    #expect(one.findings == ["partners.csv:2:3 warning B3211"])
    #expect(one.diagnostics.first?.message.text(in: .nl).contains("in 2026-Q1 meer") == true)
  }

  @Test func saysNothingWhenEnoughWereInvitedOrTheNumberIsNotKnown() {
    #expect(read("Partner;Uitgenodigd\nA;3\nB;1\n").findings == [])
    #expect(read("Partner;Uitgenodigd\nA;\nB;\n").findings == [])
    #expect(read("Partner\nA\nB\n").findings == [])
  }

  @Test func takesTheHighestNumberOfSeveralRows() {
    #expect(read("Partner;Uitgenodigd\nA;3\nA;1\nB;0\n").findings == ["partners.csv:4:3 warning B3211"])
  }

  @Test func neverShowsHowManyAnswered() {
    let message = read("Partner;Uitgenodigd\nA;0\nB;1\n").diagnostics.first?.message.text(in: .nl) ?? ""
    #expect(message.replacing("2026-Q1", with: "").replacing("2026-Q2", with: "").contains(where: \.isNumber) == false)
  }
}
