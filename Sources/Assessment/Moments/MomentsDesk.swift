// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// What moments of many people are made with, some of them at a time: scale after scale, so that nothing is allocated for a person.
///
/// Most people answer every statement of a scale. Those are counted together, and what is the same for all of them is added once; of the others the
/// moments are made one by one, by the same rules. Sums of whole numbers come out the same in any order.
struct MomentsDesk {
  /// So many people are worked on at a time.
  static let places = 256

  private var reading = PersonReading()
  private var person = JointMoments.Person()
  /// Per person and statement the answer in steps, or a mark of `PersonReading`.
  private var given: [Int] = []
  /// Per person and scale the score.
  private var scores: [PersonScore] = []
  /// Which of them answered every statement.
  private var isFull: [Bool] = []
  private var letters: [UInt8] = []
  private var full = FullAnswers()

  /// Adds people to the moments of their partner.
  mutating func add(_ people: ArraySlice<Response>, to moments: inout PartnerMoments, _ layout: ScaleLayout) {
    var rest = people
    while !rest.isEmpty {
      add(some: rest.prefix(Self.places), to: &moments, layout)
      rest = rest.dropFirst(Self.places)
    }
  }

  private mutating func add(some people: ArraySlice<Response>, to moments: inout PartnerMoments, _ layout: ScaleLayout) {
    take(people, to: &moments, layout)
    scores.removeAll(keepingCapacity: true)
    for _ in 0..<people.count * layout.scales.count { scores.append(PersonScore(numerator: 0, denominator: 0)) }
    var nextCase = 0
    for place in layout.scales.indices {
      let isCase = nextCase < layout.shape.cases.count && layout.shape.cases[nextCase] == place
      addScale(place, people: people.count, nextCase: isCase ? nextCase : nil, to: &moments, layout)
      if isCase { nextCase += 1 }
    }
    addJoint(people: people.count, to: &moments, layout)
  }

  /// Notes the answers of people, counts them, and notes who gave which.
  private mutating func take(_ people: ArraySlice<Response>, to moments: inout PartnerMoments, _ layout: ScaleLayout) {
    let count = layout.isReversed.count
    given.removeAll(keepingCapacity: true)
    isFull.removeAll(keepingCapacity: true)
    var fullCount = 0
    for response in people {
      let answers = response.answers
      letters.removeAll(keepingCapacity: true)
      var answered = 0
      for place in 0..<count {
        let answer = place < answers.count ? answers[place] : nil
        let step = answer.map { layout.steps($0, statement: place) ?? PersonReading.none } ?? PersonReading.notAsked
        given.append(step)
        if step >= 0 { answered += 1 }
        letters.append(AnswerPattern.letter(answer, isAnswer: step >= 0).rawValue)
        moments.statements.add(answer, statement: place, lowest: layout.lowest)
      }
      isFull.append(answered == count)
      if answered == count, count > 0 {
        fullCount += 1
      } else {
        moments.add(1, pattern: String(decoding: letters, as: UTF8.self), hasAnswered: answered > 0)
      }
    }
    guard fullCount > 0 else { return }
    let pattern = [UInt8](repeating: AnswerPattern.Letter.answered.rawValue, count: count)
    moments.add(fullCount, pattern: String(decoding: pattern, as: UTF8.self), hasAnswered: true)
  }

  private mutating func addScale(_ place: Int, people: Int, nextCase: Int?, to moments: inout PartnerMoments, _ layout: ScaleLayout) {
    let scale = layout.scales[place]
    let (statements, scales) = (layout.isReversed.count, layout.scales.count)
    full.begin(scale, layout)
    for person in 0..<people {
      if let numerator = full.add(given, from: person * statements) {
        scores[person * scales + place] = PersonScore(numerator: numerator, denominator: full.denominator)
        continue
      }
      reading.take(given[person * statements..<(person + 1) * statements])
      if let score = reading.read(on: scale, in: layout) {
        scores[person * scales + place] = score
        moments.noise[place].add(reading)
        moments.scores[place].add(score)
      }
      if let nextCase, reading.isComplete { moments.completeCases[nextCase].add(places: reading.places, steps: reading.steps) }
    }
    full.finish(place, nextCase: nextCase, &moments)
  }

