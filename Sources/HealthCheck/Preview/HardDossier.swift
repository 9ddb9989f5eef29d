// SPDX-License-Identifier: EUPL-1.2
import HealthModel
import Intake

/// A dossier of collaborations that are hard to show: each in a state of its own, all in one quarter.
///
/// Made here and not kept as files, so that it asks the questions of the bundled normenkader whatever they become. Nothing in it is by chance.
struct HardDossier {
  /// A collaboration in a state that a report must be able to show.
  struct State {
    /// Its id.
    var id: String
    /// Its title in the reports.
    var title: String
    /// What there is to see.
    var meaning: LocalizedText
    fileprivate var partners: [String]
    fileprivate var respondentsPerPartner: Int
    fileprivate var periods: Int
    fileprivate var answer: Answer
    fileprivate var keepsAgreements: Bool?
    /// How many quarters ago nobody was asked.
    fileprivate var gap: Int?
  }

  fileprivate enum Answer {
    case good, mixed, poor, unknown
  }

  /// The states, in order.
  static let states: [State] = [
    State(
      id: "gezond", title: "Gezond", meaning: LocalizedText(nl: "alles boven de norm", en: "everything above the norm"),
      partners: four, respondentsPerPartner: 4, periods: 5, answer: .good, keepsAgreements: true),
    State(
      id: "vastgelopen", title: "Vastgelopen",
      meaning: LocalizedText(nl: "alles onder de norm, afspraken te laat", en: "everything below the norm, agreements overdue"),
      partners: four, respondentsPerPartner: 4, periods: 5, answer: .poor, keepsAgreements: false),
    State(
      id: "onbekend", title: "Onbekend",
      meaning: LocalizedText(nl: "iedereen antwoordt 'weet niet'", en: "everybody answers 'don't know'"),
      partners: four, respondentsPerPartner: 4, periods: 2, answer: .unknown),
    State(
      id: "te-weinig", title: "Te weinig antwoorden",
      meaning: LocalizedText(nl: "drie antwoorden: alles is 'niet getoond'", en: "three answers: everything is withheld"),
      partners: Array(four.prefix(3)), respondentsPerPartner: 1, periods: 2, answer: .mixed),
    // Nearer to "no answers at all" no report comes: without any answer there is none.
    State(
      id: "alleen-feiten", title: "Alleen feiten",
      meaning: LocalizedText(
        nl: "alleen de registers zeggen iets: iedereen antwoordt 'weet niet'", en: "only the registers tell something: everybody answers 'don't know'"
      ),
      partners: four, respondentsPerPartner: 4, periods: 2, answer: .unknown, keepsAgreements: true),
    State(
      id: "eerste-keer", title: "Eerste keer",
      meaning: LocalizedText(nl: "de eerste periode, niets om mee te vergelijken", en: "the first period, nothing to compare with"),
      partners: four, respondentsPerPartner: 4, periods: 1, answer: .mixed, keepsAgreements: true),
    State(
      id: "twintig-kwartalen", title: "Twintig kwartalen",
      meaning: LocalizedText(nl: "twintig kwartalen, waarvan één zonder meting", en: "twenty quarters, one of which without a measurement"),
      partners: four, respondentsPerPartner: 4, periods: 20, answer: .mixed, keepsAgreements: true, gap: 11),
    State(
      id: "vijftien-partners", title: longName,
      meaning: LocalizedText(nl: "vijftien partners met lange namen", en: "fifteen partners with long names"),
      partners: (1...15).map { "\(longName), afdeling \($0)" }, respondentsPerPartner: 3, periods: 2, answer: .mixed, keepsAgreements: false),
    State(
      id: "vreemde-tekens", title: "<b>Tekens</b> & \u{5E9}\u{5D9}\u{5EA}\u{5D5}\u{5E3} \u{202E}omgekeerd\u{202C} | *x* {{y}}",
      meaning: LocalizedText(
        nl: "rechts-naar-links, onzichtbare tekens en opmaak in namen", en: "right to left, hidden characters and markup in names"),
      partners: ["\u{627}\u{644}\u{628}\u{644}\u{62F}\u{64A}\u{629}", "A\u{200B}B \u{202E}C", "<script>1</script>", "`a` | [b](http://c.nl) **d**"],
      respondentsPerPartner: 4, periods: 2, answer: .mixed, keepsAgreements: false),
  ]

  private static let four = ["Gemeente", "Woningcorporatie", "Zorginstelling", "Bewoners"]
  private static let longName = "Intergemeentelijk Samenwerkingsverband Arbeidsmarkttoeleiding en Schuldhulpverlening Noordoostelijk Kustgebied"
  /// The last quarter: 2026-Q3, counted from the year 0.
  private static let lastQuarter = 2026 * 4 + 2

