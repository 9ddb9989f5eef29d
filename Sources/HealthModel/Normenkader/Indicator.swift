// SPDX-License-Identifier: EUPL-1.2

/// A governance fact measured from a register, such as the share of agreements kept.
public struct Indicator: Sendable {
  /// How its value is said.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// A part of a whole, 0...1, said as "4 van 6".
    case share
    /// A number of things.
    case count
    /// Hours.
    case hours
    /// Days.
    case days
    /// Any other number.
    case number
  }

  /// Its id.
  public var id: ID<Indicator>
  /// Its title.
  public var title: LocalizedText
  /// How its value is said.
  public var unit: Unit
  /// How it is measured.
  public var measure: Measure
  /// How a value becomes a score; without it the fact is shown but not scored.
  public var norm: NormCurve?
  /// Fewest cases that give a value; at least 1.
  public var minimumCases: Int
  /// Its weight among the facts of its dimension; above 0.
  public var weight: Double
  /// Why this norm.
  public var source: LocalizedText?

  /// Makes an indicator.
  public init(
    id: ID<Indicator>, title: LocalizedText, unit: Unit, measure: Measure, norm: NormCurve? = nil, minimumCases: Int = 1, weight: Double = 1,
    source: LocalizedText? = nil
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.measure = measure
    self.norm = norm
    self.minimumCases = max(1, minimumCases)
    self.weight = weight
    self.source = source
  }
}

/// What is counted or added up over the rows of one register.
public struct Measure: Hashable, Sendable {
  /// The arithmetic.
  public enum Kind: Hashable, Sendable {
    /// Rows that pass `filters` ÷ rows.
    case share
    /// Number of rows that pass `filters`.
    case count
    /// Sum of a number column.
    case sum(ID<ColumnDeclaration>)
    /// Sum of one number column ÷ sum of another.
    case ratio(numerator: ID<ColumnDeclaration>, denominator: ID<ColumnDeclaration>)
    /// Mean of a number column.
    case mean(ID<ColumnDeclaration>)
    /// Median number of days between two day columns.
    case medianDays(from: ID<ColumnDeclaration>, to: ID<ColumnDeclaration>)
    /// Share of the value of a column that most rows have.
    case largestShare(by: ID<ColumnDeclaration>)
    /// Gini coefficient of the numbers of rows over the values of a column.
    case gini(by: ID<ColumnDeclaration>)
    /// Number of different values of a column.
    case distinct(ID<ColumnDeclaration>)
  }

  /// The arithmetic.
  public var kind: Kind
  /// The register.
  public var register: ID<RegisterDeclaration>
  /// Which rows count at all.
  public var among: [RowFilter]
  /// Which of those are hits (for a share) or count (for the others).
  public var filters: [RowFilter]
  /// Which rows by date.
  public var window: Window?

  /// Makes a measure.
  public init(
    _ kind: Kind, of register: ID<RegisterDeclaration>, among: [RowFilter] = [], where filters: [RowFilter] = [], when window: Window? = nil
  ) {
    self.kind = kind
    self.register = register
    self.among = among
    self.filters = filters
    self.window = window
  }
}

/// A demand on one column of a row.
public struct RowFilter: Hashable, Sendable {
  /// What must hold.
  public enum Test: Hashable, Sendable {
    /// The choice is one of these.
    case choices([ID<Choice>])
    /// The text or partner is one of these, apart from case and spaces.
    case texts([String])
    /// The flag is this.
    case flag(Bool)
    /// The cell holds something.
    case present
    /// The cell is empty.
    case absent
    /// The number is at least this.
    case atLeast(Double)
    /// The number is at most this.
    case atMost(Double)
    /// The day is the same as or before that of another column.
    case notAfter(ID<ColumnDeclaration>)
    /// The day is after that of another column.
    case after(ID<ColumnDeclaration>)
    /// The number is at least that of another column.
    case notBelow(ID<ColumnDeclaration>)
    /// The number is below that of another column.
    case below(ID<ColumnDeclaration>)
  }

  /// The column.
  public var column: ID<ColumnDeclaration>
  /// What must hold.
  public var test: Test

  /// Makes a demand.
  public init(_ column: ID<ColumnDeclaration>, _ test: Test) {
    self.column = column
    self.test = test
  }
}

/// Which rows count in a period, by their dates.
public enum Window: Hashable, Sendable {
  /// The day or period of a column lies in the last so many periods, this one included; 1 is this period alone.
  case lastPeriods(Int, of: ID<ColumnDeclaration>)
  /// The day of a column lies on or before the last day of the period.
  case untilEnd(of: ID<ColumnDeclaration>)
  /// Begun on or before the last day of the period and not ended by then.
  case openAtEnd(from: ID<ColumnDeclaration>?, until: ID<ColumnDeclaration>)
}

/// How a value becomes a score: straight lines between knots, flat outside.
public struct NormCurve: Hashable, Sendable {
  /// A value and its score.
  public struct Knot: Hashable, Sendable {
    /// The value of the indicator.
    public var value: Double
    /// The score on the answer scale.
    public var score: Double

    /// Makes a knot.
    public init(_ value: Double, _ score: Double) {
      self.value = value
      self.score = score
    }
  }

  /// The knots in ascending order of value; at least two.
  public var knots: [Knot]

  /// Makes a curve of its knots, in ascending order of value.
  public init(_ knots: [Knot]) {
    self.knots = knots
  }

  /// The score of a value.
  public func score(of value: Double) -> Double {
    guard let first = knots.first, let last = knots.last else { return 0 }
    if value <= first.value { return first.score }
    for (left, right) in zip(knots, knots.dropFirst()) where value <= right.value {
      return left.score + (right.score - left.score) * (value - left.value) / (right.value - left.value)
    }
    return last.score
  }
}
