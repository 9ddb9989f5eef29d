// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The names that files and sheets of registers may have.
struct RegisterNames {
  private var byFile: [String: [ID<RegisterDeclaration>]] = [:]
  private var byName: [FoldedText: ID<RegisterDeclaration>] = [:]
  private let elsewhere: [ID<RegisterDeclaration>: RegisterDeclaration]

  init(_ normenkader: Normenkader, _ settings: DossierSettings) {
    let withFile = normenkader.registers.filter { settings.registers[$0.id]?.file != nil }
    elsewhere = Dictionary(withFile.map { ($0.id, $0) }) { first, _ in first }
    for register in normenkader.registers {
      let titles = register.title.texts.sorted { $0.key < $1.key }.map(\.value)
      for name in [register.id.rawValue] + titles + register.synonyms {
        let folded = FoldedText(name)
        byName[folded] = byName[folded] ?? register.id
      }
      if let file = settings.registers[register.id]?.file { byFile[Self.normalized(file), default: []].append(register.id) }
    }
  }

  /// The files that the settings name, in order.
  var declaredFiles: [(file: String, register: ID<RegisterDeclaration>)] {
    byFile.sorted { $0.key < $1.key }.flatMap { file, registers in registers.map { (file, $0) } }
  }

  /// The registers in a file, by the settings or by its name; none when neither says so.
  func registers(of path: String) -> [ID<RegisterDeclaration>] {
    if let declared = byFile[Self.normalized(path)] { return declared }
    return register(named: FileNamePeriod.stem(of: path)).map { [$0] } ?? []
  }

  /// The register that a file is named after while the settings say that it is in another one.
  func registerElsewhere(than path: String) -> RegisterDeclaration? {
    guard byFile[Self.normalized(path)] == nil else { return nil }
    return register(named: FileNamePeriod.stem(of: path)).flatMap { elsewhere[$0] }
  }

  /// The year or period in the name of a sheet, else in that of its file; empty without one.
  static func period(of sheet: Sheet) -> String {
    let own = sheet.name.map { period(in: $0) } ?? ""
    return own.isEmpty ? period(in: FileNamePeriod.stem(of: sheet.file)) : own
  }

  /// Whether a name is that of a year or period and nothing else.
  static func isPeriod(_ name: String) -> Bool { !words(of: name).isEmpty && words(of: name).allSatisfy(isPeriodWord) }

  /// The words of a name that tell a year or a period: `2025`, `2025 2026`, `2026 q3`.
  private static func period(in name: String) -> String { words(of: name).filter(isPeriodWord).joined(separator: " ") }

  private static func words(of name: String) -> [String] {
    FoldedText(name).text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func isPeriodWord(_ word: String) -> Bool {
    if let year = Int(word) { return word.count == 4 && (1990...2199).contains(year) }
    guard let first = word.first, let number = Int(word.dropFirst()), word.count == 2 else { return false }
    return "qkh".contains(first) && (1...4).contains(number)
  }

  /// The register with a name, with or without a year, a period or a number after it.
  func register(named name: String) -> ID<RegisterDeclaration>? {
    let folded = FoldedText(name)
    if let id = byName[folded] { return id }
    var words = folded.text.split(separator: " ")
    while let last = words.last, last.contains(where: \.isNumber), last.count <= 7 { words.removeLast() }
    return byName[FoldedText(words.joined(separator: " "))]
  }

  /// The name that a file nearly has.
  func suggestion(for path: String) -> String? {
    SpellingSuggestion.nearest(to: FoldedText(FileNamePeriod.stem(of: path)).text, among: byName.keys.map(\.text).sorted())
  }

  /// A path without `./` before it.
  static func normalized(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
