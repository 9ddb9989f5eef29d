// SPDX-License-Identifier: EUPL-1.2

/// What a compiled template does, step by step.
///
/// Numbers only, so that running it touches no reference counts.
enum TemplateOperation: Sendable {
  /// Appends literal bytes.
  case literal(start: Int, count: Int)
  /// Appends a text.
  case text(path: Int, TemplateEscaping)
  /// Appends markup as it is.
  case markup(path: Int)
  /// Runs the operations up to `end` for each value, with that value on the stack.
  case section(path: Int, end: Int)
  /// Runs the operations up to `end` when there is something.
  case when(path: Int, end: Int)
  /// Runs the operations up to `end` when there is nothing.
  case unless(path: Int, end: Int)
}

/// Where a value is found: a frame of the stack, and from there the names of `TemplateProgram.names`.
struct ValuePath: Hashable, Sendable {
  var frame: Int
  var nameStart: Int
  var nameCount: Int
}

/// A template with all that it includes, flattened: names are resolved, literals lie in one run of bytes.
struct TemplateProgram: Sendable {
  var operations: [TemplateOperation] = []
  var literals: [UInt8] = []
  var paths: [ValuePath] = []
  var names: [String] = []
  /// Where the literals were written, in their order.
  var origins: [LiteralOrigin] = []
  /// What `origins` point at: a template, and by which templates it is included.
  var sites: [TemplateSite] = []
  /// For operations with a tag: where it stands, and whether it repeats.
  var marks: [Int: TagMark] = [:]
}

/// Where literal bytes were written.
struct LiteralOrigin: Sendable {
  /// The first byte in the literals.
  var start: Int
  /// The template, in `TemplateProgram.sites`.
  var site: Int
  /// The first byte in the template.
  var offset: Int
}

/// A template at one place in the page.
struct TemplateSite: Sendable {
  var text: TemplateText
  /// The names of the templates by which it is included, outermost first, its own last.
  var chain: [String]
}

/// What the check of a page must know of the tag of an operation.
struct TagMark: Sendable {
  var place: TagPlace
  /// Whether a section is shown for each element of a list.
  var repeats = false
}
