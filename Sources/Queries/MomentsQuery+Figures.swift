// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// From persons to figures: each SELECT has a row per partner and key.
///
/// Figures of every statement or scale come from one SELECT, in which each person stands as often as there are statements or scales: engines that
/// work a step out anew wherever it is asked for then do so six times, not a hundred. Who has no score is left out after grouping, for such engines
/// put a condition on a score back into all answers that it came from.
extension MomentsQuery {
  /// Engines take about a hundred arguments at most.
  private static let mostJoined = 40

  /// The SELECTs of all figures.
  var figures: [String] {
    let scored = layout.scales.indices.filter { !asked(of: layout.scales[$0]).isEmpty }
    let cases = scored.filter { layout.scales[$0].keepsCases && asked(of: layout.scales[$0]).count >= 2 }
    return [patterns] + (asked.isEmpty ? [] : [answerCounts]) + (scored.isEmpty ? [] : [scores(scored), joint, residual(scored)])
      + (cases.isEmpty ? [] : [completeCases(cases)])
  }

  private var patterns: String {
    figure(.people, key: name("pattern"), numbers: ["count(*)"], grouping: [name("pattern")])
  }

  private var answerCounts: String {
    let codes = Array(0...(layout.highest - layout.lowest)) + MissingAnswer.allCases.map { Self.code($0) }
    let answer = name("answer")
    let persons = unpivoted(asked, [(answer, { name("a\($0)") })])
    let key = chosen(asked) { dialect.literal(layout.statements[$0].rawValue) }
    return figure(
      .answers, key: key, numbers: codes.map { "sum(CASE WHEN \(answer) = \($0) THEN 1 ELSE 0 END)" }, from: persons, grouping: [name("i")])
  }

  private func scores(_ scales: [Int]) -> String {
    let (numerator, denominator) = (name("n"), name("d"))
    let persons = unpivoted(scales, [(numerator, { name("n\($0)") }), (denominator, { name("d\($0)") })])
    let key = "\(scaleName(scales)) || \(dialect.text(numerator)) || '/' || \(dialect.text(denominator))"
    return figure(
      .scores, key: key, numbers: ["count(*)"], from: persons, grouping: [name("i"), numerator, denominator], having: "max(\(denominator)) > 0")
  }

  private var joint: String {
    let scales = layout.scales.indices
    let denominators = scales.map { name("d\($0)") }
    let products = scales.flatMap { row in (0...row).map { "sum(\(name("n\(row)")) * \(name("n\($0)")))" } }
    return figure(
      .joint, key: joined(denominators), numbers: scales.map { "sum(\(name("n\($0)")))" } + products,
      grouping: denominators, having: "max(\(denominators.joined(separator: " + "))) > 0")
  }

  private func residual(_ scales: [Int]) -> String {
    let (answered, total) = (name("r"), name("s"))
    let persons = unpivoted(scales, [(answered, { name("r\($0)") }), (total, { name("s\($0)") })] + answers(of: scales))
    let width = width(of: scales)
    let squares = (0..<width).map { "coalesce(\(name("y\($0)")) * \(name("y\($0)")), 0)" }.joined(separator: " + ")
    let totals = (0..<width).map { "sum(\(name("y\($0)")))" }
    let sums = (0..<width).map { "sum(\(name("g\($0)")) * \(total))" }
    return figure(
      .residual, key: "\(scaleName(scales)) || \(dialect.text(answered))",
      numbers: ["sum(\(total) * \(total))", "sum(\(squares))"] + totals + sums, from: persons, grouping: [name("i"), answered],
      having: "max(\(answered)) > 0")
  }

  private func completeCases(_ scales: [Int]) -> String {
    let answered = name("k")
    let persons = unpivoted(scales, [(answered, { name("k\($0)") })] + answers(of: scales))
    let width = width(of: scales)
    let products = (0..<width).flatMap { row in (0...row).map { "sum(\(name("y\(row)")) * \(name("y\($0)")))" } }
    let counts = chosen(scales) { "\(asked(of: layout.scales[$0]).count)" }
    let key = chosen(scales) { place in
      let scale = layout.scales[place]
      let mark = scale.statements.map { asked.contains($0) ? "1" : "0" }.joined()
      return dialect.literal("\(scale.name) \(mark)")
    }
    return figure(
      .cases, key: key, numbers: (0..<width).map { "sum(\(name("y\($0)")))" } + products, from: persons, where: "\(answered) = \(counts)",
      grouping: [name("i")])
  }