  private mutating func addJoint(people: Int, to moments: inout PartnerMoments, _ layout: ScaleLayout) {
    let scales = layout.scales.count
    for index in 0..<people {
      person.removeAll()
      var hasScore = false
      for place in index * scales..<(index + 1) * scales {
        let score = scores[place]
        hasScore = hasScore || score.denominator > 0
        person.append(score.denominator > 0 ? score : nil)
      }
      if hasScore { moments.joint.add(person) }
    }
  }
}

/// Sums over the people who answered every statement of a scale.
private struct FullAnswers {
  private var statements: [Int] = []
  private var weights: [Int] = []
  private(set) var denominator = 0
  private var weightSquares = 0
  private var people = 0
  private var squaredSums = 0
  private var sums: [Int] = []
  private var totals: [Int] = []
  /// Per pair of statements, triangle by rows with the diagonal.
  private var products: [Int] = []
  private var steps: [Int] = []
  /// How many have each numerator; with weights that make many of them by numerator.
  private var counts: [Int] = []
  private var manyCounts: [Int: Int] = [:]
  /// Whether all answers are enough for a score.
  private var isEnough = false

  mutating func begin(_ scale: ScaleLayout.Scale, _ layout: ScaleLayout) {
    (statements, weights) = (scale.statements, scale.weights)
    denominator = weights.reduce(0, +)
    isEnough = !statements.isEmpty && Double(denominator) >= layout.needed(of: denominator)
    weightSquares = weights.reduce(0) { $0 &+ $1 &* $1 }
    (people, squaredSums) = (0, 0)
    Self.clear(&sums, statements.count)
    Self.clear(&totals, statements.count)
    Self.clear(&products, statements.count * (statements.count + 1) / 2)
    Self.clear(&steps, statements.count)
    let most = denominator.multipliedReportingOverflow(by: max(0, layout.answerCount - 1))
    Self.clear(&counts, most.overflow || most.partialValue >= Self.mostCounts ? 0 : most.partialValue + 1)
    manyCounts.removeAll(keepingCapacity: true)
  }

  private static let mostCounts = 4_096

  private static func clear(_ numbers: inout [Int], _ count: Int) {
    numbers.removeAll(keepingCapacity: true)
    for _ in 0..<count { numbers.append(0) }
  }

  /// Adds a person and gives the numerator of the score; `nil` when a statement has no answer.
  mutating func add(_ given: [Int], from start: Int) -> Int? {
    guard isEnough else { return nil }
    var (numerator, sum) = (0, 0)
    for place in statements.indices {
      let step = given[start + statements[place]]
      guard step >= 0 else { return nil }
      steps[place] = step
      numerator &+= weights[place] &* step
      sum &+= step
    }
    people &+= 1
    squaredSums &+= sum &* sum
    var cell = 0
    for row in steps.indices {
      let step = steps[row]
      totals[row] &+= step
      sums[row] &+= sum
      for column in 0...row { products[cell &+ column] &+= step &* steps[column] }
      cell &+= row &+ 1
    }
    if counts.indices.contains(numerator) { counts[numerator] += 1 } else { manyCounts[numerator, default: 0] += 1 }
    return numerator
  }

  /// Adds the sums to the moments.
  func finish(_ place: Int, nextCase: Int?, _ moments: inout PartnerMoments) {
    guard people > 0 else { return }
    let squares = statements.indices.reduce(0) { $0 &+ products[$1 * ($1 + 1) / 2 + $1] }
    moments.noise[place].add(people, WeightShare(squares: weightSquares, sum: denominator), places: Array(statements.indices))
    _ = moments.noise[place].residual.add([squaredSums, squares] + totals + sums, answered: statements.count)
    for (numerator, count) in counts.enumerated() where count > 0 {
      moments.scores[place].add(PersonScore(numerator: numerator, denominator: denominator), times: count)
    }
    for (numerator, count) in manyCounts { moments.scores[place].add(PersonScore(numerator: numerator, denominator: denominator), times: count) }
    if let nextCase { moments.completeCases[nextCase].add(people, sums: totals, products: products, places: Array(statements.indices)) }
  }
}
