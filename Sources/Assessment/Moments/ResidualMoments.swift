// SPDX-License-Identifier: EUPL-1.2

/// Sums from which the persons × statements residual of a scale follows: how much people's answers differ from what their own mean and the
/// statement's mean explain.
///
/// Unweighted, also where statements have weights.
///
/// With u the answers in steps, m_j the mean of statement j, A the statements that a person answered, a their number, S = Σ_A u:
/// SSE = Σu² − Σ_j n_j m_j² − Σ_persons (S − Σ_A m_j)² ÷ a. The last term is expanded; its parts are whole numbers once people are put together
/// by a. Source: `docs/method.md`, moments.
struct ResidualMoments: Codable, Hashable, Sendable {
  /// The sums over the people who answered equally many statements.
  struct Group: Codable, Hashable, Sendable {
    /// How many statements they answered.
    var answered: Int
    /// ΣS².
    var squaredSums = 0
    /// Per statement ΣS over those who answered it.
    var sums: [Int]
    /// Per pair of statements (triangle by rows, with the diagonal) how many answered both.
    var together: [Int]

    init(answered: Int, statements: Int) {
      self.answered = answered
      sums = [Int](repeating: 0, count: statements)
      together = [Int](repeating: 0, count: statements * (statements + 1) / 2)
    }

    mutating func add(_ places: [Int], sum: Int) {
      squaredSums &+= sum &* sum
      for (index, statement) in places.enumerated() {
        let row = statement * (statement + 1) / 2
        sums[statement] &+= sum
        for other in places[...index] { together[row + other] += 1 }
      }
    }
  }

  /// How many statements the scale has.
  let statements: Int
  /// Σu².
  private(set) var squares = 0
  /// Per statement Σu.
  private(set) var totals: [Int]
  /// By number of answered statements, ascending.
  private(set) var groups: [Group] = []

  /// Makes moments of nobody.
  init(statements: Int) {
    self.statements = statements
    totals = [Int](repeating: 0, count: statements)
  }

  /// Adds one person: the places in the scale of the answered statements, ascending, and the answers in steps.
  mutating func add(places: [Int], steps: [Int]) {
    let place = self.place(answered: places.count)
    groups[place].add(places, sum: steps.reduce(0, &+))
    for (statement, step) in zip(places, steps) {
      squares &+= step &* step
      totals[statement] &+= step
    }
  }

  /// Adds the moments of other people.
  mutating func merge(_ other: ResidualMoments) {
    squares &+= other.squares
    totals.add(other.totals)
    for group in other.groups {
      let place = self.place(answered: group.answered)
      groups[place].squaredSums &+= group.squaredSums
      groups[place].sums.add(group.sums)
      groups[place].together.add(group.together)
    }
  }

  /// Throws when the sums cannot be those of people on a scale of so many statements.
  func check(statements: Int) throws(MomentsFault) {
    let part = "residual of persons and statements"
    try MomentsFault.require(self.statements == statements && totals.count == statements && totals.areSums && squares >= 0, part)
    try MomentsFault.require(zip(groups, groups.dropFirst()).allSatisfy { $0.answered < $1.answered }, part)
    for group in groups {
      try MomentsFault.require((1...max(1, statements)).contains(group.answered) && group.squaredSums >= 0, part)
      try MomentsFault.require(group.sums.count == statements && group.together.count == statements * (statements + 1) / 2, part)
      try MomentsFault.require(group.sums.areSums && group.together.areCounts, part)
    }
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
