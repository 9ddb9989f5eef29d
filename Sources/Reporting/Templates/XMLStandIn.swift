// SPDX-License-Identifier: EUPL-1.2

/// A template with its tags replaced by harmless text of the same length, so that an XML parser reads it and its lines and columns stay right.
///
/// A tag between elements becomes a processing instruction, a tag in an attribute value becomes underscores.
struct XMLStandIn {
  /// What the parser reads.
  let bytes: [UInt8]
  /// How many lines stand before the template's first line.
  let linesBefore: Int

  init(_ text: TemplateText, tags: [TemplateTag], places: TagPlaces) {
    var bytes: [UInt8] = places.isPage ? [] : Array("<balans>\n".utf8)
    var cursor = 0
    for (tag, place) in zip(tags, places.places) {
      bytes += text.bytes[cursor..<tag.range.lowerBound]
      let isInstruction = place != .attribute && place != .address
      bytes += Self.filling(text.bytes[tag.range], isInstruction: isInstruction)
      cursor = tag.range.upperBound
    }
    bytes += text.bytes[cursor...]
    if !places.isPage { bytes += Array("\n</balans>".utf8) }
    self.bytes = bytes
    linesBefore = places.isPage ? 0 : 1
  }

  private static func filling(_ tag: ArraySlice<UInt8>, isInstruction: Bool) -> [UInt8] {
    // One byte for each character: columns count characters.
    var filled = tag.compactMap { byte -> UInt8? in
      if byte & 0xC0 == 0x80 { return nil }
      return byte == 0x0A || byte == 0x0D ? byte : UInt8(ascii: "_")
    }
    if isInstruction, filled.count >= 5 {
      filled.replaceSubrange(0..<2, with: Array("<?".utf8))
      filled.replaceSubrange((filled.count - 2)..., with: Array("?>".utf8))
    }
    return filled
  }
}
