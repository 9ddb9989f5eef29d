// SPDX-License-Identifier: EUPL-1.2
public import HealthModel

/// Where a score, a fact, a signal or the advice comes from, as a tree that ends in columns and rows of files.
public struct Explanation: Sendable {
  /// Whether something holds.
  public enum Verdict: String, Sendable, CaseIterable {
    /// It holds.
    case holds
    /// It does not hold.
    case fails = "does-not-hold"
    /// It cannot be judged: something was not measured.
    case unknown
    /// It may not be seen.
    case withheld
  }

  /// A sentence and what it rests on.
  public struct Node: Sendable {
    /// The id of what it is about, when that can be explained by itself.
    public var id: String?
    /// The sentence.
    public var text: String
    /// Whether it holds; `nil` for what is no question.
    public var verdict: Verdict?
    /// How sure it is that it holds, in whole percent.
    public var certainty: Int?
    /// Whether what it rests on stands higher up in the same tree.
    public var isAbove = false
    /// Whether what it rests on was left out because it lies too deep.
    public var isCut = false
    /// Verdict, certainty and what was left out, in words; empty when there is nothing to say.
    public var remark = ""
    /// The columns of answers that it rests on.
    public var columns: [SourceColumn] = []
    /// The rows of registers that it rests on.
    public var rows = CountedRows()
    /// That there are more rows than are named, in words; empty when there are not.
    public var moreRows = ""
    /// What it is made of.
    public var children: [Node] = []

    init(_ text: String, id: String? = nil) {
      self.text = text
      self.id = id
    }
  }

  /// What is explained, with the collaboration and the period.
  public var title: String
  /// What it comes to.
  public var result: String
  /// What it is made of: a node about what is explained.
  public var tree: Node
}
