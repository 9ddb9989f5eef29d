// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PeriodMoments: Codable {
  /// The version of the format that this program reads and writes.
  static let formatVersion = 1

  private enum Key: String, CodingKey {
    case format, shape, partners, noise, completeCases
  }

  /// One partner with its id.
  private struct Row: Codable {
    var partner: String
    var moments: PartnerMoments
  }

  /// Reads moments and checks that their numbers can belong together.
  ///
  /// - Throws: `MomentsFault` when they are of another format or contradict themselves; an error of the decoder when they are no moments at all.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let format = try container.decode(Int.self, forKey: .format)
    guard format == Self.formatVersion else { throw MomentsFault.unknownFormat(format) }
    let rows = try container.decode([Row].self, forKey: .partners)
    try MomentsFault.require(zip(rows, rows.dropFirst()).allSatisfy { $0.partner < $1.partner }, "order of partners")
    self.init(
      shape: try container.decode(MomentsShape.self, forKey: .shape),
      partners: Dictionary(rows.map { (ID($0.partner), $0.moments) }) { first, _ in first },
      noise: try container.decode([NoiseMoments].self, forKey: .noise),
      completeCases: try container.decode([CompleteCaseMoments].self, forKey: .completeCases))
    try check()
  }

  /// Writes moments, partners by id: the same moments give the same text.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.formatVersion, forKey: .format)
    try container.encode(shape, forKey: .shape)
    try container.encode(sorted.map { Row(partner: $0.id.rawValue, moments: $0.moments) }, forKey: .partners)
    try container.encode(noise, forKey: .noise)
    try container.encode(completeCases, forKey: .completeCases)
  }

  /// Throws when these are not moments of a layout: to be asked of everything that was read before it is scored.
  func check(against layout: ScaleLayout) throws(MomentsFault) {
    guard shape == layout.shape else { throw .otherLayout }
  }

  /// Throws when a number contradicts the shape or another number.
  private func check() throws(MomentsFault) {
    try shape.check()
    try MomentsFault.require(noise.count == shape.scales.count && completeCases.count == shape.cases.count, "number of scales")
    for (place, moments) in completeCases.enumerated() { try moments.check(statements: shape.scales[shape.cases[place]]) }
    for (_, moments) in sorted { try moments.check(shape) }
    for (place, moments) in noise.enumerated() {
      let people = partners.values.reduce(0) { $0 &+ $1.scores[place].total }
      try moments.check(statements: shape.scales[place], people: people)
    }
  }
}

extension MomentsShape {
  /// Far more than any questionnaire has; larger numbers are damage.
  private static let largestSize = 100_000

  /// Throws when the sizes contradict each other.
  fileprivate func check() throws(MomentsFault) {
    let sizes = 0...Self.largestSize
    try MomentsFault.require(sizes.contains(statements) && sizes.contains(answers), "number of statements or answers")
    try MomentsFault.require(scales.allSatisfy { $0 > 0 && $0 <= statements }, "number of statements of a scale")
    try MomentsFault.require(cases.allSatisfy { scales.indices.contains($0) && scales[$0] >= 2 }, "list of complete cases")
    try MomentsFault.require(zip(cases, cases.dropFirst()).allSatisfy { $0 < $1 }, "list of complete cases")
  }
}
