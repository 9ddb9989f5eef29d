// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// `assessments.json` in parts: a beginning, a part for each collaboration, an end.
///
/// Put together they are what the whole would be, byte for byte.
public struct AssessmentsText: Sendable {
  /// The name of the file.
  public static let name = "assessments.json"

  /// What comes before the first collaboration.
  public let beginning: [UInt8]
  private let end: [UInt8]
  private let wording: Wording
  private static let noEntries = "[\n\n  ]"

  init?(_ report: PublishedReport, _ wording: Wording) {
    self.wording = wording
    var empty = report
    empty.collaborations = []
    // Every number was rounded from a finite count, so encoding cannot fail; a file that is not there would be noticed by the writer.
    guard let text = try? JSONText.of(AssessmentsFile(empty, wording)), let place = text.firstRange(of: Self.noEntries) else { return nil }
    beginning = Array((text[..<place.lowerBound] + "[").utf8)
    end = Array(("\n  ]" + text[place.upperBound...]).utf8)
  }

  /// What comes after the last one; without any an empty line stands between the brackets.
  public func end(afterNone isEmpty: Bool) -> [UInt8] {
    (isEmpty ? [UInt8(ascii: "\n")] : []) + end
  }

  /// The part of a collaboration, the first or a later one.
  public func part(of collaboration: PublishedCollaboration, isFirst: Bool) -> [UInt8] {
    guard let text = try? JSONText.of(AssessmentsFile.Entry(collaboration, wording)) else { return [] }
    var bytes: [UInt8] = isFirst ? [] : [UInt8(ascii: ",")]
    bytes.reserveCapacity(text.utf8.count * 5 / 4)
    // Text has no line ends of its own in JSON. The empty line of an empty list stays empty.
    for line in text.utf8.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      bytes += (line.isEmpty ? "\n" : "\n    ").utf8
      bytes += line
    }
    return bytes
  }
}
