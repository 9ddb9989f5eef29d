// SPDX-License-Identifier: EUPL-1.2
import Assessment
import HealthModel

/// The moments of answers as the text of a file, piece by piece: that of many people is many times what they answered.
public struct MomentsText: Sendable {
  /// So many people make a piece of some megabytes.
  private static let peopleInPiece = 4_000

  private let sources: MomentsSources
  private let names: MomentsCSV.Names
  private let period: Period?
  private var place = 0
  /// The first piece, with the headings.
  private var first: [UInt8]?

  /// Begins with what there is; `nil` when there is nothing.
  init?(_ sources: MomentsSources, _ names: MomentsCSV.Names, period: Period?) {
    (self.sources, self.names, self.period) = (sources, names, period)
    while first == nil, let piece = next() {
      if !piece.isEmpty { first = MomentsCSV.headings + piece }
    }
    if first == nil { return nil }
  }

  /// The next piece, whole lines of it, in UTF-8; `nil` at the end.
  ///
  /// The pieces are the same whatever the number of cores.
  public mutating func next() -> [UInt8]? {
    if let piece = first {
      first = nil
      return piece
    }
    guard place < sources.count else { return nil }
    let start = place
    var people = 0
    while place < sources.count, people < Self.peopleInPiece {
      people += 1 + sources.people(of: place)
      place += 1
    }
    let parts = Cores.map(Array(start..<place), with: { [sources, names, period] in (sources, names, period) }) { from, place in
      Self.lines(of: place, from.0, from.1, from.2)
    }
    var piece: [UInt8] = []
    piece.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { piece.append(contentsOf: part) }
    return piece
  }

  private static func lines(of place: Int, _ sources: MomentsSources, _ names: MomentsCSV.Names, _ period: Period?) -> [UInt8] {
    var file = MomentsCSV(layout: sources.layoutName, names: names)
    var isWanted = false
    sources.eachLine(of: place) { group in
      isWanted = period.map { group.period == $0 } ?? true
      if isWanted { file.begin(group) }
    } _: { line in
      if isWanted { file.add(line) }
    }
    return file.bytes
  }
}
