// SPDX-License-Identifier: EUPL-1.2
public import HealthModel
import Intake

/// A matching as a table to read.
public struct MatchingText {
  private static let longestHeading = 60

  private let language: Language

  /// Makes a rendering in a language.
  public init(language: Language) {
    self.language = language
  }

  /// The tables of all files, and the lines for `balans.yaml`.
  public func render(_ matching: Matching) -> String {
    guard !matching.files.isEmpty else { return say("Er zijn geen tabellen met antwoorden.", "There are no tables of answers.") + "\n" }
    let tables = matching.files.map { table($0, matching.normenkader) }.joined(separator: "\n")
    guard !matching.proposals.isEmpty else {
      return tables + "\n" + say("balans.yaml heeft niets meer nodig.", "balans.yaml needs nothing more.") + "\n"
    }
    let lines = ["columns:"] + SettingsWriter.lines(matching.proposals)
    let intro = say(
      "Voorstel voor balans.yaml (met --write komt het erin; een regel met # is een vermoeden en doet niets):",
      "Proposal for balans.yaml (--write puts it there; a line with # is a guess and does nothing):")
    return tables + "\n" + intro + "\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private func table(_ file: FileMatching, _ normenkader: Normenkader) -> String {
    let place = file.sheet.map { "\(file.file), \(say("blad", "sheet")) \($0)" } ?? file.file
    let count = say(
      file.responses == 1 ? "1 reactie" : "\(file.responses) reacties", file.responses == 1 ? "1 response" : "\(file.responses) responses")
    let heading = [say("kolom", "column"), say("kop", "heading"), say("is", "is"), say("want", "because")]
    let rows = file.columns.filter { !($0.heading.isEmpty && $0.role == nil) }.map { column in
      ["\(column.number)", short(column.heading), meaning(column, normenkader), reason(column)]
    }
    let widths = heading.indices.map { index in ([heading] + rows).map { $0[index].count }.max() ?? 0 }
    let lines = ([heading] + rows).map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        line += cell + (index == row.count - 1 ? "" : String(repeating: " ", count: widths[index] - cell.count + 2))
      }
      return "  " + line
    }
    return "\(place): \(file.tool.text(in: language)), \(count)\n" + lines.joined(separator: "\n") + "\n"
  }

  private func meaning(_ column: FileMatching.Column, _ normenkader: Normenkader) -> String {
    guard let role = column.role else {
      return column.suggestion.map { say("? (\($0.word))", "? (\($0.word))") } ?? say("niet gelezen", "not read")
    }
    switch role {
    case .statement(let id): return id.rawValue
    case .collaboration: return say("samenwerking", "collaboration")
    case .partner: return "partner"
    case .period: return say("periode", "period")
    case .submitted: return say("moment van inzenden", "moment of sending in")
    case .respondent: return say("respondent", "respondent")
    case .email: return say("e-mail, voor de partner", "e-mail, for the partner")
    case .ignore: return say("niet nodig", "not needed")
    }
  }

  private func reason(_ column: FileMatching.Column) -> String {
    switch column.by {
    case .settings: say("staat in balans.yaml", "stands in balans.yaml")
    case .id: say("de code van de stelling", "the id of the statement")
    case .text: say("de tekst van de stelling", "the text of the statement")
    case .beginning: say("het begin van de stelling", "the beginning of the statement")
    case .part: say("een deel van de kop is de stelling", "a part of the heading is the statement")
    case .repeated: say("herhaling van een andere kop", "repeats another heading")
    case .codebook: say("het codeboek geeft de tekst", "the codebook gives the text")
    case .known: say("bekende kop", "known heading")
    case .word: say("een woord in de kop", "a word in the heading")
    case .nothing: column.suggestion == nil ? say("onbekend", "unknown") : say("lijkt erop", "looks like it")
    }
  }

  private func short(_ heading: String) -> String {
    let line = heading.contains("@") ? "…@…" : heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= Self.longestHeading ? line : line.prefix(Self.longestHeading - 1) + "…"
  }

  private func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
}
