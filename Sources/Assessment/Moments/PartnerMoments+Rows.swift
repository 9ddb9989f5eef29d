// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PartnerMoments {
  /// A figure with its key and its numbers.
  typealias Line = (figure: MomentsRow.Figure, key: String, numbers: [Int])

  /// Everything that is known, as lines of a file, in a fixed order; what follows from patterns of answers is left out.
  func lines(_ layout: ScaleLayout) -> [Line] {
    var lines: [Line] = patterns.sorted { $0.key < $1.key }.map { (.people, $0.key, [$0.value]) }
    for (place, id) in layout.statements.enumerated() where statements.asked(place) > 0 {
      lines.append((.answers, id.rawValue, statements.numbers(place)))
    }
    for (place, scale) in layout.scales.enumerated() {
      let name = scale.id.name + " "
      for entry in scores[place].entries {
        lines.append((.scores, name + String(entry.value.numerator) + "/" + String(entry.value.denominator), [entry.count]))
      }
      lines += noise[place].residual.groups.map { group in
        (.residual, name + String(group.answered), [group.squaredSums, group.squares] + group.totals + group.sums)
      }
    }
    lines += joint.groups.map { (.joint, $0.denominators.map { "\($0)" }.joined(separator: " "), $0.sums + $0.products) }
    for (place, cases) in zip(layout.shape.cases, completeCases) {
      let scale = layout.scales[place]
      lines += cases.groups.map { (.cases, "\(scale.id.name) \($0.mark(of: scale.statements.count))", $0.numbers(of: scale.statements.count)) }
    }
    return lines
  }
}

extension CompleteCaseMoments.Group {
  /// A digit per statement of the scale: 1 where it is one of them.
  fileprivate func mark(of statements: Int) -> String {
    (0..<statements).map { places.contains($0) ? "1" : "0" }.joined()
  }

  /// Sums and products as if they were of all statements of the scale, 0 where a statement has no answers.
  fileprivate func numbers(of statements: Int) -> [Int] {
    var numbers = [Int](repeating: 0, count: statements + statements * (statements + 1) / 2)
    var cell = 0
    for (row, place) in places.enumerated() {
      numbers[place] = sums[row]
      for column in 0...row {
        numbers[statements + place * (place + 1) / 2 + places[column]] = products[cell]
        cell += 1
      }
    }
    return numbers
  }
}
