// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Where a response stands and what tells it apart, as long as files are compared.
struct ResponseOrigin {
  /// A row of a file.
  struct Place: Hashable {
    /// Which of the files that were read.
    var file: Int32
    /// The line, or the row of a sheet.
    var line: Int32

    /// The place as a finding says it.
    func location(in files: [SourceLocation]) -> SourceLocation {
      var location = files[Int(file)]
      location.line = Int(line)
      return location
    }
  }

  /// The code of a respondent, as `RespondentCodes` numbers them.
  struct Code: Hashable {
    /// 0 for none.
    var number: Int32 = 0
    /// Whether it is a number that starts from 1 in every form; any other code is one person wherever it stands.
    var isNumber = false
  }

  var place: Place
  var moment: SubmittedMoment?
  var code = Code()
}

/// Finds responses that stand in two files, as when an export was saved twice, and lets them count once.
///
/// Codes and moments are compared as far as both files have them, moments to the minute. When they are equal it is the same response. Without them,
/// two people may think alike: then a file is the same as another only when all its responses stand there.
struct SharedResponses {
  /// Two equal responses in two files.
  private struct Match {
    var first: Int
    var second: Int
    /// Whether a code or a moment says that they are one.
    var isCertain: Bool
  }

  /// Two files, by number: that is the order of their paths.
  private struct Pair: Hashable, Comparable {
    var first: Int32
    var second: Int32

    static func < (left: Pair, right: Pair) -> Bool { (left.second, left.first) < (right.second, right.first) }
  }

  /// So many answers are not equal by chance.
  private static let fewestAnswers = 30
  private static let fewestResponses = 3
  /// Of more files with an equal response only the first are compared.
  private static let mostFiles = 20

  private let responses: [Response]
  private let origins: [ResponseOrigin]
  private let files: [SourceLocation]
  /// Responses that count elsewhere.
  private(set) var removed: Set<Int> = []

  init(_ gathered: Gathered) {
    (responses, origins, files) = (gathered.responses, gathered.origins, gathered.files)
  }

  private func path(_ file: Int32) -> String { files[Int(file)].file }

  /// Finds them, and says which files share them.
  mutating func find(log: inout DiagnosticLog) {
    let totals = origins.reduce(into: [Int32: Int]()) { $0[$1.place.file, default: 0] += 1 }
    guard totals.count > 1 else { return }
    for (pair, matches) in self.matches().sorted(by: { $0.key < $1.key }) {
      let open = matches.filter { !removed.contains($0.first) && !removed.contains($0.second) }
      guard !open.isEmpty else { continue }
      settle(pair, open, found: matches.count, totals, log: &log)
    }
  }

  private mutating func settle(_ pair: Pair, _ matches: [Match], found: Int, _ totals: [Int32: Int], log: inout DiagnosticLog) {
    let (first, second) = (totals[pair.first] ?? 0, totals[pair.second] ?? 0)
    let certain = matches.filter(\.isCertain)
    let isContained = found == min(first, second) && (certain.count == matches.count || isBeyondChance(matches))
    let copies = isContained ? matches : certain
    // The smaller file is the earlier export.
    let (removesFirst, total) = isContained && first < second ? (true, first) : (false, second)
    let (file, other) = removesFirst ? (pair.first, pair.second) : (pair.second, pair.first)
    if !copies.isEmpty {
      removed.formUnion(copies.map { removesFirst ? $0.first : $0.second })
      log.add(.sharedRows(at: SourceLocation(file: path(file)), other: path(other), count: copies.count, total: total))
    } else if matches.count * 2 >= min(first, second), isBeyondChance(matches) {
      log.add(.similarFiles(at: SourceLocation(file: path(file)), other: path(other), count: matches.count))
    }
  }

  private func isBeyondChance(_ matches: [Match]) -> Bool {
    isBeyondChance(matches.map(\.first))
  }

  /// The equal responses of each two files, each response once.
  private func matches() -> [Pair: [Match]] {
    let digests = responses.map { Self.digest(of: $0) }
    let order = responses.indices.sorted { (digests[$0], $0) < (digests[$1], $1) }
    var matches: [Pair: [Match]] = [:]
    for alike in order.chunked(where: { digests[$0] == digests[$1] }) where alike.count > 1 {
      for indices in Dictionary(grouping: alike, by: { responses[$0] }).values where indices.count > 1 {
        let byFile = Dictionary(grouping: indices) { origins[$0].place.file }.sorted { $0.key < $1.key }.prefix(Self.mostFiles)
        for (place, second) in byFile.enumerated() {
          for first in byFile.prefix(place) {
            matches[Pair(first: first.key, second: second.key), default: []] += match(first.value, second.value)
          }
        }
      }
    }
    return matches
  }

