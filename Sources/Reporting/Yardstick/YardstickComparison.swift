// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// What differs between two normenkaders, thing by thing: added, dropped, changed with the old and the new value.
struct YardstickComparison {
  private let old: Wording
  private let new: Wording

  init(_ old: Wording, _ new: Wording) {
    self.old = old
    self.new = new
  }

  private var phrases: Phrases { new.phrases }

  /// Groups in which the order means something.
  private static let ordered: Set = ["bands", "advice"]

  /// The page.
  var page: YardstickPage {
    let sections = zip(YardstickEntries(old).groups, YardstickEntries(new).groups).compactMap(section)
    let none = YardstickSection(id: "same", title: phrases("difference.title"), paragraphs: [phrases("difference.none")])
    return YardstickPage(
      title: phrases("difference.of", ["name": new.text(new.normenkader.title)]), eyebrow: phrases("difference.title"),
      lines: [
        phrases("difference.from", ["normenkader": name(old)]), phrases("difference.to", ["normenkader": name(new)]),
      ],
      sections: sections.isEmpty ? [none] : sections)
  }

  private func name(_ wording: Wording) -> String {
    let normenkader = wording.normenkader
    let values = ["version": FreeText.line(normenkader.version), "id": FreeText.line(normenkader.id)]
    return "\(wording.text(normenkader.title)). \(phrases("yardstick.version", values))"
  }

  private func section(_ before: YardstickGroup, _ after: YardstickGroup) -> YardstickSection? {
    let former = Dictionary(before.entries.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(after.entries.map(\.id))
    let changed = after.entries.compactMap { entry in former[entry.id].flatMap { change(from: $0, to: entry) } }
    let added = after.entries.enumerated().filter { former[$0.element.id] == nil }.map { index, entry in
      whole(entry, "difference.added", place: Self.ordered.contains(after.id) ? index + 1 : nil)
    }
    let dropped = before.entries.filter { !ids.contains($0.id) }.map { whole($0, "difference.dropped") }
    var section = YardstickSection(id: after.id, title: after.title)
    section.parts = (changed + added + dropped).enumerated().map { index, part in
      var part = part
      part.id = "\(after.id)-\(index + 1)"
      return part
    }
    if let order = order(before, after) { section.paragraphs.append(order) }
    return section.parts.isEmpty && section.paragraphs.isEmpty ? nil : section
  }

  /// Says so when what both have stands in another order, which matters for zones and advice.
  private func order(_ before: YardstickGroup, _ after: YardstickGroup) -> String? {
    let (first, second) = (before.entries.map(\.id), after.entries.map(\.id))
    let (inFirst, inSecond) = (Set(first), Set(second))
    let kept = second.filter(inFirst.contains)
    guard first.filter(inSecond.contains) != kept else { return nil }
    return phrases("difference.order", ["ids": kept.map(FreeText.line).joined(separator: ", ")])
  }

  private func change(from before: YardstickEntry, to after: YardstickEntry) -> YardstickSection? {
    let former = Dictionary(before.fields.map { ($0.name, $0) }) { first, _ in first }
    let latter = Dictionary(after.fields.map { ($0.name, $0) }) { first, _ in first }
    let absent = phrases("register.empty")
    let names = after.fields.map(\.name) + before.fields.map(\.name).filter { latter[$0] == nil }
    let rows = names.compactMap { name -> [String]? in
      let (was, now) = (former[name], latter[name])
      return was?.value == now?.value ? nil : [name, was?.text ?? absent, now?.text ?? absent]
    }
    guard !rows.isEmpty else { return nil }
    var part = YardstickSection(id: "", title: heading(after, "difference.changed"))
    part.add(phrases("difference.changes"), ["difference.part", "difference.was", "difference.is"].map { phrases($0) }, rows)
    return part
  }

  private func whole(_ entry: YardstickEntry, _ key: String, place: Int? = nil) -> YardstickSection {
    var part = YardstickSection(id: "", title: heading(entry, key))
    if let place { part.paragraphs.append(phrases("difference.place", ["place": new.numbers.whole(place)])) }
    part.add(entry.fields.map { "\($0.name): \($0.text)" }, under: phrases("difference.whole"))
    return part
  }

  private func heading(_ entry: YardstickEntry, _ key: String) -> String {
    phrases(key, ["id": FreeText.line(entry.id), "title": entry.title])
  }
}
