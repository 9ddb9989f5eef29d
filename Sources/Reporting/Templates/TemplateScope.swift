// SPDX-License-Identifier: EUPL-1.2

/// The surroundings in which a part of a template is flattened.
struct TemplateScope {
  /// Content that takes the place of a block, with the surroundings of the template in which it is written.
  final class Override: Sendable {
    let block: TemplateBlock
    let unit: TemplateUnit
    let chain: [String]
    let overrides: [String: Override]

    init(block: TemplateBlock, in scope: TemplateScope) {
      self.block = block
      unit = scope.unit
      chain = scope.chain
      overrides = scope.overrides
    }
  }

  /// The template in which the part is written.
  var unit: TemplateUnit
  /// The names of the templates that are being included, outermost first.
  var chain: [String]
  /// What takes the place of blocks.
  var overrides: [String: Override] = [:]
  /// What is put before every line.
  var indentation: [UInt8] = []
  /// How much white space is taken away from every line.
  var dedent = 0
  /// Whether nothing stands around the part in the output, so that it may be a whole page.
  var isTopLevel = true
  /// How deep sections and templates are nested around it.
  var depth = 0
  /// The values on the stack.
  var stack: ShapeStack

  /// The white space that a line of the template gets in the output.
  func lineIndentation(_ range: Range<Int>) -> [UInt8] {
    indentation + unit.text.bytes[range].dropFirst(dedent)
  }
}
