// SPDX-License-Identifier: EUPL-1.2
public import HealthModel
public import Worksheets

/// What empty registers are made of.
public struct RegisterTemplateSource: Sendable {
  /// The normenkader that declares them.
  public var normenkader: Normenkader
  /// Which of its registers, in the order of the normenkader.
  public var registers: [RegisterDeclaration]
  /// The language of headings and explanations.
  public var language: Language
  /// The collaborations that a row can be about; with several each register begins with a column for it.
  public var collaborations: [Collaboration]
  /// The names of the partners to choose from, as far as they are known.
  public var partners: [String]

  /// Makes a source; `nil` with findings when a register is not there or the normenkader has no texts in the language.
  public init?(
    _ normenkader: Normenkader, registers ids: [String], language: Language, collaborations: [Collaboration] = [], partners: [String] = [],
    log: inout DiagnosticLog
  ) {
    let known = normenkader.registers.map(\.id.rawValue)
    for id in ids where !known.contains(id) { log.add(.noSuchRegister(id, known: known)) }
    if !normenkader.languages.contains(language) { log.add(.notInLanguage(normenkader.id, language, known: normenkader.languages)) }
    if known.isEmpty { log.add(.noRegisters(normenkader.id)) }
    guard !known.isEmpty, normenkader.languages.contains(language), ids.allSatisfy({ known.contains($0) }) else { return nil }
    self.normenkader = normenkader
    registers = normenkader.registers.filter { ids.isEmpty || ids.contains($0.id.rawValue) }
    self.language = language
    self.collaborations = collaborations
    self.partners = partners
  }

  /// Writes the workbook at a path.
  /// - Throws: `WorkbookFailure` when that is not possible.
  public func write(to path: String) throws(WorkbookFailure) {
    try RegisterWorkbook(source: self).write(to: path)
  }
}

extension DiagnosticCode {
  static let noSuchRegister = DiagnosticCode("B7010", "no-such-register")
  static let noRegisters = DiagnosticCode("B7011", "no-registers")
}

extension Diagnostic {
  fileprivate static func noSuchRegister(_ id: String, known: [String]) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .noSuchRegister, .error,
      LocalizedText(nl: "het normenkader heeft geen register '\(id)'", en: "the normenkader has no register '\(id)'"),
      fixIt: SpellingSuggestion.nearest(to: id, among: known).map { FixIt.didYouMean($0) }
        ?? FixIt(LocalizedText(nl: "kies uit: \(list)", en: "choose from: \(list)")))
  }

  fileprivate static func noRegisters(_ id: String) -> Diagnostic {
    Diagnostic(
      .noRegisters, .error,
      LocalizedText(nl: "normenkader '\(id)' heeft geen registers", en: "normenkader '\(id)' has no registers"))
  }
}
