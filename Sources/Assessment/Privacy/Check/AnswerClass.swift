// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// People of one partner who answered the same statements: a reader can tell them apart no further.
struct AnswerClass: Hashable {
  let partner: ID<Partner>
  let answered: Set<ID<Statement>>
}

/// The classes of the people who answered one of some statements.
struct AnswerClasses {
  /// The people, with these statements only.
  let members: [AnsweringPerson]
  /// The classes, in the order in which they turn up.
  private(set) var all: [AnswerClass] = []
  /// How many people are in each.
  private(set) var sizes: [Int] = []
  private var places: [AnswerClass: Int] = [:]

  init(_ people: [AnsweringPerson], _ statements: [Statement]) {
    let ids = Set(statements.map(\.id))
    members = people.map { $0.limited(to: ids) }.filter { !$0.answered.isEmpty }
    for person in members {
      let found = AnswerClass(partner: person.partner, answered: person.answered)
      if let place = places[found] {
        sizes[place] += 1
      } else {
        places[found] = all.count
        all.append(found)
        sizes.append(1)
      }
    }
  }

  /// Whether not all answered the same statements.
  var hasSkips: Bool { Set(all.map(\.answered)).count > 1 }

  /// The class of a person with these statements only.
  func index(of person: AnsweringPerson) -> Int? {
    places[AnswerClass(partner: person.partner, answered: person.answered)]
  }
}

/// A shown figure as a reader's equation: what each unknown, the sum of the answers of a class to a statement, weighs in it.
struct ReaderEquation {
  /// The weights, statement by statement within class by class.
  let weights: [Double]
  /// Half of the step to which the figure was rounded.
  let rounding: Double

  init(_ weights: [Double], rounding: Double = 0.05) {
    self.weights = weights
    self.rounding = rounding
  }
}
