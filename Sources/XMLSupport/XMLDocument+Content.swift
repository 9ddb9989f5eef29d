// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// A part of a document, in the order in which it stands there.
public indirect enum XMLContent: Sendable {
  case element(VariableElement, [XMLContent])
  /// Text that is more than white space.
  case text
  /// A processing instruction.
  case instruction(name: String, text: String)
}

extension XMLDocument {
  /// What stands in the document, processing instructions included; comments and white space are left out.
  ///
  /// The elements have no content of their own yet.
  public var content: [XMLContent] {
    Self.content(document.pointee.children)
  }

  // The nesting of a document is limited when it is read.
  private static func content(_ first: xmlNodePtr?) -> [XMLContent] {
    var parts: [XMLContent] = []
    var next = first
    while let node = next {
      switch node.pointee.type {
      case XML_ELEMENT_NODE: parts.append(.element(element(node), content(node.pointee.children)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if xmlIsBlankNode(node) == 0 { parts.append(.text) }
      case XML_PI_NODE:
        let text = node.pointee.content.map { String(cString: $0) } ?? ""
        parts.append(.instruction(name: node.pointee.name.map { String(cString: $0) } ?? "", text: text))
      default: break
      }
      next = node.pointee.next
    }
    return parts
  }

  private static func element(_ node: xmlNodePtr) -> VariableElement {
    var attributes: [VariableElement.Attribute] = []
    var next = node.pointee.properties
    while let attribute = next {
      let (name, value) = read(attribute)
      attributes.append(VariableElement.Attribute(name: name, value: value))
      next = attribute.pointee.next
    }
    return VariableElement(name: node.pointee.name.map { String(cString: $0) } ?? "", attributes: attributes, offset: offset(of: node))
  }

  /// The name of an attribute, with its prefix, and its value.
  static func read(_ attribute: xmlAttrPtr) -> (name: String, value: String) {
    let name = attribute.pointee.name.map { String(cString: $0) } ?? ""
    let prefix = attribute.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
    return (prefix + name, attribute.pointee.children.map { take(xmlNodeListGetString(attribute.pointee.doc, $0, 1)) } ?? "")
  }
}