  private func match(_ firsts: [Int], _ seconds: [Int]) -> [Match] {
    var free = firsts
    var matches: [Match] = []
    for second in seconds {
      // The surest first: of two who think alike each must find itself.
      let fitting = free.indices.compactMap { place in isOne(free[place], second).map { (place: place, isCertain: $0) } }
      guard let best = fitting.first(where: \.isCertain) ?? fitting.first else { continue }
      matches.append(Match(first: free.remove(at: best.place), second: second, isCertain: best.isCertain))
    }
    return matches
  }

  /// Whether two equal responses can be one, and if so whether that is certain; `nil` when a code or the moment says that they are two.
  private func isOne(_ first: Int, _ second: Int) -> Bool? {
    let (left, right) = (origins[first], origins[second])
    let isSameCode = left.code.number == 0 || right.code.number == 0 ? nil : left.code == right.code
    let isSameMoment = left.moment.flatMap { moment in right.moment.map { moment.isSame(as: $0) } }
    guard isSameCode != false, isSameMoment != false else { return nil }
    return isSameCode == true || (isSameMoment == true && left.moment?.second != nil && right.moment?.second != nil)
  }

  /// Warns of files of different periods with the same responses: one file that was copied for the next period.
  ///
  /// Whole files only: some people do answer the same twice. Compared are sums of digests, so that the memory of large dossiers is left alone.
  func reportCopiesOfOtherPeriods(log: inout DiagnosticLog) {
    struct Content: Hashable {
      var count: Int
      var sum: UInt64
    }
    guard let first = responses.first, responses.contains(where: { $0.period != first.period }) else { return }
    var contents: [(content: Content, indices: [Int])] = files.map { _ in (Content(count: 0, sum: 0), []) }
    for index in responses.indices where !removed.contains(index) {
      let file = Int(origins[index].place.file)
      contents[file].content.count += 1
      contents[file].content.sum &+= Self.digest(of: responses[index])
      if contents[file].indices.count < Self.fewestAnswers { contents[file].indices.append(index) }
    }
    var known: [Content: (path: String, period: Period)] = [:]
    for (path, file) in zip(files.map(\.file), contents) where isBeyondChance(file.indices) {
      guard let period = file.indices.first.map({ responses[$0].period }) else { continue }
      if let other = known[file.content] {
        // Of the same period it was said already.
        if other.period == period { continue }
        log.add(.copyOfOtherPeriod(at: SourceLocation(file: path), other: other.path, count: file.content.count))
      } else {
        known[file.content] = (path, period)
      }
    }
  }

  /// A number of who answered what, whenever that was (FNV-1a).
  private static func digest(of response: Response) -> UInt64 {
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt64) { mixed = (mixed ^ byte) &* 0x100_0000_01B3 }
    for byte in response.collaboration.rawValue.utf8 { add(UInt64(byte)) }
    add(0xFF)
    for byte in response.partner.rawValue.utf8 { add(UInt64(byte)) }
    for answer in response.answers {
      switch answer {
      case .value(let number): add(UInt64(bitPattern: Int64(number)))
      case .missing: add(0x1_00)
      case nil: add(0x2_00)
      }
    }
    return mixed
  }

  private func isBeyondChance(_ indices: [Int]) -> Bool {
    let answers = indices.reduce(0) { $0 + responses[$1].answers.count { if case .value? = $0 { true } else { false } } }
    return indices.count >= Self.fewestResponses && answers >= Self.fewestAnswers
  }

  /// Notes rows of one file that are equal and have no code; both are kept, for two people can think alike.
  func noteEqualRows(log: inout DiagnosticLog) {
    var rows = FirstOfEqual(count: responses.count)
    for index in responses.indices where origins[index].code.number == 0 && !removed.contains(index) && isComplete(responses[index]) {
      let (response, origin) = (responses[index], origins[index])
      let hash = Self.digest(of: response) &+ Self.mixed(origin.moment) &+ UInt64(truncatingIfNeeded: origin.place.file)
      let first = rows.first(index, hash: hash) { other in
        origins[other].place.file == origin.place.file && origins[other].moment == origin.moment && responses[other] == response
      }
      guard let first else { continue }
      log.add(.sameAnswers, .note, in: path(origin.place.file)) {
        .sameAnswers(at: origin.place.location(in: files), first: origins[first].place.location(in: files))
      }
    }
  }

  private static func mixed(_ moment: SubmittedMoment?) -> UInt64 {
    guard let moment else { return 0 }
    return UInt64(truncatingIfNeeded: moment.day &* 86_400 &+ (moment.second ?? -1)) &* 0x9E37_79B9_7F4A_7C15
  }

  private func isComplete(_ response: Response) -> Bool {
    response.answers.allSatisfy { if case .missing? = $0 { false } else { true } }
  }
}

