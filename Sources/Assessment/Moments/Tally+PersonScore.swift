// SPDX-License-Identifier: EUPL-1.2

extension Tally<PersonScore> {
  /// The mean score in steps; 0 of nobody.
  var mean: Double {
    var (sum, people) = (0.0, 0)
    for entry in entries {
      sum += Double(entry.count) * entry.value.steps
      people += entry.count
    }
    return people > 0 ? sum / Double(people) : 0
  }

  /// Σ (score − centre)².
  func squares(around centre: Double) -> Double {
    entries.reduce(0) { $0 + Double($1.count) * ($1.value.steps - centre) * ($1.value.steps - centre) }
  }

  /// Σ |score − centre|.
  func distances(to centre: Double) -> Double {
    entries.reduce(0) { $0 + Double($1.count) * ($1.value.steps - centre).magnitude }
  }
}
