// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// Which pieces of evidence a reader needs, when a condition measures one thing more than once or more things than fit in a line.
enum EvidenceChoice {
  private enum Direction {
    case below, above, between
  }

  /// The evidence without what a stricter limit on the same quantity already says.
  static func distinct(_ evidence: [Evidence]) -> [Evidence] {
    evidence.enumerated().filter { index, piece in
      !evidence.enumerated().contains { $0.offset != index && says($0.element, all: piece, isEarlier: $0.offset < index) }
    }.map(\.element)
  }

  /// At most two measured pieces that show what a signal is about: the first, and the first that goes the other way, since most signals
  /// are a contrast (much consultation, little progress).
  static func telling(_ evidence: [Evidence]) -> [Evidence] {
    let measured = evidence.filter { limits($0) != nil }
    guard let first = measured.first else { return Array(evidence.prefix(1)) }
    guard let other = measured.first(where: { direction($0) != direction(first) }) else { return [first] }
    return [first, other]
  }

  private static func says(_ other: Evidence, all piece: Evidence, isEarlier: Bool) -> Bool {
    guard case .quantity(let quantity, let limits) = piece.subject, case .quantity(quantity, let otherLimits) = other.subject,
      other.truth == .true, piece.truth == .true, direction(other) == direction(piece)
    else { return false }
    if let own = limits.upper?.value, let stricter = otherLimits.upper?.value, limits.lower == nil {
      return stricter < own || (stricter == own && isEarlier)
    }
    if let own = limits.lower?.value, let stricter = otherLimits.lower?.value, limits.upper == nil {
      return stricter > own || (stricter == own && isEarlier)
    }
    return false
  }

  private static func limits(_ evidence: Evidence) -> Limits? {
    if case .quantity(_, let limits) = evidence.subject { limits } else { nil }
  }

  private static func direction(_ evidence: Evidence) -> Direction? {
    guard let limits = limits(evidence) else { return nil }
    switch (limits.lower, limits.upper) {
    case (nil, _): return .below
    case (_, nil): return .above
    case (_?, _?): return .between
    }
  }
}
