// SPDX-License-Identifier: EUPL-1.2

/// Everything that a report may say.
///
/// Made by the privacy gate of Assessment and by nothing else; renderers see nothing more.
public struct PublishedReport: Sendable {
  /// The yardstick.
  public var normenkader: Normenkader
  /// The SHA-256 of the normenkader's file, lower case hexadecimal.
  public var normenkaderFingerprint: String
  /// The period that the report is about.
  public var period: Period
  /// The collaborations, by id.
  public var collaborations: [PublishedCollaboration]
  /// The files that were read.
  public var sources: [SourceFile]
  /// What was found wrong or assumed while reading.
  public var findings: [Diagnostic]
  /// The version of the program.
  public var programVersion: String
  /// The day the report was made, when the environment says so; never the clock.
  public var madeOn: Day?

  /// Makes a report.
  public init(
    normenkader: Normenkader, normenkaderFingerprint: String, period: Period, collaborations: [PublishedCollaboration],
    sources: [SourceFile] = [], findings: [Diagnostic] = [], programVersion: String, madeOn: Day? = nil
  ) {
    self.normenkader = normenkader
    self.normenkaderFingerprint = normenkaderFingerprint
    self.period = period
    self.collaborations = collaborations
    self.sources = sources
    self.findings = findings
    self.programVersion = programVersion
    self.madeOn = madeOn
  }
}
