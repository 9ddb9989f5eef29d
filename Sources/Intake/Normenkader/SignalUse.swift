// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// A place where the condition of a signal refers to a signal, or to all signals of a kind.
struct SignalUse {
  /// What is referred to.
  enum Target: Hashable {
    case signal(String)
    case kind(SignalKind)

    /// Its name in messages.
    var name: String {
      switch self {
      case .signal(let id): id
      case .kind(let kind): "signals: \(kind.rawValue)"
      }
    }
  }

  var user: String
  var target: Target
  var location: SourceLocation

  init(by user: String, of target: Target, location: SourceLocation) {
    self.user = user
    self.target = target
    self.location = location
  }
}
