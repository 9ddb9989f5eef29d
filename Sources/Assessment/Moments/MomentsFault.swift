// SPDX-License-Identifier: EUPL-1.2

/// Why moments cannot be read or added up.
enum MomentsFault: Error, Hashable, CustomStringConvertible {
  /// They were written in another version of the format.
  case unknownFormat(Int)
  /// They are about other statements, weights or rules than those they are to be used with.
  case otherLayout
  /// Numbers contradict each other; the text names the part.
  case inconsistent(String)

  /// No part of the world asks more people than this; larger numbers are damage, and must not make a sum overflow.
  static let largestCount = 1 << 40

  /// One sentence in English.
  var description: String {
    switch self {
    case .unknownFormat(let found): "moments of format \(found); this program reads format \(PeriodMoments.formatVersion)"
    case .otherLayout: "moments of another questionnaire or of other weights"
    case .inconsistent(let part): "damaged moments: the \(part) cannot be right"
    }
  }

  /// Throws when a part cannot be right.
  static func require(_ holds: Bool, _ part: String) throws(MomentsFault) {
    guard holds else { throw .inconsistent(part) }
  }
}

extension [Int] {
  /// Whether all are numbers of people.
  var areCounts: Bool { allSatisfy { (0...MomentsFault.largestCount).contains($0) } }
  /// Whether all are sums of numbers that are not negative.
  var areSums: Bool { allSatisfy { $0 >= 0 } }
}
