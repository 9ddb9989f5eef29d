// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// A page about a normenkader, in the same form for every kind of output.
struct YardstickPage: Sendable {
  /// The title.
  var title: String
  /// What the page is, in a few words above the title.
  var eyebrow: String
  /// Version, fingerprint and the like, one line each.
  var lines: [String]
  /// What it says.
  var sections: [YardstickSection]
}

/// A part of a page about a normenkader: first paragraphs, then tables, then lists, then smaller parts.
struct YardstickSection: Sendable {
  /// Items under a few words.
  struct Items: Sendable {
    var title: String
    var items: [String]
  }

  /// Rows of texts; the first cell of a row is what the row is about.
  struct Table: Sendable {
    var title: String
    var columns: [String]
    var rows: [[String]]
  }

  var id: String
  var title: String
  var paragraphs: [String] = []
  var lists: [Items] = []
  var tables: [Table] = []
  var parts: [YardstickSection] = []

  /// Adds a list, unless it is empty.
  mutating func add(_ items: [String], under title: String) {
    if !items.isEmpty { lists.append(Items(title: title, items: items)) }
  }

  /// Adds a table, unless it has no rows.
  mutating func add(_ title: String, _ columns: [String], _ rows: [[String]]) {
    if !rows.isEmpty { tables.append(Table(title: title, columns: columns, rows: rows)) }
  }
}
