// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Puts the moments of one collaboration in one period together from lines, in whatever order and however split.
///
/// With one fault there are no moments: what is left would be about other people than those that there are.
struct MomentsAssembly {
  /// What was added up of one key, and the first line that it stood in.
  struct Sum {
    var numbers: [Int]
    let row: MomentsRow
  }

  /// The lines that cannot be used.
  private(set) var faults: [FaultyMoments] = []
  /// The moments; `nil` with a fault.
  private(set) var moments: PeriodMoments?

  private let layout: ScaleLayout
  private let places: [String: Int]
  private var sums: [ID<Partner>: [MomentsRow.Figure: [String: Sum]]] = [:]

  /// Puts lines together.
  init(_ rows: [MomentsRow], layout: ScaleLayout) {
    self.layout = layout
    places = Dictionary(layout.scales.enumerated().map { ($1.id.name, $0) }) { first, _ in first }
    for row in rows {
      do {
        try add(row)
      } catch {
        faults.append(FaultyMoments(row: row, fault: error))
      }
    }
    guard faults.isEmpty else { return }
    var partners: [ID<Partner>: PartnerMoments] = [:]
    for (id, figures) in sums.sorted(by: { $0.key < $1.key }) {
      var partner = PartnerAssembly(figures, layout: layout, places: places)
      partner.run()
      faults += partner.faults
      partners[id] = partner.moments
    }
    if faults.isEmpty { moments = PeriodMoments(layout, partners: partners) }
  }

  private mutating func add(_ row: MomentsRow) throws(MomentsFault) {
    guard row.layout == layout.shape.layout else { throw .otherLayout }
    let expected = try count(of: row)
    guard row.numbers.count == expected else { throw .wrongCount(expected) }
    let largest = row.figure == .joint || row.figure == .residual || row.figure == .cases ? MomentsFault.largestSum : MomentsFault.largestCount
    guard var sum = sums[row.partner]?[row.figure]?[row.key] else {
      guard row.numbers.allSatisfy({ (0...largest).contains($0) }) else { throw .impossibleNumber }
      sums[row.partner, default: [:]][row.figure, default: [:]][row.key] = Sum(numbers: row.numbers, row: row)
      return
    }
    for (place, number) in row.numbers.enumerated() {
      guard (0...largest - sum.numbers[place]).contains(number) else { throw .impossibleNumber }
      sum.numbers[place] += number
    }
    sums[row.partner]?[row.figure]?[row.key] = sum
  }

  /// How many numbers belong in a line.
  private func count(of row: MomentsRow) throws(MomentsFault) -> Int {
    func statements() throws(MomentsFault) -> Int {
      let name = row.key.prefix { $0 != " " }
      guard let place = places[String(name)] else { throw .unknownKey }
      return layout.scales[place].statements.count
    }
    switch row.figure {
    case .people, .scores: return 1
    case .answers: return layout.answerCount + MissingAnswer.allCases.count
    case .joint: return layout.scales.count + layout.scales.count * (layout.scales.count + 1) / 2
    case .residual: return 2 + 2 * (try statements())
    case .cases:
      let count = try statements()
      return count + count * (count + 1) / 2
    }
  }
}
