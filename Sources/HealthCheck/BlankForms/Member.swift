// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A row of the register of partners: who takes part in which collaboration, and since and until when.
struct Member: Hashable {
  let name: String
  let collaboration: ID<Collaboration>
  let joined: Day?
  let left: Day?

  /// The rows in the order of the file.
  static func all(in input: ReviewInput, _ normenkader: Normenkader) -> [Member] {
    guard let rule = normenkader.membership, let declaration = normenkader.register(rule.register), let register = input.registers[rule.register]
    else { return [] }
    return register.rows.compactMap { row in
      func day(_ column: ID<ColumnDeclaration>?) -> Day? {
        if case .day(let day)? = cell(row, column.flatMap(declaration.index)) { day } else { nil }
      }
      guard case .partner(let partner)? = cell(row, declaration.index(of: rule.partner)) else { return nil }
      let name = input.partnerNames[partner.id] ?? partner.name
      return Member(name: name, collaboration: row.collaboration, joined: day(rule.joined), left: day(rule.left))
    }
  }

  /// The names of those who take part, each once, in the order of the file.
  ///
  /// Without a period those with a day of leaving are left out: the program has no clock to see whether that day has come.
  static func names(_ members: [Member], of collaboration: ID<Collaboration>?, in period: Period?) -> [String] {
    var seen: Set<String> = []
    let present = members.filter { member in
      guard let period else { return member.left == nil }
      return member.joined.map { $0 <= period.lastDay } ?? true && member.left.map { $0 >= period.firstDay } ?? true
    }
    return present.filter { collaboration == nil || $0.collaboration == collaboration }.map(\.name).filter { seen.insert($0).inserted }
  }

  private static func cell(_ row: RegisterRow, _ index: Int?) -> RegisterValue? {
    index.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
  }
}
