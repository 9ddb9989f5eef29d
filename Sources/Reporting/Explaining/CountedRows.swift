// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The rows of registers that a fact rests on, as runs of lines that follow each other; of very many only the first are named.
public struct CountedRows: Sendable, Equatable {
  /// Lines of one file or sheet that follow each other.
  public struct Run: Sendable, Equatable {
    /// The file.
    public var file: String
    /// The sheet, in a workbook.
    public var sheet: String?
    /// The lines; `nil` for the file as a whole.
    public var lines: ClosedRange<Int>?

    var count: Int { lines?.count ?? 1 }
  }

  /// Most runs, or single rows, that are named: what somebody can look up.
  public static let most = 50

  /// The first runs, by file and sheet in the order in which those come, each from top to bottom.
  public let runs: [Run]
  /// How many different rows there are.
  public let count: Int

  init(_ rows: [SourceLocation] = []) {
    var order: [SourceLocation] = []
    var lines: [SourceLocation: [Int]] = [:]
    for row in rows {
      let place = SourceLocation(file: row.file, sheet: row.sheet)
      if lines[place] == nil { order.append(place) }
      lines[place, default: []] += row.line.map { [$0] } ?? []
    }
    var runs: [Run] = []
    var count = 0
    for place in order {
      let found = Self.runs(of: lines[place, default: []].sorted())
      let all = found.isEmpty ? [nil] : found.map(Optional.some)
      count += all.reduce(0) { $0 + ($1?.count ?? 1) }
      runs += all.prefix(Self.most - runs.count).map { Run(file: place.file, sheet: place.sheet, lines: $0) }
    }
    self.runs = runs
    self.count = count
  }

  /// How many rows are in none of the runs.
  public var rest: Int { count - runs.reduce(0) { $0 + $1.count } }

  /// The first rows one by one.
  public var first: [SourceLocation] {
    let rows = runs.lazy.flatMap { run in
      (run.lines.map { Array($0.prefix(Self.most)) } ?? []).map { SourceLocation(file: run.file, line: $0, sheet: run.sheet) }
        + (run.lines == nil ? [SourceLocation(file: run.file, sheet: run.sheet)] : [])
    }
    return Array(rows.prefix(Self.most))
  }

  private static func runs(of lines: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for line in lines {
      if let last = runs.last, line <= last.upperBound { continue }
      if let last = runs.last, last.upperBound == line - 1 {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
    return runs
  }
}
