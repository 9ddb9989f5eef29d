// SPDX-License-Identifier: EUPL-1.2
import Foundation
import HealthModel
import Intake

/// The folder that a user works in, and the files in it that are read.
struct DossierFolder {
  /// The largest file that is read, in bytes: a text with answers.
  static let largestFile = InputLimits.bytesOfAnswers
  /// The largest text that is read into memory; a larger one stays open, of which there are never so many as a process may have.
  private static let largestInMemory = 16 * 1024 * 1024
  /// The most files that are read from one folder.
  static let mostFiles = 2_000
  /// Texts may be larger than workbooks, which are larger still once they are unpacked.
  private static let textExtensions: Set<String> = ["csv", "tsv", "tab"]

  /// The most files that are read from a folder that holds no tables.
  static let mostTemplates = 200

  private static let tableExtensions: Set<String> = ["csv", "tsv", "tab", "xlsx", "xlsm", "xls", "xlsb", "ods", "numbers"]
  // These may hold answers or facts in a form that is not read; other files, such as a letter, are left where they are.
  private static let dataExtensions: Set<String> = ["txt", "dat", "json", "xml", "html", "htm", "sav", "dta", "zip", "lsa", "gsheet"]
  // The structure of a questionnaire lies beside its answers.
  private static let answerExtensions = tableExtensions.union(["lss"])
  // Beside answers these explain something; among the registers they are a list that someone keeps in the wrong program.
  private static let documentExtensions: Set<String> = ["doc", "docx", "odt", "rtf", "pages", "pdf", "txt", "htm", "html", "gsheet", "gdoc"]

  /// The folder.
  let url: URL
  /// The files by path, of a dossier that lies on no disk.
  private let held: [String: InputFile]?

  /// Makes a dossier of a path; a path to its `balans.yaml` is understood too.
  init(path: String) {
    let given = URL(filePath: path)
    url = given.lastPathComponent == "balans.yaml" ? given.deletingLastPathComponent() : given
    held = nil
  }

  /// Makes a dossier of files that the program has itself.
  init(files: [InputFile]) {
    url = URL(filePath: ".")
    held = Dictionary(files.map { ($0.path, $0) }) { $1 }
  }

  /// The settings; `nil` with a finding when they cannot be read.
  func settingsFile(log: inout DiagnosticLog) -> InputFile? {
    let name = "balans.yaml"
    guard has(name) else {
      log.add(.noDossier(url.path))
      return nil
    }
    return read(name, log: &log)
  }

  /// The tables in a folder of the dossier, by name.
  func tables(in folder: String, log: inout DiagnosticLog) -> [InputFile] {
    let names = names(in: folder, log: &log)
    // Files that begin with ~$ are the lock files of spreadsheet programs.
    let candidates = names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.sorted()
    var files: [InputFile] = []
    var bytes = 0
    for name in candidates {
      let path = "\(folder)/\(name)"
      let extensions = folder == "answers" ? Self.answerExtensions : Self.tableExtensions
      let kind = (name as NSString).pathExtension.lowercased()
      guard extensions.contains(kind) else {
        let isDocument = folder == "registers" && Self.documentExtensions.contains(kind)
        log.add(isDocument ? .documentNotTable(path, kind: kind) : .notATable(path, mayHoldData: Self.dataExtensions.contains(kind)))
        continue
      }
      guard files.count < Self.mostFiles else {
        log.add(.tooManyFiles(folder))
        break
      }
      let isText = folder == "answers" && Self.textExtensions.contains(kind)
      guard let file = read(path, atMost: isText ? Self.largestFile : InputLimits.bytes, inPieces: isText, log: &log) else { continue }
      bytes += file.count
      let most = folder == "answers" ? InputLimits.bytesPerFolderOfAnswers : InputLimits.bytesPerFolder
      guard bytes <= most else {
        log.add(.tooManyBytes(folder, file: path, most: most))
        break
      }
      files.append(file)
    }
    return files
  }

