import Collaboration
import Tables

extension PublishedTable {
  static let adherence = PublishedTable(
    .adherence, in: .adherence, history: true, "Members and other counts over time", rows: { $0.adherence.rows },
    fields: [
      Field(.subject, .name, "what is counted") { row, _ in .text(row.subject) },
      Field(.category, .word, "which part of it", empty: "where the data has none") { row, _ in Value(row.category) },
      Field(.date, .date, "when") { row, _ in .text(row.date.description) },
      Field(.value, .number(decimals: 1), "the count", empty: "in a year without data") { row, _ in Value(row.value) },
      Field(
        .change, .number(decimals: 1), "the change against the date before",
        empty: "at the first date, next to a year without data"
      ) { row, _ in Value(row.change) },
      Field(
        .changePercent, .percent, "the same in percent of the count before",
        empty: "at the first date, next to a year without data, where the count before was 0"
      ) { row, _ in Value(row.changePercent) },
      Field(
        .index, .number(decimals: 1), "100 at the first date with a count", empty: "where that count is 0"
      ) { row, _ in Value(row.index) },
      Field(.new, .count(), "members now and not the year before", empty: published) { row, _ in Value(row.new) },
      Field(.renewed, .count(), "members now and the year before", empty: published) { row, _ in Value(row.renewed) },
      Field(.notRenewed, .count(), "members the year before and not now", empty: published) { row, _ in
        Value(row.notRenewed)
      },
      Field(.source, .source, "where the count is written") { row, _ in .text(row.source) },
    ])

  private static let published =
    "for published counts, in the first year of the data, and next to a year without data"

  static let claims = PublishedTable(
    .claims, in: .adherence, history: true, "Published statements on counts, checked against the counts",
    rows: { $0.claims },
    fields: [
      Field(.subject, .name, "what the claim is about") { row, _ in .text(row.claim.subject) },
      Field(.category, .word, "which part of it") { row, _ in .text(row.claim.category) },
      Field(.startDate, .date, "the date that it compares with") { row, _ in .text(row.claim.startDate.description) },
      Field(.endDate, .date, "the date that it is about") { row, _ in .text(row.claim.endDate.description) },
      Field(.claimedPercent, .percent, "the change that is claimed") { row, _ in Value(row.claim.changePercent) },
      Field(
        .computedPercent, .percent, "the change between the counts at the two dates",
        empty: "where a count is missing or the first is 0"
      ) { row, _ in Value(row.computedPercent) },
      Field(
        .agrees, .flag, "whether they differ by at most one percentage point", empty: "with computed_percent"
      ) { row, _ in Value(row.agrees) },
      Field(.source, .source, "where the claim is written") { row, _ in .text(row.source) },
    ])
}
