// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Finds out how a text is cut into cells.
///
/// 1. The encoding: a byte order mark, else the places of NUL bytes (UTF-16), else valid UTF-8, else Windows-1252 with a warning (`TextDecoder`).
/// 2. A first line `sep=;` is believed (`SeparatorHint`).
/// 3. Records end with `CR LF`, `LF`, `CR` or `CR CR LF`, also mixed (`RecordScanner`).
/// 4. The delimiter is the one that gives the most even table (`DelimiterSniffer`).
/// 5. The quote is `"`, doubled within a cell; only if some record of a sample does not fit that, `\"` is tried; only if no cell has one, `'` is.
///
/// What `balans.yaml` says of a file comes before each step.
enum DialectSniffer {
  private static let sampleRows = 200

  /// The dialect of a text.
  static func dialect(of text: TextSource, _ settings: TableSettings?) -> (dialect: Dialect, hint: SeparatorHint?) {
    let sample = text.sample
    let hint = SeparatorHint(sample)
    let declared = settings?.delimiter.flatMap(Delimiter.init)
    var dialect = Dialect(encoding: text.encoding, delimiter: declared ?? hint?.delimiter ?? .semicolon, isHinted: hint != nil && declared == nil)
    let start = hint?.length ?? 0
    if declared == nil, hint == nil { dialect.delimiter = DelimiterSniffer.delimiter(of: sample, from: start) }
    switch settings?.quote {
    case .double: break
    case .single: dialect.quote = Byte.apostrophe
    case .some(.none): dialect.quote = nil
    case nil: sniffQuote(in: sample, from: start, &dialect)
    }
    return (dialect, hint)
  }

  private static func sniffQuote(in sample: [UInt8], from start: Int, _ dialect: inout Dialect) {
    let usual = Fit(sample, from: start, as: dialect)
    if usual.misfits > 0, sample.contains(Byte.backslash) {
      var escaped = dialect
      escaped.hasBackslashes = true
      if Fit(sample, from: start, as: escaped).misfits == 0 { dialect = escaped }
    } else if usual.quoted == 0, usual.widths.count > 1, sample.contains(Byte.apostrophe) {
      var single = dialect
      single.quote = Byte.apostrophe
      let fit = Fit(sample, from: start, as: single)
      // An apostrophe also begins words ('s avonds), so it must make an uneven table even.
      if fit.misfits == 0, fit.quoted > 0, fit.widths.count == 1 { dialect = single }
    }
  }

  /// How a sample looks in a dialect.
  private struct Fit {
    /// Records with a quote that is never closed or with text after a closing quote.
    var misfits = 0
    /// Cells in quotes.
    var quoted = 0
    /// The widths of the records that have more than one cell.
    var widths: Set<Int> = []

    init(_ sample: [UInt8], from start: Int, as dialect: Dialect) {
      var scanner = RecordScanner(sample, as: dialect, from: start)
      var cells: [CellSpan] = []
      var rows = 0
      while rows < DialectSniffer.sampleRows {
        cells.removeAll(keepingCapacity: true)
        guard let record = scanner.next(into: &cells) else { break }
        // A sample may end within a cell.
        if record.unterminatedQuote != nil, sample.count == InputLimits.bytesOfSample { break }
        rows += 1
        if record.unterminatedQuote != nil || record.textAfterQuote != nil { misfits += 1 }
        quoted += cells.count { cell in dialect.quote.map { sample.has($0, at: cell.range.lowerBound) && !cell.isEmpty } ?? false }
        if cells.count > 1 { widths.insert(cells.count) }
      }
    }
  }
}
