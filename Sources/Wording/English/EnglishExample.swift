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
    "first_seen": "The date of the first source that shows it: YYYY, YYYY-MM or YYYY-MM-DD",
    "last_seen": "The date of the last source that shows it: YYYY, YYYY-MM or YYYY-MM-DD",
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
    "attendance.role": "What someone was in the meeting or the organization; guest for a guest, who is not expected",
    "groups.classification": "working group, or association",
    "claims.start_date": "The date that is compared with",
    "claims.end_date": "The date that is spoken of",
    "adoptions.status": "in use, migration, test, study, or another word",
    "events.group": "The group that met: an id or a name",
    "events.status": "held, announced or cancelled; empty for held",
    "events.start_date": "The day of the meeting: YYYY-MM-DD",
  ]
}

extension English {
  package var exampleTables: [String: String] { Self.tables }

  private static let tables = [
    "organizations": """
    id,name,classification,other_names,identifier,latitude,longitude,parent
    ambleford,Ambleford,town,Ambleford Town Council,,51.42,-2.11,wend-valley
    brookmere,Brookmere,town,,,51.47,-2.02,wend-valley
    carrow,Carrow-on-Wend,town,Carrow,,51.39,-1.94,wend-valley
    dunholt,Dunholt,town,,,51.51,-1.91,
    elmstead-vale,Elmstead Vale,town,Elmstead|Vale of Elmstead,,51.45,-1.83,
    wend-valley,Wend Valley Partnership,association of towns,WVP,,51.43,-2.05,
    opencraft,Opencraft,company,,,51.36,-2.20,

    """,
    "persons": """
    id,name,other_names
    ada-brown,Ada Brown,A. Brown
    ben-carter,Ben Carter,
    chloe-davis,Chloe Davis,

    """,
    "groups": """
    id,name,classification,other_names,founding_date,dissolution_date,description,source
    mail,Incoming mail,working group,Mail,2023-03-14,,Register and follow letters with one free program,minutes of 2023-03-14
    records,Council records,working group,,2023-03-14,,Write and publish the decisions of the councils,minutes of 2023-03-14
    maps,Shared maps,working group,GIS,2023-10,,One map of networks and roads,minutes of 2023-10-10
    inventory,Computer inventory,working group,,2023-03-14,2024-04-02,Ended: everybody has one now,minutes of 2024-04-02
    commons,Commons of Towns,association,,2021,,"The association that publishes the programs, see observations.csv",

    """,
    "memberships": """
    organization,group,role,person,start_date,end_date,first_seen,last_seen,source
    ambleford,mail,lead,ada-brown,2023-03-14,,,,minutes of 2023-03-14
    brookmere,mail,member,,2023-03-14,,,,minutes of 2023-03-14
    carrow,mail,member,,2023-03-14,2024-04-02,,,minutes of 2023-03-14
    elmstead-vale,mail,member,,2023-10-10,,,,minutes of 2023-10-10
    opencraft,mail,supplier,,2023-10-10,,,,minutes of 2023-10-10
    ambleford,records,lead,ben-carter,2023-03-14,,,,minutes of 2023-03-14
    brookmere,records,initiator,,2023-03-14,,,,minutes of 2023-03-14
    carrow,records,member,chloe-davis,2023-03-14,,,,minutes of 2023-03-14
    dunholt,records,member,,2023-10-10,,,,minutes of 2023-10-10
    wend-valley,records,observer,,2023-10-10,,,,minutes of 2023-10-10
    carrow,maps,lead,chloe-davis,2023-10-10,,,,minutes of 2023-10-10
    ambleford,maps,member,,2023-10-10,,,,minutes of 2023-10-10
    dunholt,maps,member,,2024-04-02,,,,minutes of 2024-04-02
    wend-valley,maps,member,,2024-04-02,,,,minutes of 2024-04-02
    opencraft,maps,supplier,,2024-04-02,,,,minutes of 2024-04-02
    brookmere,inventory,initiator,,2023-03-14,2024-04-02,,,minutes of 2023-03-14
    ambleford,inventory,member,,2023-03-14,2024-04-02,,,minutes of 2023-03-14
    elmstead-vale,inventory,member,,2023-03-14,2024-04-02,,,minutes of 2023-03-14
    ambleford,commons,member,,2021,,,,
    brookmere,commons,member,,2022,,,,
    carrow,commons,member,,2022,2024,,,
    dunholt,commons,member,,2024,,,,

    """,
    "events": """
    id,name,start_date,location,host,group,status,source
    2023-03-14,Meeting of 14 March 2023,2023-03-14,Ambleford,ambleford,,held,
    2023-10-10,Meeting of 10 October 2023,2023-10-10,Brookmere,brookmere,,held,
    2024-04-02,Meeting of 2 April 2024,2024-04-02,Carrow-on-Wend,carrow,,held,
    2025-03-18,Meeting of 18 March 2025,2025-03-18,Dunholt,dunholt,,held,

    """,
    "attendance": """
    event,person,organization,status,on_behalf_of,role,source
    2023-03-14,ada-brown,ambleford,present,,,minutes of 2023-03-14
    2023-03-14,ben-carter,brookmere,present,,,minutes of 2023-03-14
    2023-03-14,chloe-davis,carrow,present,,,minutes of 2023-03-14
    2023-03-14,,dunholt,present,,,minutes of 2023-03-14
    2023-03-14,,elmstead-vale,excused,,,minutes of 2023-03-14
    2023-03-14,,wend-valley,excused,,,minutes of 2023-03-14
    2023-10-10,ada-brown,ambleford,present,,,minutes of 2023-10-10
    2023-10-10,ben-carter,brookmere,present,,,minutes of 2023-10-10
    2023-10-10,chloe-davis,carrow,excused,,,minutes of 2023-10-10
    2023-10-10,,dunholt,present,,,minutes of 2023-10-10
    2023-10-10,,elmstead-vale,absent,,,minutes of 2023-10-10
    2023-10-10,,wend-valley,present,,,minutes of 2023-10-10
    2024-04-02,ada-brown,ambleford,present,,,minutes of 2024-04-02
    2024-04-02,ben-carter,brookmere,present,,,minutes of 2024-04-02
    2024-04-02,chloe-davis,carrow,present,,,minutes of 2024-04-02
    2024-04-02,,dunholt,excused,,,minutes of 2024-04-02
    2024-04-02,,elmstead-vale,present,,,minutes of 2024-04-02
    2024-04-02,,wend-valley,present,,,minutes of 2024-04-02
    2025-03-18,ada-brown,ambleford,present,brookmere,,minutes of 2025-03-18
    2025-03-18,ben-carter,brookmere,excused,,,minutes of 2025-03-18
    2025-03-18,chloe-davis,carrow,present,,,minutes of 2025-03-18
    2025-03-18,,dunholt,present,,,minutes of 2025-03-18
    2025-03-18,,elmstead-vale,absent,,,minutes of 2025-03-18
    2025-03-18,,wend-valley,present,,,minutes of 2025-03-18

    """,
    "observations": """
    subject,category,date,value,unit,source
    Commons of Towns,member towns,2023,40,towns,annual report 2023
    Commons of Towns,member towns,2024,44,towns,annual report 2024
    Commons of Towns,member towns,2025,47,towns,annual report 2025
    Commons of Towns,member companies,2023,20,companies,annual report 2023
    Commons of Towns,member companies,2024,16,companies,annual report 2024
    Commons of Towns,member companies,2025,12,companies,annual report 2025

    """,
    "claims": """
    subject,category,start_date,end_date,change_percent,source
    Commons of Towns,member companies,2023,2025,-50,minutes of 2025-03-18

    """,
    "adoptions": """
    organization,software,status,start_date,source
    ambleford,Postbox,in use,2022,
    brookmere,Postbox,in use,2023-06,
    carrow,Postbox,migration,2024,
    elmstead-vale,Postbox,study,,
    ambleford,Minutebook,in use,2023,
    brookmere,Minutebook,test,2024-05,
    dunholt,Minutebook,migration,2024,
    carrow,Mapwright,in use,2024,
    ambleford,Mapwright,test,2025,
    wend-valley,Mapwright,study,,
    brookmere,Countall,in use,2023,
    elmstead-vale,Countall,in use,2024,

    """,
  ]
}