extension Gathered {
  /// Takes out what stands in two files.
  mutating func removeShared(log: inout DiagnosticLog) {
    var shared = SharedResponses(self)
    shared.find(log: &log)
    shared.noteEqualRows(log: &log)
    shared.reportCopiesOfOtherPeriods(log: &log)
    let removed = shared.removed
    guard !removed.isEmpty else { return }
    let kept = responses.indices.filter { !removed.contains($0) }
    responses = kept.map { responses[$0] }
    origins = kept.map { origins[$0] }
  }

  /// Counts the responses of each file and says whom and when they are about.
  mutating func countPerFile() {
    var groups: [Set<AnswerFile.Group>] = files.map { _ in [] }
    var counts = files.map { _ in 0 }
    var last: (group: AnswerFile.Group, file: Int)?
    for (response, origin) in zip(responses, origins) {
      let file = Int(origin.place.file)
      counts[file] += 1
      if let last, last.file == file, last.group.collaboration == response.collaboration, last.group.period == response.period { continue }
      let group = AnswerFile.Group(collaboration: response.collaboration, period: response.period)
      groups[file].insert(group)
      last = (group, file)
    }
    let places = Dictionary(files.enumerated().map { ($1.file, $0) }) { first, _ in first }
    for index in answerFiles.indices {
      let path = answerFiles[index].path
      rowsPerFile[path] = places[path].map { counts[$0] } ?? 0
      answerFiles[index].groups = places[path].map { groups[$0] } ?? []
    }
  }
}

extension DiagnosticCode {
  static let sameAnswers = DiagnosticCode("B3119", "same-answers")
  static let sharedRows = DiagnosticCode("B3124", "shared-rows")
  static let similarFiles = DiagnosticCode("B3140", "similar-files")
}

extension FixIt {
  fileprivate static let removeFile = FixIt(
    LocalizedText(
      nl: "haal het bestand weg als het een eerdere of andere export van dezelfde vragenlijst is",
      en: "remove the file if it is an earlier or another export of the same form"))
}

extension Diagnostic {
  fileprivate static func sharedRows(at location: SourceLocation, other: String, count: Int, total: Int) -> Diagnostic {
    let isAll = count == total
    return Diagnostic(
      .sharedRows, .warning,
      LocalizedText(
        nl: isAll
          ? "alle reacties in dit bestand staan ook in \(other): \(count); zij tellen één keer"
          : "reacties die ook in \(other) staan, met dezelfde antwoorden en hetzelfde nummer of moment: \(count); zij tellen één keer",
        en: isAll
          ? "all responses in this file stand in \(other) too: \(count); they count once"
          : "responses that stand in \(other) too, with the same answers and the same number or moment: \(count); they count once"),
      at: location, fixIt: .removeFile)
  }

  fileprivate static func similarFiles(at location: SourceLocation, other: String, count: Int) -> Diagnostic {
    Diagnostic(
      .similarFiles, .warning,
      LocalizedText(
        nl: "\(count) reacties hebben precies de antwoorden van een reactie in \(other); zij tellen mee, dus misschien tellen mensen dubbel",
        en: "\(count) responses have exactly the answers of one in \(other); they count, so people may count twice"),
      at: location, fixIt: .removeFile)
  }

  fileprivate static func copyOfOtherPeriod(at location: SourceLocation, other: String, count: Int) -> Diagnostic {
    Diagnostic(
      .similarFiles, .warning,
      LocalizedText(
        nl: "alle \(count) reacties hebben precies de antwoorden van die in \(other), dat over een andere periode gaat; zij tellen mee",
        en: "all \(count) responses have exactly the answers of those in \(other), which is about another period; they count"),
      at: location,
      fixIt: FixIt(
        LocalizedText(
          nl: "haal het bestand weg als het een kopie is, of geef het de antwoorden van zijn eigen periode",
          en: "remove the file if it is a copy, or give it the answers of its own period")))
  }

  fileprivate static func sameAnswers(at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .sameAnswers, .note,
      LocalizedText(
        nl: "deze rij is gelijk aan die in \(first.file) \(first.row(in: .nl)); beide tellen mee",
        en: "this row is equal to that in \(first.file) \(first.row(in: .en)); both count"
      ),
      at: location
    )
  }
}
