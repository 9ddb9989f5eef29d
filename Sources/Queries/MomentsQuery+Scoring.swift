// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// From answers to the scores of persons: each step has a row per respondent.
extension MomentsQuery {
  /// The statements of a scale that were asked, with their weights, as places in the scale.
  func asked(of scale: MomentsLayout.Scale) -> [(place: Int, statement: Int, weight: Int)] {
    scale.statements.indices.filter { asked.contains(scale.statements[$0]) }.map { ($0, scale.statements[$0], scale.weights[$0]) }
  }

  private func sum(_ terms: [String]) -> String {
    "CAST(\(terms.isEmpty ? "0" : terms.joined(separator: " + ")) AS BIGINT)"
  }

  private func times(_ weight: Int, _ term: String) -> String { weight == 1 ? term : "\(weight) * \(term)" }

  /// Per scale the number of answers (k), their sum (s), the weighted sum (m) and the weight of the answers (e), and the pattern of all answers.
  var sums: String {
    var columns = [group] + asked.flatMap { [name("a\($0)"), name("u\($0)")] }
    for (place, scale) in layout.scales.enumerated() {
      let own = asked(of: scale)
      let given = own.map { "CASE WHEN \(name("a\($0.statement)")) < 0 THEN 0 ELSE 1 END" }
      columns.append("\(sum(given)) AS \(name("k\(place)"))")
      columns.append("\(sum(own.map { name("u\($0.statement)") })) AS \(name("s\(place)"))")
      columns.append("\(sum(own.map { times($0.weight, name("u\($0.statement)")) })) AS \(name("m\(place)"))")
      columns.append("\(sum(zip(own, given).map { times($0.weight, $1) })) AS \(name("e\(place)"))")
    }
    let letters = layout.statements.indices.map { place in
      guard asked.contains(place) else { return "'u'" }
      let answer = name("a\(place)")
      return "CASE WHEN \(answer) >= 0 THEN 'a' WHEN \(answer) IN (\(Self.code(.dontKnow)), \(Self.code(.ratherNotSay))) THEN 'k' ELSE 'b' END"
    }
    columns.append("\(letters.isEmpty ? "''" : letters.joined(separator: " || ")) AS \(name("pattern"))")
    return select(columns, from: name("answers"))
  }

  /// Per scale the score of the person as numerator (n) and denominator (d) and how many answers it rests on (r), all 0 for who answered too little
  /// for one.
  var people: String {
    var columns = [group, name("pattern")] + asked.flatMap { [name("a\($0)"), name("u\($0)")] }
    for (place, scale) in layout.scales.enumerated() {
      let own = asked(of: scale)
      let fewest = max(1, min(layout.minimumStatements, own.count))
      // The small number forgives the rounding of a share such as 0.7 × 10.
      let needed = ((layout.minimumAnswered - 1e-9) * Double(own.reduce(0) { $0 + $1.weight })).rounded(.up)
      let weight = Int(exactly: needed) ?? Int.max
      let isEnough = "\(name("k\(place)")) >= \(fewest) AND \(name("e\(place)")) >= \(weight)"
      columns += [name("k\(place)"), name("s\(place)")]
      columns.append("CASE WHEN \(isEnough) THEN \(name("k\(place)")) ELSE 0 END AS \(name("r\(place)"))")
      columns.append("CASE WHEN \(isEnough) THEN \(name("m\(place)")) ELSE 0 END AS \(name("n\(place)"))")
      columns.append("CASE WHEN \(isEnough) THEN \(name("e\(place)")) ELSE 0 END AS \(name("d\(place)"))")
    }
    return select(columns, from: name("sums"))
  }
}
