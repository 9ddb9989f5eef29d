// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

@testable import Intake

/// What `balans match` proposes, and that it touches nothing else in `balans.yaml`.
struct MatchingTests {
  private static let text = """
    ID;Begintijd;Tijd van voltooien;E-mail;Naam;Bij welke partnerorganisatie hoort u?;Blok. Wij komen onze afspraken na.;De andere parners komen hun afspraken na;O1;Leeftijd
    1;1-2-26;1-2-26;anonymous;;A;1;2;3;40
    2;1-2-26;1-2-26;anonymous;;A;1;2;3;50
    """

  private func match(_ settings: DossierSettings = TableFixture.settings()) -> [FileMatching] {
    var log = DiagnosticLog()
    let files = [InputFile(path: "answers/2026-Q1.csv", bytes: Array(Self.text.utf8))]
    return InputReader.match(answers: files, normenkader: TableFixture.normenkader, settings: settings, log: &log)
  }

  @Test func saysWhatEachColumnIsAndWhy() throws {
    let file = try #require(match().first)
    #expect(file.toolWord == "microsoft-forms")
    #expect(file.responses == 2)
    #expect(
      file.columns.map { "\($0.role?.word ?? "-") \($0.by.rawValue) \($0.suggestion?.word ?? "")" } == [
        "respondent known ", "ignore known ", "submitted known ", "ignore known ", "ignore known ", "partner word ", "C1 part ", "- nothing C2",
        "O1 id ", "- nothing ",
      ])
  }

  @Test func proposesWhatTheNextQuarterNeeds() {
    #expect(
      SettingsWriter.lines(FileMatching.proposals(match())) == [
        "  \"Bij welke partnerorganisatie hoort u?\": partner", "  \"Blok. Wij komen onze afspraken na.\": C1",
        "  # \"De andere parners komen hun afspraken na\": C2  # ?", "  \"Leeftijd\": ignore",
      ])
    let settings = TableFixture.settings(columns: [
      "Bij welke partnerorganisatie hoort u?": .partner, "Blok. Wij komen onze afspraken na.": .statement("C1"),
      "De andere parners komen hun afspraken na": .statement("C2"), "Leeftijd": .ignore,
    ])
    #expect(FileMatching.proposals(match(settings)).isEmpty)
  }

  private static let proposals = [
    ColumnProposal(heading: "Vraag \"1\": \\ x\nregel", meaning: "C1", isGuess: false), ColumnProposal(heading: "Iets", meaning: "C2", isGuess: true),
  ]
  private static let line = "\"Vraag \\\"1\\\": \\\\ x\\nregel\": C1"

  @Test(arguments: [
    ("balans: 1\nnormenkader: kort  # de maat\n", "balans: 1\nnormenkader: kort  # de maat\ncolumns:\n  LINE\n  # \"Iets\": C2  # ?\n"),
    (
      "balans: 1\ncolumns:\n    # van ons\n    Organisatie: partner  # ja\n\nnormenkader: kort\n",
      "balans: 1\ncolumns:\n    # van ons\n    Organisatie: partner  # ja\n    LINE\n    # \"Iets\": C2  # ?\n\nnormenkader: kort\n"
    ),
    (
      "balans: 1\ncolumns: {\"a b\": partner}\nnormenkader: kort\n",
      "balans: 1\ncolumns: {\n  LINE,\n  \"a b\": partner}\nnormenkader: kort\n"
    ),
    ("balans: 1\nnormenkader: kort\ncolumns: {}\n", "balans: 1\nnormenkader: kort\ncolumns: {\n  LINE,\n  }\n"),
    ("balans: 1\r\nnormenkader: kort\r\n", "balans: 1\r\nnormenkader: kort\r\ncolumns:\r\n  LINE\r\n  # \"Iets\": C2  # ?\r\n"),
  ])
  func addsLinesAndLeavesTheRestAlone(before: String, after: String) {
    let written = SettingsWriter.adding(Self.proposals, to: before, file: "balans.yaml")
    #expect(written == after.replacing("LINE", with: Self.line))
  }

  @Test(arguments: ["balans: 1\nnormenkader: kort\n...\n", "balans: 1\n", "{balans: 1, normenkader: kort}\n"])
  func changesNothingThatItCannotAddTo(text: String) {
    #expect(SettingsWriter.adding(Self.proposals, to: text, file: "balans.yaml") == nil)
  }

  @Test func writesNothingTwice() throws {
    let once = try #require(SettingsWriter.adding([Self.proposals[0]], to: "balans: 1\nnormenkader: kort\n", file: "balans.yaml"))
    #expect(SettingsWriter.adding([Self.proposals[0]], to: once, file: "balans.yaml") == once)
  }

  @Test func proposesNothingOfAHeadingThatIsAnAddress() {
    let column = FileMatching.Column(number: 1, heading: "jan@x.nl", role: nil, by: .nothing, suggestion: nil)
    #expect(column.proposal == nil)
  }
}
