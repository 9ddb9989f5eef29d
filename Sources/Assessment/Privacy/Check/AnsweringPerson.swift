// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Which statements a person answered, counted anew from the answers: the last look leans on nothing that the gate leans on.
struct AnsweringPerson {
  let partner: ID<Partner>
  /// The statements with an answer on the scale.
  let answered: Set<ID<Statement>>
  /// The statements that were put to the person.
  let asked: Set<ID<Statement>>
  /// How many statements got "don't know" or "rather not say".
  let silent: Set<ID<Statement>>

  init(_ response: Response, _ statements: [Statement]) {
    partner = response.partner
    var (answered, asked, silent) = (Set<ID<Statement>>(), Set<ID<Statement>>(), Set<ID<Statement>>())
    for (statement, answer) in zip(statements, response.answers) {
      guard let answer else { continue }
      asked.insert(statement.id)
      switch answer {
      case .value: answered.insert(statement.id)
      case .missing(.dontKnow), .missing(.ratherNotSay): silent.insert(statement.id)
      case .missing: break
      }
    }
    (self.answered, self.asked, self.silent) = (answered, asked, silent)
  }

  /// The same of a pattern of answers.
  init(_ pattern: String, of partner: ID<Partner>, _ statements: [Statement]) {
    self.partner = partner
    let letters = zip(statements, AnswerPattern(pattern)?.letters ?? [])
    answered = Set(letters.filter { $1 == .answered }.map(\.0.id))
    asked = Set(letters.filter { $1 != .unasked }.map(\.0.id))
    silent = Set(letters.filter { $1 == .silent }.map(\.0.id))
  }

  private init(partner: ID<Partner>, answered: Set<ID<Statement>>, asked: Set<ID<Statement>>, silent: Set<ID<Statement>>) {
    (self.partner, self.answered, self.asked, self.silent) = (partner, answered, asked, silent)
  }

  /// The same with some statements only.
  func limited(to statements: Set<ID<Statement>>) -> AnsweringPerson {
    AnsweringPerson(
      partner: partner, answered: answered.intersection(statements), asked: asked.intersection(statements), silent: silent.intersection(statements))
  }

  /// Whether the person has a score on these statements; `docs/method.md`, point score.
  func hasScore(on statements: [Statement], by rules: ScoringRules) -> Bool {
    var (put, own) = (0, 0)
    var (weightPut, weight) = (0.0, 0.0)
    for statement in statements where asked.contains(statement.id) {
      put += 1
      weightPut += statement.weight
      guard answered.contains(statement.id) else { continue }
      own += 1
      weight += statement.weight
    }
    return own >= max(1, min(rules.minimumStatements, put)) && weight >= rules.minimumAnswered * weightPut - 1e-9
  }
}
