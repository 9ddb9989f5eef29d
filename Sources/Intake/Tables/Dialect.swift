// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How a text is written and cut into records and cells.
///
/// Each part is decided in a step of its own, of which `balans.yaml` can do without the guess: see `DialectSniffer`.
struct Dialect {
  /// How the characters are written.
  var encoding = DecodedText.Encoding.utf8
  /// What stands between two cells.
  var delimiter: Delimiter
  /// What stands around a cell that holds delimiters or line ends; `nil` for nothing.
  var quote: UInt8? = Byte.quote
  /// Whether a quote within a cell stands after a backslash instead of being doubled.
  var hasBackslashes = false
  /// Whether the first line says what the delimiter is: `sep=;`.
  var isHinted = false
}
