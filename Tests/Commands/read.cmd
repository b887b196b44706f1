# Minutes into a network folder: what they say, each fact with its line, and what they leave open.

$ printf 'Compte rendu du 14 mars 2023\n\nPrésents :\n- Aline BERTIN, Brize\n- Hugo CARREL, Orvanne\nExcusée : Rose TISSIER (Lestrac)\n' > march.txt

$ maillage read march.txt --into network
network: 3 organizations, 3 persons, 1 event, 3 attendance

$ cat network/attendance.csv
event,person,organization,status,on_behalf_of,role,source
reunion-2023-03-14,aline-bertin,brize,present,,,march.txt#L4
reunion-2023-03-14,hugo-carrel,orvanne,present,,,march.txt#L5
reunion-2023-03-14,rose-tissier,lestrac,excused,,,march.txt#L6

$ maillage read march.txt --into network
network: nothing new

# The next minutes extend it; --dry-run only says how.

$ printf 'Compte rendu du 6 juin 2023\n\nPrésents :\n- Aline BERTYN, Brize\n- Noé MARTIN, Orvanne\n' > june.txt

$ maillage read june.txt --into network --dry-run --quiet | grep -v '^$'
persons
id          name        source
──────────  ──────────  ───────────
noe-martin  Noé Martin  june.txt#L5
events
id                  name                         start_date  status  source
──────────────────  ───────────────────────────  ──────────  ──────  ───────────
reunion-2023-06-06  Compte rendu du 6 juin 2023  2023-06-06  held    june.txt#L1
attendance
event               person        organization  status   source
──────────────────  ────────────  ────────────  ───────  ───────────
reunion-2023-06-06  Aline Bertyn  brize         present  june.txt#L4
reunion-2023-06-06  noe-martin    orvanne       present  june.txt#L5
filled in
table    row           column       text          source
───────  ────────────  ───────────  ────────────  ───────────
persons  Aline Bertin  other_names  Aline Bertyn  june.txt#L4

# A doubt is asked, with the guess and how to settle it.

$ maillage read june.txt --into network
june.txt#L4: « Aline Bertyn » est-ce « Aline Bertin » ? (une lettre diffère) → oui
network: 1 person, 1 event, 2 attendance, 1 cell filled in; 1 question in questions.md

$ tail -4 network/questions.md | grep -v '^$'
  > Aline BERTYN, Brize
  Retenu : oui.
  Sinon : retirer « Aline Bertyn » de la cellule other_names de aline-bertin (persons.csv).

# Problems are told all together, and nothing is written.

$ printf x > a.pdf; maillage read a.pdf nowhere.txt --into other; ls other
a.pdf: is no .pdf file, whatever its name says, but text; name it .txt, .md or .html
nowhere.txt: there is no such file
ls: cannot access 'other': No such file or directory
exit 2

$ maillage read march.txt 2>&1 | head -1
Error: name a network folder with --into, or use --dry-run

# Five at once: each finds what the one before wrote.

$ for i in 1 2 3 4 5; do printf 'Compte rendu du %d mars 2024\n\nPrésents :\n- Aline BERTIN, Brize\n' $i > m$i.txt; done; for i in 1 2 3 4 5; do maillage read m$i.txt --into five --quiet >/dev/null 2>&1 & done; wait; tail -n +2 five/events.csv | wc -l; ls -A five | grep lock
5
exit 1

# One that holds the folder too long is named; here it holds it for good.

# Names that are no UTF-8 are read and written as they are called; one like an option is a file behind --.

$ mkdir latin; cd latin; printf 'Compte rendu du 2 mars 2024\n\nPrésents :\n- Aline BERTIN, Brize\n' > $'m\351.txt'; maillage read $'m\351.txt' --into $'n\351t'; ls -b; tail -1 $'n\351t/attendance.csv'
nét: 1 organization, 1 person, 1 event, 1 attendance
m\351.txt
n\351t
reunion-2024-03-02,aline-bertin,brize,present,,,mé.txt#L4

$ cp latin/$'m\351.txt' -- -opw.txt; maillage read --dry-run --quiet -- -opw.txt | grep -c aline-bertin
2

# A page of proof never takes the place of what maillage did not write, nor goes through a link.

$ printf 'Compte rendu du 2 mars 2024\n\nPrésents :\n- Aline BERTIN, Brize\n' >page.txt; mkdir -p paged/proof; echo mine >precious; ln -s ../../precious paged/proof/page.txt.html; maillage read page.txt --into paged; cat precious; ls paged
paged/proof/page.txt.html: was not made by maillage; move it away
mine
proof
