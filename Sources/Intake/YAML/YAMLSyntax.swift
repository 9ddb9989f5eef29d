// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Yams

/// Says in plain words what the parser did not understand.
enum YAMLSyntax {
  /// The findings for an error of the parser.
  static func findings(of error: any Error, in source: YAMLSource) -> [Diagnostic] {
    guard let report = Report(error) else {
      return [.syntax(.init(nl: "dit is geen geldige YAML", en: "this is no valid YAML"), SourceLocation(file: source.file))]
    }
    let tabs = tabs(before: report.position.line, in: source)
    if !tabs.isEmpty { return tabs.map { Diagnostic.tabIndentation(source.location($0)) } }
    if let feature = feature(before: report.position, in: source) { return [.yamlFeature(source.location(feature))] }
    let (message, place) = explanation(of: report)
    let line = lineWithOddQuotes(before: place.line, in: source)
    return [.syntax(message, source.location(visible(place, in: source)), oddQuotesOn: line)]
  }

  /// What the parser says, its context first.
  private struct Report {
    var context = ""
    var contextPosition: YAMLSource.Position?
    var problem: String
    var position: YAMLSource.Position

    init?(_ error: any Error) {
      switch error as? YamlError {
      case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        self.context = context?.text ?? ""
        contextPosition = context.map { YAMLSource.Position(line: $0.mark.line, column: $0.mark.column) }
        self.problem = problem
        position = YAMLSource.Position(line: mark.line, column: mark.column)
      default:
        return nil
      }
    }

    var start: YAMLSource.Position { contextPosition ?? position }
  }

  /// When the line of an error is indented with a tab, all lines that are: a tab there is nearly always what is wrong.
  private static func tabs(before line: Int, in source: YAMLSource) -> [YAMLSource.Position] {
    let found = (1...source.lineCount).compactMap { number in
      let indentation = source.line(number).prefix { $0 == " " || $0 == "\t" }
      let tab = Array(indentation).firstIndex(of: "\t")
      return indentation.count < source.line(number).count ? tab.map { YAMLSource.Position(line: number, column: $0 + 1) } : nil
    }
    return found.contains { $0.line == line || $0.line == line - 1 } ? found : []
  }

  /// The nearest anchor, alias or tag on the line of an error or the two before it: in disguise they can look like a text in a wrong place.
  private static func feature(before position: YAMLSource.Position, in source: YAMLSource) -> YAMLSource.Position? {
    for number in stride(from: position.line, through: max(1, position.line - 2), by: -1) {
      let line = Array(source.line(number))
      for (index, scalar) in line.enumerated() where YAMLSource.isFeature(scalar) && startsValue(index, in: line) {
        return YAMLSource.Position(line: number, column: index + 1)
      }
    }
    return nil
  }

  /// The nearest line before an error with an odd number of double quotes: a text that is not closed there runs on to the next quote, and the
  /// parser stumbles only behind that.
  private static func lineWithOddQuotes(before number: Int, in source: YAMLSource) -> Int? {
    stride(from: number - 1, through: max(1, number - 20), by: -1).first { number in
      let line = source.line(number)
      let isComment = line.first { $0 != " " } == "#"
      return !isComment && !line.lazy.filter { $0 == "\"" }.count.isMultiple(of: 2)
    }
  }

  private static func startsValue(_ index: Int, in line: [Unicode.Scalar]) -> Bool {
    guard index + 1 < line.count, line[index + 1] != " " else { return false }
    guard let before = line[..<index].lastIndex(where: { $0 != " " }) else { return true }
    return "[{,".unicodeScalars.contains(line[before]) || (before < index - 1 && ":-".unicodeScalars.contains(line[before]))
  }

  /// The last place of the text when the parser points behind it, so that there is something to see.
  private static func visible(_ position: YAMLSource.Position, in source: YAMLSource) -> YAMLSource.Position {
    guard position.column == 1, position.line > 1, source.index(of: position) == nil else { return position }
    let line = (1..<position.line).last { source.line($0).contains { $0 != " " && $0 != "\t" } } ?? 1
    return YAMLSource.Position(line: line, column: source.line(line).count + 1)
  }