  /// Reads one file of the dossier; `nil` with a finding when that is not possible.
  ///
  /// With `inPieces` a large one stays where it is until it is needed.
  func read(_ path: String, atMost most: Int = InputLimits.bytes, inPieces: Bool = false, log: inout DiagnosticLog) -> InputFile? {
    if let held { return held[path] }
    let file = url.appending(path: path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      log.add(.unreadableFile(path))
      return nil
    }
    guard let size = attributes[.size] as? Int, size <= most else {
      log.add(.tooLargeFile(path, most: most))
      return nil
    }
    if inPieces, size > Self.largestInMemory, let opened = FileOnDisk(file.path) { return InputFile(path: path, pieces: opened) }
    guard let data = try? Data(contentsOf: file) else {
      log.add(.unreadableFile(path))
      return nil
    }
    return InputFile(path: path, bytes: Array(data))
  }

  /// The names of the ordinary files in a folder of the dossier, in order; a finding when the folder is there and cannot be listed.
  func files(in folder: String, log: inout DiagnosticLog) -> [String] {
    let names = names(in: folder, log: &log).filter { !$0.hasPrefix(".") }.sorted()
    guard names.count > Self.mostTemplates else { return names }
    log.add(.tooManyTemplates(folder))
    return Array(names.prefix(Self.mostTemplates))
  }

  private func names(in folder: String, log: inout DiagnosticLog) -> [String] {
    if let held { return held.keys.filter { $0.hasPrefix("\(folder)/") }.map { String($0.dropFirst(folder.count + 1)) } }
    let path = url.appending(path: folder).path
    do {
      // Foundation takes a list that breaks off for a shorter one; with a name that is no text it alone gives the others.
      let names = try OpenFolder(path: path).names()
      return try names ?? FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      // A link that leads nowhere is there too: taking it for an empty folder would leave out all that it stands for.
      if (try? FileManager.default.attributesOfItem(atPath: path)) != nil { log.add(.unreadableFolder(folder)) }
      return []
    }
  }

  /// The files in a folder of the dossier by name, each with what tells it from another in its place.
  func state(ofFilesIn folder: String) -> [String] {
    let place = url.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.sorted().flatMap { [$0, FileState.text(of: place.appending(path: $0))] }
  }

  /// Whether the dossier has a file.
  func has(_ path: String) -> Bool {
    held.map { $0[path] != nil } ?? FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }
}

extension DiagnosticCode {
  static let noDossier = DiagnosticCode("B1001", "no-dossier")
  static let unreadableFile = DiagnosticCode("B1002", "unreadable-file")
  static let tooLargeFile = DiagnosticCode("B1003", "too-large-file")
  static let notATable = DiagnosticCode("B1004", "not-a-table")
  static let tooManyFiles = DiagnosticCode("B1005", "too-many-files")
}

extension FixIt {
  fileprivate static let gatherTables = FixIt(
    LocalizedText(
      nl: "haal weg wat er niet hoort, of maak voor elke samenwerking een eigen dossier",
      en: "remove what does not belong there, or make a dossier for each collaboration"))
}

extension Diagnostic {
  fileprivate static func noDossier(_ folder: String) -> Diagnostic {
    Diagnostic(
      .noDossier, .error,
      LocalizedText(
        nl: "in de map '\(folder)' staat geen balans.yaml: dit is geen dossier",
        en: "the folder '\(folder)' has no balans.yaml: it is no dossier"),
      fixIt: FixIt(
        LocalizedText(
          nl: "maak een dossier met 'balans init MAP' of ga naar de map van uw dossier",
          en: "make a dossier with 'balans init FOLDER', or go to the folder of your dossier")))
  }

