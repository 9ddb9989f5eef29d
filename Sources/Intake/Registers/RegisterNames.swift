// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// The names that files and sheets of registers may have.
struct RegisterNames {
  private var byFile: [String: [ID<RegisterDeclaration>]] = [:]
  private var byName: [FoldedText: ID<RegisterDeclaration>] = [:]

  init(_ normenkader: Normenkader, _ settings: DossierSettings) {
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
