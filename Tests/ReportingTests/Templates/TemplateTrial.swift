// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Reporting

/// Checks and renders small templates with one table of keys.
enum TemplateTrial {
  static let keys = TemplateKeys([
    .init("title", .text, ""),
    .init("note", .optionalText, ""),
    .init("chart", .markup, ""),
    .init("isFinal", .flag, ""),
    .init("tags", .list(.text), ""),
    .init("rows", .list(.object(TemplateKeys([.init("name", .text, ""), .init("title", .text, "")]))), ""),
    .init("partner", .object(TemplateKeys([.init("name", .text, ""), .init("city", .optionalText, "")])), ""),
    .init("advice", .optionalObject(TemplateKeys([.init("word", .text, "")])), ""),
  ])

  static func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, file: "\(name).mustache", bytes: Array(text.utf8))
  }

  /// The findings about a template, as `line:column number`, with the name of the template for those elsewhere.
  static func findings(_ text: String, _ output: TemplateOutput = .html, with others: [String: String] = [:]) -> [String] {
    let name = "t.\(output.rawValue)"
    return diagnostics(text, output, with: others).map { diagnostic in
      let location = diagnostic.location
      let file = location.map { $0.file == "\(name).mustache" ? "" : "\($0.file):" } ?? ""
      return "\(file)\(location?.line ?? 0):\(location?.column ?? 0) \(diagnostic.code.number)"
    }
  }

  static func diagnostics(_ text: String, _ output: TemplateOutput = .html, with others: [String: String] = [:]) -> [Diagnostic] {
    var log = DiagnosticLog()
    library(text, output, others).check(roots: [root(output)], log: &log)
    return log.diagnostics
  }

  /// The output of a template; `nil` when it has errors.
  static func render(
    _ text: String, _ members: [String: TemplateValue] = [:], _ output: TemplateOutput = .html, with others: [String: String] = [:]
  ) -> String? {
    var log = DiagnosticLog()
    var bytes: [UInt8] = []
    guard let compiled = library(text, output, others).compile(root(output), log: &log) else { return nil }
    compiled.render(.object(members), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func root(_ output: TemplateOutput) -> TemplateRoot {
    TemplateRoot(name: "t.\(output.rawValue)", output: output, keys: keys)
  }

  private static func library(_ text: String, _ output: TemplateOutput, _ others: [String: String]) -> TemplateLibrary {
    TemplateLibrary([source("t.\(output.rawValue)", text)] + others.sorted { $0.key < $1.key }.map { source($0.key, $0.value) })
  }
}
