// SPDX-License-Identifier: EUPL-1.2

/// The value of a fact.
///
/// Facts come from registers that are not confidential.
public struct PublishedIndicator: Hashable, Sendable {
  /// The indicator.
  public var id: ID<Indicator>
  /// Its value.
  public var value: Published<Reading>
  /// Its score on the answer scale; absent without a norm.
  public var score: Published<PublishedScore>
  /// In percent, the share that its norm was applied to, when imaginary cases were added to the one that was measured.
  public var shrunkShare: Tenths?
  /// The rows that were counted, as places in files.
  public var rows: [SourceLocation]

  /// Makes the result of an indicator.
  public init(
    id: ID<Indicator>, value: Published<Reading>, score: Published<PublishedScore>, shrunkShare: Tenths? = nil,
    rows: [SourceLocation]
  ) {
    self.id = id
    self.value = value
    self.score = score
    self.shrunkShare = shrunkShare
    self.rows = rows
  }
}
