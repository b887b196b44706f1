extension English: QuestionPhrases {
  package var questionsTitle: String { "Open questions" }
  package var questionsIntroduction: String {
    "What the minutes leave open. Each question says what was taken; if that is right, there is nothing to do. If not, "
      + "edit the cell that is named. Tick a question or let it stand once it is settled: it is not asked again."
  }
  package var takenLabel: String { "Taken:" }
  package var remedyLabel: String { "If not:" }

  package func dateMissing(_ taken: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "When was the meeting? The minutes do not say.", guess: "\(taken), by the dates that they mention",
      remedy: "write the date in \(place(cell))")
  }

  package func dateOrder(_ taken: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Are the day and the month of the date in this order?", guess: taken,
      remedy: "write the date in \(place(cell))")
  }

  package func sameName(_ written: String, _ taken: String, _ doubt: NameDoubt, _ cell: CellPlace) -> QuestionText {
    let reason =
      switch doubt {
      case .oneLetter: "one letter differs"
      case .partOfName: "it is the beginning of that name"
      case .initials: "the name is shortened"
      case .givenName: "the given names are alike"
      }
    return QuestionText(
      question: "Is “\(written)” the same as “\(taken)”? (\(reason))", guess: "yes",
      remedy: "take “\(written)” out of \(place(cell))")
  }

  package func sharedName(
    _ written: String, _ taken: String, others: [String], id: String, source: String
  ) -> QuestionText {
    QuestionText(
      question: "Is “\(written)” here “\(taken)”? \(list(others)) \(others.count == 1 ? "has" : "have") that name too.",
      guess: "yes", remedy: "replace \(id) in the rows with the source \(source)")
  }

  package func nearName(_ written: String, _ other: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Are “\(written)” and “\(other)” two?", guess: "yes, two", remedy: "add “\(written)” to \(place(cell))")
  }

  package func supplier(_ name: String, groups: [String], _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Is \(name) a supplier? It is named among the members of \(list(groups)), which have suppliers, and "
        + "nowhere else.",
      guess: "yes, a supplier", remedy: "write member in \(place(cell))")
  }

  package func leftWithoutDate(
    _ name: String, _ association: String, _ taken: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "When did \(name) leave \(association)? The minutes do not say.", guess: "\(taken) at the latest",
      remedy: "write the date in \(place(cell))")
  }

  package func inferredMember(_ name: String, _ association: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Is \(name) a member of \(association)? It speaks among the members.", guess: "yes",
      remedy: "delete the row, or write observer in \(place(cell))")
  }

  package func twoOrganizations(
    _ person: String, _ taken: String, _ other: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "Is \(person) from \(taken) or from \(other)? Both are written.", guess: taken,
      remedy: "edit \(place(cell))")
  }

  package func twoStatuses(_ person: String, _ taken: String, _ other: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "\(person) is in two lists: \(taken) and \(other).", guess: taken, remedy: "edit \(place(cell))")
  }

  package func contradiction(_ written: String, minutes: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "The minutes say “\(minutes)”, the network “\(written)”. Which is right?",
      guess: "the network, left as it was", remedy: "edit \(place(cell))")
  }

  package func noBoxTicked(_ count: Int, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "No box of the list is ticked. Were the \(number(count)) people there?", guess: "yes",
      remedy: "edit the column \(cell.column) of \(cell.file)")
  }

  package func unmarkedOrganizations(
    _ count: Int, _ person: String, _ organization: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "Nothing parts the names from the organizations in this list (\(number(count))). Does the surname end "
        + "with its first word?",
      guess: "yes: “\(person)” of “\(organization)”", remedy: "edit \(place(cell))")
  }

  package func announced(_ name: String, _ date: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Is this the meeting that was announced (“\(name)”)? The minutes date it \(date).", guess: "yes",
      remedy: "write the date in \(place(cell))")
  }

  package func newSeat(
    _ name: String, _ group: String, role: String, others: [String], until: String?, _ cell: CellPlace
  ) -> QuestionText {
    let before = others.isEmpty ? "" : " \(list(others)) was before."
    return QuestionText(
      question: "\(name) is now \(role) of “\(group)”.\(before) Was it handed over?",
      guess: until.map { "yes, after \($0)" } ?? "no, both are",
      remedy: until == nil ? "write the end date in \(place(cell))" : "empty \(place(cell))")
  }

  package func noLongerListed(_ name: String, _ group: String, until: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "\(name) is no longer listed in “\(group)”. Did it leave?", guess: "yes, after \(until)",
      remedy: "empty \(place(cell))")
  }

  package func namesakes(
    _ name: String, _ organization: String, _ other: String, id: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "Are \(name) of \(organization) and \(name) of \(other) two people?", guess: "yes, two",
      remedy: "delete the row \(id) and add “\(id)” to \(place(cell))")
  }

  package func moved(_ person: String, from: String, to: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "\(person) was from \(from) and is from \(to). Is it the same person?", guess: "yes",
      remedy: "write another name in \(place(cell))")
  }

  package func groupsWithoutMembers(_ names: [String]) -> QuestionText {
    QuestionText(
      question:
        "Who is in \(list(names))? No members were found below \(names.count == 1 ? "this heading" : "these headings").",
      guess: "no groups with members", remedy: "add them to groups.csv, and their members to memberships.csv")
  }

  package func nobodyFound(_ file: String) -> QuestionText {
    QuestionText(
      question: "Who was at the meeting? No list of people was found in \(file).", guess: "nobody",
      remedy: "add the rows to attendance.csv")
  }

  private func place(_ cell: CellPlace) -> String { "the cell \(cell.column) of \(cell.row) (\(cell.file))" }
}
