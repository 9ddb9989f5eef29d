// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension HTMLScanner {
  /// Notes where a tag stands and checks that it may stand there.
  mutating func place(_ index: Int) {
    let tag = tags[index]
    if tag.kind == .close {
      closeTag(index)
      return
    }
    places[index] = allowedPlace(of: tag)
    if places[index] == .nowhere { findings.add(.misplaced(tag, misplacement(of: tag), in: text)) }
    if elements.isEmpty, state.mode == .text { noteOuter(index) }
    if tag.opens { openTags.append(OpenTag(state: state, elementCount: elements.count)) }
    if tag.isValue, state.prefix == .empty { state.prefix = .open }
    if state.mode == .beforeValue { state.mode = .unquoted }
  }

  private mutating func noteOuter(_ index: Int) {
    let tag = tags[index]
    if tag.isValue || tag.kind == .partial || tag.kind == .parent || tag.kind == .block { outerTags.append(index) }
    if openTags.isEmpty, tag.kind == .partial || tag.kind == .parent { topLevelTags.insert(index) }
  }

  private func allowedPlace(of tag: TemplateTag) -> TagPlace {
    switch (state.mode, tag.kind) {
    case (.text, _): .text
    case (.style, .markup), (.style, .comment), (.style, .section), (.style, .inverted): .style
    case (.value, .comment), (.value, .section), (.value, .inverted): .attribute
    case (.value, .text): valuePlace
    default: .nowhere
    }
  }

  private var valuePlace: TagPlace {
    if state.attribute == "style" || state.attribute.hasPrefix("on") { return .nowhere }
    guard HTMLElement.addressAttributes.contains(state.attribute) else { return .attribute }
    switch state.prefix {
    case .empty: return .address
    case .open: return .nowhere
    case .fixed: return .attribute
    }
  }

  private mutating func closeTag(_ index: Int) {
    guard let open = openTags.popLast() else { return }
    places[index] = open.state.mode == .text ? .text : open.state.mode == .style ? .style : .attribute
    if state.mode != open.state.mode || state.attribute != open.state.attribute {
      lose(.unbalancedSection(tags[index], in: text))
    } else if elements.count > open.elementCount, let element = elements.last {
      lose(.elementLeavesSection(element.name, at: location(ofElementAt: element.offset), section: tags[index].name))
    } else if state.prefix == .fixed {
      // What stands in a section may be absent, so it fixes nothing for what follows.
      state.prefix = open.state.prefix
    }
  }

  private func misplacement(of tag: TemplateTag) -> Misplacement {
    switch state.mode {
    case .value where tag.kind == .markup: .markupInAttribute
    case .value where state.attribute == "style": .styleAttribute
    case .value where state.prefix == .open && tag.kind == .text: .openAddress
    case .value: .structureInAttribute
    case .comment: .comment
    case .style: .style
    case .script: .script
    case .unquoted, .beforeValue: .unquoted
    default: .insideTag
    }
  }
}

/// Why a tag may not stand where it stands.
enum Misplacement {
  case markupInAttribute, styleAttribute, openAddress, structureInAttribute, comment, style, script, unquoted, insideTag, outsidePage
  case tableRow, linkAddress, code, rawHTML

  var reason: LocalizedText {
    switch self {
    case .markupInAttribute:
      LocalizedText(nl: "opgemaakte inhoud kan niet in een attribuut", en: "markup cannot stand in an attribute")
    case .styleAttribute:
      LocalizedText(nl: "een waarde kan niet in een style-attribuut; gebruik een class", en: "a value cannot stand in a style attribute; use a class")
    case .openAddress:
      LocalizedText(
        nl: "wat voor deze waarde staat, legt nog niet vast waar het adres heen leidt; zet er '#' of 'map/' voor",
        en: "what stands before this value does not fix yet where the address leads; put '#' or 'folder/' before it")
    case .structureInAttribute:
      LocalizedText(nl: "een ander sjabloon of blok kan niet in een attribuut", en: "another template or block cannot stand in an attribute")
    case .comment: LocalizedText(nl: "een tag kan niet in HTML-commentaar", en: "a tag cannot stand in an HTML comment")
    case .style:
      LocalizedText(nl: "in <style> kan alleen {{{...}}} van opgemaakte inhoud", en: "in <style> only {{{...}}} of markup is possible")
    case .script: LocalizedText(nl: "een tag kan niet in <script>", en: "a tag cannot stand in <script>")
    case .unquoted:
      LocalizedText(nl: "de waarde van een attribuut moet tussen aanhalingstekens", en: "the value of an attribute must be in quotes")
    case .insideTag:
      LocalizedText(
        nl: "een tag kan niet in een HTML-tag, behalve in een attribuutwaarde tussen aanhalingstekens",
        en: "a tag cannot stand inside an HTML tag, except in a quoted attribute value")
    case .outsidePage:
      LocalizedText(nl: "buiten <html> kan geen inhoud staan", en: "there can be no content outside <html>")
    case .tableRow:
      LocalizedText(
        nl: "een ander sjabloon of blok kan niet in een tabelrij; zet het op een eigen regel",
        en: "another template or block cannot stand in a table row; put it on a line of its own")
    case .linkAddress: LocalizedText(nl: "een waarde kan niet in het adres van een link", en: "a value cannot stand in the address of a link")
    case .code: LocalizedText(nl: "een waarde kan niet in code", en: "a value cannot stand in code")
    case .rawHTML: LocalizedText(nl: "een waarde kan niet in een HTML-tag in Markdown", en: "a value cannot stand in an HTML tag in Markdown")
    }
  }
}