  private static func explanation(of report: Report) -> (LocalizedText, YAMLSource.Position) {
    if report.context.contains("quoted scalar"), report.problem.contains("unexpected") {
      return (.init(nl: "deze tekst heeft geen sluitend aanhalingsteken", en: "this text has no closing quote"), report.start)
    }
    for (context, problem, isAtStart, message) in messages where report.context.contains(context) && report.problem.contains(problem) {
      return (message, isAtStart ? report.start : report.position)
    }
    return (.init(nl: "dit is geen geldige YAML (\(report.problem))", en: "this is no valid YAML (\(report.problem))"), report.position)
  }

  /// Part of the context, part of the problem, whether the start of the context is the place to look at, and what we say.
  private static let messages: [(String, String, Bool, LocalizedText)] = [
    (
      "flow sequence", "did not find expected ',' or ']'", true,
      .init(
        nl: "deze lijst is niet in orde: er ontbreekt een komma, een ']' of een aanhalingsteken",
        en: "this list is not right: a comma, a ']' or a quote is missing")
    ),
    (
      "flow mapping", "did not find expected ',' or '}'", true,
      .init(
        nl: "deze accolade is niet in orde: er ontbreekt een komma, een '}' of een aanhalingsteken",
        en: "this brace is not right: a comma, a '}' or a quote is missing")
    ),
    (
      "", "mapping values are not allowed", false,
      .init(
        nl: "hier wordt geen dubbele punt verwacht: kijk naar de inspringing, of zet de tekst tussen aanhalingstekens",
        en: "no colon is expected here: look at the indentation, or put the text in quotes")
    ),
    ("", "could not find expected ':'", true, .init(nl: "na deze sleutel ontbreekt een dubbele punt", en: "a colon is missing after this key")),
    (
      "", "did not find expected key", false,
      .init(
        nl: "hier wordt een sleutel verwacht: kijk naar de inspringing en naar de aanhalingstekens",
        en: "a key is expected here: look at the indentation and the quotes")
    ),
    (
      "", "did not find expected '-' indicator", false,
      .init(nl: "hier wordt een '-' verwacht: kijk naar de inspringing", en: "a '-' is expected here: look at the indentation")
    ),
    (
      "", "block sequence entries are not allowed", false,
      .init(nl: "een '-' kan hier niet staan: begin de lijst op een nieuwe regel", en: "a '-' cannot stand here: begin the list on a new line")
    ),
    (
      "", "cannot start any token", false,
      .init(
        nl: "een waarde kan niet met dit teken beginnen: zet de tekst tussen aanhalingstekens",
        en: "a value cannot begin with this character: put the text in quotes")
    ),
    (
      "", "escape", false,
      .init(
        nl: "na '\\' staat hier iets onbekends: gebruik enkele aanhalingstekens als de '\\' bij de tekst hoort",
        en: "what follows '\\' is not known: use single quotes if the '\\' belongs to the text")
    ),
    (
      "", "another document", false,
      .init(nl: "een bestand heeft één deel: haal '---' hier weg", en: "a file has one part: remove '---' here")
    ),
    ("", "nesting", false, .init(nl: "lijsten en sleutels liggen hier te diep in elkaar", en: "lists and keys lie too deep in each other here")),
    ("", "did not find expected node content", false, .init(nl: "hier ontbreekt een waarde", en: "a value is missing here")),
  ]
}

extension DiagnosticCode {
  static let yamlSyntax = DiagnosticCode("B2009", "yaml-syntax")
  static let tabIndentation = DiagnosticCode("B2010", "tab-indentation")
}

private extension Diagnostic {
  static func syntax(_ message: LocalizedText, _ location: SourceLocation, oddQuotesOn line: Int? = nil) -> Diagnostic {
    let note = line.map { line in
      LocalizedText(
        nl: "op regel \(line) staat een oneven aantal aanhalingstekens: misschien ontbreekt er een",
        en: "line \(line) has an odd number of quotes: perhaps one is missing")
    }
    return Diagnostic(.yamlSyntax, .error, message, at: location, notes: note.map { [$0] } ?? [])
  }

  static func tabIndentation(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .tabIndentation, .error,
      LocalizedText(nl: "deze regel springt in met een tab", en: "this line is indented with a tab"), at: location,
      fixIt: FixIt(LocalizedText(nl: "gebruik spaties", en: "use spaces"), replacement: "  "))
  }
}
