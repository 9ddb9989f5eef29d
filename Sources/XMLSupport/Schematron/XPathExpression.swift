// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// An XPath 1.0 expression, compiled once.
final class XPathExpression: Hashable, Sendable {
  let text: String
  // Never changed after it was compiled, and freed with this object.
  nonisolated(unsafe) fileprivate let compiled: xmlXPathCompExprPtr

  /// Compiles an expression; `nil` when it is none.
  init?(_ text: String) {
    // A context with a callback, without which libxml2 prints the mistake on standard error.
    guard let context = xmlXPathNewContext(nil) else { return nil }
    defer { xmlXPathFreeContext(context) }
    context.pointee.error = { _, _ in }
    guard let compiled = xmlXPathCtxtCompile(context, text) else { return nil }
    self.text = text
    self.compiled = compiled
  }

  deinit {
    xmlXPathFreeCompExpr(compiled)
  }

  static func == (left: XPathExpression, right: XPathExpression) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// The evaluation of expressions on one document.
final class XPathEvaluation {
  /// Beyond this many steps an expression is given up.
  private static let maximumSteps: UInt = 20_000_000

  private let document: XMLDocument
  private let context: xmlXPathContextPtr

  init(_ document: XMLDocument) throws(XMLDocument.ExpressionError) {
    guard let context = xmlXPathNewContext(document.document) else { throw XMLDocument.ExpressionError(expression: "") }
    context.pointee.error = { _, _ in }
    self.document = document
    self.context = context
  }

  deinit {
    xmlXPathFreeContext(context)
  }

  /// The elements that an expression selects from the outermost element, in document order.
  func nodes(_ expression: XPathExpression) throws(XMLDocument.ExpressionError) -> [xmlNodePtr] {
    let result = try evaluate(expression, at: nil)
    defer { xmlXPathFreeObject(result) }
    guard result.pointee.type == XPATH_NODESET, let set = result.pointee.nodesetval else { return [] }
    xmlXPathNodeSetSort(set)
    return (0..<Int(set.pointee.nodeNr)).compactMap { set.pointee.nodeTab?[$0] }.filter { $0.pointee.type == XML_ELEMENT_NODE }
  }

  /// Whether an expression holds at an element.
  func isTrue(_ expression: XPathExpression, at node: xmlNodePtr) throws(XMLDocument.ExpressionError) -> Bool {
    let result = try evaluate(expression, at: node)
    defer { xmlXPathFreeObject(result) }
    return xmlXPathCastToBoolean(result) == 1
  }

  private func evaluate(_ expression: XPathExpression, at node: xmlNodePtr?) throws(XMLDocument.ExpressionError) -> xmlXPathObjectPtr {
    context.pointee.node = node ?? xmlDocGetRootElement(document.document)
    context.pointee.opLimit = Self.maximumSteps
    context.pointee.opCount = 0
    guard let result = xmlXPathCompiledEval(expression.compiled, context) else { throw XMLDocument.ExpressionError(expression: expression.text) }
    return result
  }
}
