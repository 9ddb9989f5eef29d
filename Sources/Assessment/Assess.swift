// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Measure, judge, compare, and let through what may be seen: the whole of Assessment.
///
/// | stage | from | to |
/// |---|---|---|
/// | `Measuring.measure` | answers and registers | `Measurement` per collaboration and period |
/// | `Judging.judge` | measurements in order of time | signals and the advice per period |
/// | `CounterfactualSearch.search` | the last judgement | what would lead to another advice |
/// | `SensitivityAnalysis.run` | the last judgement | whether it depends on weights or on one partner |
/// | `Comparing.compare` | two measurements | changes |
/// | `PrivacyGate` | all of these | `PublishedCollaboration` |
/// | `PublicationCheck.run` | those and the answers | what the gate let through and should not have |
public enum Assess {
  /// The results of every collaboration that has a measured period, in the order of the input, up to a period.
  public static func assess(_ input: ReviewInput, by normenkader: Normenkader, until: Period? = nil) -> [PublishedCollaboration] {
    var archive: [ArchivedPeriod] = []
    return assess(input, by: normenkader, until: until, origin: nil, archive: &archive)
  }

  /// The same; with an origin it also gives what the archive is to keep of each period that was measured from answers.
  public static func assess(
    _ input: ReviewInput, by normenkader: Normenkader, until: Period?, origin: ArchivedOrigin?, archive: inout [ArchivedPeriod]
  ) -> [PublishedCollaboration] {
    let review = PreparedReview(input, by: normenkader, until: until, origin: origin)
    let assessor = review.assessor()
    return review.collaborations.indices.map { place in
      let (published, kept) = assessor.assess(place)
      archive += kept
      return published
    }
  }
}
