// SPDX-License-Identifier: EUPL-1.2

/// How often each value occurs, by value.
///
/// Two tallies of the same values are equal and read in the same order, however they came about.
struct Tally<Value: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// A value and how often it occurs.
  struct Entry: Hashable, Sendable {
    var value: Value
    var count: Int
  }

  /// The values in ascending order.
  private(set) var entries: [Entry] = []

  /// How many there are in all.
  var total: Int { entries.reduce(0) { $0 &+ $1.count } }

  /// Adds a value.
  mutating func add(_ value: Value, times count: Int = 1) {
    let place = entries.firstPlace { $0.value >= value }
    if place < entries.count, entries[place].value == value {
      entries[place].count &+= count
    } else {
      entries.insert(Entry(value: value, count: count), at: place)
    }
  }

  /// Adds another tally.
  mutating func merge(_ other: Tally) {
    for entry in other.entries { add(entry.value, times: entry.count) }
  }
}

extension Array {
  /// The first place in an array ordered by a test (false, then true) where the test holds; the count when nowhere.
  func firstPlace(where test: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
