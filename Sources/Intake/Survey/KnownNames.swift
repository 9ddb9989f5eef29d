// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The collaborations and partners of a table that were read already: equal cells mean the same and are only counted.
struct KnownNames {
  private struct KnownPartner {
    let partner: Partner
    let collaboration: ID<Collaboration>
    var count = 0
  }

  /// The column with collaborations, if there is one.
  private let cells: CodedColumn?
  /// Per code of it the collaboration, and how often it was met again.
  private var collaborations: [(id: ID<Collaboration>?, count: Int)]
  /// By the codes of the collaboration and the partner.
  private var partners: [Int: KnownPartner] = [:]

  init(_ cells: CodedColumn?) {
    self.cells = cells
    collaborations = Array(repeating: (nil, 0), count: cells?.count ?? 0)
  }

  /// The collaboration of a row, counted once more; `nil` when its cell was not read before, or was no name.
  mutating func collaboration(ofRow row: Int) -> ID<Collaboration>? {
    guard let code = cells?.codes[row], let id = collaborations[code].id else { return nil }
    collaborations[code].count += 1
    return id
  }

  /// What the cell of a row says of the collaboration.
  func text(ofRow row: Int) -> String { cells.map { $0.text($0.codes[row]) } ?? "" }

  /// Notes what a cell was read as.
  mutating func note(_ id: ID<Collaboration>?, ofRow row: Int) {
    if let code = cells?.codes[row] { collaborations[code].id = id }
  }

  /// The partner of a row by the code of its cell, counted once more; `nil` when it was not read before in this collaboration.
  mutating func partner(_ code: Int, ofRow row: Int) -> Partner? {
    let key = key(code, row)
    guard let known = partners[key]?.partner else { return nil }
    partners[key]?.count += 1
    return known
  }

  /// Notes what a cell was read as.
  mutating func note(_ partner: Partner, _ code: Int, in collaboration: ID<Collaboration>, ofRow row: Int) {
    partners[key(code, row)] = KnownPartner(partner: partner, collaboration: collaboration)
  }

  private func key(_ code: Int, _ row: Int) -> Int { (cells?.codes[row] ?? 0) << 32 | code }

  /// Adds up how often each name was met again.
  func count(in gathered: inout Gathered, file: String) {
    for (code, known) in collaborations.enumerated() where known.count > 0 {
      if let id = known.id, let cells { gathered.collaborations.note(cells.text(code), id, times: known.count) }
    }
    for known in partners.values where known.count > 0 {
      gathered.partners.note(known.partner, in: known.collaboration, of: file, times: known.count)
    }
  }
}
