// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Why moments cannot be read or added up.
public enum MomentsFault: Error, Hashable, Sendable {
  /// They are about other statements, weights or rules than those they are to be used with.
  case otherLayout
  /// There is no such pattern, statement or scale, or nobody whom it could be about.
  case unknownKey
  /// There are too few or too many numbers; so many belong there.
  case wrongCount(Int)
  /// A number is negative, or larger than any that people can give.
  case impossibleNumber
  /// The numbers of a figure are not those of the people that there are.
  case contradiction(MomentsRow.Figure)

  /// No part of the world asks more people than this; larger numbers are damage, and must not make a sum overflow.
  static let largestCount = 1 << 40
  /// No sum is larger than this.
  static let largestSum = 1 << 61
}

/// A line of moments that cannot be used, and why; of its collaboration and period nothing is then used.
public struct FaultyMoments: Hashable, Sendable {
  /// The line.
  public var row: MomentsRow
  /// What is wrong with it.
  public var fault: MomentsFault
}
