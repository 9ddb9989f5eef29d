// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestSupport
import Testing

@testable import Reporting

/// The reference of names in `docs/templates.md` is what the table of keys generates.
///
/// Run the tests with BALANS_REWRITE=1 to write it anew after a change of keys.
@Suite struct TemplateReferenceTests {
  private static let file = "docs/templates.md"
  private static let marks = (begin: "<!-- names: begin -->\n", end: "<!-- names: end -->\n")

  @Test func listsEveryNameThatTemplatesMayUse() throws {
    let text = try Repository.text(Self.file)
    let begin = try #require(text.range(of: Self.marks.begin))
    let end = try #require(text.range(of: Self.marks.end))
    let generated = "\n" + TemplateReference.text + "\n"
    if ProcessInfo.processInfo.environment["BALANS_REWRITE"] == "1" {
      let fresh = text[..<begin.upperBound] + generated + text[end.lowerBound...]
      try Data(fresh.utf8).write(to: Repository.root.appending(path: Self.file))
      return
    }
    #expect(String(text[begin.upperBound..<end.lowerBound]) == generated, "run the tests with BALANS_REWRITE=1")
  }
}

/// Writes the table of keys as Markdown: a section per group, those that are used in several places once, at the end.
private enum TemplateReference {
  private static let shared: [(name: String, keys: TemplateKeys)] = [
    ("score", ScoreCell.keys), ("link", .link), ("words", words),
  ]

  private static var words: TemplateKeys {
    if case .object(let keys)? = ReportKeys.page["words"]?.shape { keys } else { TemplateKeys([]) }
  }

  static var text: String {
    let common = ReportKeys.page.keys.filter { ReportKeys.portfolio[$0.name] != nil }
    let own = { (keys: TemplateKeys) in TemplateKeys(keys.keys.filter { key in !common.contains { $0.name == key.name } }) }
    var sections = [section("Every page", TemplateKeys(common), path: "")]
    sections += walk("The page of a collaboration", own(ReportKeys.page), path: "")
    sections += walk("The page of all collaborations", own(ReportKeys.portfolio), path: "")
    sections += walk("The page of a normenkader", own(ReportKeys.yardstick), path: "")
    sections += shared.map { section("*\($0.name)*", $0.keys, path: $0.name) }
    return sections.joined(separator: "\n")
  }

  private static func walk(_ title: String, _ keys: TemplateKeys, path: String) -> [String] {
    [section(title, keys, path: path)]
      + keys.keys.flatMap { key -> [String] in
        guard let inner = group(key.shape), sharedName(inner) == nil else { return [] }
        let place = path.isEmpty ? key.name : "\(path).\(key.name)"
        return walk("`\(place)`", inner, path: place)
      }
  }

  private static func section(_ title: String, _ keys: TemplateKeys, path: String) -> String {
    let rows = keys.keys.map { key in
      let place = path.isEmpty ? key.name : "\(path).\(key.name)"
      return "| `\(key.name)` | \(kind(key.shape, place)) | \(key.summary.replacing("|", with: "\\|")) |\n"
    }
    return "### \(title)\n\n| name | kind | what it is |\n|---|---|---|\n" + rows.joined()
  }

  private static func kind(_ shape: TemplateKeys.Shape, _ place: String) -> String {
    switch shape {
    case .text: "text"
    case .optionalText: "text, may be absent"
    case .markup: "prepared output"
    case .flag: "yes or no"
    case .list(.object(let keys)): "list of groups: \(name(keys, place))"
    case .list: "list of texts"
    case .object(let keys): "group: \(name(keys, place))"
    case .optionalObject(let keys): "group, may be absent: \(name(keys, place))"
    }
  }

  private static func name(_ keys: TemplateKeys, _ place: String) -> String {
    sharedName(keys).map { "*\($0)*" } ?? "`\(place)`"
  }

  private static func sharedName(_ keys: TemplateKeys) -> String? {
    shared.first { $0.keys.keys.map(\.name) == keys.keys.map(\.name) }?.name
  }

  private static func group(_ shape: TemplateKeys.Shape) -> TemplateKeys? {
    switch shape {
    case .object(let keys), .optionalObject(let keys), .list(.object(let keys)): keys
    default: nil
    }
  }
}
