// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// A figure of moments with its key and its numbers, as a line of a file has them; one value serves for many lines.
public struct MomentsLine: Sendable {
  /// What the numbers are.
  public internal(set) var figure = MomentsRow.Figure.people
  /// Of what, in UTF-8.
  public internal(set) var key: [UInt8] = []
  /// The numbers, none of which is negative.
  public internal(set) var numbers: [Int] = []

  /// Begins the next line.
  mutating func begin(_ figure: MomentsRow.Figure, _ key: some Sequence<UInt8>) {
    self.figure = figure
    self.key.removeAll(keepingCapacity: true)
    self.key.append(contentsOf: key)
    numbers.removeAll(keepingCapacity: true)
  }

  /// Adds a number that is not negative to the key.
  mutating func addToKey(_ number: Int) {
    let start = key.count
    var rest = number.magnitude
    repeat {
      key.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if key.count - start > 1 { key[start...].reverse() }
  }
}

/// What the keys of lines begin with, worked out once for many lines.
struct MomentsNames: Sendable {
  /// Per statement its id.
  let statements: [[UInt8]]
  /// Per scale its name and a space.
  let scales: [[UInt8]]

  init(_ layout: ScaleLayout) {
    statements = layout.statements.map { Array($0.rawValue.utf8) }
    scales = layout.scales.map { Array(($0.id.name + " ").utf8) }
  }
}
