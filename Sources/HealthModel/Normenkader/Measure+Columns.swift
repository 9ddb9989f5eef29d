// SPDX-License-Identifier: EUPL-1.2

extension Measure {
  /// The columns without which there is no value, each once.
  public var neededColumns: [ID<ColumnDeclaration>] {
    var columns: [ID<ColumnDeclaration>] = []
    for column in datingColumns + (among + filters).flatMap(\.columns) + kind.columns where !columns.contains(column) { columns.append(column) }
    return columns
  }

  /// Those of them that say in which period a row counts.
  ///
  /// A list in which no ends are kept shows what there is now, so a share of what is open does without. A number of what is open does not: then
  /// everything that ever began would be counted.
  public var datingColumns: [ID<ColumnDeclaration>] {
    switch window {
    case .lastPeriods(_, let column), .untilEnd(let column): [column]
    case .openAtEnd(let from, let until): [from, kind.isTotal ? until : nil].compactMap { $0 }
    case nil: []
    }
  }
}

extension Measure.Kind {
  /// Whether it adds rows up, so that a row that cannot be judged makes it too low.
  public var isTotal: Bool {
    switch self {
    case .count, .sum, .distinct: true
    case .share, .ratio, .mean, .medianDays, .largestShare, .gini: false
    }
  }

  fileprivate var columns: [ID<ColumnDeclaration>] {
    switch self {
    case .share, .count: []
    case .sum(let column), .mean(let column), .largestShare(let column), .gini(let column), .distinct(let column): [column]
    case .ratio(let first, let second), .medianDays(let first, let second): [first, second]
    }
  }
}

extension RowFilter {
  /// The columns that it looks at.
  public var columns: [ID<ColumnDeclaration>] {
    switch test {
    case .notAfter(let other), .after(let other), .notBelow(let other), .below(let other): [column, other]
    case .choices, .texts, .flag, .present, .absent, .atLeast, .atMost: [column]
    }
  }
}
