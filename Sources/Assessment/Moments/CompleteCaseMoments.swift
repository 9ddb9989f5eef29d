// SPDX-License-Identifier: EUPL-1.2

/// Sums over the people who answered every statement of a dimension that was put to them: what reliability follows from.
///
/// A complete case answered every statement of the dimension that was asked of anybody in the period. Who that is shows only when all parts of the
/// answers are together, so people are put together by the statements they answered; `cases(of:)` picks the right ones afterwards.
/// Answers are in steps above the lowest, reversed ones turned, unweighted; everything is a whole number.
struct CompleteCaseMoments: Codable, Hashable, Sendable {
  /// The people who answered the same statements, and were asked no others of this dimension.
  struct Group: Codable, Hashable, Sendable {
    /// The places in the scale of those statements, ascending; at least two.
    let places: [Int]
    /// How many they are.
    private(set) var people = 0
    /// Per statement Σx.
    private(set) var sums: [Int]
    /// Per pair of statements (triangle by rows, with the diagonal) Σx·x'.
    private(set) var products: [Int]

    fileprivate init(places: [Int]) {
      self.places = places
      sums = [Int](repeating: 0, count: places.count)
      products = [Int](repeating: 0, count: places.count * (places.count + 1) / 2)
    }

    fileprivate mutating func add(_ steps: [Int]) {
      people &+= 1
      var cell = 0
      products.withUnsafeMutableBufferPointer { products in
        for row in steps.indices {
          for column in 0...row { products[cell + column] &+= steps[row] &* steps[column] }
          cell += row + 1
        }
      }
      for (place, step) in steps.enumerated() { sums[place] &+= step }
    }

    fileprivate mutating func merge(_ other: Group) {
      people &+= other.people
      sums.add(other.sums)
      products.add(other.products)
    }
  }

  /// By statements.
  private(set) var groups: [Group] = []

  /// Adds one person: the places in the scale of the answered statements, ascending, and the answers in steps.
  ///
  /// Fewer than two statements say nothing about how statements hang together.
  mutating func add(places: [Int], steps: [Int]) {
    guard places.count >= 2, places.count == steps.count else { return }
    groups[place(of: places)].add(steps)
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: CompleteCaseMoments) {
    for group in other.groups { groups[place(of: group.places)].merge(group) }
  }

  /// The people who answered exactly these statements of the scale; `nil` when there are none.
  func cases(of places: [Int]) -> Group? {
    groups.first { $0.places == places }
  }

  private mutating func place(of places: [Int]) -> Int {
    let place = groups.firstPlace { !$0.places.lexicographicallyPrecedes(places) }
    if place == groups.count || groups[place].places != places { groups.insert(Group(places: places), at: place) }
    return place
  }

  /// Throws when the sums cannot be those of people on a scale of so many statements.
  func check(statements: Int) throws(MomentsFault) {
    let part = "complete cases"
    try MomentsFault.require(zip(groups, groups.dropFirst()).allSatisfy { $0.places.lexicographicallyPrecedes($1.places) }, part)
    for group in groups {
      let count = group.places.count
      try MomentsFault.require((2...max(2, statements)).contains(count) && group.places.allSatisfy { (0..<statements).contains($0) }, part)
      try MomentsFault.require(zip(group.places, group.places.dropFirst()).allSatisfy { $0 < $1 }, part)
      try MomentsFault.require((1...MomentsFault.largestCount).contains(group.people), part)
      try MomentsFault.require(group.sums.count == count && group.products.count == count * (count + 1) / 2, part)
      try MomentsFault.require(group.sums.areSums && group.products.areSums, part)
    }
  }
}
