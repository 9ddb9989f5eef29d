// SPDX-License-Identifier: EUPL-1.2
import CLibXML2

/// The name of an element without its prefix, as it stands in the parser's memory: compared, never kept.
struct ElementName {
  private let start: UnsafePointer<xmlChar>

  init(_ start: UnsafePointer<xmlChar>) {
    self.start = start
  }

  /// Whether it is this name.
  @inline(__always)
  static func ~= (name: StaticString, element: ElementName) -> Bool {
    let count = name.utf8CodeUnitCount
    let letters = name.utf8Start
    for index in 0..<count where element.start[index] != letters[index] { return false }
    return element.start[count] == 0
  }

  /// Whether it is this name.
  @inline(__always)
  static func == (element: ElementName, name: StaticString) -> Bool { name ~= element }
}

/// The attributes of an element, in the parser's memory: read while the element begins, never kept.
struct Attributes {
  private let start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int

  init(_ start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
    self.start = start
    self.count = count
  }

  /// The value of an attribute without a prefix.
  @inline(__always)
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? { value(name, hasPrefix: false) }

  /// The value of an attribute with a prefix, such as `r:id`, whatever the prefix.
  func prefixed(_ name: StaticString) -> String? {
    value(name, hasPrefix: true).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as a text.
  func text(_ name: StaticString) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as a whole number that is not negative.
  func number(_ name: StaticString) -> Int? {
    self[name].flatMap(DecimalDigits.read)
  }

  /// Whether an attribute says yes.
  func flag(_ name: StaticString) -> Bool {
    let value = text(name)
    return value == "1" || value == "true" || value == "on"
  }

  /// For each attribute the parser gives five pointers: name, prefix, namespace, and where its value begins and ends.
  @inline(__always)
  private func value(_ name: StaticString, hasPrefix: Bool) -> UnsafeBufferPointer<UInt8>? {
    guard let start else { return nil }
    for place in 0..<count {
      guard let key = start[place * 5], name ~= ElementName(key), (start[place * 5 + 1] != nil) == hasPrefix, let first = start[place * 5 + 3],
        let end = start[place * 5 + 4]
      else { continue }
      return UnsafeBufferPointer(start: first, count: end - first)
    }
    return nil
  }
}

/// Whole numbers in digits.
enum DecimalDigits {
  /// The number, or `nil` for anything but one to nine digits.
  @inline(__always)
  static func read(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }
}
