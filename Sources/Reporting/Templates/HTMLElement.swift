// SPDX-License-Identifier: EUPL-1.2

/// What must be known of HTML's elements and attributes to follow a template.
enum HTMLElement {
  /// Elements without content, which are written `<br/>` in well-formed HTML.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Elements inside which every element may be written `<x/>`.
  static let foreign: Set<String> = ["svg", "math"]
  /// Attributes whose value is an address.
  static let addressAttributes: Set<String> = [
    "href", "src", "xlink:href", "action", "formaction", "poster", "cite", "data", "srcset", "background", "ping", "manifest",
  ]
}
