// SPDX-License-Identifier: EUPL-1.2

public import HealthModel

/// Writes comparisons of two periods as text for a terminal or as Markdown.
public struct ComparisonRenderer: Sendable {
  private let wording: Wording

  /// Makes a renderer in a language.
  public init(_ normenkader: Normenkader, language: Language, periodLength: Period.Length) {
    wording = Wording(Phrases.builtIn(language), normenkader: normenkader, periodLength: periodLength)
  }

  /// The comparisons as tables with their columns under each other.
  public func text(_ comparisons: [PublishedComparison]) -> String {
    joined(comparisons) { tables in
      let title = tables.title
      return [title + "\n" + String(repeating: "=", count: title.count) + "\n"] + (tables.obstacle.map { [$0 + "\n"] } ?? tables.tables.map(\.text))
    }
  }

  /// The comparisons in Markdown, with GitHub's tables.
  public func markdown(_ comparisons: [PublishedComparison]) -> String {
    joined(comparisons) { tables in
      let title = "# " + ComparisonTable.escaped(tables.title, isCell: false) + "\n"
      let obstacle = tables.obstacle.map { [ComparisonTable.escaped($0, isCell: false) + "\n"] }
      return [title] + (obstacle ?? tables.tables.map(\.markdown))
    }
  }

  private func joined(_ comparisons: [PublishedComparison], _ parts: (ComparisonTables) -> [String]) -> String {
    comparisons.flatMap { parts(ComparisonTables(comparison: $0, wording: wording)) }.joined(separator: "\n")
  }
}
