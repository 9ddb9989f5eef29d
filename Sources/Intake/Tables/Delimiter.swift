// SPDX-License-Identifier: EUPL-1.2

/// What stands between two cells.
enum Delimiter: UInt8, CaseIterable {
  // In the order in which they are preferred when a table could be read with more than one: Dutch Excel writes semicolons because
  // the comma is its decimal mark.
  case semicolon = 0x3B
  case tab = 0x09
  case comma = 0x2C
  case bar = 0x7C
}
