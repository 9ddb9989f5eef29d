// SPDX-License-Identifier: EUPL-1.2

/// Where a tag stands in the output, which decides how its value is escaped.
enum TagPlace: Hashable, Sendable {
  /// In the text of an element or in running Markdown.
  case text
  /// In a quoted attribute value.
  case attribute
  /// At the beginning of an attribute value that is an address.
  case address
  /// In `<style>`.
  case style
  /// In a Markdown table row.
  case cell
  /// Where no tag may stand.
  case nowhere
}

/// The place of each tag of a template.
struct TagPlaces: Sendable {
  var places: [TagPlace]
  /// Whether the template is a whole page and not a part of one.
  var isPage = false
  /// The templates that are included outside every element and section.
  var topLevelTags: Set<Int> = []
}
