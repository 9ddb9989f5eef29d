// SPDX-License-Identifier: EUPL-1.2

/// A recipe as text.
enum RecipeText {
  /// As plain text: what is to be pasted stands apart between empty lines.
  static func plain(_ recipe: Recipe) -> String {
    let rule = String(repeating: "=", count: min(78, recipe.title.count))
    var parts = ["\(recipe.title)\n\(rule)", recipe.introduction]
    for (place, step) in recipe.steps.enumerated() {
      parts.append("\(place + 1). \(step.title)\n\(step.text)")
      parts += step.pastes.map { "[\($0.field)]\n\n\($0.lines.joined(separator: "\n"))" }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// As Markdown: what is to be pasted stands in blocks of code, which keep it as it is; the invitation comes last.
  static func markdown(_ recipe: Recipe) -> String {
    var parts = ["# \(escaped(recipe.title))", recipe.introduction]
    for (place, step) in recipe.steps.enumerated() {
      parts += ["## \(place + 1). \(escaped(step.title))", step.text]
      parts += step.pastes.map { "**\($0.field)**\n\n" + block($0.lines) }
    }
    parts += ["## \(escaped(recipe.invitation.field))", block(recipe.invitation.lines)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A block of code, fenced by more backticks than stand in it.
  private static func block(_ lines: [String]) -> String {
    var (run, longest) = (0, 2)
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let content = lines.last == "" ? Array(lines.dropLast()) : lines
    return "\(fence)text\n\(content.joined(separator: "\n"))\n\(fence)"
  }

  /// A text of a file in a heading, with what Markdown would take for a mark escaped.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if marks.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static let marks = Set("\\`*_{}[]<>#|&~".unicodeScalars)
}
