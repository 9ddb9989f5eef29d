// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// A review of which each collaboration can be assessed by itself, in any order.
public struct PreparedReview: Sendable {
  /// The collaborations that have a measured period, in the order of the input.
  public let collaborations: [Collaboration]
  let plan: MeasuringPlan
  let drafts: [SourceDraft]
  let pages: RegisterPages
  let columns: AnswerColumnIndex
  let normenkader: Normenkader
  let origin: ArchivedOrigin?

  /// Sorts out an input, up to a period; with an origin each assessment also gives what the archive is to keep.
  public init(_ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil, origin: ArchivedOrigin? = nil) {
    plan = MeasuringPlan(normenkader, minimumGroup: normenkader.privacy.minimumGroup)
    drafts = Measuring.drafts(of: input, by: plan.layout, until: until).filter(\.isMeasured)
    collaborations = drafts.map(\.collaboration)
    pages = RegisterPages(input, by: normenkader)
    columns = AnswerColumnIndex(input.answerFiles)
    self.normenkader = normenkader
    self.origin = origin
  }

  /// One that assesses them on one thread; every thread has its own.
  public func assessor() -> Assessor { Assessor(self) }
}
