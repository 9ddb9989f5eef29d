// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// An element with all that is in it, as a value.
public struct XMLTree: Sendable {
  /// The name without prefix.
  public var name: String
  /// The namespace, if any.
  public var namespace: String?
  /// The attributes by name; the prefix is kept for those of a namespace, as in `xml:lang`.
  public var attributes: [String: String]
  /// The elements in it, in order.
  public var children: [XMLTree]
  /// The text in it, that of its elements included.
  public var text: String
  /// The line on which it begins, from 1.
  public var line: Int
  /// The column of its `<` in characters, from 1.
  public var column: Int
}

extension XMLDocument {
  /// The outermost element with all that is in it.
  public var tree: XMLTree? {
    xmlDocGetRootElement(document).map(tree)
  }

  // The nesting of a document is limited when it is read.
  private func tree(_ element: xmlNodePtr) -> XMLTree {
    var children: [XMLTree] = []
    var next = element.pointee.children
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE { children.append(tree(node)) }
      next = node.pointee.next
    }
    let (line, column) = position(of: Self.offset(of: element))
    return XMLTree(
      name: element.pointee.name.map { String(cString: $0) } ?? "", namespace: element.pointee.ns?.pointee.href.map { String(cString: $0) },
      attributes: Self.attributes(of: element), children: children, text: Self.take(xmlNodeGetContent(element)), line: line, column: column)
  }

  private static func attributes(of element: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = element.pointee.properties
    while let attribute = next {
      let (name, value) = read(attribute)
      attributes[name] = value
      next = attribute.pointee.next
    }
    return attributes
  }
}
