// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel

/// What is fuzzed: each takes bytes and traps when something is wrong with what comes of them.
enum FuzzTarget: String, CaseIterable {
  case csv, xlsx, sheet, strings, registers, settings, normenkader, template, markdown, html, decoding

  /// The one that BALANS_FUZZ_TARGET names.
  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["BALANS_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError("set BALANS_FUZZ_TARGET to one of: " + allCases.map(\.rawValue).joined(separator: ", "))
    }
    return target
  }()

  /// Tries an input.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .csv: ReadingTrial.answers(bytes)
    case .xlsx: WorkbookTrial.workbook(bytes)
    case .sheet: WorkbookTrial.sheet(bytes)
    case .strings: WorkbookTrial.strings(bytes)
    case .registers: ReadingTrial.registers(bytes)
    case .settings: ReadingTrial.settings(bytes)
    case .normenkader: ReadingTrial.normenkader(bytes)
    case .template: RenderingTrial.template(bytes)
    case .markdown: RenderingTrial.markdown(bytes)
    case .html: RenderingTrial.html(bytes)
    case .decoding: ReadingTrial.decoding(bytes)
    }
  }
}

/// Stops the fuzzer when something is not as it must be.
func demand(_ isRight: Bool, _ what: @autoclosure () -> String) {
  if !isRight { fatalError(what()) }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
