// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The three zones of a mark, with the symbol that stands for each in text.
///
/// Shape, word and colour always go together.
enum MarkStatus: String, Sendable {
  case good, fair, poor

  /// The zone of a status of the normenkader.
  init(_ status: Band.Status) {
    switch status {
    case .good: self = .good
    case .fair: self = .fair
    case .poor: self = .poor
    }
  }

  /// The same shape as in the charts.
  var symbol: String {
    switch self {
    case .good: "\u{25CF}"
    case .fair: "\u{25C6}"
    case .poor: "\u{25B2}"
    }
  }
}
