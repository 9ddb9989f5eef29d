// SPDX-License-Identifier: EUPL-1.2

/// Sums over the people who answered every statement of a dimension that was put to them: what reliability follows from.
///
/// A complete case answered every statement of the dimension that was asked of anybody in the period. Who that is shows only when all parts of the
/// answers are together, so people are put together by the statements they answered; `cases(of:)` picks the right ones afterwards.
/// Answers are in steps above the lowest, reversed ones turned, unweighted; everything is a whole number.
struct CompleteCaseMoments: Hashable, Sendable {
  /// The people who answered the same statements, and were asked no others of this dimension.
  struct Group: Hashable, Sendable {
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
      add(other.people, other.sums, other.products)
    }

    fileprivate mutating func add(_ people: Int, _ sums: [Int], _ products: [Int]) {
      self.people &+= people
      self.sums.add(sums)
      self.products.add(products)
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

  /// Adds people who answered the same statements, and their sums.
  mutating func add(_ people: Int, sums: [Int], products: [Int], places: [Int]) {
    guard places.count >= 2 else { return }
    groups[place(of: places)].add(people, sums, products)
  }

  /// Adds people of whom only is known which statements they answered.
  mutating func add(_ people: Int, places: [Int]) {
    guard places.count >= 2 else { return }
    groups[place(of: places)].add(people, [], [])
  }

  /// Adds what people who answered these statements gave together; false when there are no such people.
  mutating func add(sums: [Int], products: [Int], places: [Int]) -> Bool {
    let place = groups.firstPlace { !$0.places.lexicographicallyPrecedes(places) }
    guard place < groups.count, groups[place].places == places else { return false }
    groups[place].add(0, sums, products)
    return true
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
}
