// SPDX-License-Identifier: EUPL-1.2

/// A first line `sep=;`, with which Excel is told the delimiter.
struct SeparatorHint {
  var delimiter: Delimiter
  var length: Int

  init?(_ bytes: [UInt8]) {
    let line = bytes.prefix(8).prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
    let isQuoted = line.first == Byte.quote && line.last == Byte.quote && line.count > 1
    let content = isQuoted ? line.dropFirst().dropLast() : line
    guard content.count == 5, String(decoding: content.dropLast(), as: UTF8.self).lowercased() == "sep=",
      let delimiter = content.last.flatMap(Delimiter.init(rawValue:))
    else { return nil }
    self.delimiter = delimiter
    length = line.count
    if bytes.has(Byte.carriageReturn, at: length), bytes.has(Byte.lineFeed, at: length + 1) {
      length += 2
    } else if length < bytes.count {
      length += 1
    }
  }
}
