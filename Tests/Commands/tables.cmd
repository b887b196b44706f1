# Tables in the forms that people keep: what is guessed is told, with what says otherwise.

$ printf 'organisme;Routes;Eaux\nMontval;x;\nClairbrune;x;pilote\n' >matrix.csv && maillage check matrix.csv
matrix.csv:1: warning: the headings from “Routes” on are taken for groups, whose members the cells mark
matrix.csv: 2 organizations, 2 groups, 3 memberships; no error, 1 warning, 0 notes

$ printf 'Nom;Fonction\nAda Unwin;Présidente\n' >bureau.csv && maillage check bureau.csv
bureau.csv:1: warning: “Nom” is taken for people, as its names look; --columns "Nom=organization" says otherwise; no heading names a group, so all are taken for members of “bureau”; --columns "HEADING=group" names the column that does
bureau.csv: 1 person, 1 group, 1 membership; no error, 1 warning, 0 notes

$ printf 'Wer;Wo\nMontval;Routes\n' >wer.csv && maillage check wer.csv --columns 'Wer=organization,Wo=group'
wer.csv: 1 organization, 1 group, 1 membership; no error, 0 warnings, 0 notes

$ maillage check wer.csv --columns 'Wer=gruppe' 2>&1 | head -1
Error: The value 'Wer=gruppe' is invalid for '--columns <heading=column>': there is no column “gruppe”; the columns are organization, person, group, role, start_date, end_date, given_name, family_name, event, status, source and - to leave one out

# A graph in a CSV, and one of nodes of one kind.
$ printf 'source,target\nMontval,Routes\n' >edges.csv && maillage check edges.csv
edges.csv:1: warning: this is a list of edges: “source” is taken for organizations, “target” for their groups; --columns "source=person" says otherwise
edges.csv: 1 organization, 1 group, 1 membership; no error, 1 warning, 0 notes

$ printf 'source,target\na,b\nb,c\n' >friends.csv && maillage check friends.csv
friends.csv:2: “b” is a source and a target, so that nodes are of one kind; a network of two has organizations for sources and groups for targets
exit 1

# What comes out as a spreadsheet comes in again.
$ maillage export seeds/bouches-du-rhone-2007 -o out.xlsx && maillage check out.xlsx
out.xlsx: warning: an Excel workbook has no place for the title, language and licenses; popolo, a csv folder and sqlite keep them
out.xlsx: 21 organizations, 21 persons, 10 groups, 50 memberships, 2 events, 21 attendance rows, 2 observations, 1 claim, 29 adoptions; no error, 0 warnings, 0 notes

# For Excel where a comma stands before decimals.
$ maillage export seeds/bouches-du-rhone-2007 --format csv --csv excel-fr -o french && head -c 3 french/memberships.csv | od -An -tx1 && head -2 french/memberships.csv | tail -1 | tr -d '\r' && maillage check french | tail -1
 ef bb bf
SAN Ouest Provence;ADULLACT;member;;;2007;compte-rendu-2007.txt#L32-L33
french: 21 organizations, 21 persons, 10 groups, 50 memberships, 2 events, 21 attendance rows, 2 observations, 1 claim, 29 adoptions; no error, 0 warnings, 0 notes
