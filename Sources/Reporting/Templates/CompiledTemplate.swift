// SPDX-License-Identifier: EUPL-1.2

/// A template ready to be rendered any number of times; it was checked, so rendering cannot fail.
public struct CompiledTemplate: Sendable {
  let program: TemplateProgram

  /// Appends the output for a value as UTF-8.
  ///
  /// A key that the value lacks counts as absent.
  public func render(_ value: TemplateValue, into output: inout [UInt8]) {
    TemplateRenderer.render(program, value, into: &output)
  }
}
