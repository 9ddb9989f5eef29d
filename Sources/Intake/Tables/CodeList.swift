// SPDX-License-Identifier: EUPL-1.2

/// A list of small numbers, a byte each as long as all are below 256.
struct CodeList: Sendable {
  private var bytes: [UInt8] = []
  private var wide: [Int32] = []
  private var isWide = false

  /// Makes an empty list with room for so many numbers.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// How many numbers there are.
  var count: Int { isWide ? wide.count : bytes.count }

  /// The number at a place.
  subscript(place: Int) -> Int { isWide ? Int(wide[place]) : Int(bytes[place]) }

  /// How often each number below another stands in the list.
  func counts(of most: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: most)
    if isWide {
      for code in wide { counts[Int(code)] += 1 }
    } else {
      for code in bytes { counts[Int(code)] += 1 }
    }
    return counts
  }

  /// Gives the numbers at some places, counted from the first of those.
  @inline(__always)
  func eachCode(_ places: Range<Int>, _ give: (Int, Int) -> Void) {
    if isWide {
      for (place, code) in wide[places].enumerated() { give(place, Int(code)) }
    } else {
      for (place, code) in bytes[places].enumerated() { give(place, Int(code)) }
    }
  }

  /// Adds a number that is not negative.
  @inline(__always)
  mutating func append(_ code: Int32) {
    if !isWide, code < 256 { bytes.append(UInt8(truncatingIfNeeded: code)) } else { appendWide(code) }
  }

  private mutating func appendWide(_ code: Int32) {
    if !isWide {
      wide.reserveCapacity(bytes.capacity)
      for byte in bytes { wide.append(Int32(byte)) }
      bytes = []
      isWide = true
    }
    wide.append(code)
  }
}
