// SPDX-License-Identifier: EUPL-1.2
import HealthModel

/// Builds the tree of an explanation from top to bottom, and each part of it once.
///
/// What was shown higher up is not repeated: that keeps a tree readable, and its size within that of the normenkader.
struct ExplanationBuilder {
  let collaboration: PublishedCollaboration
  let period: PublishedPeriod
  let wording: Wording
  private let depth: Int
  private var level = 0
  private var shown: Set<String> = []

  init(_ collaboration: PublishedCollaboration, _ period: PublishedPeriod, _ wording: Wording, depth: Int) {
    self.collaboration = collaboration
    self.period = period
    self.wording = wording
    self.depth = depth
  }

  var normenkader: Normenkader { wording.normenkader }
  var phrases: Phrases { wording.phrases }

  /// A sentence that rests on nothing else.
  func leaf(_ key: String, _ values: [String: String] = [:]) -> Explanation.Node {
    Explanation.Node(phrases(key, values))
  }

  /// A node with what it is made of, unless that lies too deep or, for one with a name, stands higher up already.
  mutating func node(
    _ text: String, id: String? = nil, named name: String? = nil, verdict: Explanation.Verdict? = nil, certainty: Int? = nil,
    _ children: (inout Self) -> [Explanation.Node]
  ) -> Explanation.Node {
    var node = Explanation.Node(text, id: id)
    node.verdict = verdict
    node.certainty = certainty
    if let name, shown.contains(name) {
      node.isAbove = true
    } else if level >= depth {
      node.isCut = true
    } else {
      if let name { shown.insert(name) }
      level += 1
      node.children = children(&self)
      level -= 1
    }
    node.remark = remark(node)
    return node
  }

  private func remark(_ node: Explanation.Node) -> String {
    var said: [String] = []
    if let verdict = node.verdict.map({ phrases("truth.\($0.rawValue)") }), !node.text.hasSuffix(verdict) { said.append(verdict) }
    if let certainty = node.certainty { said.append(phrases("explain.chance", ["percent": wording.numbers.percent(certainty)])) }
    if node.isAbove { said.append(phrases("explain.above")) }
    if node.isCut { said.append(phrases("explain.cut")) }
    return said.joined(separator: ", ")
  }
}

extension Explanation.Verdict {
  /// The verdict on a condition.
  init(_ condition: JudgedCondition) {
    self =
      switch condition.truth {
      case .true: .holds
      case .false: .fails
      case .unknown: condition.isWithheld ? .withheld : .unknown
      }
  }

  /// The verdict on a signal.
  init(_ state: SignalState) {
    self =
      switch state {
      case .absent: .fails
      case .unknown: .unknown
      case .emerging, .active, .structural: .holds
      }
  }
}
