// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What shows that a text is written in UTF-16.
enum UTF16Marks {
  private static let sample = 4_096

  /// The encoding when there is a byte order mark, or when nearly every other byte is NUL and hardly any of those between.
  ///
  /// Delimiters, digits, line ends and most letters of a table in Dutch or English have a high byte of 0.
  static func encoding(of bytes: [UInt8]) -> DecodedText.Encoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .init(name: .utf16LittleEndian, evidence: .certain) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .init(name: .utf16BigEndian, evidence: .certain) }
    let pairs = min(bytes.count, sample) / 2
    guard pairs >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var (first, second) = (0, 0)
    for pair in 0..<pairs {
      first += bytes[pair * 2] == 0 ? 1 : 0
      second += bytes[pair * 2 + 1] == 0 ? 1 : 0
    }
    if second * 10 >= pairs * 7, first == 0 { return .init(name: .utf16LittleEndian, evidence: .assumed) }
    if first * 10 >= pairs * 7, second == 0 { return .init(name: .utf16BigEndian, evidence: .assumed) }
    return nil
  }
}
