// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// One thing of a normenkader with an id, taken apart into what can differ.
struct YardstickEntry {
  /// Something that can differ.
  struct Field {
    /// What it is.
    var name: String
    /// What it says.
    var text: String
    /// What is compared: two conditions can differ by less than their words show.
    var value: AnyHashable
  }

  var id: String
  var title: String
  var fields: [Field]

  init(_ id: String, _ title: String, _ fields: [Field]) {
    self.id = id
    self.title = title
    self.fields = fields
  }
}

/// Things of one kind.
struct YardstickGroup {
  /// Where it stands in the page.
  var id: String
  /// The kind.
  var title: String
  /// The things, in the order of the file.
  var entries: [YardstickEntry]
}
