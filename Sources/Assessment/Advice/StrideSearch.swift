// SPDX-License-Identifier: EUPL-1.2

/// Finds the smallest number of steps at which something is found, without trying them all.
///
/// Looked for in strides of five, longer ones where there are more than a hundred of those, and then in the first stride that ends with something,
/// down to a single step. Halving would not do, because more of a good thing can be worse where balance counts. A fact of 20,000 rows takes some
/// hundred questions, not thousands.
enum StrideSearch {
  private static let shortest = 5
  private static let mostStrides = 100

  /// The first of `1...limit` steps with something, as far as the ends of strides show it, and what that is.
  static func first<Found>(upTo limit: Int, _ find: (Int) -> Found?) -> (steps: Int, found: Found)? {
    limit < 1 ? nil : first(in: 1...limit, stride: max(shortest, limit / mostStrides), find)
  }

  private static func first<Found>(in steps: ClosedRange<Int>, stride: Int, _ find: (Int) -> Found?) -> (steps: Int, found: Found)? {
    var near = steps.lowerBound
    while near <= steps.upperBound {
      let end = min(near + stride - 1, steps.upperBound)
      if let found = find(end) {
        guard near < end else { return (end, found) }
        let shorter = stride > shortest ? max(shortest, stride / 10) : 1
        return first(in: near...(end - 1), stride: shorter, find) ?? (end, found)
      }
      near = end + 1
    }
    return nil
  }
}
