// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension WorkingsWriter {
  /// The changes of scores since the measured period before.
  func changes(_ before: Measurement, _ after: Measurement) -> [Working] {
    Comparing.compare(before, after, by: normenkader).map { change in
      var figures: [(name: String, value: Working.Value?)] = [("from", .text(before.period.description)), ("verdict", .text(change.verdict.rawValue))]
      if let difference = change.difference {
        figures += [
          ("change", .number(difference.value)), ("se_sampling", .number(difference.standardError)), ("df", .number(difference.degreesOfFreedom)),
          ("lo95", .number(difference.interval.lowerBound)), ("hi95", .number(difference.interval.upperBound)),
        ]
      }
      return Working(.change, change.dimension?.rawValue ?? "overall", figures)
    }
  }
}
