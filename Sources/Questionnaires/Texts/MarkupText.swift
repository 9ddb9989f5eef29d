// SPDX-License-Identifier: EUPL-1.2

/// Text as HTML text or attribute value.
enum MarkupText {
  /// The text with every character that means something in HTML written as an entity.
  static func html(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }

  /// The text as LimeSurvey takes it: HTML in which braces are an expression.
  static func limeSurvey(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "{": "&#123;"
      case "}": "&#125;"
      default: nil
      }
    }
  }

  private static func escaped(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let entity = replacement(scalar) { result.append(contentsOf: entity.unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }
}
