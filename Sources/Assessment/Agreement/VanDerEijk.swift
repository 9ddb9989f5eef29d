// SPDX-License-Identifier: EUPL-1.2

/// Van der Eijk's coefficient of agreement A of answers on an ordered scale.
///
/// The counts are peeled off in layers, each a row of answers that occur or do not. A layer's agreement is U · (1 − (S − 1)/(K − 1)) with K the number
/// of answers of the scale, S how many of them occur in the layer, and U = ((K − 2) TU − (K − 1) TDU) / ((K − 2)(TU + TDU)), where TU counts the triples of
/// answers that are unimodal (occurs, occurs, does not, or the mirror image) and TDU those that are not (occurs, does not, occurs). A is the mean
/// over layers by their share of all answers. It is 1 when all answers are one, 0 when they are spread evenly, −1 when half is at each end.
///
/// 30, 40, 210, 130, 530, 50, 10 gives 0.6113. Source: C. van der Eijk, Quality & Quantity 35 (2001) 325.
enum VanDerEijk {
  /// A, −1...1, of how often each answer was given, lowest first; `nil` without answers.
  static func agreement(_ counts: [Int]) -> Double? {
    let total = counts.reduce(0.0) { $0 + Double(max(0, $1)) }
    guard total > 0 else { return nil }
    var rest = counts.map { max(0, $0) }
    var sum = 0.0
    while let height = rest.filter({ $0 > 0 }).min() {
      let occurs = rest.map { $0 > 0 }
      sum += Double(occurs.count { $0 }) * Double(height) / total * agreement(of: occurs)
      for place in rest.indices where occurs[place] { rest[place] -= height }
    }
    return sum
  }

  /// The agreement of one layer.
  private static func agreement(of occurs: [Bool]) -> Double {
    let (answers, present) = (Double(occurs.count), occurs.count { $0 })
    guard present > 1, answers > 1 else { return 1 }
    let (unimodal, others) = triples(of: occurs)
    let both = unimodal + others
    let shape = both > 0 ? ((answers - 2) * unimodal - (answers - 1) * others) / ((answers - 2) * both) : 1
    return shape * (1 - Double(present - 1) / (answers - 1))
  }

  /// How many triples of answers, low to high, are unimodal and how many are not.
  ///
  /// Counted from each answer that does not occur: two that do on one side of it, or one on each.
  private static func triples(of occurs: [Bool]) -> (unimodal: Double, others: Double) {
    let present = Double(occurs.count { $0 })
    var (before, unimodal, others) = (0.0, 0.0, 0.0)
    for each in occurs {
      if each {
        before += 1
      } else {
        let after = present - before
        unimodal += before * (before - 1) / 2 + after * (after - 1) / 2
        others += before * after
      }
    }
    return (unimodal, others)
  }
}
