// SPDX-License-Identifier: EUPL-1.2

/// A value of two whole numbers, of which a tally can be written as a row of numbers.
protocol WholePair: Comparable, Hashable, Sendable {
  /// The two numbers.
  var numbers: (Int, Int) { get }

  /// Makes the value, unless there is none of these numbers.
  init?(numbers: (Int, Int))
}

extension Tally: Codable where Value: WholePair {
  /// Reads `[first, second, count, first, second, count, ...]`, in ascending order of values.
  ///
  /// - Throws: `MomentsFault.inconsistent` when the numbers cannot be a tally.
  init(from decoder: any Decoder) throws {
    self.init()
    var container = try decoder.unkeyedContainer()
    while !container.isAtEnd {
      let numbers = (try container.decode(Int.self), try container.decode(Int.self))
      let count = try container.decode(Int.self)
      guard let value = Value(numbers: numbers), (1...MomentsFault.largestCount).contains(count), entries.last.map({ $0.value < value }) ?? true
      else { throw MomentsFault.inconsistent("tally") }
      add(value, times: count)
    }
  }

  /// Writes the values and their counts as one row of numbers.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for entry in entries {
      try container.encode(entry.value.numbers.0)
      try container.encode(entry.value.numbers.1)
      try container.encode(entry.count)
    }
  }
}

extension PersonScore: WholePair {
  /// Numerator and denominator.
  var numbers: (Int, Int) { (numerator, denominator) }

  /// A fraction that is not negative.
  init?(numbers: (Int, Int)) {
    guard numbers.0 >= 0, numbers.1 > 0 else { return nil }
    self.init(numerator: numbers.0, denominator: numbers.1)
  }
}

extension WeightShare: WholePair {
  /// Σw² and Σw.
  var numbers: (Int, Int) { (squares, sum) }

  /// A share above 0.
  init?(numbers: (Int, Int)) {
    guard numbers.0 > 0, numbers.1 > 0 else { return nil }
    self.init(squares: numbers.0, sum: numbers.1)
  }
}
