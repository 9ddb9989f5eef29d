// SPDX-License-Identifier: EUPL-1.2
import HealthModel

extension Limits {
  /// From one number to another, both included.
  static func within(_ range: ClosedRange<Double>) -> Limits {
    Limits(lower: End(range.lowerBound, isIncluded: true), upper: End(range.upperBound, isIncluded: true))
  }

  /// More than a number.
  static func above(_ value: Double) -> Limits {
    Limits(lower: End(value, isIncluded: false))
  }

  /// What they ask, for messages.
  var inWords: LocalizedText {
    let low = lower.map { end in
      end.isIncluded
        ? LocalizedText(nl: "minstens \(end.value.short)", en: "at least \(end.value.short)")
        : LocalizedText(nl: "meer dan \(end.value.short)", en: "more than \(end.value.short)")
    }
    let high = upper.map { end in
      end.isIncluded
        ? LocalizedText(nl: "hoogstens \(end.value.short)", en: "at most \(end.value.short)")
        : LocalizedText(nl: "minder dan \(end.value.short)", en: "less than \(end.value.short)")
    }
    let parts = [low, high].compactMap { $0 }
    return LocalizedText(
      nl: parts.map { $0.text(in: .nl) }.joined(separator: " en "), en: parts.map { $0.text(in: .en) }.joined(separator: " and "))
  }
}

extension ClosedRange<Int> {
  /// What it asks, for messages.
  var inWords: LocalizedText {
    upperBound == .max
      ? LocalizedText(nl: "minstens \(lowerBound)", en: "at least \(lowerBound)")
      : LocalizedText(nl: "minstens \(lowerBound) en hoogstens \(upperBound)", en: "at least \(lowerBound) and at most \(upperBound)")
  }
}

extension Double {
  /// Without a fraction of zero.
  var short: String {
    let text = String(describing: self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
