// SPDX-License-Identifier: EUPL-1.2
import BundledFiles

/// The templates and the style sheet that come with the program; a dossier can replace each by a file of its own.
public enum BuiltInTemplates {
  private static let suffix = ".mustache"

  /// All templates, by name.
  public static let sources: [TemplateSource] = BundledFiles.paths(below: "templates/").filter { $0.hasSuffix(suffix) }.compactMap { path in
    let name = String(path.dropFirst("templates/".count).dropLast(suffix.count))
    return BundledFiles.bytes(path).map { TemplateSource(name: name, file: path, bytes: $0) }
  }

  /// The style sheet.
  public static let style = String(decoding: BundledFiles.bytes("templates/style.css") ?? [], as: UTF8.self)
}
