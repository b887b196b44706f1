# Bad input is normal: each problem is a line with its place, and what would be right; all of them at once.

$ maillage check nowhere
nowhere: there is no such folder or file; give a network folder, a CSV of memberships, a spreadsheet, a graph or a network.sqlite
exit 1

$ mkdir empty && maillage check empty
empty: the folder is empty; put into it memberships.csv, with the columns organization and group
exit 1

$ touch empty.csv && maillage check empty.csv
empty.csv: the file is empty; write a header with at least organization and group
exit 1

$ printf 'organization,group\n' >header.csv && maillage check header.csv
header.csv: no membership stands below the header; write a row for each, as “Arles,OpenCourrier”
exit 1

$ printf 'organization\nA\n' >column.csv && maillage check column.csv
column.csv:1: the column group is missing; add it to the header
exit 1

$ printf 'organization,group,start_date,end_date\nA,G,01/10/2007,\nB,G,2008,2007\nC,G,2007-13,\n' >dates.csv && maillage build dates.csv
dates.csv:2:5: “01/10/2007” is not an ISO date; write 2007-10-01, or 2007-01-10 where the month comes first
dates.csv:3:10: the end 2007 is before the start 2008; swap them, or mend the one that is wrong
dates.csv:4:5: there is no such date as “2007-13”; months go from 01 to 12, days to the end of the month
exit 1

# With an error nothing is written.

$ ls output
ls: cannot access 'output': No such file or directory
exit 2

$ mkdir two && printf 'id,name,other_names\na,Aix,X\nb,Berre,X\n' >two/organizations.csv && printf 'organization,group\nX,G\n' >two/memberships.csv && maillage check two
two/memberships.csv: note: 1 group known from here alone: “G”
two/memberships.csv:2:1: “X” fits 2 organizations: “Aix” (two/organizations.csv:2) and “Berre” (two/organizations.csv:3); write the id instead: a or b
exit 1

$ printf 'organization,group\nA\0B,G\n' >nul.csv && maillage check nul.csv
nul.csv:2:2: there is a NUL byte here, so this is no text or a damaged one; save it as CSV (UTF-8)
exit 1

$ (printf 'organization,group\n'; head -c 100000000 /dev/zero | tr '\0' x) >long.csv && (ulimit -v 2000000; maillage check long.csv); rm long.csv
long.csv:2:1: this cell is longer than 1 MB; are line breaks or delimiters missing?

$ mkdir -p folder/memberships.csv && maillage check folder
folder/memberships.csv: this is a folder, where a file is wanted
exit 1

# What is only doubtful is a warning, which --strict makes an error and --quiet keeps back.

$ printf 'organization,group,colour\nA,G,red\nA,G,red\n' >doubtful.csv && maillage check doubtful.csv
doubtful.csv:1:20: warning: the unknown column “colour” is left out; the columns of memberships are organization, group, role, person, start_date, end_date, first_seen, last_seen and source
doubtful.csv:3:1: warning: this row says the same as line 2; it is counted once
doubtful.csv: 1 organization, 1 group, 1 membership; no error, 2 warnings, 0 notes

$ maillage check doubtful.csv --quiet
doubtful.csv: 1 organization, 1 group, 1 membership; no error, 2 warnings, 0 notes

$ maillage build doubtful.csv --strict --quiet
doubtful.csv: warnings are errors with --strict; nothing was written
exit 1

# Spreadsheets of all kinds are read.

$ printf 'organisme;groupe;r\364le\nCh\342teauneuf;G;chef de projet\n' >windows.csv && maillage stats windows.csv --table leadership-load --format csv | cut -d, -f1-3
windows.csv:1:19: note: this is not UTF-8, so the file was read as Windows-1252; save it as UTF-8 to be sure of its accents
organization,groups,lead
Châteauneuf,1,1

$ printf '\377\376o\0r\0g\0a\0n\0i\0z\0a\0t\0i\0o\0n\0\t\0g\0r\0o\0u\0p\0\n\0A\0\t\0G\0\n\0' >utf16.csv && maillage check utf16.csv
utf16.csv: 1 organization, 1 group, 1 membership; no error, 0 warnings, 0 notes

# Labels are hostile: the files stay what they are.

$ printf 'organization,group\n"=HYPERLINK(""http://example.org"")",<script>alert(1)</script>\n"two\nlines \\ & <b> ""q"" 😀 שלום",<script>alert(1)</script>\n' >hostile.csv && maillage build hostile.csv --quiet
output/report.html

$ head -2 output/tables/leadership-load.csv | cut -d, -f1
organization
"'=HYPERLINK(""http://example.org"")"

$ grep -c '<script>alert' output/report.html
0
exit 1

$ xmllint --noout output/report.html output/figures/*.svg

# Output that cannot be written.

$ touch file && maillage build hostile.csv --output file --quiet
file: is no folder; name another place for the output
exit 1

$ mkdir mine && echo mine >mine/report.html && maillage build hostile.csv --output mine --quiet; cat mine/report.html; ls -A mine
mine/report.html: was not made by maillage; move it away, or name another folder for the output
mine
report.html

$ mkdir notes && echo mine >notes/notes.txt && maillage build hostile.csv --output notes --quiet && maillage build hostile.csv --output notes --quiet && cat notes/notes.txt
notes/report.html
notes/report.html
mine
