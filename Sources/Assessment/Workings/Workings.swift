// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// One result with its figures in full precision, and its intermediate values where asked for.
///
/// Results are for the person who holds the raw answers: nothing is withheld. They must not be published.
public struct Working: Sendable {
  /// What a result is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// Who answered; overall, so without an id.
    case response
    /// A dimension from statements alone.
    case perception
    /// A facet.
    case facet
    /// The statements about oneself or the others of a dimension or facet.
    case half
    /// A dimension from facts alone.
    case facts
    /// A dimension from both.
    case dimension
    /// All dimensions together.
    case overall
    /// A statement.
    case statement
    /// A fact.
    case indicator
    /// Two dimensions together.
    case correlation
    /// A change since the measured period before.
    case change
    /// The course of a score over the last measured periods.
    case trend
    /// A signal.
    case signal
    /// The advice.
    case advice
    /// A dimension over all collaborations and periods.
    case questionnaire
  }

  /// A figure.
  public enum Value: Hashable, Sendable {
    /// A number; not finite when there is none.
    case number(Double)
    /// A whole number.
    case whole(Int)
    /// A word, an id or a period.
    case text(String)
  }

  /// The collaboration; `nil` for what is about all of them.
  public var collaboration: ID<Collaboration>?
  /// The period; of a change the later one; `nil` for what is about all of them.
  public var period: Period?
  /// What it is about.
  public var kind: Kind
  /// The dimension, facet, statement or the like.
  public var id: String
  /// The figures by name, in a fixed order; the names are those of `docs/method.md`.
  public var figures: [(name: String, value: Value)]

  init(_ kind: Kind, _ id: String, _ figures: [(name: String, value: Value?)]) {
    self.kind = kind
    self.id = id
    self.figures = figures.compactMap { figure in figure.value.map { (figure.name, $0) } }
  }
}

extension Assess {
  /// All results of every collaboration in full precision, in the order of the input, of time and of the normenkader.
  ///
  /// Scores, changes and trends are of any number of respondents; signals and the advice are judged as in a report, where groups below the minimum
  /// are not measured. `isVerbose` adds the intermediate values of every formula.
  public static func workings(_ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil, isVerbose: Bool) -> [Working] {
    let measured = Measuring.measure(input, by: normenkader, until: until)
    let protected = Measuring.measure(input, by: normenkader, until: until, minimumGroup: normenkader.privacy.minimumGroup)
    let equal = unweighted(normenkader).map { Measuring.measure(input, by: $0, until: until) }
    let own = zip(measured, protected).enumerated().flatMap { place, results in
      let (all, judged) = results
      let writer = WorkingsWriter(normenkader: normenkader, isVerbose: isVerbose, unweighted: equal?[place].measurements ?? [])
      let workings = writer.workings(of: all.measurements, judgements: Judging.judge(judged.measurements, by: normenkader))
      return workings.map { working in
        var own = working
        own.collaboration = all.collaboration.id
        return own
      }
    }
    let writer = WorkingsWriter(normenkader: normenkader, isVerbose: isVerbose)
    return own + writer.questionnaire(measured.flatMap(\.measurements))
  }

  /// The same with all statements of one weight; `nil` where they have that already.
  private static func unweighted(_ normenkader: Normenkader) -> Normenkader? {
    guard normenkader.dimensions.contains(where: { Set($0.statements.map(\.weight)).count > 1 }) else { return nil }
    var equal = normenkader
    for dimension in equal.dimensions.indices {
      for place in equal.dimensions[dimension].statements.indices { equal.dimensions[dimension].statements[place].weight = 1 }
    }
    return equal
  }
}