  // MARK: Persons once per statement or scale

  /// How many statements the longest of some scales has.
  private func width(of scales: [Int]) -> Int { scales.map { layout.scales[$0].statements.count }.max() ?? 0 }

  /// Per place in a scale the answer in steps (y) and whether there is one (g): 0 for a statement that was not asked, nothing beyond the scale.
  private func answers(of scales: [Int]) -> [(name: String, value: (Int) -> String)] {
    (0..<width(of: scales)).flatMap { place -> [(name: String, value: (Int) -> String)] in
      func value(_ scale: Int, _ asked: (Int) -> String) -> String {
        let statements = layout.scales[scale].statements
        guard place < statements.count else { return "NULL" }
        return self.asked.contains(statements[place]) ? asked(statements[place]) : "0"
      }
      return [
        (name("y\(place)"), { scale in value(scale) { name("u\($0)") } }),
        (name("g\(place)"), { scale in value(scale) { "CASE WHEN \(name("a\($0)")) < 0 THEN 0 ELSE 1 END" } }),
      ]
    }
  }

  /// The value for the statement or scale of a row.
  private func chosen(_ places: [Int], _ value: (Int) -> String) -> String {
    "CASE \(name("i"))" + places.map { " WHEN \($0) THEN \(value($0))" }.joined() + " END"
  }

  private func scaleName(_ scales: [Int]) -> String {
    chosen(scales) { dialect.literal(layout.scales[$0].name + " ") }
  }

  /// The persons, each once for every place, with columns that depend on it.
  private func unpivoted(_ places: [Int], _ columns: [(name: String, value: (Int) -> String)]) -> String {
    let numbers = places.map { "(\($0))" }.joined(separator: ", ")
    let own = columns.map { "CAST(\(chosen(places, $0.value)) AS BIGINT) AS \($0.name)" }.joined(separator: ",\n    ")
    let table = "(VALUES \(numbers)) AS \(name("places"))(\(name("i")))"
    return "(\n  SELECT \(group), \(name("i")),\n    \(own)\n  FROM \(name("people")) CROSS JOIN \(table)\n) AS \(name("persons"))"
  }

  private func figure(
    _ figure: MomentsRow.Figure, key: String, numbers: [String], from persons: String? = nil, where condition: String? = nil, grouping: [String] = [],
    having: String? = nil
  ) -> String {
    let columns = [
      ("\(dialect.literal("1-" + layout.fingerprint))", "layout"), (name("c"), "collaboration"), (name("p"), "period"), (name("q"), "partner"),
      (dialect.literal(figure.rawValue), "figure"), (key, "key"), (joined(numbers), "numbers"),
    ]
    let by = ([group] + grouping).joined(separator: ", ")
    return "SELECT " + columns.map { "\($0.0) AS \(dialect.name($0.1))" }.joined(separator: ", ")
      + "\nFROM \(persons ?? name("people"))" + (condition.map { "\nWHERE \($0)" } ?? "")
      + "\nGROUP BY \(by)" + (having.map { "\nHAVING \($0)" } ?? "")
  }

  /// Numbers as one text with a space between them; what is nothing is left out.
  private func joined(_ numbers: [String]) -> String {
    var texts = numbers.map { dialect.text($0) }
    while texts.count > 1 {
      texts = stride(from: 0, to: texts.count, by: Self.mostJoined).map { start in
        let part = texts[start..<min(start + Self.mostJoined, texts.count)]
        let text = "concat_ws(' ', \(part.joined(separator: ", ")))"
        // Of nothing but nothing it is an empty text, which would bring a space along.
        return part.count == texts.count ? text : "nullif(\(text), '')"
      }
    }
    return texts.first ?? "''"
  }
}
