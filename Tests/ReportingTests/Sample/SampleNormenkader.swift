// SPDX-License-Identifier: EUPL-1.2

import HealthModel

/// A small yardstick with everything that a report can show.
enum SampleNormenkader {
  static let normenkader = Normenkader(
    id: "voorbeeld", version: "2026.1", languages: [.nl, .en], title: text("Blijf balanceren", "Keep balancing"),
    source: text("Vastgesteld door de stuurgroep op 12 januari 2026.", "Agreed by the steering group on 12 January 2026."),
    answers: AnswerScale(from: 1, to: 5),
    bands: [
      Band(id: "concern", title: text("Zorg", "Concern"), below: 3.0, status: .poor),
      Band(id: "attention", title: text("Aandacht", "Attention"), below: 3.5, status: .fair),
      Band(id: "healthy", title: text("Gezond", "Healthy"), below: nil, status: .good),
    ],
    balance: BalanceRule(dimensions: ["commitment", "progress", "result"], outOfBalance: 0.8),
    registers: [developments], facets: [Facet(id: "trust", title: text("Vertrouwen", "Trust")), Facet(id: "will", title: text("Willen", "Will"))],
    dimensions: [commitment, progress, result, openness, agility],
    signals: [sham, nonCommitment, silence, promises, goalReached],
    advice: advice)

  static func text(_ nl: String, _ en: String) -> LocalizedText { LocalizedText(nl: nl, en: en) }

  private static let developments = RegisterDeclaration(
    id: "developments", title: text("Ontwikkelingen", "Developments"),
    columns: [
      ColumnDeclaration(id: "development", title: text("Ontwikkeling", "Development"), type: .text),
      ColumnDeclaration(
        id: "kind", title: text("Soort", "Kind"), type: .choice, choices: [Choice(id: "law", title: text("wet", "law"))]),
      ColumnDeclaration(id: "noticed-on", title: text("Gezien op", "Noticed on"), type: .day),
      ColumnDeclaration(id: "response", title: text("Besluit", "Response"), type: .text),
    ])

  private static let commitment = Dimension(
    id: "commitment", title: text("Commitment", "Commitment"), weight: 2,
    question: text("Doet iedereen wat is afgesproken?", "Does everyone do what was agreed?"),
    statements: [
      Statement(id: "C1", text: text("Onze organisatie wil dat deze samenwerking slaagt.", "Our organisation wants this to succeed."), about: .self),
      Statement(
        id: "C2", text: text("Wij komen onze afspraken na.", "We keep our agreements."), about: .self),
      Statement(id: "C3", text: text("De andere partners komen hun afspraken na.", "The other partners keep their agreements."), about: .others),
      Statement(
        id: "C6", text: text("Als het eigen werk druk is, schuift deze samenwerking door.", "When own work gets busy, this slips."),
        isReversed: true),
    ],
    indicators: [
      Indicator(
        id: "agreements-kept", title: text("Afspraken nagekomen", "Agreements kept"), unit: .share,
        measure: Measure(.share, of: "agreements"), norm: NormCurve([.init(0.4, 1), .init(0.9, 5)]),
        source: text("Vier van de vijf afspraken op tijd is gewoon goed.", "Four in five agreements in time is simply good.")),
      Indicator(
        id: "meeting-hours", title: text("Uren overleg", "Meeting hours"), unit: .hours, measure: Measure(.sum("hours"), of: "meetings")),
    ],
    explain: [
      "concern": text("Afspraken blijven te vaak liggen. Zonder gesprek hierover verandert dat niet.", "Agreements are left undone too often."),
      "attention": text("De meeste afspraken worden nagekomen, maar niet vanzelf.", "Most agreements are kept, but not by themselves."),
      "healthy": text("Afspraken zijn hier afspraken.", "An agreement is an agreement here."),
    ],
    discuss: [text("Welke afspraak durven we los te laten?", "Which agreement do we dare to let go?")])

  private static let progress = Dimension(
    id: "progress", title: text("Voortgang", "Progress"),
    question: text("Komen we dichter bij ons doel?", "Do we come closer to our goal?"),
    statements: [
      Statement(id: "P1", text: text("We hebben één doel dat voor iedereen duidelijk is.", "We have one goal that is clear to all.")),
      Statement(id: "P4", text: text("We overleggen veel, maar besluiten weinig.", "We consult a lot but decide little."), isReversed: true),
    ],
    indicators: [
      Indicator(
        id: "decision-days", title: text("Dagen tot een besluit", "Days to a decision"), unit: .days,
        measure: Measure(.medianDays(from: "raised-on", to: "decided-on"), of: "decisions"), norm: NormCurve([.init(14, 5), .init(90, 1)]),
        source: text("Een besluit binnen zes weken houdt de vaart erin.", "A decision within six weeks keeps things moving."))
    ],
    explain: ["concern": text("Er wordt veel gepraat en weinig bereikt.", "There is much talk and little progress.")],
    discuss: [text("Welk besluit schuiven we al het langst voor ons uit?", "Which decision have we put off longest?")])

  private static let result = Dimension(
    id: "result", title: text("Resultaat", "Result"), question: text("Merkt de doelgroep er iets van?", "Does the target group notice?"),
    statements: [
      Statement(id: "R1", text: text("Onze samenwerking levert resultaten op die mensen merken.", "Our collaboration gives results people notice."))
    ],
    explain: ["attention": text("Er zijn resultaten, maar nog te weinig.", "There are results, but too few.")],
    discuss: [text("Wat zou er misgaan als we morgen stoppen?", "What would go wrong if we stopped tomorrow?")])

