// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Whether something holds in each of the joint draws: two bits a draw, so that a condition on conditions is a few operations on words.
struct TruthDraws: Hashable, Sendable {
  /// Words of 64 draws.
  typealias Words = SIMD16<UInt64>

  /// The most draws that there can be.
  static let most = Words.scalarCount * 64

  /// How many draws there are, at most `most`.
  let count: Int
  /// Where it is true.
  private(set) var holding: Words
  /// Where it is true or unknown.
  private(set) var possible: Words

  /// Makes draws of their words; bits beyond the count do not matter.
  private init(count: Int, holding: Words, possible: Words) {
    let all = Self.all(count)
    self.count = count
    self.holding = holding & all
    self.possible = possible & all
  }

  /// Makes draws of truths, the first 1,024 of them.
  init(_ truths: some Collection<Truth>) {
    var (holding, possible) = (Words.zero, Words.zero)
    for (draw, truth) in truths.prefix(Self.most).enumerated() {
      if truth == .true { holding[draw / 64] |= 1 << UInt64(draw % 64) }
      if truth != .false { possible[draw / 64] |= 1 << UInt64(draw % 64) }
    }
    self.init(count: min(truths.count, Self.most), holding: holding, possible: possible)
  }

  /// Makes draws that are all the same.
  init(repeating truth: Truth, count: Int) {
    let count = min(count, Self.most)
    let all = Self.all(count)
    self.init(count: count, holding: truth == .true ? all : .zero, possible: truth == .false ? .zero : all)
  }

  /// Whether each value lies within limits, of the first 1,024.
  init(_ values: [Double], within limits: Limits) {
    let (low, high) = limits.closed
    var words = Words.zero
    let count = min(values.count, Self.most)
    values.withUnsafeBufferPointer { values in
      for word in 0..<(count + 63) / 64 {
        var bits: UInt64 = 0
        for draw in word * 64..<min(count, word * 64 + 64) {
          let value = values[draw]
          bits |= (value >= low && value <= high ? 1 : 0) &<< UInt64(truncatingIfNeeded: draw & 63)
        }
        words[word] = bits
      }
    }
    self.init(count: count, holding: words, possible: words)
  }

  /// In how many draws it is true.
  var numberHolding: Int {
    (0..<Words.scalarCount).reduce(0) { $0 + holding[$1].nonzeroBitCount }
  }

  /// The truth in a draw.
  subscript(draw: Int) -> Truth {
    let bit: UInt64 = 1 << UInt64(draw % 64)
    if holding[draw / 64] & bit != 0 { return .true }
    return possible[draw / 64] & bit != 0 ? .unknown : .false
  }

  /// The opposite; unknown stays unknown.
  var negated: TruthDraws {
    TruthDraws(count: count, holding: ~possible, possible: ~holding)
  }

  /// The same with what is unknown taken as not holding.
  var unknownAsFalse: TruthDraws {
    TruthDraws(count: count, holding: holding, possible: holding)
  }

  /// True where this is and another is not.
  func without(_ other: TruthDraws) -> TruthDraws {
    TruthDraws(count: count, holding: holding & ~other.holding, possible: holding & ~other.holding)
  }

  /// Another truth in the place of each.
  func mapped(true whenTrue: Truth, false whenFalse: Truth, unknown whenUnknown: Truth) -> TruthDraws {
    let unknown = possible & ~holding
    func words(_ test: (Truth) -> Bool) -> Words {
      (test(whenTrue) ? holding : .zero) | (test(whenFalse) ? ~possible : .zero) | (test(whenUnknown) ? unknown : .zero)
    }
    return TruthDraws(count: count, holding: words { $0 == .true }, possible: words { $0 != .false })
  }

  /// Whether at least so many of these hold, draw by draw; all have as many draws.
  static func atLeast(_ needed: Int, of all: [TruthDraws], beside constant: (holding: Int, possible: Int), count: Int) -> TruthDraws {
    TruthDraws(
      count: count, holding: atLeast(needed - constant.holding, of: all.lazy.map(\.holding), count: count),
      possible: atLeast(needed - constant.possible, of: all.lazy.map(\.possible), count: count))
  }

  /// Where at least so many bits are set.
  private static func atLeast(_ needed: Int, of words: some Collection<Words>, count: Int) -> Words {
    guard needed > 0 else { return all(count) }
    guard needed <= words.count else { return .zero }
    // After each word: where at least 1, 2, 3 ... bits were set so far.
    var reached = [Words](repeating: .zero, count: needed)
    for word in words {
      for place in stride(from: needed - 1, to: 0, by: -1) { reached[place] |= reached[place - 1] & word }
      reached[0] |= word
    }
    return reached[needed - 1]
  }

  private static func all(_ count: Int) -> Words {
    var words = Words.zero
    for word in 0..<Words.scalarCount where count > word * 64 {
      words[word] = count >= word * 64 + 64 ? ~0 : (1 << UInt64(count - word * 64)) - 1
    }
    return words
  }
}

extension TruthDraws: ExpressibleByArrayLiteral {
  /// Makes draws of truths.
  init(arrayLiteral elements: Truth...) {
    self.init(elements)
  }
}

extension Limits {
  /// The lowest and the highest value that lie within, as far as numbers can tell; infinite without an end.
  fileprivate var closed: (low: Double, high: Double) {
    let low = lower.map { $0.isIncluded ? $0.value - Self.tolerance : ($0.value + Self.tolerance).nextUp } ?? -.infinity
    let high = upper.map { $0.isIncluded ? $0.value + Self.tolerance : ($0.value - Self.tolerance).nextDown } ?? .infinity
    return (low, high)
  }
}