  private let statements: [Statement]
  /// The place of the theme of each statement.
  private let themes: [Int]

  init(asking normenkader: Normenkader) {
    statements = normenkader.statements
    themes = normenkader.dimensions.enumerated().flatMap { place, theme in theme.statements.map { _ in place } }
  }

  /// Its files.
  var files: [InputFile] {
    let tables: [(path: String, rows: [[String]])] = [
      ("registers/partners.csv", partners), ("registers/agreements.csv", agreements), ("registers/actions.csv", actions),
    ]
    let quarters: [(path: String, rows: [[String]])] = (0..<20).compactMap { age in
      answers(age).map { (path: "answers/\(Self.period(age)).csv", rows: $0) }
    }
    let first = InputFile(path: "balans.yaml", bytes: Array(settings.utf8))
    return [first] + (quarters + tables).map { InputFile(path: $0.path, bytes: Self.bytes($0.rows)) }
  }

  private var settings: String {
    let head = "balans: 1\nnormenkader: \(BundledNormenkaders.default)\nlanguage: nl\ncollaborations:\n"
    return head + Self.states.map { "  \($0.id): {title: \"\($0.title)\", obligatory: no}\n" }.joined()
  }

  /// The answers of a quarter so many quarters ago; `nil` when there are none.
  private func answers(_ age: Int) -> [[String]]? {
    let heading = ["Samenwerking", "Partner"] + statements.map(\.id.rawValue)
    var rows: [[String]] = []
    for state in Self.states where state.periods > age && state.gap != age {
      for (number, partner) in state.partners.enumerated() {
        for person in 0..<state.respondentsPerPartner {
          let given = statements.indices.map { answer(state.answer, statement: $0, person: number * 5 + person, age: age) }
          rows.append([state.id, partner] + given)
        }
      }
    }
    if rows.isEmpty { return nil }
    return [heading] + rows
  }

  private func answer(_ answer: Answer, statement: Int, person: Int, age: Int) -> String {
    // No quarter is the same as another: a copy of a file is not read.
    let turn = age / 4 * (statement % 3) + age / 16 * (person % 2)
    let step = (statement * 7 + person * 3 + age * 5 + turn) % 4
    let level = level(statement: statement, age: age)
    let favourable: Int
    switch answer {
    case .unknown: return "weet niet"
    case .good: favourable = step == 0 || (step == 1 && level < 0) ? 4 : 5
    case .poor: favourable = step == 0 || (step == 1 && level > 0) ? 2 : 1
    case .mixed: favourable = min(5, max(1, (12 + level + [-5, -1, 2, 5][step]) / 4))
    }
    return "\(statements[statement].isReversed ? 6 - favourable : favourable)"
  }

  /// How much better or worse than its middle a theme stood, in quarters of a point: each rises and falls over four years, one after the other.
  private func level(statement: Int, age: Int) -> Int {
    let phase = (age + 3 * themes[statement]) % 16
    return abs(phase - 8) - 4
  }

  private var partners: [[String]] {
    var rows = [["Samenwerking", "Partner", "Sinds", "Vertrokken op", "Reden", "Uitgenodigd", "Eigen opbrengst", "Sleutelpartner"]]
    for state in Self.states {
      for partner in state.partners {
        rows.append([state.id, partner, "01-01-2021", "", "", "\(state.respondentsPerPartner + 1)", "Een opbrengst voor \(partner)", "nee"])
      }
    }
    return rows
  }

  private var agreements: [[String]] {
    var rows = [["Samenwerking", "Afspraak", "Gemaakt op", "Vóór", "Stand", "Nagekomen op", "Staat vast", "Rol", "Partner"]]
    for state in Self.states {
      guard let isKept = state.keepsAgreements else { continue }
      for (number, partner) in state.partners.enumerated() {
        let fate = isKept ? ["01-07-2026", "01-09-2026", "nagekomen", "20-08-2026", "ja"] : ["01-04-2026", "01-07-2026", "open", "", "nee"]
        rows.append([state.id, "Afspraak \(number + 1) met \(partner)"] + fate + [isKept ? "voorzitter" : "", partner])
      }
    }
    return rows
  }

  private var actions: [[String]] {
    var rows = [["Samenwerking", "Actie", "Uit periode", "Gericht op", "Rol", "Vóór", "Stand", "Gedaan op", "Effect"]]
    for state in Self.states where state.keepsAgreements == false {
      for number in 1...6 { rows.append([state.id, "Actie \(number): \(state.title)", "2026-Q2", "", "", "01-09-2026", "open", "", ""]) }
    }
    return rows
  }

  private static func period(_ age: Int) -> String {
    let quarter = lastQuarter - age
    return "\(quarter / 4)-Q\(quarter % 4 + 1)"
  }

  private static func bytes(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { row in row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\n" }
    return Array(lines.joined().utf8)
  }
}
