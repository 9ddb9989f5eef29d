// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// From persons to figures: each SELECT has a row per partner and key.
extension MomentsQuery {
  /// Engines take about a hundred arguments at most.
  private static let mostJoined = 40

  /// The SELECTs of all figures.
  var figures: [String] {
    let statements = asked.map { answerCounts($0) }
    let scales = layout.scales.indices.flatMap { place in asked(of: layout.scales[place]).isEmpty ? [] : [scores(place), residual(place)] }
    let cases = layout.scales.indices.filter { layout.scales[$0].keepsCases && asked(of: layout.scales[$0]).count >= 2 }.map { completeCases($0) }
    return [patterns] + statements + scales + (layout.scales.isEmpty ? [] : [joint]) + cases
  }

  private var patterns: String {
    figure(.people, key: name("pattern"), numbers: ["count(*)"], grouping: [name("pattern")])
  }

  private func answerCounts(_ place: Int) -> String {
    let codes = Array(0...(layout.highest - layout.lowest)) + MissingAnswer.allCases.map { Self.code($0) }
    let counts = codes.map { "sum(CASE WHEN \(name("a\(place)")) = \($0) THEN 1 ELSE 0 END)" }
    return figure(.answers, key: dialect.literal(layout.statements[place].rawValue), numbers: counts)
  }

  private func scores(_ place: Int) -> String {
    let (numerator, denominator) = (name("n\(place)"), name("d\(place)"))
    let key = "\(dialect.literal(layout.scales[place].name + " ")) || \(dialect.text(numerator)) || '/' || \(dialect.text(denominator))"
    return figure(.scores, key: key, numbers: ["count(*)"], where: "\(denominator) > 0", grouping: [numerator, denominator])
  }

  private func residual(_ place: Int) -> String {
    let scale = layout.scales[place]
    let own = asked(of: scale)
    let (answered, total) = (name("k\(place)"), name("s\(place)"))
    let squares = own.map { "\(name("u\($0.statement)")) * \(name("u\($0.statement)"))" }.joined(separator: " + ")
    let totals = each(scale) { "sum(\(name("u\($0)")))" }
    let sums = each(scale) { "sum(CASE WHEN \(name("a\($0)")) < 0 THEN 0 ELSE \(total) END)" }
    let key = "\(dialect.literal(scale.name + " ")) || \(dialect.text(answered))"
    return figure(
      .residual, key: key, numbers: ["sum(\(total) * \(total))", "sum(\(squares))"] + totals + sums, where: "\(name("d\(place)")) > 0",
      grouping: [answered])
  }

  private var joint: String {
    let scales = layout.scales.indices
    let denominators = scales.map { name("d\($0)") }
    let products = scales.flatMap { row in (0...row).map { "sum(\(name("n\(row)")) * \(name("n\($0)")))" } }
    return figure(
      .joint, key: joined(denominators), numbers: scales.map { "sum(\(name("n\($0)")))" } + products,
      where: denominators.joined(separator: " + ") + " > 0", grouping: denominators)
  }

  private func completeCases(_ place: Int) -> String {
    let scale = layout.scales[place]
    let own = Set(asked(of: scale).map(\.place))
    let products = scale.statements.indices.flatMap { row in
      (0...row).map { column in
        guard own.contains(row), own.contains(column) else { return "0" }
        return "sum(\(name("u\(scale.statements[row])")) * \(name("u\(scale.statements[column])")))"
      }
    }
    let mark = scale.statements.indices.map { own.contains($0) ? "1" : "0" }.joined()
    return figure(
      .cases, key: dialect.literal("\(scale.name) \(mark)"), numbers: each(scale) { "sum(\(name("u\($0)")))" } + products,
      where: "\(name("k\(place)")) = \(own.count)")
  }

  /// A number for each statement of a scale, 0 for one that was not asked.
  private func each(_ scale: MomentsLayout.Scale, _ number: (Int) -> String) -> [String] {
    scale.statements.map { asked.contains($0) ? number($0) : "0" }
  }

  private func figure(
    _ figure: MomentsRow.Figure, key: String, numbers: [String], where condition: String? = nil, grouping: [String] = []
  ) -> String {
    let columns = [
      ("\(dialect.literal("1-" + layout.fingerprint))", "layout"), (name("c"), "collaboration"), (name("p"), "period"), (name("q"), "partner"),
      (dialect.literal(figure.rawValue), "figure"), (key, "key"), (joined(numbers), "numbers"),
    ]
    let by = ([group] + grouping).joined(separator: ", ")
    return "SELECT " + columns.map { "\($0.0) AS \(dialect.name($0.1))" }.joined(separator: ", ")
      + "\nFROM \(name("people"))" + (condition.map { "\nWHERE \($0)" } ?? "") + "\nGROUP BY \(by)"
  }

  /// Numbers as one text with a space between them.
  private func joined(_ numbers: [String]) -> String {
    var texts = numbers.map { dialect.text($0) }
    while texts.count > 1 {
      texts = stride(from: 0, to: texts.count, by: Self.mostJoined).map { start in
        let part = texts[start..<min(start + Self.mostJoined, texts.count)]
        return part.count == 1 ? part[start] : "concat_ws(' ', \(part.joined(separator: ", ")))"
      }
    }
    return texts.first ?? "''"
  }
}