  fileprivate static func unreadableFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error,
      LocalizedText(nl: "dit bestand kan niet worden gelezen", en: "this file cannot be read"), at: SourceLocation(file: path),
      fixIt: FixIt(
        LocalizedText(
          nl: "controleer of het een gewoon bestand is, of u het mag lezen en of het niet in een ander programma open staat",
          en: "check that it is an ordinary file, that you may read it and that no other program has it open")))
  }

  fileprivate static func unreadableFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error,
      LocalizedText(nl: "deze map kan niet worden gelezen", en: "this folder cannot be read"), at: SourceLocation(file: path),
      fixIt: FixIt(
        LocalizedText(nl: "controleer of het een map is en of u hem mag openen", en: "check that it is a folder and that you may open it")))
  }

  fileprivate static func tooLargeFile(_ path: String, most: Int) -> Diagnostic {
    Diagnostic(
      .tooLargeFile, .error,
      LocalizedText(
        nl: "dit bestand is groter dan \(most >> 20) MB en is niet gelezen",
        en: "this file is larger than \(most >> 20) MB and was not read"),
      at: SourceLocation(file: path),
      fixIt: FixIt(LocalizedText(nl: "verdeel het over meer bestanden", en: "spread it over several files")))
  }

  fileprivate static func notATable(_ path: String, mayHoldData: Bool) -> Diagnostic {
    Diagnostic(
      .notATable, mayHoldData ? .warning : .note,
      LocalizedText(nl: "dit bestand is geen tabel en is niet gelezen", en: "this file is no table and was not read"),
      at: SourceLocation(file: path),
      fixIt: FixIt(
        LocalizedText(nl: "sla een tabel op als XLSX of CSV, of haal het bestand weg", en: "save a table as XLSX or CSV, or remove the file")))
  }

  fileprivate static func documentNotTable(_ path: String, kind: String) -> Diagnostic {
    Diagnostic(
      .notATable, .warning,
      LocalizedText(
        nl: "een .\(kind) is geen tabel; dit bestand is niet gelezen", en: "a .\(kind) is no table; this file was not read"),
      at: SourceLocation(file: path),
      fixIt: kind.hasPrefix("g")
        ? FixIt(
          LocalizedText(
            nl: "open de lijst in Google Drive, kies Bestand > Downloaden > Microsoft Excel (.xlsx) en zet dat bestand in deze map",
            en: "open the list in Google Drive, choose File > Download > Microsoft Excel (.xlsx) and put that file in this folder"))
        : FixIt(
          LocalizedText(
            nl: "staat er een lijst in, kopieer die dan naar een leeg blad in Excel en kies Bestand > Opslaan als > 'Excel-werkmap (*.xlsx)'",
            en: "if there is a list in it, copy it to an empty sheet in Excel and choose File > Save as > 'Excel workbook (*.xlsx)'")))
  }

  fileprivate static func tooManyFiles(_ folder: String) -> Diagnostic {
    Diagnostic(
      .tooManyFiles, .error,
      LocalizedText(
        nl: "er staan meer dan \(DossierFolder.mostFiles) tabellen in deze map; de rest is niet gelezen",
        en: "this folder has more than \(DossierFolder.mostFiles) tables; the rest was not read"),
      at: SourceLocation(file: folder), fixIt: .gatherTables)
  }

  fileprivate static func tooManyBytes(_ folder: String, file: String, most: Int) -> Diagnostic {
    let megabytes = most >> 20
    return Diagnostic(
      .tooManyFiles, .error,
      LocalizedText(
        nl: "de tabellen in deze map zijn samen groter dan \(megabytes) MB; vanaf \(file) is de rest niet gelezen",
        en: "the tables in this folder are larger than \(megabytes) MB together; from \(file) on the rest was not read"),
      at: SourceLocation(file: folder), fixIt: .gatherTables)
  }

  fileprivate static func tooManyTemplates(_ folder: String) -> Diagnostic {
    Diagnostic(
      .tooManyFiles, .error,
      LocalizedText(
        nl: "er staan meer dan \(DossierFolder.mostTemplates) bestanden in deze map; de rest is niet gelezen",
        en: "this folder has more than \(DossierFolder.mostTemplates) files; the rest was not read"),
      at: SourceLocation(file: folder),
      fixIt: FixIt(LocalizedText(nl: "haal weg wat geen sjabloon is", en: "remove what is no template")))
  }
}
