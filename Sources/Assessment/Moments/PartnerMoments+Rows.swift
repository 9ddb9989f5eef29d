// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PartnerMoments {
  /// A figure with its key and its numbers.
  typealias Line = (figure: MomentsRow.Figure, key: String, numbers: [Int])

  /// Everything that is known, as lines of a file, in a fixed order; what follows from patterns of answers is left out.
  func lines(_ layout: ScaleLayout) -> [Line] {
    var lines: [Line] = []
    var line = MomentsLine()
    eachLine(layout, MomentsNames(layout), &line) { lines.append(($0.figure, String(decoding: $0.key, as: UTF8.self), $0.numbers)) }
    return lines
  }

  /// The same line by line.
  func eachLine(_ layout: ScaleLayout, _ names: MomentsNames, _ line: inout MomentsLine, _ give: (MomentsLine) -> Void) {
    for (pattern, people) in patterns.sorted(by: { $0.key < $1.key }) {
      line.begin(.people, pattern.utf8)
      line.numbers.append(people)
      give(line)
    }
    for (place, name) in names.statements.enumerated() where statements.asked(place) > 0 {
      line.begin(.answers, name)
      statements.append(place, to: &line.numbers)
      give(line)
    }
    for (place, name) in names.scales.enumerated() { eachLine(of: place, name, &line, give) }
    for group in joint.groups { giveJoint(group, &line, give) }
    for (place, cases) in zip(layout.shape.cases, completeCases) {
      for group in cases.groups { giveCases(group, of: layout.scales[place].statements.count, names.scales[place], &line, give) }
    }
  }

  private func eachLine(of place: Int, _ name: [UInt8], _ line: inout MomentsLine, _ give: (MomentsLine) -> Void) {
    for entry in scores[place].entries {
      line.begin(.scores, name)
      line.addToKey(entry.value.numerator)
      line.key.append(UInt8(ascii: "/"))
      line.addToKey(entry.value.denominator)
      line.numbers.append(entry.count)
      give(line)
    }
    for group in noise[place].residual.groups {
      line.begin(.residual, name)
      line.addToKey(group.answered)
      line.numbers.append(group.squaredSums)
      line.numbers.append(group.squares)
      line.numbers.append(contentsOf: group.totals)
      line.numbers.append(contentsOf: group.sums)
      give(line)
    }
  }

  private func giveJoint(_ group: JointMoments.Group, _ line: inout MomentsLine, _ give: (MomentsLine) -> Void) {
    line.begin(.joint, [])
    for (place, denominator) in group.denominators.enumerated() {
      if place > 0 { line.key.append(UInt8(ascii: " ")) }
      line.addToKey(denominator)
    }
    line.numbers.append(contentsOf: group.sums)
    line.numbers.append(contentsOf: group.products)
    give(line)
  }

  private func giveCases(
    _ group: CompleteCaseMoments.Group, of statements: Int, _ name: [UInt8], _ line: inout MomentsLine, _ give: (MomentsLine) -> Void
  ) {
    line.begin(.cases, name)
    let start = line.key.count
    for _ in 0..<statements { line.key.append(UInt8(ascii: "0")) }
    for place in group.places { line.key[start + place] = UInt8(ascii: "1") }
    group.append(asOf: statements, to: &line.numbers)
    give(line)
  }
}

extension CompleteCaseMoments.Group {
  /// Adds sums and products as if they were of all statements of the scale, 0 where a statement has no answers.
  fileprivate func append(asOf statements: Int, to numbers: inout [Int]) {
    for _ in 0..<(statements + statements * (statements + 1) / 2) { numbers.append(0) }
    var cell = 0
    for (row, place) in places.enumerated() {
      numbers[place] = sums[row]
      for column in 0...row {
        numbers[statements + place * (place + 1) / 2 + places[column]] = products[cell]
        cell += 1
      }
    }
  }
}
