// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// A parsed document that answers XPath 1.0.
public final class XMLDocument {
  /// An element, attribute or text that an expression selected.
  public struct Match: Hashable, Sendable {
    /// The name without prefix; empty for text.
    public var name: String
    /// The text inside.
    public var text: String
    /// The line on which the element begins, from 1; for an attribute or text that of its element.
    public var line: Int
    /// The column of the element's `<` in characters, from 1.
    public var column: Int
    /// Where the element's `<` stands in the bytes, from 0.
    public var offset: Int
  }

  /// An XPath expression that libxml2 does not understand.
  public struct ExpressionError: Error, Hashable {
    /// The expression.
    public let expression: String

    /// Makes the error for an expression.
    public init(expression: String) {
      self.expression = expression
    }
  }

  let document: xmlDocPtr
  private let positions: TextPositions
  private let namespaces: [(prefix: String, uri: String)]

  private init(_ document: xmlDocPtr, positions: TextPositions, namespaces: [String: String]) {
    self.document = document
    self.positions = positions
    self.namespaces = namespaces.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  deinit {
    xmlFreeDoc(document)
  }

  /// Reads a document; without one the problems say why.
  ///
  /// With `ignoringNamespaces` elements have their bare names, whatever namespace is declared.
  public static func read(
    _ bytes: [UInt8], options: WellFormedness.Options = WellFormedness.Options(), namespaces: [String: String] = [:],
    ignoringNamespaces: Bool = false
  ) -> (document: XMLDocument?, problems: [XMLProblem]) {
    if let problem = CharacterRules.problem(in: bytes, maximumBytes: options.maximumBytes) ?? PrologRules.problem(in: bytes) {
      return (nil, [problem])
    }
    let reading = XMLReading(options: options, ignoresNamespaces: ignoringNamespaces)
    guard let document = reading.parse(bytes) else { return (nil, reading.problems) }
    return (XMLDocument(document, positions: TextPositions(bytes), namespaces: namespaces), [])
  }

  /// The elements, attributes and texts that an expression selects, in document order.
  ///
  /// - Throws: `ExpressionError` when the expression cannot be evaluated.
  public func matches(_ expression: String) throws(ExpressionError) -> [Match] {
    try evaluate(expression) { result in
      guard result.pointee.type == XPATH_NODESET, let set = result.pointee.nodesetval else { return [] }
      xmlXPathNodeSetSort(set)
      return (0..<Int(set.pointee.nodeNr)).compactMap { index in
        set.pointee.nodeTab?[index].map(match)
      }
    }
  }

  /// How many nodes an expression selects, or the number that it is.
  ///
  /// - Throws: `ExpressionError` when the expression cannot be evaluated.
  public func count(_ expression: String) throws(ExpressionError) -> Int {
    try evaluate(expression) { result in
      guard result.pointee.type == XPATH_NODESET else { return Int(exactly: xmlXPathCastToNumber(result).rounded()) ?? 0 }
      return result.pointee.nodesetval.map { Int($0.pointee.nodeNr) } ?? 0
    }
  }

  /// The texts of the nodes that an expression selects, in document order, or the one string that it is.
  ///
  /// - Throws: `ExpressionError` when the expression cannot be evaluated.
  public func strings(_ expression: String) throws(ExpressionError) -> [String] {
    let single: String? = try evaluate(expression) { result in
      result.pointee.type == XPATH_NODESET ? nil : Self.take(xmlXPathCastToString(result))
    }
    if let single { return [single] }
    return try matches(expression).map(\.text)
  }

  private func evaluate<Value>(_ expression: String, _ use: (xmlXPathObjectPtr) -> Value) throws(ExpressionError) -> Value {
    guard let context = xmlXPathNewContext(document) else { throw ExpressionError(expression: expression) }
    defer { xmlXPathFreeContext(context) }
    // Without a callback libxml2 prints mistakes in an expression on standard error.
    context.pointee.error = { _, _ in }
    for (prefix, uri) in namespaces {
      xmlXPathRegisterNs(context, prefix, uri)
    }
    guard let result = xmlXPathEvalExpression(expression, context) else { throw ExpressionError(expression: expression) }
    defer { xmlXPathFreeObject(result) }
    return use(result)
  }

  private func match(_ node: xmlNodePtr) -> Match {
    let name = node.pointee.type == XML_TEXT_NODE ? "" : node.pointee.name.map { String(cString: $0) } ?? ""
    let offset = Self.offset(of: node)
    let (line, column) = positions.position(of: offset)
    return Match(name: name, text: Self.take(xmlNodeGetContent(node)), line: line, column: column, offset: offset)
  }

  /// Where the element of a node begins in the bytes.
  static func offset(of node: xmlNodePtr) -> Int {
    let element = node.pointee.type == XML_ELEMENT_NODE ? node : node.pointee.parent
    return element?.pointee._private.map { Int(bitPattern: $0) - 1 } ?? 0
  }

  /// The line and the column of an offset, both from 1.
  func position(of offset: Int) -> (line: Int, column: Int) {
    positions.position(of: offset)
  }

  static func take(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let text else { return "" }
    defer { cxml_free(text) }
    return String(cString: text)
  }
}
