// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// Rules about documents in a part of ISO Schematron: patterns with rules, whose asserts and reports are XPath 1.0.
///
/// libxml2's own Schematron knows neither the ids of asserts nor messages in two languages, and gives no columns; so the rules are read
/// here, and libxml2 evaluates their expressions. What this part of Schematron lacks (variables, abstract rules, inclusions) is refused.
public struct SchematronRules: Sendable {
  /// Something in a file of rules that cannot be used.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
      /// The file is no XML that is safe to read; the text says why.
      case unreadable(String)
      /// The outermost element is not that of Schematron.
      case notSchematron
      /// An element that is not supported, or not at this place.
      case element(String)
      /// An element without an attribute that it needs.
      case missing(attribute: String)
      /// A diagnostic that is named and is not there.
      case unknownDiagnostic(String)
      /// An XPath expression that cannot be evaluated.
      case expression(String)
    }

    /// What is wrong.
    public var kind: Kind
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int
  }

  /// An assert or report.
  public struct Assertion: Hashable, Sendable {
    /// Its id; without one `rule-` and its number in the file.
    public var id: String
    /// What it says, by language; `""` is the text of the assertion itself.
    public var messages: [String: String]
    /// Whether it only warns: `role="warning"`.
    public var isWarning: Bool
    var isReport: Bool
    var test: XPathExpression
  }

  /// A place where a document breaks a rule.
  public struct Breach: Hashable, Sendable {
    /// The assertion that does not hold.
    public var assertion: Assertion
    /// The name of the element.
    public var element: String
    /// Where the element begins in the bytes of the document.
    public var offset: Int
  }

  /// The namespace of Schematron's elements.
  public static let namespace = "http://purl.oclc.org/dsdl/schematron"

  struct Rule: Sendable {
    var context: XPathExpression
    var assertions: [Assertion]
  }

  private let patterns: [[Rule]]

  /// All assertions, in the order of the file.
  public var assertions: [Assertion] { patterns.flatMap { $0.flatMap(\.assertions) } }

  init(patterns: [[Rule]]) {
    self.patterns = patterns
  }

  /// Reads rules; without any the problems say why.
  public static func read(_ bytes: [UInt8]) -> (rules: SchematronRules?, problems: [Problem]) {
    var reading = SchematronReading()
    let patterns = reading.patterns(in: bytes)
    return reading.problems.isEmpty ? (SchematronRules(patterns: patterns), []) : (nil, reading.problems)
  }

  /// The places where a document breaks the rules, in the order of the rules.
  ///
  /// Within a pattern the first rule that fits an element counts for it, as Schematron says.
  /// - Throws: the expression that could not be evaluated on this document.
  public func breaches(in document: XMLDocument) throws(XMLDocument.ExpressionError) -> [Breach] {
    let evaluation = try XPathEvaluation(document)
    var found: [Breach] = []
    for pattern in patterns {
      var taken: Set<xmlNodePtr> = []
      for rule in pattern {
        for node in try evaluation.nodes(rule.context) where pattern.count == 1 || taken.insert(node).inserted {
          for assertion in rule.assertions where try evaluation.isTrue(assertion.test, at: node) == assertion.isReport {
            let name = node.pointee.name.map { String(cString: $0) } ?? ""
            found.append(Breach(assertion: assertion, element: name, offset: XMLDocument.offset(of: node)))
          }
        }
      }
    }
    return found
  }
}
