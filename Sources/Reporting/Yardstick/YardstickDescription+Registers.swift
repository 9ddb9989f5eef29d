// SPDX-License-Identifier: EUPL-1.2

import HealthModel

extension YardstickDescription {
  /// The tables of facts that a collaboration keeps.
  var registers: YardstickSection {
    var section = YardstickSection(
      id: "registers", title: phrases("yardstick.registers"), paragraphs: [phrases("yardstick.registers.lead")],
      parts: normenkader.registers.map(part))
    if let membership = normenkader.membership { section.paragraphs.append(say(membership)) }
    if let ledger = normenkader.ledger { section.paragraphs.append(say(ledger)) }
    return section
  }

  /// Where the partners stand.
  func say(_ rule: MembershipRule) -> String {
    let columns = [rule.partner] + [rule.invited, rule.joined, rule.left, rule.weight].compactMap(\.self)
    return phrases("yardstick.membership", ["register": wording.title(rule.register), "columns": names(columns, of: rule.register)])
  }

  /// Where the actions of earlier reviews stand.
  func say(_ rule: LedgerRule) -> String {
    let columns = [rule.text, rule.agreedIn] + [rule.owner, rule.due, rule.doneOn, rule.effect, rule.aimsAt].compactMap(\.self)
    let register = normenkader.register(rule.register)
    var text = phrases("yardstick.ledger", ["register": wording.title(rule.register), "columns": names(columns, of: rule.register)])
    if !rule.done.isEmpty { text += " " + phrases("yardstick.ledger.done", ["filters": wording.say(rule.done, of: register)]) }
    if !rule.dropped.isEmpty { text += " " + phrases("yardstick.ledger.dropped", ["filters": wording.say(rule.dropped, of: register)]) }
    return text
  }

  private func names(_ columns: [ID<ColumnDeclaration>], of id: ID<RegisterDeclaration>) -> String {
    let register = normenkader.register(id)
    return wording.list(columns.map { wording.column($0, register) })
  }

  private func part(_ register: RegisterDeclaration) -> YardstickSection {
    var part = YardstickSection(id: Anchor.register(register.id), title: wording.text(register.title))
    let columns = ["yardstick.column", "yardstick.type", "yardstick.required", "yardstick.synonyms"].map { phrases($0) }
    part.add(part.title, columns, register.columns.map(row))
    return part
  }

  private func row(_ column: ColumnDeclaration) -> [String] {
    let others = [FreeText.line(column.id.rawValue)] + column.synonyms.map(FreeText.line)
    return [
      wording.text(column.title), type(of: column), phrases(column.isRequired ? "register.yes" : "register.no"), others.joined(separator: ", "),
    ]
  }

  /// What a cell can hold.
  func type(of column: ColumnDeclaration) -> String {
    let type = phrases("column-type.\(column.type.rawValue)")
    guard !column.choices.isEmpty else { return type }
    return "\(type): \(column.choices.map { wording.text($0.title) }.joined(separator: ", "))"
  }
}
