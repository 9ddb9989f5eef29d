// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Yams

/// Reads the text of a YAML file into located nodes.
enum YAMLDocument {
  /// The largest text that is read, in bytes.
  ///
  /// About ten times the largest normenkader that we know.
  static let largestSize = 1 << 20
  /// How many values are read, lists and maps among them; the largest normenkader that we know has some 4,000.
  static let mostValues = 20_000
  /// How deep lists and maps may lie in each other.
  static let deepestNesting = 32
  /// Brackets open at once, or spaces and dashes before a line, from which a text is not given to the parser: it recurses for each level.
  private static let deepestParsed = 256
  /// How many times a text is parsed again to find the next duplicate key, and how many bytes at most.
  private static let mostDuplicates = 100
  private static let mostParsedAgain = 1 << 19

  /// The root of the file; `nil` when there is none to walk, and the log says why.
  static func read(_ text: String, file: String, log: inout DiagnosticLog) -> YAMLNode? {
    guard text.utf8.count <= largestSize else {
      log.add(.tooLarge(SourceLocation(file: file)))
      return nil
    }
    var source = YAMLSource(text, file: file)
    guard isAcceptable(source, log: &log), let root = parse(&source, log: &log) else { return nil }
    var conversion = YAMLConversion(source: source)
    let node = conversion.node(root, depth: 0)
    guard !conversion.isTooLarge else {
      log.add(.tooManyValues(SourceLocation(file: file)))
      return nil
    }
    conversion.findings.forEach { log.add($0) }
    if case .nothing = node.content {
      log.add(.emptyDocument(SourceLocation(file: file)))
      return nil
    }
    return node
  }

  /// Parses, with every value as text, until no key stands twice: the parser gives up at the first one, so that one is hidden and the text parsed again.
  private static func parse(_ source: inout YAMLSource, log: inout DiagnosticLog) -> Node? {
    let rounds = min(mostDuplicates, mostParsedAgain / max(1, source.scalars.count)) + 1
    var lastDuplicate = YAMLSource.Position(line: 1, column: 1)
    for _ in 0..<rounds {
      do {
        guard let root = try Parser(yaml: source.disguised, resolver: .basic, encoding: .utf8).singleRoot() else {
          log.add(.emptyDocument(SourceLocation(file: source.file)))
          return nil
        }
        return root
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        lastDuplicate = YAMLSource.Position(line: context.mark.line, column: context.mark.column)
        guard source.hideKey(at: lastDuplicate) else { break }
      } catch {
        YAMLSyntax.findings(of: error, in: source).forEach { log.add($0) }
        return nil
      }
    }
    log.add(.repeatedKey(source.location(lastDuplicate)))
    return nil
  }

  /// Whether a text can be given to the parser: no characters that do not belong in it, no mountain of brackets or indentation.
  private static func isAcceptable(_ source: YAMLSource, log: inout DiagnosticLog) -> Bool {
    for (index, scalar) in source.forbidden {
      log.add(.forbiddenCharacter(scalar, source.location(source.position(of: index))))
    }
    for (index, scalar) in source.hidden {
      log.add(.hiddenCharacter(scalar, source.location(source.position(of: index))))
    }
    if let index = firstBeyondDepth(source.scalars) {
      log.add(.tooDeep(source.location(source.position(of: index))))
      return false
    }
    return source.forbidden.isEmpty
  }

  private static func firstBeyondDepth(_ scalars: [Unicode.Scalar]) -> Int? {
    var (brackets, indentation) = (0, 0)
    var isIndenting = true
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\r":
        (indentation, isIndenting) = (0, true)
        continue
      case "[", "{": brackets += 1
      case "]", "}": brackets = max(0, brackets - 1)
      default: break
      }
      isIndenting = isIndenting && " -?".unicodeScalars.contains(scalar)
      indentation += isIndenting ? 1 : 0
      if brackets > deepestParsed || indentation > deepestParsed { return index }
    }
    return nil
  }
}

extension DiagnosticCode {
  static let emptyDocument = DiagnosticCode("B2012", "empty-document")
  static let tooLarge = DiagnosticCode("B2013", "yaml-too-large")
  static let tooDeep = DiagnosticCode("B2014", "yaml-too-deep")
  static let forbiddenCharacter = DiagnosticCode("B2015", "forbidden-character")
  static let hiddenCharacter = DiagnosticCode("B2019", "hidden-character")
}

extension FixIt {
  fileprivate static let keepToTheSettings = FixIt(
    LocalizedText(
      nl: "een normenkader is zelden groter dan 0,2 MB: haal weg wat er niet in hoort",
      en: "a normenkader is seldom larger than 0.2 MB: remove what does not belong in it"))
}

extension Diagnostic {
  static func tooDeep(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .tooDeep, .error,
      LocalizedText(
        nl: "lijsten en sleutels liggen hier dieper in elkaar dan \(YAMLDocument.deepestNesting) lagen",
        en: "lists and keys lie more than \(YAMLDocument.deepestNesting) levels deep in each other here"), at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "kijk of een haakje '[' of '{' wel wordt gesloten, en of de regels goed inspringen",
          en: "see whether a bracket '[' or '{' is closed, and whether the lines are indented well")))
  }
}

private extension Diagnostic {
  static func emptyDocument(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(.emptyDocument, .error, LocalizedText(nl: "dit bestand is leeg", en: "this file is empty"), at: location)
  }

  static func tooLarge(_ location: SourceLocation) -> Diagnostic {
    let size = YAMLDocument.largestSize >> 20
    return Diagnostic(
      .tooLarge, .error,
      LocalizedText(nl: "dit bestand is groter dan \(size) MB en wordt niet gelezen", en: "this file is larger than \(size) MB and is not read"),
      at: location, fixIt: .keepToTheSettings)
  }

  static func tooManyValues(_ location: SourceLocation) -> Diagnostic {
    let most = YAMLDocument.mostValues
    return Diagnostic(
      .tooLarge, .error,
      LocalizedText(
        nl: "dit bestand heeft meer dan \(most) waarden en wordt niet gelezen", en: "this file has more than \(most) values and is not read"),
      at: location, fixIt: .keepToTheSettings)
  }

  static func code(of scalar: Unicode.Scalar) -> String {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }

  static func hiddenCharacter(_ scalar: Unicode.Scalar, _ location: SourceLocation) -> Diagnostic {
    let code = code(of: scalar)
    return Diagnostic(
      .hiddenCharacter, .warning,
      LocalizedText(
        nl: "hier staat een teken dat niemand ziet: \(code); in het rapport staat op die plek ⟨\(code)⟩",
        en: "here stands a character that nobody sees: \(code); a report shows ⟨\(code)⟩ in its place"), at: location,
      fixIt: FixIt(LocalizedText(nl: "haal het teken weg", en: "remove the character"), replacement: ""))
  }

  static func forbiddenCharacter(_ scalar: Unicode.Scalar, _ location: SourceLocation) -> Diagnostic {
    let code = code(of: scalar)
    return Diagnostic(
      .forbiddenCharacter, .error,
      LocalizedText(nl: "teken \(code) hoort niet in een tekstbestand", en: "character \(code) does not belong in a text file"), at: location,
      fixIt: FixIt(LocalizedText(nl: "haal het teken weg", en: "remove the character"), replacement: ""))
  }
}
