// SPDX-License-Identifier: EUPL-1.2
import Archive
import ArgumentParser
import HealthCheck
import HealthModel

/// `balans archive`: what is kept of earlier reports.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Lists, exports, checks or forgets what is kept of earlier reports.",
    discussion: """
      After each report the scores, facts, signals and the advice of its periods are kept in archive.sqlite, so that later periods can be compared
      with them when the answers have been deleted. No answers are kept.

      Example:   balans archive list mijn-dossier
      """,
    subcommands: [ArchiveList.self, ArchiveForget.self, ArchiveExport.self, ArchiveVerify.self]
  )
}

/// What every command on the archive takes.
struct ArchiveOptions: ParsableArguments {
  @Argument(help: "The folder of the dossier.", completion: .directory)
  var dossier = "."

  @Option(help: "The language of messages: nl or en.")
  var language: Language?

  /// The language to use.
  var chosenLanguage: Language { language ?? DossierOptions.environmentLanguage }

  /// The editions in the archive; says what is wrong and ends the command when they cannot be read.
  func editions() throws -> (archive: DossierArchive, editions: [ArchivedEdition]) {
    let archive = DossierArchive(dossier: dossier)
    do {
      return (archive, try archive.editions())
    } catch {
      throw failed(error)
    }
  }

  /// Says what is wrong with the archive.
  func failed(_ problem: ArchiveProblem) -> ExitCode {
    Terminal.write(DossierArchive.message(problem).text(in: chosenLanguage) + "\n", to: .error)
    return ExitStatus.findings.exit
  }
}

/// `balans archive list`.
struct ArchiveList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the periods that are kept.",
    discussion: "Example:   balans archive list mijn-dossier --format json")

  @OptionGroup var options: ArchiveOptions

  @Option(help: "How to show it: text or json.")
  var format = Check.Format.text

  func run() throws {
    let editions = try options.editions().editions
    let text = format == .json ? try ArchiveListing.json(editions) : ArchiveListing.text(editions, language: options.chosenLanguage)
    Terminal.write(text, to: .output)
  }
}

/// `balans archive export`.
struct ArchiveExport: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints everything that is kept, with all digits.",
    discussion: """
      Not for publication: scores are not rounded.

      Example:   balans archive export mijn-dossier --format csv > archief.csv
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: "How to print it: json or csv.")
  var format = Format.json

  func run() throws {
    let (archive, editions) = try options.editions()
    let note = Pipeline.scoresNote.text(in: options.chosenLanguage)
    do {
      let periods = try archive.read(editions)
      Terminal.write(note + "\n", to: .error)
      Terminal.write(
        format == .csv ? ArchiveListing.csv(editions, periods) : try ArchiveListing.export(editions, periods, note: note), to: .output)
    } catch let problem as ArchiveProblem {
      throw options.failed(problem)
    }
  }
}

/// `balans archive forget`.
struct ArchiveForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Removes periods for good.",
    discussion: """
      Removes all periods before the given one, says which, and packs the file, so that nothing of them is left in it. Reports and backups stay.

      Example:   balans archive forget mijn-dossier --before 2024-Q1
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(help: "The first period to keep, such as 2024-Q1.")
  var before: Period

  @Option(help: "The id of one collaboration. Default: all.")
  var collaboration: String?

  @Flag(help: "Only show what would be removed.")
  var dryRun = false

  func run() throws {
    let (archive, all) = try options.editions()
    let old = all.filter { $0.period < before && $0.collaboration.id.rawValue == collaboration ?? $0.collaboration.id.rawValue }
    let shown = try shown(in: archive)
    let language = options.chosenLanguage
    guard !old.isEmpty || !shown.isEmpty else {
      let nothing = LocalizedText(
        nl: "Het archief heeft niets van voor \(before): er is niets verwijderd.",
        en: "The archive has nothing from before \(before): nothing was removed.")
      return Terminal.write(nothing.text(in: language) + "\n", to: .output)
    }
    let head =
      dryRun
      ? LocalizedText(nl: "Dit zou verwijderd worden:", en: "This would be removed:")
      : LocalizedText(nl: "Dit wordt verwijderd:", en: "This is removed:")
    Terminal.write(head.text(in: language) + "\n" + ArchiveListing.text(old, language: language), to: .output)
    guard !dryRun else { return }
    do {
      try archive.forget(old, shown: shown)
    } catch {
      _ = options.failed(error)
      throw ExitStatus.cannotWrite.exit
    }
  }

  private func shown(in archive: DossierArchive) throws -> [ShownAnswers] {
    do {
      return try archive.shown().filter { $0.period < before && $0.collaboration.rawValue == collaboration ?? $0.collaboration.rawValue }
    } catch {
      throw options.failed(error)
    }
  }
}

/// `balans archive verify`.
struct ArchiveVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks the file, and works everything out anew from the answers that are there.",
    discussion: """
      Ends with status 1 when the file is damaged, when a figure was changed, or when something comes out otherwise now.

      Example:   balans archive verify mijn-dossier
      """)

  @OptionGroup var options: DossierOptions

  func run() throws {
    var pipeline = Pipeline(dossier: options.dossier)
    let dossier = pipeline.load()
    let language = options.language(of: dossier)
    let count = dossier.flatMap { pipeline.verify($0) }
    options.show(pipeline, language: language)
    guard let count, !pipeline.hasArchiveFindings else { throw ExitStatus.findings.exit }
    let text = LocalizedText(nl: "Het archief is in orde: \(count) uitgaven.", en: "The archive is in order: \(count) editions.")
    Terminal.write(text.text(in: language) + "\n", to: .output)
  }
}
