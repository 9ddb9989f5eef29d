// SPDX-License-Identifier: EUPL-1.2

/// Sums of products of people's scores on two scales, within one partner: what correlations are made from.
///
/// Scores are fractions; people with the same denominators on all scales are put together, so that every sum is one of whole numbers.
/// Mostly everybody answers everything and there is one such group.
struct JointMoments: Hashable, Sendable {
  /// The people with the same denominators.
  struct Group: Hashable, Sendable {
    /// The denominator per scale; 0 without a score there.
    var denominators: [Int]
    /// How many they are.
    var people = 0
    /// Per scale the sum of numerators.
    var sums: [Int]
    /// Per pair of scales (triangle by rows, with the diagonal) the sum of the products of numerators.
    var products: [Int]

    init(denominators: [Int]) {
      self.denominators = denominators
      sums = [Int](repeating: 0, count: denominators.count)
      products = [Int](repeating: 0, count: denominators.count * (denominators.count + 1) / 2)
    }

    fileprivate mutating func add(_ person: Person) {
      people += 1
      for place in sums.indices { sums[place] &+= person.numerators[place] }
      var cell = 0
      products.withUnsafeMutableBufferPointer { products in
        person.numerators.withUnsafeBufferPointer { numerators in
          for row in numerators.indices {
            let numerator = numerators[row]
            for column in 0...row { products[cell + column] &+= numerator &* numerators[column] }
            cell += row + 1
          }
        }
      }
    }
  }

  /// The scores of one person, scale after scale; one value serves for many people.
  struct Person {
    fileprivate var numerators: [Int] = []
    fileprivate var denominators: [Int] = []

    mutating func removeAll() {
      numerators.removeAll(keepingCapacity: true)
      denominators.removeAll(keepingCapacity: true)
    }

    mutating func append(_ score: PersonScore?) {
      numerators.append(score?.numerator ?? 0)
      denominators.append(score?.denominator ?? 0)
    }
  }

  /// Sums over the people who have a score on both of two scales, in steps.
  struct Pair {
    var people = 0.0
    var left = 0.0
    var right = 0.0
    var leftSquares = 0.0
    var rightSquares = 0.0
    var products = 0.0
  }

  /// By denominators.
  private(set) var groups: [Group] = []

  /// Adds one person with a score per scale.
  mutating func add(_ person: Person) {
    groups[place(of: person.denominators)].add(person)
  }

  /// Adds people of whom only the denominators are known.
  mutating func add(_ people: Int, denominators: [Int]) {
    groups[place(of: denominators)].people &+= people
  }

  /// Adds what people with these denominators have together; false when there are no such people.
  mutating func add(sums: [Int], products: [Int], denominators: [Int]) -> Bool {
    let place = groups.firstPlace { !$0.denominators.lexicographicallyPrecedes(denominators) }
    guard place < groups.count, groups[place].denominators == denominators else { return false }
    groups[place].sums.add(sums)
    groups[place].products.add(products)
    return true
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: JointMoments) {
    for group in other.groups {
      let place = self.place(of: group.denominators)
      groups[place].people &+= group.people
      groups[place].sums.add(group.sums)
      groups[place].products.add(group.products)
    }
  }

  private mutating func place(of denominators: [Int]) -> Int {
    // Most people answer everything: their denominators are the highest.
    let last = groups.count - 1
    if last >= 0, groups[last].denominators == denominators { return last }
    let place = groups.firstPlace { !$0.denominators.lexicographicallyPrecedes(denominators) }
    if place == groups.count || groups[place].denominators != denominators {
      groups.insert(Group(denominators: denominators), at: place)
    }
    return place
  }

  /// The sums for two scales, the left one before the right one in the layout.
  func pair(_ left: Int, _ right: Int) -> Pair {
    var pair = Pair()
    for group in groups where group.denominators[left] > 0 && group.denominators[right] > 0 {
      let (leftUnit, rightUnit) = (1 / Double(group.denominators[left]), 1 / Double(group.denominators[right]))
      pair.people += Double(group.people)
      pair.left += Double(group.sums[left]) * leftUnit
      pair.right += Double(group.sums[right]) * rightUnit
      pair.leftSquares += Double(group.products[left * (left + 1) / 2 + left]) * leftUnit * leftUnit
      pair.rightSquares += Double(group.products[right * (right + 1) / 2 + right]) * rightUnit * rightUnit
      pair.products += Double(group.products[right * (right + 1) / 2 + left]) * leftUnit * rightUnit
    }
    return pair
  }
}
