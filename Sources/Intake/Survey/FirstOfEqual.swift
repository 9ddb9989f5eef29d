// SPDX-License-Identifier: EUPL-1.2

/// Finds the first of equal things that are numbered, in eight bytes each; the things are elsewhere.
struct FirstOfEqual {
  /// The place of a thing and what is left of its hash.
  private struct Slot {
    var place: UInt32
    var hash: UInt32
  }

  private static let empty = UInt32.max
  private var slots: [Slot]

  /// Makes room for so many things.
  init(count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(place: Self.empty, hash: 0), count: size)
  }

  /// The first thing that is equal to one; `nil` when this is the first.
  mutating func first(_ place: Int, hash: UInt64, isEqual: (Int) -> Bool) -> Int? {
    let mixed = (hash ^ hash >> 29) &* Self.factor
    let short = UInt32(truncatingIfNeeded: mixed >> 32)
    var slot = Int(truncatingIfNeeded: mixed >> 20) & (slots.count - 1)
    while slots[slot].place != Self.empty {
      let known = Int(slots[slot].place)
      if slots[slot].hash == short, isEqual(known) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(place: UInt32(clamping: place), hash: short)
    return nil
  }

  /// Another one in each run: nobody can make things that all fall in one slot.
  private static let factor = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1
}

extension Array {
  /// The elements in runs in which each two neighbours belong together.
  func chunked(where belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index + 1 == count || !belong(self[index], self[index + 1]) {
      chunks.append(self[start...index])
      start = index + 1
    }
    return chunks
  }
}
