// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

@testable import Reporting

/// One test of the Mustache specification, with the shapes that its data would have in a report.
struct MustacheSpecificationCase {
  var file: String
  var name: String
  var template: String
  var data: Any
  var partials: [String: String]
  var expected: String

  var title: String { "\(file): \(name)" }

  static func all(in file: String) throws -> [MustacheSpecificationCase] {
    let text = try Repository.text("Tests/ReportingTests/Fixtures/mustache-spec/\(file).json")
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return (root?["tests"] as? [[String: Any]] ?? []).map { test in
      MustacheSpecificationCase(
        file: file, name: test["name"] as? String ?? "", template: test["template"] as? String ?? "", data: test["data"] ?? NSNull(),
        partials: test["partials"] as? [String: String] ?? [:], expected: test["expected"] as? String ?? "")
    }
  }

  /// The template, named so that no partial bears its name, and the partials.
  var sources: [TemplateSource] {
    let root = TemplateSource(name: "the-root", file: "root", bytes: Array(template.utf8))
    return [root] + partials.sorted { $0.key < $1.key }.map { TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8)) }
  }

  var shape: TemplateKeys.Shape { shape(of: data, named: ".") }

  var value: TemplateValue { value(of: data, named: ".") }

  /// Names that stand in three braces or with an ampersand are markup, names that open a section may be absent.
  private func shape(of value: Any, named name: String) -> TemplateKeys.Shape {
    switch value {
    case let list as [Any]: return .list(list.first.map { shape(of: $0, named: ".") } ?? .text)
    case let members as [String: Any]:
      return .object(TemplateKeys(members.sorted { $0.key < $1.key }.map { .init($0.key, shape(of: $0.value, named: $0.key), "") }))
    case let number as NSNumber where isBoolean(number): return .flag
    case is NSNull: return isMarkup(name) ? .markup : .optionalText
    default:
      if isMarkup(name) { return .markup }
      return opensSection(name) ? .optionalText : .text
    }
  }

  private func value(of value: Any, named name: String) -> TemplateValue {
    switch value {
    case let list as [Any]: .list(list.map { self.value(of: $0, named: ".") })
    case let members as [String: Any]: .object(Dictionary(uniqueKeysWithValues: members.map { ($0.key, self.value(of: $0.value, named: $0.key)) }))
    case let number as NSNumber where isBoolean(number): .flag(number.boolValue)
    case is NSNull: .absent
    default: isMarkup(name) ? .markup("\(value)") : .text("\(value)")
    }
  }

  private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  private func isMarkup(_ name: String) -> Bool {
    texts.contains { text in
      ["{{{\(name)}}}", "{{{ \(name) }}}", "{{&\(name)}}", "{{& \(name) }}", ".\(name)}}}"].contains { text.contains($0) }
        || (text.contains("{{&") && text.contains(".\(name)}}"))
    }
  }

  private func opensSection(_ name: String) -> Bool {
    texts.contains { $0.contains("{{#\(name)}}") || $0.contains("{{^\(name)}}") }
  }

  private var texts: [String] { [template] + partials.values }
}