  private static let openness = Dimension(
    id: "openness", title: text("Openheid", "Openness"), question: text("Komt alles op tafel?", "Does everything come to the table?"),
    statements: [
      Statement(
        id: "O1", text: text("Partners zijn eerlijk over hun belangen.", "Partners are honest about their interests."), about: .others,
        facet: "trust"),
      Statement(id: "O4", text: text("Wij spreken een partner aan die een afspraak niet nakomt.", "We call a partner to account."), about: .self),
    ],
    discuss: [text("Wat zeggen we wel op de gang en niet aan tafel?", "What do we say in the corridor and not at the table?")])

  private static let agility = Dimension(
    id: "agility", title: text("Lenigheid en omgeving", "Agility and environment"),
    question: text("Zien we op tijd wat er verandert?", "Do we see in time what changes?"),
    statements: [Statement(id: "A2", text: text("We passen plannen aan als de situatie verandert.", "We adapt plans when things change."))],
    explain: ["healthy": text("Nieuwe ontwikkelingen krijgen snel een plek.", "New developments are dealt with quickly.")],
    tables: [
      RegisterView(register: "developments", columns: ["development", "kind", "noticed-on", "response"], filters: [recent])
    ])
  private static let recent = RowFilter("kind", .choices(["law", "politics"]))

  private static let sham = SignalRule(
    id: "sham-collaboration", kind: .stop, title: text("Schijnsamenwerking", "Sham collaboration"),
    meaning: text("Er is veel overleg en weinig voortgang.", "There is much consultation and little progress."),
    condition: .measured(.score(.dimension("progress"), .both), Limits(upper: .init(3, isIncluded: false))),
    questions: [text("Wat zou er gebeuren als we een kwartaal niet overleggen?", "What if we did not meet for a quarter?")],
    actions: [text("Halveer het aantal overleggen en besluit per e-mail.", "Halve the meetings and decide by e-mail.")])

  private static let nonCommitment = SignalRule(
    id: "non-commitment", kind: .stop, title: text("Vrijblijvendheid", "Non-commitment"),
    meaning: text("Iedereen wil wel, maar afspraken blijven liggen en niemand spreekt elkaar aan.", "Everyone is willing, but agreements are left."),
    condition: .measured(.indicator("agreements-kept"), Limits(upper: .init(0.6, isIncluded: false))),
    questions: [text("Wie spreekt wie aan als een afspraak blijft liggen?", "Who calls whom to account?")],
    actions: [
      text("Geef elke afspraak een rol en een datum.", "Give each agreement a role and a date."),
      text("Schrap afspraken die niemand op zich neemt.", "Drop agreements that nobody takes on."),
    ])

  private static let silence = SignalRule(
    id: "silence", kind: .stop, title: text("Stilte", "Silence"), meaning: text("Niemand zegt wat er wringt.", "Nobody says what rubs."),
    condition: .measured(.responseShare, Limits(upper: .init(0.4, isIncluded: false))))

  private static let promises = SignalRule(
    id: "promises-kept", kind: .continue, title: text("Beloften nagekomen", "Promises kept"),
    meaning: text("Wat is afgesproken, gebeurt.", "What was agreed happens."),
    condition: .measured(.indicator("agreements-kept"), Limits(lower: .init(0.8, isIncluded: true))),
    questions: [text("Welke nieuwe kans ligt er nu?", "Which new chance is there now?")],
    actions: [text("Vier wat is gelukt en vertel het verder.", "Celebrate what worked and tell others.")])

  private static let goalReached = SignalRule(
    id: "goal-reached", kind: .complete, title: text("Doel bereikt", "Goal reached"),
    meaning: text("Het doel is bereikt.", "The goal is reached."),
    condition: .measured(.score(.dimension("result"), .facts), Limits(lower: .init(4.5, isIncluded: true))))

  private static let advice = [
    rule("not-enough-data", .notEnoughData, "Eerst meten", "Measure first", "Er is te weinig bekend voor een advies.", "Too little is known."),
    rule("stop", .stop, "Stoppen", "Stop", "Stop met deze vorm van samenwerken.", "Stop this form of collaboration."),
    rule(
      "reconsider", .reconsider, "Pas op de plaats", "Slow down and reconsider",
      "Neem gas terug en bespreek of deze samenwerking zo nog zin heeft.", "Slow down and discuss whether this still makes sense."),
    rule("adjust", .adjust, "Doorgaan en bijsturen", "Continue and adjust", "Ga door en stuur bij.", "Go on and adjust."),
    rule("continue", .continue, "Doorgaan", "Continue", "Ga door zoals u bezig bent.", "Go on as you are."),
  ]

  private static func rule(
    _ id: ID<AdviceRule>, _ outcome: AdviceRule.Outcome, _ nl: String, _ en: String, _ longNL: String, _ longEN: String
  ) -> AdviceRule {
    AdviceRule(
      id: id, outcome: outcome, title: text(nl, en), summary: text(longNL, longEN),
      obligatory: outcome == .stop
        ? .init(title: text("Vorm herzien", "Revise the form"), summary: text("Herzie de vorm of de bezetting.", "Revise the form."))
        : nil,
      steps: outcome == .reconsider ? [text("Plan binnen vier weken een gesprek over doel en vorm.", "Plan a talk on goal and form.")] : [],
      questions: [text("Is het deze vorm die niet werkt, of het idee?", "Is it this form that does not work, or the idea?")])
  }
}
