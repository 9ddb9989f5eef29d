// SPDX-License-Identifier: EUPL-1.2

/// A measured quantity as it is shown.
public enum Reading: Hashable, Sendable {
  /// A score, or the difference of two, on the scale of those scores.
  case points(Tenths)
  /// So many of so many; the interval is that of the habit behind it, in whole percent (Jeffreys), where there is one.
  case cases(Int, of: Int, habit: ClosedRange<Int>?)
  /// A share in whole percent.
  case percent(Int)
  /// A number of things.
  case count(Int)
  /// Hours.
  case hours(Tenths)
  /// Days.
  case days(Int)
  /// Any other number.
  case number(Tenths)
}
