// SPDX-License-Identifier: EUPL-1.2
import Foundation
import TestSupport

/// A file of the repository.
struct SourceFile: Sendable {
  /// Its path in the repository.
  let path: String
  /// Its text.
  let text: String

  /// The files below some folders whose names end in one of some ways, in order.
  static func all(in folders: [String], endings: [String]) -> [SourceFile] {
    folders.flatMap { folder in paths(below: folder).filter { path in endings.contains { path.hasSuffix($0) } } }.compactMap { path in
      (try? Repository.text(path)).map { SourceFile(path: path, text: $0) }
    }
  }

  /// The paths of the files below a folder, in order; neither hidden ones nor what was built.
  static func paths(below folder: String) -> [String] {
    let start = Repository.root.appending(path: folder)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: start.path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return !name.split(separator: "/").contains { $0.hasPrefix(".") }
        && FileManager.default.fileExists(atPath: start.appending(path: name).path, isDirectory: &isFolder) && !isFolder.boolValue
    }.map { "\(folder)/\($0)" }.sorted()
  }

  /// All Swift files of the program.
  static let sources = all(in: ["Sources"], endings: [".swift"])
  /// All Swift files of the tests.
  static let tests = all(in: ["Tests"], endings: [".swift"])

  /// The module that it belongs to.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// How many lines it has.
  var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  /// Its lines without those that are comments.
  var code: [Substring] {
    text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
  }

  /// The modules that it imports.
  var imports: Set<String> {
    Set(code.compactMap { line in line.firstMatch(of: /^\s*(?:@testable |public |package |internal |private )*import (?:struct |enum )?(\w+)/).map { String($0.1) } })
  }
}
