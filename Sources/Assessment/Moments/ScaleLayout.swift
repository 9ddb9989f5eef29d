// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The scales of a normenkader as places of statements and whole-number weights: worked out once, used for every answer.
struct ScaleLayout: Sendable {
  /// A set of statements that is scored together.
  struct Scale: Sendable {
    /// Which set.
    var id: ScaleID
    /// The places of its statements in `Normenkader.statements`.
    var statements: [Int]
    /// Their weights, in proportion.
    var weights: [Int]
  }

  /// Statements weigh at most this much together after rounding: squares summed over many persons then stay within 64 bits.
  private static let largestTotal = 1 << 20

  /// The statements, in order.
  let statements: [ID<Statement>]
  /// The lowest answer.
  let lowest: Int
  /// The highest answer.
  let highest: Int
  /// Whether each statement is reversed.
  let isReversed: [Bool]
  /// The share of weight that must be answered.
  let minimumAnswered: Double
  /// How many statements must be answered.
  let minimumStatements: Int
  /// The dimensions, facets and halves that have statements, in the order of the normenkader.
  let scales: [Scale]
  /// What moments made with it are about.
  let shape: MomentsShape

  /// Works out the scales of a normenkader.
  init(_ normenkader: Normenkader) {
    self.init(normenkader, sets: Self.sets(of: normenkader))
  }

  /// Works out scales that are these places of statements of a normenkader.
  init(_ normenkader: Normenkader, sets: [(ScaleID, [Int])]) {
    lowest = normenkader.answers.range.lowerBound
    // No questionnaire has more than a thousand answers; a slip of the pen must not claim the memory for them.
    let most = lowest.addingReportingOverflow(1000)
    highest = most.overflow ? normenkader.answers.range.upperBound : min(normenkader.answers.range.upperBound, most.partialValue)
    minimumAnswered = normenkader.scoring.minimumAnswered
    minimumStatements = normenkader.scoring.minimumStatements
    let statements = normenkader.statements
    self.statements = statements.map(\.id)
    isReversed = statements.map(\.isReversed)
    scales = sets.map { id, places in
      Scale(id: id, statements: places, weights: Self.wholeWeights(places.map { statements[$0].weight }))
    }
    shape = MomentsShape(of: normenkader, lowest: lowest, highest: highest, scales: scales)
  }

  /// How many different answers there are.
  var answerCount: Int { highest - lowest + 1 }

  /// How much of the weight of the statements that were asked must be answered.
  ///
  /// The small number forgives the rounding of a share such as 0.7 × 10.
  func needed(of weight: Int) -> Double { (minimumAnswered - 1e-9) * Double(weight) }

  /// The steps of an answer above the lowest, with reversed statements turned; `nil` when it is none of the scale.
  func steps(_ answer: Answer, statement: Int) -> Int? {
    guard case .value(let value) = answer, value >= lowest, value <= highest else { return nil }
    return isReversed[statement] ? highest - value : value - lowest
  }

  /// The scales that a normenkader has, in order.
  static func ids(of normenkader: Normenkader) -> [ScaleID] { sets(of: normenkader).map(\.0) }

  private static func sets(of normenkader: Normenkader) -> [(ScaleID, [Int])] {
    let statements = normenkader.statements
    var dimensions: [(ScaleID, [Int])] = []
    var halves: [(ScaleID, [Int])] = []
    var start = 0
    for dimension in normenkader.dimensions {
      let places = Array(start..<start + dimension.statements.count)
      start += dimension.statements.count
      dimensions.append((.dimension(dimension.id), places))
      halves += self.halves(of: .dimension(dimension.id), places, statements)
    }
    var facets: [(ScaleID, [Int])] = []
    for facet in normenkader.facets {
      let places = statements.indices.filter { statements[$0].facet == facet.id }
      facets.append((.facet(facet.id), places))
      halves += self.halves(of: .facet(facet.id), places, statements)
    }
    return (dimensions + facets + halves).filter { !$0.1.isEmpty }
  }

  /// The statements about oneself and those about the others, where both exist.
  private static func halves(of group: Quantity.StatementGroup, _ places: [Int], _ statements: [Statement]) -> [(ScaleID, [Int])] {
    let halves = [Statement.About.`self`, .others].map { about in
      (ScaleID.half(group, about), places.filter { statements[$0].about == about })
    }
    return halves.allSatisfy { !$0.1.isEmpty } ? halves : []
  }

  /// Weights as whole numbers in the same proportion: exact where they have at most four decimals, otherwise rounded to a millionth of
  /// their total.
  static func wholeWeights(_ weights: [Double]) -> [Int] {
    let usable = weights.map { $0.isFinite && $0 > 0 ? $0 : 1 }
    let grid = usable.map { ($0 * 10_000).rounded() }
    let isExact = zip(usable, grid).allSatisfy { $0 * 10_000 - $1 == 0 || ($0 * 10_000 - $1).magnitude < 1e-9 * $1 }
    if isExact, grid.reduce(0, +) < 1e15 {
      let whole = grid.map { Int($0) }
      let divisor = whole.reduce(0, greatestCommonDivisor)
      if divisor > 0, whole.allSatisfy({ $0 > 0 }), whole.reduce(0, +) / divisor <= largestTotal {
        return whole.map { $0 / divisor }
      }
    }
    let largest = usable.max() ?? 1
    let shares = usable.map { $0 / largest }
    let total = shares.reduce(0, +)
    return shares.map { max(1, Int(($0 / total * Double(largestTotal)).rounded())) }
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
