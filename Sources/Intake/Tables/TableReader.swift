// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Workbooks

/// Reads a file with tables, of whatever kind: a text with delimiters, or a workbook.
enum TableReader {
  /// The sheets of a file, or `nil` when there is none that can be trusted; then the log says why.
  ///
  /// - Parameter limits: How large a text may be; those of a workbook are always the same.
  static func open(
    _ file: InputFile, settings: TableSettings? = nil, limits: TableLimits = .usual, log: inout DiagnosticLog
  ) -> TableFile? {
    // What a file is shows in its first bytes; its name may say anything.
    if FileKind(of: file.bytes(0..<InputLimits.bytesOfSample)) == .workbook { return WorkbookReader.open(file, settings, log: &log) }
    guard let sheet = readText(file, settings, limits, log: &log) else { return nil }
    return TableFile(file: file.path, sheets: [sheet])
  }

  /// The table in the first sheet of a file, with its headings in the first row unless the settings or the workbook say otherwise.
  static func read(_ file: InputFile, settings: TableSettings? = nil, log: inout DiagnosticLog) -> Table? {
    open(file, settings: settings, log: &log)?.sheets.first?.table(log: &log)
  }

  private static func readText(_ file: InputFile, _ settings: TableSettings?, _ limits: TableLimits, log: inout DiagnosticLog) -> Sheet? {
    guard let (source, check) = TextSource.open(file, as: settings?.encoding, atMost: limits.bytes, log: &log) else { return nil }
    reportTurns(check, in: source, of: file.path, log: &log)
    let limits = source.isDecoded ? limits : limits.inPieces(source.count)
    let (dialect, hint) = DialectSniffer.dialect(of: source, settings)
    guard let cells = DelimitedReader.read(source, of: file.path, as: dialect, from: hint, limits: limits, log: &log) else { return nil }
    guard !cells.rows.isEmpty else {
      if let problem = FileKind.empty.problem(in: file.path) { log.add(problem) }
      return nil
    }
    return Sheet(file: file.path, name: nil, cells: cells, dialect: dialect, settings: settings)
  }
}
