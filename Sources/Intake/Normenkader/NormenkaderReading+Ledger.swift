// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension NormenkaderReading {
  /// In which register and columns the partners stand.
  func readMembership(_ node: YAMLNode) -> MembershipRule? {
    var map = MappingReader(node, yaml)
    let register = register(map.required("of"))
    let partner = column(map.required("partner"), of: register, types: [.partner])
    let invited = column(map.optional("invited"), of: register, types: [.number])
    let joined = column(map.optional("joined"), of: register, types: [.day])
    let left = column(map.optional("left"), of: register, types: [.day])
    let weight = column(map.optional("weight"), of: register, types: [.number])
    map.finish()
    guard let register, let partner else { return nil }
    return MembershipRule(
      register: register.id, partner: partner.id, invited: invited?.id, joined: joined?.id, left: left?.id, weight: weight?.id)
  }

  /// In which register and columns the actions of earlier reviews stand.
  func readLedger(_ node: YAMLNode) -> LedgerRule? {
    var map = MappingReader(node, yaml)
    let register = register(map.required("of"))
    let text = column(map.required("text"), of: register, types: [.text])
    let agreedIn = column(map.required("agreed-in"), of: register, types: [.period])
    let owner = column(map.optional("owner"), of: register, types: [.text])
    let due = column(map.optional("due"), of: register, types: [.day])
    let doneOn = column(map.optional("done-on"), of: register, types: [.day])
    let done = readFilters(map.optional("done"), of: register)
    let dropped = readFilters(map.optional("dropped"), of: register)
    let effect = column(map.optional("effect"), of: register, types: [.text])
    let aimsAt = column(map.optional("aims-at"), of: register, types: [.text])
    map.finish()
    guard let register, let text, let agreedIn else { return nil }
    return LedgerRule(
      register: register.id, text: text.id, agreedIn: agreedIn.id, owner: owner?.id, due: due?.id, doneOn: doneOn?.id, done: done,
      dropped: dropped, effect: effect?.id, aimsAt: aimsAt?.id)
  }
}
