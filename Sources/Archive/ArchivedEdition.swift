// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// An edition in the archive, without its figures.
public struct ArchivedEdition: Hashable, Sendable {
  /// Its number in the file.
  let row: Int64
  /// Whose it is.
  public let collaboration: Collaboration
  /// The period.
  public let period: Period
  /// Which edition it is of this collaboration, period and normenkader, from 1.
  public let number: Int
  /// The id of the normenkader.
  public let normenkader: String
  /// The version of the normenkader.
  public let version: String
  /// The SHA-256 of the files of the normenkader.
  public let fingerprint: String
  /// Which run of the program made it: later ones have higher numbers.
  public let run: Int64
  /// The version of the program that made it.
  public let programVersion: String
  /// How many people answered; `nil` when fewer than the minimum group.
  public let respondents: Int?
  /// The id of the advice.
  public let advice: String
  /// What its figures add up to.
  let checksum: String
  /// What its figures and all that is known of their origin add up to.
  let seal: String

  /// Orders by collaboration, period and age.
  static func isInOrder(_ left: ArchivedEdition, _ right: ArchivedEdition) -> Bool {
    (left.collaboration.id, left.period, left.run, left.row) < (right.collaboration.id, right.period, right.run, right.row)
  }
}

/// An edition that differs from what was worked out anew.
public struct ArchivedDifference: Hashable, Sendable {
  /// Whose it is.
  public let collaboration: Collaboration
  /// The period.
  public let period: Period
  /// The names of the figures that differ.
  public let figures: [String]
  /// The files that are not as they were, were not there then, or are gone.
  public let files: [String]
}

/// What became of periods that were offered to the archive.
public struct ArchivedChange: Hashable, Sendable {
  /// How many were added, as first or as new editions.
  public var added = 0
  /// Those that differ from the edition that was there.
  public var differing: [ArchivedDifference] = []

  /// Makes an empty change.
  public init() {}
}

/// What is wrong in the archive.
public enum ArchiveFault: Hashable, Sendable {
  /// SQLite finds the file damaged, in its own words.
  case integrity(String)
  /// The figures of an edition are not those that were written.
  case checksum(ArchivedEdition)
}
