// SPDX-License-Identifier: EUPL-1.2

/// The texts that cells share, each kept once.
final class SharedStrings: PartReading {
  private(set) var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int32] = []
  private var phonetic = 0
  private var isInText = false
  private var start = 0

  init(limits: WorkbookLimits) {
    super.init(.spreadsheet, limits: limits)
  }

  /// How many there are.
  var count: Int { ends.count }

  /// The bytes of one of them.
  func span(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  override func begin(_ name: ElementName, _ attributes: Attributes) {
    switch name {
    case "si": start = bytes.count
    // How to pronounce a text is no part of it.
    case "rPh": phonetic += 1
    case "t": isInText = phonetic == 0
    default: break
    }
  }

  override func end(_ name: ElementName) {
    switch name {
    case "si": finish()
    case "rPh": phonetic -= 1
    case "t": isInText = false
    default: break
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: text) }
  }

  private func finish() {
    if EscapedText.mayBeIn(bytes[start...]) {
      let text = EscapedText.unescaped(bytes[start...])
      bytes.replaceSubrange(start..., with: text)
    }
    guard let end = Int32(exactly: bytes.count), ends.count < limits.cells else { return refuse(.tooLarge(.bytes, nil)) }
    ends.append(end)
  }
}
