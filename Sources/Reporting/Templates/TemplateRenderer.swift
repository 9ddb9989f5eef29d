// SPDX-License-Identifier: EUPL-1.2

/// Runs a program over a value.
struct TemplateRenderer {
  private let operations: UnsafeBufferPointer<TemplateOperation>
  private let literals: UnsafeBufferPointer<UInt8>
  private let paths: UnsafeBufferPointer<ValuePath>
  private let names: UnsafeBufferPointer<String>
  /// Where the output of this template begins.
  private let base: Int
  private var frames: [TemplateValue]
  /// Where literals came to stand in the output; kept only for a check.
  private var traces: [LiteralTrace]?

  /// Appends what a program makes of a value.
  static func render(_ program: TemplateProgram, _ value: TemplateValue, into output: inout [UInt8]) {
    program.operations.withUnsafeBufferPointer { operations in
      program.literals.withUnsafeBufferPointer { literals in
        program.paths.withUnsafeBufferPointer { paths in
          program.names.withUnsafeBufferPointer { names in
            var renderer = TemplateRenderer(
              operations: operations, literals: literals, paths: paths, names: names, base: output.count, frames: [value])
            renderer.run(0..<operations.count, into: &output)
          }
        }
      }
    }
  }

  /// Appends what a program makes of a value, and tells where its literals came to stand.
  static func trace(_ program: TemplateProgram, _ value: TemplateValue, into output: inout [UInt8]) -> [LiteralTrace] {
    program.operations.withUnsafeBufferPointer { operations in
      program.literals.withUnsafeBufferPointer { literals in
        program.paths.withUnsafeBufferPointer { paths in
          program.names.withUnsafeBufferPointer { names in
            var renderer = TemplateRenderer(
              operations: operations, literals: literals, paths: paths, names: names, base: output.count, frames: [value], traces: [])
            renderer.run(0..<operations.count, into: &output)
            return renderer.traces ?? []
          }
        }
      }
    }
  }

  private mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch operations[index] {
      case .literal(let start, let count):
        traces?.append(LiteralTrace(output: output.count, literal: start))
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[start..<(start + count)]))
      case .text(let path, let escaping):
        if case .text(let text) = value(at: path) { escaping.append(text, to: &output, from: base) }
      case .markup(let path):
        if case .markup(var text) = value(at: path) { text.withUTF8 { output.append(contentsOf: $0) } }
      case .section(let path, let end):
        runSection(value(at: path), (index + 1)..<end, into: &output)
        index = end - 1
      case .when(let path, let end):
        if isShown(value(at: path)) { run((index + 1)..<end, into: &output) }
        index = end - 1
      case .unless(let path, let end):
        if !isShown(value(at: path)) { run((index + 1)..<end, into: &output) }
        index = end - 1
      }
      index += 1
    }
  }

  private mutating func runSection(_ value: TemplateValue, _ body: Range<Int>, into output: inout [UInt8]) {
    if case .list(let elements) = value {
      for element in elements {
        frames.append(element)
        run(body, into: &output)
        frames.removeLast()
      }
    } else if isShown(value) {
      frames.append(value)
      run(body, into: &output)
      frames.removeLast()
    }
  }

  private func isShown(_ value: TemplateValue) -> Bool {
    switch value {
    case .absent: false
    case .flag(let isSet): isSet
    case .list(let elements): !elements.isEmpty
    case .text, .markup, .object: true
    }
  }

  @inline(__always)
  private func value(at index: Int) -> TemplateValue {
    let path = paths[index]
    var value = frames[path.frame]
    for name in path.nameStart..<(path.nameStart + path.nameCount) {
      guard case .object(let members) = value, let member = members[names[name]] else { return .absent }
      value = member
    }
    return value
  }
}
