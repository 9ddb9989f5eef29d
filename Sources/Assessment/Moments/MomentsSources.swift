// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// The answers and moments of an input up to a period, sorted by collaboration: moments of one are made at a time, since those of all would fill the
/// memory.
public struct MomentsSources: Sendable {
  /// Responses that follow each other, of one period.
  private struct Run: Sendable {
    let period: Period
    var places: Range<Int>
  }

  /// Whose line it is.
  public struct Group: Hashable, Sendable {
    /// The collaboration.
    public var collaboration: ID<Collaboration>
    /// The period.
    public var period: Period
    /// The partner.
    public var partner: ID<Partner>
  }

  /// The fingerprint of the questionnaire and of the rules that the numbers are made by.
  public var layoutName: String { layout.shape.layout }
  /// How many collaborations there are.
  public var count: Int { drafts.count }

  private let layout: ScaleLayout
  private let names: MomentsNames
  private let responses: [Response]
  /// Per collaboration its responses.
  private var runs: [[Run]]
  /// The same collaborations, with the moments that are known of each.
  private let drafts: [SourceDraft]

  /// Sorts an input.
  public init(_ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil) {
    layout = ScaleLayout(normenkader)
    names = MomentsNames(layout)
    responses = input.responses
    var rest = input
    rest.responses = []
    drafts = Measuring.drafts(of: rest, by: layout, until: until)
    runs = drafts.map { _ in [] }
    let places = Dictionary(drafts.enumerated().map { ($1.collaboration.id, $0) }) { first, _ in first }
    var last: (id: ID<Collaboration>, place: Int?)?
    for (index, response) in responses.enumerated() where until.map({ response.period <= $0 }) ?? true {
      if last?.id != response.collaboration { last = (response.collaboration, places[response.collaboration]) }
      guard let place = last?.place else { continue }
      let end = runs[place].count - 1
      if end >= 0, runs[place][end].period == response.period, runs[place][end].places.upperBound == index {
        runs[place][end].places = runs[place][end].places.lowerBound..<index + 1
      } else {
        runs[place].append(Run(period: response.period, places: index..<index + 1))
      }
    }
  }

  /// How many people answered about one collaboration; those of whom there are moments left out.
  public func people(of place: Int) -> Int { runs[place].reduce(0) { $0 + $1.places.count } }

  /// Gives the lines of one collaboration, in a fixed order: by period and partner; whose they are is said before the first of each.
  public func eachLine(of place: Int, _ begin: (Group) -> Void, _ give: (MomentsLine) -> Void) {
    let runs = Dictionary(grouping: self.runs[place], by: \.period)
    var desk = MomentsDesk()
    var periods = runs.map { period, runs in
      var moments = PeriodMoments(layout)
      for run in runs { moments.add(responses[run.places], layout: layout, &desk) }
      return (period: period, moments: moments)
    }
    periods += drafts[place].moments.lazy.filter { runs[$0.period] == nil }.map { ($0.period, $0.moments) }
    var line = MomentsLine()
    for (period, moments) in periods.sorted(by: { $0.period < $1.period }) {
      for (partner, moments) in moments.sorted {
        begin(Group(collaboration: drafts[place].collaboration.id, period: period, partner: partner))
        moments.eachLine(layout, names, &line, give)
      }
    }
  }
}
