// SPDX-License-Identifier: EUPL-1.2

/// A number as someone wrote it, with a decimal comma or point and with or without marks between thousands.
struct WrittenNumber: Hashable {
  /// The value when it is read with this decimal mark.
  private var value: Double
  /// The value when the only mark stands between thousands instead.
  private var valueWithThousands: Double?
  /// The decimal mark that the spelling shows; `nil` when it shows none.
  let decimalMark: Character?

  /// Reads a number; `nil` for anything else.
  ///
  /// No currency, no per cent, no exponent.
  init?(_ text: String) {
    var body = Substring(text)
    var sign = 1.0
    if let first = body.first, "+-\u{2212}".contains(first) {
      sign = first == "+" ? 1 : -1
      body = body.dropFirst()
    }
    guard body.allSatisfy({ ($0.isASCII && $0.isNumber) || "., ".contains($0) }), body.filter(\.isNumber).count <= 15 else { return nil }
    let marks = body.filter { $0 == "," || $0 == "." }
    guard let mark = marks.last else {
      self.init(sign, whole: Self.digits(body, groupedBy: " "), fraction: "", decimalMark: nil)
      return
    }
    let isDecimal = marks.count { $0 == mark } == 1
    let other: Character = mark == "," ? "." : ","
    if !isDecimal {
      self.init(sign, whole: Self.digits(body, groupedBy: mark), fraction: "", decimalMark: other)
      return
    }
    guard let place = body.firstIndex(of: mark) else { return nil }
    let (whole, fraction) = (body[..<place], body[body.index(after: place)...])
    guard !fraction.isEmpty, fraction.allSatisfy(\.isNumber) else { return nil }
    let group: Character = marks.count > 1 ? other : " "
    let digits = whole.isEmpty ? "0" : Self.digits(whole, groupedBy: group)
    self.init(sign, whole: digits, fraction: fraction, decimalMark: mark)
    // "1.234" is one and a bit, or over a thousand; "0.234" and "1234.567" can be one thing only.
    if marks.count == 1, fraction.count == 3, (1...3).contains(whole.count), whole.first != "0", whole.allSatisfy(\.isNumber) {
      self.init(sign, whole: digits, fraction: fraction, decimalMark: nil)
      valueWithThousands = Double(whole + fraction).map { $0 * sign }
    }
  }

  private init?(_ sign: Double, whole: String?, fraction: Substring, decimalMark: Character?) {
    guard let whole, let value = Double(fraction.isEmpty ? whole : whole + "." + fraction), value.isFinite else { return nil }
    self.value = value * sign
    self.decimalMark = decimalMark
  }

  /// The value, or `nil` when it depends on the decimal mark and that is not known.
  func value(decimalMark known: Character?, in text: String) -> Double? {
    guard let valueWithThousands else { return value }
    guard let known else { return nil }
    return text.contains(known) ? value : valueWithThousands
  }

  /// The digits, if those after the first group stand in threes.
  private static func digits(_ text: Substring, groupedBy mark: Character) -> String? {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return nil }
    guard groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else { return nil }
    return groups.joined()
  }
}
