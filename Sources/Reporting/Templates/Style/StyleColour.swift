// SPDX-License-Identifier: EUPL-1.2

/// An opaque colour of a style sheet.
struct StyleColour: Hashable {
  /// Red, green and blue, 0...255.
  var channels: [Double]

  /// Reads `#rgb`, `#rrggbb`, `rgb()`, `hsl()`, `white` and `black`; `nil` for anything else, see-through colours included.
  init?(_ text: String) {
    let text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text == "white" || text == "black" {
      channels = Array(repeating: text == "white" ? 255 : 0, count: 3)
    } else if text.hasPrefix("#"), let channels = Self.hexadecimal(text.dropFirst()) {
      self.channels = channels
    } else if let numbers = Self.arguments(of: "rgb", in: text) {
      channels = numbers.map { min(255, max(0, $0.isPercentage ? $0.value * 2.55 : $0.value)) }
    } else if let numbers = Self.arguments(of: "hsl", in: text) {
      channels = Self.channels(hue: numbers[0].value, saturation: numbers[1].value / 100, lightness: numbers[2].value / 100)
    } else {
      return nil
    }
  }

  private static func hexadecimal(_ digits: Substring) -> [Double]? {
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    let values = digits.compactMap(\.hexDigitValue).map(Double.init)
    switch values.count {
    case 3: return values.map { $0 * 17 }
    case 6: return [values[0] * 16 + values[1], values[2] * 16 + values[3], values[4] * 16 + values[5]]
    default: return nil
    }
  }

  /// The three numbers of `name(a, b, c)` or `name(a b c)`.
  private static func arguments(of name: String, in text: String) -> [(value: Double, isPercentage: Bool)]? {
    guard text.hasPrefix("\(name)("), text.hasSuffix(")") else { return nil }
    let parts = text.dropFirst(name.count + 1).dropLast().split { $0 == "," || $0 == " " }
    let numbers = parts.compactMap { part -> (value: Double, isPercentage: Bool)? in
      let digits = part.hasSuffix("%") ? part.dropLast() : part.hasSuffix("deg") ? part.dropLast(3) : part
      return Double(digits).flatMap { $0.isFinite ? ($0, part.hasSuffix("%")) : nil }
    }
    return numbers.count == 3 && parts.count == 3 ? numbers : nil
  }

  /// CSS Color 4, section 7.1.
  private static func channels(hue: Double, saturation: Double, lightness: Double) -> [Double] {
    let (saturation, lightness) = (min(1, max(0, saturation)), min(1, max(0, lightness)))
    let amplitude = saturation * min(lightness, 1 - lightness)
    return [0.0, 8, 4].map { number in
      let turn = (number + hue / 30).truncatingRemainder(dividingBy: 12)
      let place = turn < 0 ? turn + 12 : turn
      return 255 * (lightness - amplitude * max(-1, min(place - 3, 9 - place, 1)))
    }
  }

  /// How much light it gives, 0...1 (WCAG 2.2, "relative luminance").
  var luminance: Double {
    zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + Self.linear($1.0 / 255) * $1.1 }
  }

  /// The contrast of two colours, 1...21 (WCAG 2.2, "contrast ratio"): (lighter + 0.05) / (darker + 0.05).
  func contrast(with other: StyleColour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private static func linear(_ value: Double) -> Double {
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // The power 2.4 is the square times the fifth root of the square.
    return base * base * fifthRoot(base * base)
  }

  /// By Newton's method, which is as exact as a number can be here after a few steps from 1.
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 { root -= (root - value / (root * root * root * root)) / 5 }
    return root
  }
}
