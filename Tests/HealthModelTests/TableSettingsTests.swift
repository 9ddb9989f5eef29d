// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Testing

struct TableSettingsTests {
  @Test(arguments: [
    ("answers/a.csv", "answers/a.csv", true), ("answers/*.csv", "answers/a.csv", true), ("answers/*", "answers/a.csv", true),
    ("*", "answers/a.csv", false), ("*/*", "answers/a.csv", true), ("answers/*.csv", "answers/a.csvx", false), ("*.csv", "a.csv.csv", true),
    ("answers/a*b*c", "answers/aXbbXc", true), ("answers/a*b*c", "answers/aXc", false), ("", "", true), ("", "a", false), ("**", "abc", true),
    ("answers/*", "answers/", true), ("ANSWERS/*", "answers/a", false), ("antwoorden/é*.csv", "antwoorden/één.csv", true),
  ])
  func fitsAPathToAPattern(pattern: String, path: String, fits: Bool) {
    #expect(TableSettings(pattern: pattern).covers(path) == fits)
  }

  @Test func triesAPatternOfManyStarsInNoTime() {
    let pattern = String(repeating: "*a", count: 2_000) + "b"
    #expect(!TableSettings(pattern: pattern).covers(String(repeating: "a", count: 4_000)))
  }

  @Test func takesTheFirstPatternThatFits() {
    var settings = DossierSettings(normenkader: "x")
    var (first, second) = (TableSettings(pattern: "answers/a.csv"), TableSettings(pattern: "answers/*"))
    first.headingRow = 2
    second.headingRow = 3
    settings.tables = [first, second]
    #expect(settings.table(of: "answers/a.csv")?.headingRow == 2)
    #expect(settings.table(of: "answers/b.csv")?.headingRow == 3)
    #expect(settings.table(of: "registers/b.csv") == nil)
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"), (0, "")])
  func namesAColumnByItsLetters(column: Int, letters: String) {
    #expect(SourceLocation.letters(ofColumn: column) == letters)
  }

  @Test func namesACellAsASpreadsheetDoes() {
    #expect(SourceLocation(file: "a", line: 4, column: 3, sheet: "Blad1").cell == "Blad1!C4")
    #expect(SourceLocation(file: "a", line: 4, sheet: "Blad1").cell == "Blad1!4:4")
    #expect(SourceLocation(file: "a", sheet: "Blad1").cell == "Blad1")
    #expect(SourceLocation(file: "a", line: 4).cell == nil)
    #expect(SourceLocation(file: "a", line: 4, sheet: "B").row(in: .nl) == "op regel 4 van blad B")
    #expect(SourceLocation(file: "a", line: 4).row(in: .en) == "on line 4")
  }
}
