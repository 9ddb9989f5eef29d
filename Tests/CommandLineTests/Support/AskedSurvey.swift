// SPDX-License-Identifier: EUPL-1.2
import TestSupport

/// A questionnaire as a survey tool knows it after importing what the program made, with people who answered.
struct AskedSurvey {
  /// An answer or a choice: its code and what is read.
  struct Choice {
    var code: String
    var text: String
  }

  /// A block of statements.
  struct Block {
    var code: String
    var title: String
    var text: String
    var items: [Choice]
  }

  var partnerQuestion = Choice(code: "", text: "")
  var partners: [Choice] = []
  var blocks: [Block] = []
  var answers: [Choice] = []

  var items: [Choice] { blocks.flatMap(\.items) }

  /// Reads the structure for LimeSurvey as its importer does, in one language.
  init(limeSurvey text: String, language: String) {
    var group = ""
    for row in text.split(separator: "\n").map(Self.cells) where row.count > 6 && row[6] == language {
      let choice = Choice(code: row[2], text: Self.plain(row[4]))
      switch (row[0], row[1]) {
      case ("G", _): group = Self.plain(row[2])
      case ("Q", "F"): blocks.append(Block(code: row[2], title: group, text: choice.text, items: []))
      case ("Q", _): partnerQuestion = choice
      case ("SQ", _): blocks[blocks.count - 1].items.append(choice)
      case ("A", _): if blocks.isEmpty { partners.append(choice) } else if blocks.count == 1 { answers.append(choice) }
      default: break
      }
    }
  }

  /// Reads the cells of an XLSForm, in one of its languages by place.
  init(survey: [[String]], choices: [[String]], language: Int) {
    for row in survey.dropFirst() {
      let choice = Choice(code: row[1], text: row.count > 2 + language ? row[2 + language] : "")
      switch row[0] {
      case "select_one partners": partnerQuestion = choice
      case "begin_group": blocks.append(Block(code: choice.code, title: choice.text, text: "", items: []))
      case "select_one answers": blocks[blocks.count - 1].items.append(choice)
      default: break
      }
    }
    for row in choices.dropFirst() {
      let choice = Choice(code: row[1], text: row[2 + language])
      if row[0] == "answers" { answers.append(choice) } else { partners.append(choice) }
    }
  }

  /// How many people answered.
  static let people = 24

  /// Which answer a person gave to a statement, by their numbers: every one of them is given by someone.
  func answer(_ person: Int, _ item: Int) -> Choice { answers[(person * 3 + item * 5 + person * item) % answers.count] }

  /// Where a person works.
  func partner(_ person: Int) -> Choice { partners[person % partners.count] }

  /// A table with a heading and the answers of everybody.
  func table(_ headings: [String], first: (Int) -> [String] = { _ in [] }, last: [String] = [], _ said: (Choice) -> String) -> String {
    let rows = (0..<Self.people).map { person in
      first(person) + [said(partner(person))] + items.indices.map { said(answer(person, $0)) } + last
    }
    return ([headings] + rows).map { row in row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\n" }.joined()
  }

  private static func cells(_ row: Substring) -> [String] {
    row.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
      cell.hasPrefix("\"") ? String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"") : String(cell)
    }
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&#123;", "{"), ("&#125;", "}"), ("&amp;", "&")].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
