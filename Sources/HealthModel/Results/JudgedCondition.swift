// SPDX-License-Identifier: EUPL-1.2

/// A condition as it was judged in a period, part by part, as far as that may be seen.
///
/// What may not be seen is unknown here, and so is what follows from it alone: the truth of a whole is that of its parts.
public struct JudgedCondition: Hashable, Sendable {
  /// What it asks of its parts.
  public enum Kind: Hashable, Sendable {
    /// All hold.
    case all
    /// One holds.
    case any
    /// None holds.
    case none
    /// At least so many hold.
    case atLeast(Int)
    /// It held in so many measured periods in a row; its parts are those periods, newest first, as far as they were measured.
    case forPeriods(Int)
    /// One thing that is measured; it has no parts.
    case measured(Evidence)
  }

  /// What it asks.
  public var kind: Kind
  /// Whether it holds at the values that may be seen.
  public var truth: Truth
  /// In how many percent of the draws it holds; `nil` when that is not uncertain or may not be seen.
  public var certainty: Int?
  /// The period it is about.
  public var period: Period
  /// What it is made of.
  public var parts: [JudgedCondition]

  /// Makes a judged condition.
  public init(_ kind: Kind, truth: Truth, certainty: Int? = nil, period: Period, parts: [JudgedCondition] = []) {
    self.kind = kind
    self.truth = truth
    self.certainty = certainty
    self.period = period
    self.parts = parts
  }

  /// Whether its truth may not be seen, in itself or in a part.
  public var isWithheld: Bool {
    guard truth == .unknown else { return false }
    if case .measured(let evidence) = kind { return evidence.measured == .withheld }
    return parts.contains(where: \.isWithheld)
  }

  /// The measured things in it, in the order of the file.
  public var leaves: [Evidence] {
    if case .measured(let evidence) = kind { return [evidence] }
    return parts.flatMap(\.leaves)
  }
}

/// A rule of the decision list with how its condition was judged.
public struct JudgedRule: Hashable, Sendable {
  /// The rule.
  public var id: ID<AdviceRule>
  /// Its condition; `nil` for a rule that always holds.
  public var condition: JudgedCondition?

  /// Makes a judged rule.
  public init(id: ID<AdviceRule>, condition: JudgedCondition?) {
    self.id = id
    self.condition = condition
  }
}
