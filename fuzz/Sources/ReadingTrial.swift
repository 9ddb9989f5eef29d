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

  /// What is UTF-8 or UTF-16 is read as Swift reads it; a text that is none of these has a finding.
  static func decoding(_ bytes: [UInt8]) {
    var log = DiagnosticLog()
    let read = TextDecoder.decode(InputFile(path: "t", bytes: bytes), log: &log)
    demand(read != nil || log.hasErrors, "no text and no reason")
    guard let read else { return }
    demand(!read.utf8.contains(0), "a NUL in a text")
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let plain = String(decoding: bytes.dropFirst(marked ? 3 : 0), as: UTF8.self)
    let isUTF8 = plain.utf8.elementsEqual(bytes.dropFirst(marked ? 3 : 0)) && !bytes.contains(0)
    if isUTF8 { return demand(read.utf8.elementsEqual(plain.utf8), "another text than that in UTF-8") }
    let isUTF16 = log.diagnostics.isEmpty
    guard isUTF16 else { return demand(read.unicodeScalars.count == bytes.count, "another text than that in Windows-1252") }
    let zeros = [0, 1].map { (side: Int) -> Int in stride(from: side, to: bytes.count, by: 2).count { bytes[$0] == 0 } }
    let isBig = bytes.starts(with: [0xFE, 0xFF]) || (!bytes.starts(with: [0xFF, 0xFE]) && zeros[0] > zeros[1])
    let body = bytes.dropFirst(bytes.starts(with: isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) ? 2 : 0)
    let units = stride(from: body.startIndex, to: body.endIndex - 1, by: 2).map { (index: Int) -> UInt16 in
      let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    demand(read.utf16.elementsEqual(units), "another text than that in UTF-16")
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
