// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What moments are about: only moments of the same shape can be added up.
///
/// The fingerprint is what files of moments carry; the sizes are what moments are made room for.
struct MomentsShape: Hashable, Sendable {
  /// A fingerprint of everything that whole-number sums depend on: statements, reversals, weights, answers and the rules for a person's score.
  var layout: String
  /// How many statements the normenkader has.
  var statements: Int
  /// How many different answers a statement can get.
  var answers: Int
  /// Per scale the number of its statements.
  var scales: [Int]
  /// The places of the scales of which complete cases are kept: dimensions with two or more statements.
  var cases: [Int]

  /// The shape of the moments of a layout.
  init(of normenkader: Normenkader, lowest: Int, highest: Int, scales: [ScaleLayout.Scale]) {
    let statements = normenkader.statements
    self.statements = statements.count
    answers = max(0, highest - lowest + 1)
    self.scales = scales.map(\.statements.count)
    cases = scales.indices.filter { scales[$0].isDimension && scales[$0].statements.count >= 2 }
    var sum = FingerprintSum()
    sum.add(lowest)
    sum.add(highest)
    sum.add(normenkader.scoring.minimumAnswered)
    sum.add(normenkader.scoring.minimumStatements)
    for statement in statements {
      sum.add(statement.id.rawValue)
      sum.add(statement.isReversed ? 1 : 0)
    }
    for scale in scales {
      sum.add(scale.isDimension ? 1 : 0)
      for number in scale.statements + scale.weights { sum.add(number) }
    }
    layout = sum.text
  }
}

extension ScaleLayout.Scale {
  /// Whether it is all statements of a dimension.
  var isDimension: Bool {
    if case .dimension = id { true } else { false }
  }
}

/// A fingerprint of numbers and texts in order: FNV-1a with 64 bits.
///
/// It tells questionnaires apart that differ by mistake; it is no protection against intent. Source: G. Fowler, L. C. Noll, K.-P. Vo, the FNV
/// non-cryptographic hash algorithm.
private struct FingerprintSum {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    // No byte of UTF-8: where one text ends and the next begins makes a difference.
    add(byte: 0xff)
  }

  mutating func add(_ number: Int) { add(bits: UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: Double) { add(bits: number.bitPattern) }

  private mutating func add(bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
  }

  private mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
