// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel

/// How far long work is, on one line of the terminal; nothing elsewhere, and nothing in the first second.
struct ProgressLine {
  private static let width = 30
  private let isShown: Bool
  private let language: Language
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Prepares a line on standard error.
  init(isQuiet: Bool, language: Language) {
    isShown = !isQuiet && isatty(Terminal.Stream.error.rawValue) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    self.language = language
  }

  /// Shows how many things are done, at most ten times a second.
  mutating func show(_ done: Int, of all: Int) {
    let now = ContinuousClock.now
    guard isShown, done > 0, start.duration(to: now) > .seconds(1) else { return }
    if let last, last.duration(to: now) < .milliseconds(100), done < all { return }
    last = now
    Terminal.draw("\r\u{1B}[K" + Self.line(done, of: all, after: start.duration(to: now), language: language))
  }

  /// Takes the line away.
  func clear() {
    if last != nil { Terminal.draw("\r\u{1B}[K") }
  }

  /// A bar, the numbers, how many a second and how long it will still take.
  static func line(_ done: Int, of all: Int, after time: Duration, language: Language) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = Double(done) / max(seconds, 0.001)
    let left = Int((Double(all - done) / max(rate, 0.001)).rounded(.up))
    let full = all > 0 ? done * width / all : width
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let isDutch = language == .nl
    let tenths = Int((rate * 10).rounded())
    let speed = rate >= 10 ? "\(tenths / 10)" : "\(tenths / 10)\(isDutch ? "," : ".")\(tenths % 10)"
    return "\(bar) \(done)/\(all) · \(speed)/s · " + (isDutch ? "nog " : "") + clock(left) + (isDutch ? "" : " left")
  }

  private static func clock(_ seconds: Int) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    let two = rest < 10 ? "0\(rest)" : "\(rest)"
    return minutes < 60 ? "\(minutes):\(two)" : "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):\(two)"
  }
}
