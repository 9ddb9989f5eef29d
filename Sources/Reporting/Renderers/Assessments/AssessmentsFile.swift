// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// `assessments.json`, format 1: a mirror of the results whose keys are a contract.
///
/// A figure that is not there is `null`, and beside it stands why, under its key with `Status` behind it.
struct AssessmentsFile: Encodable {
  /// The version of the format.
  static let format = 1

  /// The yardstick.
  struct Yardstick: Encodable {
    let id: String
    let version: String
    let fingerprint: String
  }

  /// A collaboration.
  struct Entry: Encodable {
    let id: String
    let title: String
    let periods: [AssessmentsPeriod]
    let changes: [AssessmentsChange]

    /// Mirrors a collaboration.
    init(_ collaboration: PublishedCollaboration, _ wording: Wording) {
      id = collaboration.collaboration.id.rawValue
      title = collaboration.collaboration.title
      periods = collaboration.periods.map { AssessmentsPeriod($0, collaboration.collaboration, wording) }
      changes = collaboration.changes.map(AssessmentsChange.init)
    }
  }

  let format: Int
  let normenkader: Yardstick
  let period: String
  let collaborations: [Entry]

  /// Mirrors a report; sentences are in the language of the wording.
  init(_ report: PublishedReport, _ wording: Wording) {
    format = Self.format
    normenkader = Yardstick(
      id: report.normenkader.id, version: report.normenkader.version, fingerprint: report.normenkaderFingerprint)
    period = report.period.description
    collaborations = report.collaborations.map { Entry($0, wording) }
  }
}
