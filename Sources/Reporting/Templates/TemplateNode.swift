// SPDX-License-Identifier: EUPL-1.2

/// A part of a parsed template; byte ranges and tag numbers are those of its own file.
enum TemplateNode: Sendable {
  /// The white space at the beginning of a line that is not blank; here indentation is put in or taken away.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case value(tag: Int)
  case section(tag: Int, [TemplateNode])
  case partial(tag: Int, indentation: Range<Int>?)
  case parent(tag: Int, indentation: Range<Int>?, [TemplateBlock])
  case block(TemplateBlock)
}

/// A `{{$name}}...{{/name}}`.
struct TemplateBlock: Sendable {
  var tag: Int
  var nodes: [TemplateNode]
  /// Whether the opening tag stands on a line of its own.
  var isStandalone: Bool
  /// The white space by which content that replaces this block is indented.
  var indentation: Range<Int>

  /// The white space of the first line inside, which is taken away from every line when this replaces another block.
  var intrinsicIndentation: Int {
    for case .lineStart(let range) in nodes.prefix(2) { return range.count }
    return 0
  }
}
