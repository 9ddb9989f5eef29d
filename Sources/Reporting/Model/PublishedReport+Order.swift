// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension PublishedReport {
  /// The collaborations sorted by title, as lists of all of them have it.
  var collaborationsByTitle: [PublishedCollaboration] {
    collaborations.sorted {
      ($0.collaboration.title.lowercased(), $0.collaboration.id) < ($1.collaboration.title.lowercased(), $1.collaboration.id)
    }
  }
}
