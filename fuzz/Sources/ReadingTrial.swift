// SPDX-License-Identifier: EUPL-1.2
import BundledFiles
import HealthModel
import Intake

/// Reads bytes as the files of a dossier.
enum ReadingTrial {
  private static let normenkader = {
    var log = DiagnosticLog()
    let bytes = BundledFiles.bytes("normenkader/blijf-balanceren.yaml") ?? []
    guard let normenkader = NormenkaderReader.read(String(decoding: bytes, as: UTF8.self), file: "n.yaml", log: &log) else {
      fatalError("the bundled normenkader cannot be read")
    }
    return normenkader
  }()

  private static let settings = {
    var log = DiagnosticLog()
    guard let settings = SettingsReader.read("balans: 1\nnormenkader: blijf-balanceren\n", file: "b.yaml", log: &log) else {
      fatalError("the settings cannot be read")
    }
    return settings
  }()

  static func answers(_ bytes: [UInt8]) {
    var log = DiagnosticLog()
    let file = InputFile(path: "answers/2026-Q3.csv", bytes: bytes)
    check(InputReader.read(answers: [file], registers: [], normenkader: normenkader, settings: settings, log: &log).input, log)
  }

  /// The first byte says which register it is.
  static func registers(_ bytes: [UInt8]) {
    guard let first = bytes.first, !normenkader.registers.isEmpty else { return }
    let declaration = normenkader.registers[Int(first) % normenkader.registers.count]
    var log = DiagnosticLog()
    let file = InputFile(path: "registers/\(declaration.id.rawValue).csv", bytes: Array(bytes.dropFirst()))
    check(InputReader.read(answers: [], registers: [file], normenkader: normenkader, settings: settings, log: &log).input, log)
  }

  static func settings(_ bytes: [UInt8]) {
    var log = DiagnosticLog()
    guard let text = TextDecoder.decode(InputFile(path: "balans.yaml", bytes: bytes), log: &log) else { return checkPlaces(log, bytes) }
    let settings = SettingsReader.read(text, file: "balans.yaml", log: &log)
    demand(settings != nil || log.hasErrors, "no settings and no reason")
    if let settings { SettingsReader.check(settings, against: normenkader, text: text, file: "balans.yaml", log: &log) }
    checkPlaces(log, bytes)
  }

  static func normenkader(_ bytes: [UInt8]) {
    var log = DiagnosticLog()
    guard let text = TextDecoder.decode(InputFile(path: "n.yaml", bytes: bytes), log: &log) else { return checkPlaces(log, bytes) }
    let normenkader = NormenkaderReader.read(text, file: "n.yaml", log: &log)
    demand(normenkader != nil || log.hasErrors, "no normenkader and no reason")
    checkPlaces(log, bytes)
  }

  private static func check(_ input: ReviewInput, _ log: DiagnosticLog) {
    let scale = normenkader.answers.range
    for response in input.responses {
      demand(response.answers.count == normenkader.statements.count, "an answer too many or too few")
      for case .value(let value) in response.answers { demand(scale.contains(value), "an answer of \(value)") }
    }
    let names = input.collaborations.map(\.title) + input.partnerNames.values
    for name in names { demand(name.count <= 200 && VisibleText.shown(name) == name && !name.contains("@") || name.contains("@"), "a bad name") }
    for diagnostic in log.diagnostics { demand((diagnostic.location?.line ?? 1) > 0, "a finding before the first line") }
  }

  /// A finding points into the file.
  private static func checkPlaces(_ log: DiagnosticLog, _ bytes: [UInt8]) {
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for diagnostic in log.diagnostics {
      guard let line = diagnostic.location?.line else { continue }
      demand((1...lines).contains(line) && (diagnostic.location?.column ?? 1) >= 1, "\(diagnostic.code.number) on line \(line) of \(lines)")
      demand(!diagnostic.message.text(in: .nl).isEmpty && !diagnostic.message.text(in: .en).isEmpty, "\(diagnostic.code.number) says nothing")
    }
  }
}
