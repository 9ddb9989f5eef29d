// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// How a text is cut into records and cells, and who decided that.
struct Dialect {
  /// What stands between two cells.
  var delimiter: Delimiter
  /// What stands around a cell that holds delimiters or line ends; `nil` for nothing.
  var quote: UInt8? = Byte.quote
}
