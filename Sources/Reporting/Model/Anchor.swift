// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// The names of the places in a page that numbers lead to.
enum Anchor {
  static func theme(_ id: ID<Dimension>) -> String { name("theme", id.rawValue) }
  static func fact(_ id: ID<Indicator>) -> String { name("fact", id.rawValue) }
  static func signal(_ id: ID<SignalRule>) -> String { name("signal", id.rawValue) }
  static func facet(_ id: ID<Facet>) -> String { name("facet", id.rawValue) }
  static func statement(_ id: ID<Statement>) -> String { name("statement", id.rawValue) }
  static func register(_ id: ID<RegisterDeclaration>) -> String { name("register", id.rawValue) }
  static func change(_ id: ID<Dimension>?) -> String { id.map { name("change", $0.rawValue) } ?? "change-overall" }
  static let overall = "theme-overall"
  static let signals = "signals"
  static let balance = "balance"
  static let ledger = "ledger"
  static let response = "response"

  /// The place that proves a reason.
  static func proof(of reason: PublishedAdvice.Reason) -> String {
    switch reason {
    case .signal(let id, _): signal(id)
    case .dimension(let id): theme(id)
    case .evidence(let evidence): proof(of: evidence)
    }
  }

  /// The place that proves a piece of evidence.
  static func proof(of evidence: Evidence) -> String {
    switch evidence.subject {
    case .quantity(let quantity, _): proof(of: quantity)
    case .signal(let id, _): signal(id)
    case .signals: signals
    }
  }

  /// The place where a turn begins.
  static func start(of turn: PublishedAdvice.Turn) -> String {
    switch turn {
    case .score(let id, _, _, _): theme(id)
    case .cases(let id, _, _): fact(id)
    case .overall: overall
    case .signals: signals
    }
  }

  private static func proof(of quantity: Quantity) -> String {
    switch quantity {
    case .score(.dimension(let id), _), .perceptionFactsGap(let id), .disagreement(let id), .dontKnow(let id): theme(id)
    case .selfOthersGap(.dimension(let id)): theme(id)
    case .selfOthersGap(.facet(let id)), .facet(let id): facet(id)
    case .score(.overall, _): overall
    case .indicator(let id): fact(id)
    case .change(.dimension(let id), _, _), .trend(.dimension(let id), _): change(id)
    case .change(.overall, _, _), .trend(.overall, _): change(nil)
    case .responseShare, .respondents, .partnersAnswering: response
    case .balanceSpread: balance
    }
  }

  // Ids of a checked normenkader pass unchanged; anything else cannot break out of an attribute.
  private static func name(_ kind: String, _ id: String) -> String {
    let safe = id.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-") ? Character(scalar) : "-"
    }
    return kind + "-" + String(safe)
  }
}
