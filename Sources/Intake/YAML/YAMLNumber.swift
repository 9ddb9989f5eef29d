// SPDX-License-Identifier: EUPL-1.2

/// How a number is written in our YAML files: digits, at most one decimal point with digits on both sides, perhaps a minus sign.
///
/// YAML's own rules would make 010 an eight and 1:30 a ninety; these leave nothing to guess.
enum YAMLNumber {
  /// The most characters of a number.
  private static let longest = 16

  /// The number that a text without quotes is, if it is one.
  static func value(of text: String) -> Double? {
    guard isWellFormed(text), let value = Double(text) else { return nil }
    return value == 0 ? 0 : value
  }

  /// The whole number that a text without quotes is, if it is one.
  static func wholeValue(of text: String) -> Int? {
    isWellFormed(text) ? Int(text) : nil
  }

  private static func isWellFormed(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, parts.allSatisfy(isDigits) else { return false }
    return whole.count == 1 || whole.first != UInt8(ascii: "0")
  }

  private static func isDigits(_ part: Substring.UTF8View) -> Bool {
    !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
