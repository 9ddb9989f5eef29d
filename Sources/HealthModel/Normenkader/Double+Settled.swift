// SPDX-License-Identifier: EUPL-1.2

extension Double {
  /// The number without the last digits that were lost in fractions, to a billionth.
  ///
  /// Norms are written with a few decimals, and what lies on a norm must not fall beside it: 4.2 − 3.4 is 0.8, also where a computer makes it
  /// 0.7999999999999989.
  var settled: Double {
    let scaled = self * 1e9
    return scaled.isFinite ? scaled.rounded() / 1e9 : self
  }
}
