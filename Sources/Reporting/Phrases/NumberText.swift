// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Numbers as a reader of one language expects them, by our own rules: the same on every machine.
struct NumberText: Sendable {
  private let decimalMark: String
  private let groupMark: String
  private let phrases: Phrases

  /// Takes the marks from `number.decimal`, `number.group` and `number.percent`.
  init(_ phrases: Phrases) {
    decimalMark = phrases("number.decimal")
    groupMark = phrases("number.group")
    self.phrases = phrases
  }

  /// A whole number, in groups of three digits.
  func whole(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 3 else { return sign(number) + digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += groupMark }
      grouped.append(digit)
    }
    return sign(number) + grouped
  }

  /// A number with one decimal, `4,2`; one of which only an end is known as `4,5 of hoger`.
  func tenths(_ number: Tenths) -> String {
    bounded(plain(number), number.bound)
  }

  /// A difference with one decimal and its sign, `+0,3`; zero has none.
  func signed(_ number: Tenths) -> String {
    bounded(number.count > 0 ? "+" + plain(number) : plain(number), number.bound)
  }

  /// A number in the words for what is known of it.
  func bounded(_ text: String, _ bound: Tenths.Bound) -> String {
    switch bound {
    case .exact: text
    case .orMore: phrases("number.or-more", ["number": text])
    case .orLess: phrases("number.or-less", ["number": text])
    case .about: phrases("number.about", ["number": text])
    }
  }

  private func plain(_ number: Tenths) -> String {
    let magnitude = number.count.magnitude
    return sign(number.count) + whole(Int(clamping: magnitude / 10)) + decimalMark + String(magnitude % 10)
  }

  /// A share in whole percent.
  func percent(_ number: Int) -> String {
    phrases("number.percent", ["number": whole(number)])
  }

  /// A number of the normenkader with at least one and at most two decimals, or none when it has none and `keepsDecimal` is false.
  func limit(_ number: Double, keepsDecimal: Bool = true) -> String {
    guard number.isFinite, let hundredths = Int(exactly: (number * 100).rounded(.toNearestOrAwayFromZero)) else { return String(number) }
    if !keepsDecimal, hundredths % 100 == 0 { return whole(hundredths / 100) }
    if hundredths % 10 == 0 { return tenths(Tenths(count: hundredths / 10)) }
    let magnitude = hundredths.magnitude
    let decimals = magnitude % 100
    return sign(hundredths) + whole(Int(clamping: magnitude / 100)) + decimalMark + (decimals < 10 ? "0" : "") + String(decimals)
  }

  private func sign(_ number: Int) -> String { number < 0 ? "\u{2212}" : "" }
}
