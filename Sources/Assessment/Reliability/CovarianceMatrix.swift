// SPDX-License-Identifier: EUPL-1.2

/// How the answers to the statements of one dimension vary together over complete cases.
///
/// Covariances are in squared steps of the answer scale, reversed answers turned. Of one collaboration in one period:
/// c_jl = (n Σ x_j x_l − Σ x_j Σ x_l) / (n (n − 1)). The sums are whole numbers and the numerator is exact up to 2⁵³, so a statement that everybody
/// answered alike has a variance of exactly 0.
struct CovarianceMatrix: Hashable, Sendable {
  /// The places in the scale of the statements, ascending; at least two.
  let statements: [Int]
  /// How many complete cases there are.
  let people: Int
  /// n − 1; pooled the sum of that over the collaborations.
  let degreesOfFreedom: Int
  /// Per pair of statements (triangle by rows, with the diagonal) the covariance.
  private let cells: [Double]

  /// The covariances of the people of one collaboration in one period; `nil` of fewer than two.
  init?(_ cases: CompleteCaseMoments.Group) {
    guard cases.people >= 2, cases.places.count >= 2 else { return nil }
    let people = Double(cases.people)
    let sums = cases.sums.map { Double($0) }
    var cells: [Double] = []
    for row in sums.indices {
      for column in 0...row {
        let products = Double(cases.products[row * (row + 1) / 2 + column])
        cells.append((people * products - sums[row] * sums[column]) / (people * (people - 1)))
      }
    }
    self.init(statements: cases.places, people: cases.people, degreesOfFreedom: cases.people - 1, cells: cells)
  }

  private init(statements: [Int], people: Int, degreesOfFreedom: Int, cells: [Double]) {
    self.statements = statements
    self.people = people
    self.degreesOfFreedom = degreesOfFreedom
    self.cells = cells
  }

  /// The covariances within collaborations, each with the weight of its degrees of freedom: Σ (n_c − 1) C_c / Σ (n_c − 1).
  ///
  /// What collaborations differ in on average is left out, so a statement does not seem to hang together with another because both are higher in
  /// one collaboration than in the next. `nil` without parts and when they are not about the same statements.
  static func pooled(_ parts: [CovarianceMatrix]) -> CovarianceMatrix? {
    guard let first = parts.first, parts.allSatisfy({ $0.statements == first.statements }) else { return nil }
    let degrees = parts.reduce(0) { $0 &+ $1.degreesOfFreedom }
    var cells = [Double](repeating: 0, count: first.cells.count)
    for part in parts {
      for place in cells.indices { cells[place] += Double(part.degreesOfFreedom) / Double(degrees) * part.cells[place] }
    }
    return CovarianceMatrix(
      statements: first.statements, people: parts.reduce(0) { $0 &+ $1.people }, degreesOfFreedom: degrees, cells: cells)
  }

  /// How many statements there are.
  var count: Int { statements.count }

  /// The covariance of two of the statements, counted from 0 within `statements`; of one with itself its variance.
  subscript(_ left: Int, _ right: Int) -> Double {
    let (row, column) = (max(left, right), min(left, right))
    return cells[row * (row + 1) / 2 + column]
  }

  /// The variances of the statements.
  var variances: [Double] { statements.indices.map { self[$0, $0] } }

  /// The variance of the sum of all statements.
  var totalVariance: Double {
    statements.indices.reduce(0) { $0 + covarianceWithTotal($1) }
  }

  /// The covariance of a statement with the sum of all.
  func covarianceWithTotal(_ statement: Int) -> Double {
    statements.indices.reduce(0) { $0 + self[statement, $1] }
  }
}
