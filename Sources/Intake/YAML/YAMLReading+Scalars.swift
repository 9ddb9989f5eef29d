// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension YAMLReading {
  /// A text: any scalar that is not empty, with or without quotes.
  func text(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar else {
      reportWrongType(of: node, expected: .text)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(.emptyText(node.location))
      return nil
    }
    guard text.unicodeScalars.count <= InputLimits.charactersPerText else {
      report(.longText(node.location, most: InputLimits.charactersPerText))
      return nil
    }
    return text
  }

  /// A number within limits.
  func number(_ node: YAMLNode?, _ limits: Limits = Limits()) -> Double? {
    guard let node, let text = unquoted(node, expected: .number) else { return nil }
    guard let value = YAMLNumber.value(of: text) else {
      report(.notANumber(node.location, text, expected: .number))
      return nil
    }
    guard limits.contains(value) else {
      report(.outOfRange(node.location, text, limits.inWords))
      return nil
    }
    return value
  }

  /// A whole number within a range.
  func integer(_ node: YAMLNode?, _ range: ClosedRange<Int>) -> Int? {
    guard let node, let text = unquoted(node, expected: .wholeNumber) else { return nil }
    guard let value = YAMLNumber.wholeValue(of: text) else {
      report(.notANumber(node.location, text, expected: .wholeNumber))
      return nil
    }
    guard range.contains(value) else {
      report(.outOfRange(node.location, text, range.inWords))
      return nil
    }
    return value
  }

  /// Yes or no.
  func flag(_ node: YAMLNode?) -> Bool? {
    guard let node else { return nil }
    guard let text = node.scalar else {
      reportWrongType(of: node, expected: .flag)
      return nil
    }
    switch text.lowercased() {
    case "yes", "true", "ja": return true
    case "no", "false", "nee": return false
    default:
      report(.notYesOrNo(node.location, text))
      return nil
    }
  }

  /// One of a set of words, such as the cases of an enumeration.
  func word<Word: RawRepresentable>(_ node: YAMLNode?, of words: [Word]) -> Word? where Word.RawValue == String {
    guard let text = text(node), let node else { return nil }
    if let word = words.first(where: { $0.rawValue == text }) { return word }
    report(.unknownWord(node.location, text, known: words.map(\.rawValue)))
    return nil
  }

  private func unquoted(_ node: YAMLNode, expected: YAMLShape) -> String? {
    guard case .scalar(let text, let isPlain) = node.content else {
      reportWrongType(of: node, expected: expected)
      return nil
    }
    if !isPlain { report(.quotedNumber(node.location, text)) }
    return isPlain ? text : nil
  }
}

extension DiagnosticCode {
  static let notANumber = DiagnosticCode("B2004", "not-a-number")
  static let notYesOrNo = DiagnosticCode("B2005", "not-yes-or-no")
  static let unknownWord = DiagnosticCode("B2006", "unknown-word")
  static let outOfRange = DiagnosticCode("B2007", "out-of-range")
  static let emptyText = DiagnosticCode("B2017", "empty-text")
  static let longText = DiagnosticCode("B2020", "text-too-long")
}

extension Diagnostic {
  static func longText(_ location: SourceLocation, most: Int) -> Diagnostic {
    Diagnostic(
      .longText, .error,
      LocalizedText(nl: "deze tekst is langer dan \(most) tekens", en: "this text is longer than \(most) characters"), at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "maak hem korter, en kijk of een aanhalingsteken wel wordt gesloten", en: "shorten it, and see whether a quote is closed")))
  }

  static func outOfRange(_ location: SourceLocation, _ text: String, _ demand: LocalizedText) -> Diagnostic {
    Diagnostic(
      .outOfRange, .error,
      LocalizedText(
        nl: "\(text) kan hier niet: het moet \(demand.text(in: .nl)) zijn", en: "\(text) is out of range: it must be \(demand.text(in: .en))"),
      at: location)
  }

  static func unknownWord(_ location: SourceLocation, _ text: String, known: [String]) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .unknownWord, .error,
      LocalizedText(nl: "'\(text.clipped)' is hier niet bekend; kies uit: \(list)", en: "'\(text.clipped)' is not known here; choose from: \(list)"),
      at: location, fixIt: SpellingSuggestion.nearest(to: text, among: known).map(FixIt.didYouMean))
  }
}

private extension Diagnostic {
  static func notANumber(_ location: SourceLocation, _ text: String, expected: YAMLShape) -> Diagnostic {
    let pointed = String(text.map { $0 == "," ? "." : $0 })
    let isComma = pointed != text && YAMLNumber.value(of: pointed) != nil
    return Diagnostic(
      .notANumber, .error,
      LocalizedText(
        nl: "'\(text.clipped)' is \(expected.dutchDenial)", en: "'\(text.clipped)' is not \(expected.name.text(in: .en))"),
      at: location,
      fixIt: isComma
        ? FixIt(LocalizedText(nl: "gebruik een punt in plaats van een komma", en: "use a point, not a comma"), replacement: pointed) : nil)
  }

  static func quotedNumber(_ location: SourceLocation, _ text: String) -> Diagnostic {
    let isNumber = YAMLNumber.value(of: text) != nil
    return Diagnostic(
      .notANumber, .error,
      LocalizedText(
        nl: "hier hoort een getal te staan; tussen aanhalingstekens is het een tekst", en: "a number is expected here; in quotes it is a text"),
      at: location,
      fixIt: isNumber ? FixIt(LocalizedText(nl: "haal de aanhalingstekens weg", en: "remove the quotes"), replacement: text, grade: .safe) : nil)
  }

  static func notYesOrNo(_ location: SourceLocation, _ text: String) -> Diagnostic {
    Diagnostic(
      .notYesOrNo, .error,
      LocalizedText(nl: "'\(text.clipped)' is geen ja of nee", en: "'\(text.clipped)' is not yes or no"), at: location,
      fixIt: SpellingSuggestion.nearest(to: text, among: ["yes", "no", "true", "false", "ja", "nee"]).map(FixIt.didYouMean))
  }

  static func emptyText(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(.emptyText, .error, LocalizedText(nl: "deze tekst is leeg", en: "this text is empty"), at: location)
  }
}
