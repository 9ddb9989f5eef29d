// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// What every section of the page of a collaboration is made from.
struct PageContext: Sendable {
  /// The report.
  let report: PublishedReport
  /// The collaboration.
  let collaboration: PublishedCollaboration
  /// The last measured period.
  let period: PublishedPeriod
  /// The measured period before it.
  let previous: PublishedPeriod?
  /// How things are said.
  let wording: Wording
  /// The name of its page, without extension.
  let file: String

  /// The context of a collaboration; `nil` when it was never measured.
  init?(_ report: PublishedReport, _ collaboration: PublishedCollaboration, _ wording: Wording, file: String = "") {
    guard let latest = collaboration.latest else { return nil }
    self.report = report
    self.collaboration = collaboration
    period = latest
    previous = collaboration.previous
    self.wording = wording
    self.file = file
  }

  /// The yardstick.
  var normenkader: Normenkader { report.normenkader }
  /// The sentences and words.
  var phrases: Phrases { wording.phrases }

  /// The changes between the last measured period and the one before it.
  var lastChanges: [PublishedChange] {
    collaboration.changes.filter { $0.to == period.period }
  }

  /// Whether other statements of a theme were asked in a period than in the measured one before it.
  func hasOtherQuestions(_ id: ID<Dimension>, since period: Period) -> Bool {
    collaboration.changes.contains { $0.to == period && $0.dimension == id && $0.questionnaire != .same }
  }

  /// The zone of a score, for shape and colour.
  func status(of band: ID<Band>) -> MarkStatus {
    MarkStatus(normenkader.bands.first { $0.id == band }?.status ?? .fair)
  }

  /// The score of a dimension in the previous measured period.
  func previousScore(_ id: ID<Dimension>) -> Published<Tenths> {
    guard let previous else { return .absent(.noEarlierPeriod) }
    return previous.dimension(id)?.score.map(\.value) ?? .absent(.notAsked)
  }

  /// The signals that hold, most structural first, then those in line with the advice, then in the order of the normenkader.
  var holdingSignals: [PublishedSignal] {
    let holding = period.signals.filter { $0.state > .unknown }
    return holding.enumerated().sorted { left, right in
      (right.element.state.strength, kindRank(left.element.kind), left.offset)
        < (left.element.state.strength, kindRank(right.element.kind), right.offset)
    }.map(\.element)
  }

  /// How near a kind of signal is to the advice; 0 is in line with it.
  func kindRank(_ kind: SignalKind) -> Int {
    let order: [SignalKind] =
      switch period.advice.outcome {
      case .windDown: [.complete, .stop, .continue]
      case .continue: [.continue, .stop, .complete]
      case .stop, .forcedStop, .reconsider, .adjust, .notEnoughData: [.stop, .complete, .continue]
      }
    return order.firstIndex(of: kind) ?? order.count
  }
}

extension SignalState {
  /// A number that grows from absent to structural.
  var strength: Int {
    switch self {
    case .absent: 0
    case .unknown: 1
    case .emerging: 2
    case .active: 3
    case .structural: 4
    }
  }
}
