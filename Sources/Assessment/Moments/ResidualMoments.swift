// SPDX-License-Identifier: EUPL-1.2

/// Sums from which the persons × statements residual of a scale follows: how much people's answers differ from what their own mean and the
/// statement's mean explain.
///
/// Unweighted, also where statements have weights.
///
/// With u the answers in steps, m_j the mean of statement j, A the statements that a person answered, a their number, S = Σ_A u:
/// SSE = Σu² − Σ_j n_j m_j² − Σ_persons (S − Σ_A m_j)² ÷ a. The last term is expanded; its parts are whole numbers once people are put together
/// by a. Source: `docs/method.md`, moments.
struct ResidualMoments: Hashable, Sendable {
  /// The sums over the people who answered equally many statements.
  struct Group: Hashable, Sendable {
    /// How many statements they answered.
    var answered: Int
    /// ΣS².
    var squaredSums = 0
    /// Σu².
    var squares = 0
    /// Per statement Σu.
    var totals: [Int]
    /// Per statement ΣS over those who answered it.
    var sums: [Int]
    /// Per pair of statements (triangle by rows, with the diagonal) how many answered both.
    var together: [Int]

    init(answered: Int, statements: Int) {
      self.answered = answered
      totals = [Int](repeating: 0, count: statements)
      sums = totals
      together = [Int](repeating: 0, count: statements * (statements + 1) / 2)
    }

    mutating func add(_ places: [Int], steps: [Int]) {
      let sum = steps.reduce(0, &+)
      squaredSums &+= sum &* sum
      for (statement, step) in zip(places, steps) {
        squares &+= step &* step
        totals[statement] &+= step
        sums[statement] &+= sum
      }
      add(1, places)
    }

    mutating func add(_ people: Int, _ places: [Int]) {
      for (index, statement) in places.enumerated() {
        let row = statement * (statement + 1) / 2
        for other in places[...index] { together[row + other] &+= people }
      }
    }

    mutating func merge(_ other: Group) {
      squaredSums &+= other.squaredSums
      squares &+= other.squares
      totals.add(other.totals)
      sums.add(other.sums)
      together.add(other.together)
    }
  }

  /// How many statements the scale has.
  let statements: Int
  /// By number of answered statements, ascending.
  private(set) var groups: [Group] = []

  /// Makes moments of nobody.
  init(statements: Int) {
    self.statements = statements
  }

  /// Σu².
  var squares: Int { groups.reduce(0) { $0 &+ $1.squares } }

  /// Per statement Σu.
  var totals: [Int] { groups.reduce(into: [Int](repeating: 0, count: statements)) { $0.add($1.totals) } }

  /// Adds one person: the places in the scale of the answered statements, ascending, and the answers in steps.
  mutating func add(places: [Int], steps: [Int]) {
    groups[place(answered: places.count)].add(places, steps: steps)
  }

  /// Adds people of whom only is known which statements they answered.
  mutating func add(_ people: Int, places: [Int]) {
    groups[place(answered: places.count)].add(people, places)
  }

  /// Adds what people who answered so many statements gave together: ΣS², Σu², and per statement Σu and ΣS; false when there are no such people.
  mutating func add(_ numbers: [Int], answered: Int) -> Bool {
    guard numbers.count == 2 + 2 * statements, let place = groups.firstIndex(where: { $0.answered == answered }) else { return false }
    groups[place].squaredSums &+= numbers[0]
    groups[place].squares &+= numbers[1]
    groups[place].totals.add(Array(numbers[2..<2 + statements]))
    groups[place].sums.add(Array(numbers[(2 + statements)...]))
    return true
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: ResidualMoments) {
    for group in other.groups { groups[place(answered: group.answered)].merge(group) }
  }

  private mutating func place(answered: Int) -> Int {
    let place = groups.firstPlace { $0.answered >= answered }
    if place == groups.count || groups[place].answered != answered {
      groups.insert(Group(answered: answered, statements: statements), at: place)
    }
    return place
  }

  /// The residual sum of squares and its degrees of freedom, for so many people.
  func residual(people: Int) -> (squares: Double, degrees: Int) {
    let counts = (0..<statements).map { answerCount(of: $0) }
    let totals = totals
    let means = zip(totals, counts).map { total, count in count == 0 ? 0.0 : Double(total) / Double(count) }
    var squares = Double(squares)
    for (mean, count) in zip(means, counts) { squares -= mean * mean * Double(count) }
    for group in groups { squares -= Self.personSquares(group, means) }
    let used = counts.count { $0 > 0 }
    let answers = counts.reduce(0, +)
    return (max(0, squares), max(0, answers - people - (used - 1)))
  }

  private func answerCount(of statement: Int) -> Int {
    let diagonal = statement * (statement + 1) / 2 + statement
    return groups.reduce(0) { $0 + $1.together[diagonal] }
  }

  /// Σ (S − Σ_A m_j)² ÷ a over the people of a group.
  private static func personSquares(_ group: Group, _ means: [Double]) -> Double {
    var sum = Double(group.squaredSums)
    for row in means.indices {
      sum -= 2 * means[row] * Double(group.sums[row])
      let start = row * (row + 1) / 2
      for column in 0..<row { sum += 2 * means[row] * means[column] * Double(group.together[start + column]) }
      sum += means[row] * means[row] * Double(group.together[start + row])
    }
    return sum / Double(group.answered)
  }
}
