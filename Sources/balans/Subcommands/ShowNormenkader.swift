// SPDX-License-Identifier: EUPL-1.2
public import ArgumentParser
import Foundation
import HealthCheck
import HealthModel
public import Reporting

/// `balans normenkader`: the yardstick as one page that partners agree on before any data.
struct ShowNormenkader: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normenkader",
    abstract: "Shows a normenkader as one page to agree on, or what it changes.",
    discussion: """
      Prints what is asked and counted, the norms and where they come from, signals, advice and registers, in sentences. With --diff it prints what
      the normenkader changes: against the one that it extends, or against another one that you name.

      Example:   balans normenkader --format html --output normenkader.html
      Example:   balans normenkader eigen.yaml --diff
      """
  )

  @Argument(help: "The id of a bundled normenkader, or a file. Default: that of the dossier in this folder, else blijf-balanceren.")
  var normenkader: String?

  @Option(help: "How to show it: html, md or text. Default: what the name of --output says, else text.")
  var format: YardstickFormat?

  @Option(help: "The language of the page and of messages: nl or en. Default: that of the dossier.")
  var language: Language?

  @Option(defaultAsFlag: "", help: "Show what is different from another normenkader. Default: the one that it extends.")
  var diff: String?

  @Option(help: "The file to write. Default: standard output.", completion: .file())
  var output: String?

  func run() throws {
    var yardstick = Yardstick()
    let found = yardstick.find(normenkader)
    let language = language ?? found?.language ?? found?.normenkader.languages.first ?? DossierOptions.environmentLanguage
    let page = found.flatMap { render($0, language, &yardstick) }
    let text = FindingsText(language: language, isColoured: Terminal.isColoured(.error), quotable: yardstick.quotableTexts)
    Terminal.write(text.render(yardstick.log, least: .warning), to: .error)
    guard let page else { throw ExitStatus.findings.exit }
    try write(page, language)
    if yardstick.log.hasErrors { throw ExitStatus.findings.exit }
  }

  private func render(_ found: Yardstick.Found, _ language: Language, _ yardstick: inout Yardstick) -> [UInt8]? {
    guard let diff else { return yardstick.page(found, language: language, format: chosenFormat) }
    guard let old = diff.isEmpty ? yardstick.base(of: found) : yardstick.find(diff) else { return nil }
    return yardstick.changes(from: old, to: found, language: language, format: chosenFormat)
  }

  private var chosenFormat: YardstickFormat {
    if let format { return format }
    let suffix = output.flatMap { $0.split(separator: ".").last.map { $0.lowercased() } }
    switch suffix {
    case "html", "htm": return .html
    case "md", "markdown": return .markdown
    default: return .text
    }
  }

  private func write(_ page: [UInt8], _ language: Language) throws {
    guard let output else { return Terminal.write(String(decoding: page, as: UTF8.self), to: .output) }
    do {
      try OutputFile.write(page, to: output)
    } catch {
      Terminal.write(error.message.text(in: language) + "\n", to: .error)
      throw ExitStatus.exit(for: error)
    }
    Terminal.write(output + "\n", to: .output)
  }
}

extension YardstickFormat: ExpressibleByArgument {}
