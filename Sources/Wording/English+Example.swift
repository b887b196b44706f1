extension English: ExamplePhrases {
  package var exampleTitle: String { "An invented network of towns" }

  package var exampleDescription: String {
    "Towns that share free software: an invented example, to be replaced by your own network."
  }

  package var exampleReadme: String { Self.readme }

  package func describe(_ column: String, of table: String) -> String {
    Self.columnsOfTables["\(table).\(column)"] ?? Self.columns[column] ?? ""
  }

  private static let readme = """
    # An invented network, to start from

    These towns, companies and people do not exist. Change the rows into yours, table by table; what you do not have, delete.

    1. `maillage check .` tells every problem with its line. It says nothing of this example.
    2. `maillage build .` writes figures, tables and a report into `output/`.
    3. `maillage check --fix .` tidies what a spreadsheet has left behind: spaces, dates, encodings.

    ## The tables

    Only `memberships.csv` is needed, and in it only `organization` and `group`.

    | file | a row says |
    | --- | --- |
    | `memberships.csv` | which organization takes part in which group, in which role, from when to when |
    | `organizations.csv` | what an organization is called, and where it is: without places there is no map |
    | `persons.csv` | who sits for organizations; leave it out if you publish no names |
    | `groups.csv` | a working group, or an association whose members are counted |
    | `events.csv`, `attendance.csv` | a meeting, and who was present, excused or absent |
    | `observations.csv` | a published count: so many members at such a date |
    | `claims.csv` | what somebody said of such counts; the report checks it (here: −50 % was said, −40 % is right) |
    | `adoptions.csv` | which organization uses, tries or studies which software |

    Refer to others by their `id` or their name, in any spelling of capitals, accents and hyphens. Dates are `2024`, `2024-04`
    or `2024-04-02`. Empty means not known, or still open. In `source`, write where a fact stands, so that every number can be
    traced.

    `datapackage.json` describes every column; `frictionless validate datapackage.json` checks the tables against it. Write
    your own title there. Where you remove a column from a table, remove its field too.

    """

  /// What columns hold in every table that has them.
  private static let columns = [
    "id": "A short name, unique in the table; other tables may refer to it",
    "name": "As people read it",
    "classification": "What kind it is, in your own words",
    "other_names": "Other spellings and former names, with a bar between them",
    "identifier": "Its number in a public register",
    "latitude": "Degrees north",
    "longitude": "Degrees east",
    "parent": "The organization that it is part of: an id or a name",
    "founding_date": "YYYY, YYYY-MM or YYYY-MM-DD",
    "dissolution_date": "YYYY, YYYY-MM or YYYY-MM-DD; empty while it goes on",
    "description": "What it does",
    "source": "Where the fact stands, such as minutes.txt#L57",
    "organization": "An id or a name of organizations.csv",
    "group": "An id or a name of groups.csv",
    "role": "lead, initiator, member, supplier, observer, or another word, which counts as member",
    "person": "An id or a name of persons.csv",
    "start_date": "YYYY, YYYY-MM or YYYY-MM-DD; empty where it is not known",
    "end_date": "YYYY, YYYY-MM or YYYY-MM-DD; empty while it goes on",
    "location": "Where it is held",
    "host": "The organization that receives: an id or a name",
    "event": "An id, a name or a date of events.csv",
    "status": "present, excused or absent",
    "on_behalf_of": "The organization that the person stood in for: an id or a name",
    "subject": "What is counted, such as the name of an association",
    "category": "What is counted of it, such as member companies",
    "date": "YYYY, YYYY-MM or YYYY-MM-DD",
    "value": "The count",
    "unit": "What the number counts",
    "change_percent": "The change that is claimed, in percent: -50 for “half of them have left”",
    "software": "Its name",
  ]

  /// What they hold in one table alone.
  private static let columnsOfTables = [
    "groups.classification": "working group, or association",
    "claims.start_date": "The date that is compared with",
    "claims.end_date": "The date that is spoken of",
    "adoptions.status": "in use, migration, test, study, or another word",
    "events.start_date": "The day of the meeting: YYYY-MM-DD",
  ]
}
