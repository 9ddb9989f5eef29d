// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// When a response was sent in, as far as its cell says: to compare responses with, never to keep.
struct SubmittedMoment: Hashable {
  /// The day, counted as `Day.ordinal`.
  var day: Int { Int(ordinal) }
  /// The second of the day; `nil` when only the day is written.
  var second: Int? { written < 0 ? nil : Int(written) }
  private let ordinal: Int32
  private let written: Int32

  /// Makes a moment.
  init(day: Int, second: Int?) {
    (ordinal, written) = (Int32(clamping: day), Int32(clamping: second ?? -1))
  }

  /// One export has the seconds and another has cut them off.
  private static let tolerance = 60

  /// Whether both can be one moment: to the minute, or on one day when one of them has no time.
  func isSame(as other: SubmittedMoment) -> Bool {
    guard let difference = seconds(since: other) else { return day == other.day }
    return difference.magnitude <= Self.tolerance
  }

  /// Whether this is before another; `nil` when that cannot be told.
  func isBefore(_ other: SubmittedMoment) -> Bool? {
    guard let difference = seconds(since: other) else { return day == other.day ? nil : day < other.day }
    return difference == 0 ? nil : difference < 0
  }

  private func seconds(since other: SubmittedMoment) -> Int? {
    guard let second, let otherSecond = other.second else { return nil }
    return (day - other.day) * 86_400 + second - otherSecond
  }

  /// The second of the day in a text such as `01-09-2026 13:42:59`, `9/1/26 1:42 PM` or `2026-09-01T13:42Z`.
  static func second(in text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(64))
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let before = bytes[..<colon].suffix(2).drop { !isDigit($0) }
    guard let hour = number(before), let minute = number(bytes[(colon + 1)...].prefix(2)), hour < 24, minute < 60 else { return nil }
    var rest = bytes[(colon + 1)...].dropFirst(2)
    var second = 0
    if rest.first == UInt8(ascii: ":"), let written = number(rest.dropFirst().prefix(2)), written < 60 {
      second = written
      rest = rest.dropFirst(3)
    }
    return (hour + shift(of: hour, clock: HalfDay(rest))) * 3_600 + minute * 60 + second
  }

  private enum HalfDay {
    case morning, afternoon

    /// What follows a time: ` PM`, ` p.m.`.
    init?(_ bytes: ArraySlice<UInt8>) {
      let letters = bytes.filter { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }.prefix(2).map { $0 | 0x20 }
      switch letters {
      case [UInt8(ascii: "a"), UInt8(ascii: "m")]: self = .morning
      case [UInt8(ascii: "p"), UInt8(ascii: "m")]: self = .afternoon
      default: return nil
      }
    }
  }

  private static func shift(of hour: Int, clock: HalfDay?) -> Int {
    switch clock {
    case .morning: hour == 12 ? -12 : 0
    case .afternoon: hour < 12 ? 12 : 0
    case nil: 0
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
