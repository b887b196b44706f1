# Annexes to reports: nothing else changes, and they go again.

$ printf '# Compte rendu\r\n\r\nTexte.\r\n' > minutes.md; maillage attach minutes.md seeds/bouches-du-rhone-2007 --figures leadership-load
minutes-annex.md

$ head -5 minutes-annex.md | tail -1 | tr -d '\r' | sed 's/sha256=.*--/sha256=…--/'; ls minutes-annex-figures
<!--maillage-annex sha256=…-->
leadership-load.svg

$ cp minutes-annex.md once.md; maillage attach minutes-annex.md seeds/bouches-du-rhone-2007 --in-place --figures leadership-load && cmp once.md minutes-annex.md
minutes-annex.md

$ maillage attach minutes-annex.md --remove --in-place && cmp minutes.md minutes-annex.md; ls -d minutes-annex-figures
minutes-annex.md
minutes-annex-figures

# The pictures stay as long as a copy beside it shows them.

$ rm once.md; maillage attach minutes-annex.md seeds/bouches-du-rhone-2007 --in-place --figures leadership-load && maillage attach minutes-annex.md --remove --in-place; ls -d minutes-annex-figures 2>/dev/null
minutes-annex.md
minutes-annex.md
exit 2

$ maillage attach minutes-annex.md --remove --in-place
minutes-annex.md: has no annex of maillage's
exit 1

# A page, in its own encoding; the annex speaks English and names nobody.

$ printf '<html><body><p>\351t\351</p></body></html>' > page.html; maillage attach page.html seeds/vaudraine-fictif -o out.html --lang en --pseudonyms --figures attendance --tables none --quiet
out.html

$ grep -c 'Annex: ' out.html; maillage attach out.html --remove -o back.html && cmp page.html back.html
1
back.html

# Office documents: every part that is not the annex's stays.

$ maillage build seeds/bouches-du-rhone-2007 --output output --formats odt,docx --quiet
output/report.html

$ for f in odt docx; do maillage attach output/report.$f seeds/bouches-du-rhone-2007 -o a.$f --figures adherence && maillage attach a.$f seeds/bouches-du-rhone-2007 -o b.$f --figures adherence && cmp a.$f b.$f && maillage attach a.$f --remove -o c.$f && cmp output/report.$f c.$f; done
a.odt
b.odt
c.odt
a.docx
b.docx
c.docx

# What cannot be done is told in a line, and the report stays.

$ head -c 9000 output/report.odt > cut.odt; maillage attach cut.odt seeds/bouches-du-rhone-2007 2>&1 | sed 's/: [^:]*$//'
cut.odt: is damaged, or no document of its kind

$ cp page.html page.docx; maillage attach page.docx seeds/bouches-du-rhone-2007
page.docx: is no office document, whatever its name says
exit 1

$ printf '\320\317\021\340' > locked.docx; maillage attach locked.docx seeds/bouches-du-rhone-2007
locked.docx: is protected with a password, or in the format of Word before 2007; save it as .docx without one
exit 1

$ truncate -s 500M large.odt; maillage attach large.odt seeds/bouches-du-rhone-2007
large.odt: the file is larger than 256 MB, which is more than maillage reads; split it
exit 1

$ chmod a-w minutes.md; maillage attach minutes.md seeds/bouches-du-rhone-2007 --in-place
minutes.md: is read-only, and stays as it is; name another file with -o
exit 1

$ touch '.~lock.page.html#'; maillage attach page.html seeds/bouches-du-rhone-2007 --in-place
page.html: is open in LibreOffice; close it there first
exit 1

$ maillage attach page.html seeds/bouches-du-rhone-2007 -o ./page.html
page.html: is the report itself, which is only replaced with --in-place
exit 1

$ printf 'mine' > page-annex.html; maillage attach page.html seeds/bouches-du-rhone-2007 --quiet; cat page-annex.html
page-annex.html: is there already and no annexed report, or one that was changed; name a file with -o
mine

$ maillage attach minutes.txt seeds/bouches-du-rhone-2007 2>&1 | head -1
Error: “minutes.txt” does not end in .odt, .docx, .pdf, .html or .md

$ maillage attach minutes.md seeds/bouches-du-rhone-2007 -o minutes.odt 2>/dev/null
exit 64

$ maillage attach minutes.md 2>&1 | head -1
Error: name the network whose figures are to be attached

$ maillage attach minutes.md seeds/bouches-du-rhone-2007 --figures pie 2>/dev/null
exit 64

# What maillage cannot prove to have written is the author's: forged, stray and quoted marks, and an annex that was edited.

$ mkdir -p forged/report/minutes-figures forged/victim/deep; echo kept > forged/victim/deep/thesis.txt; printf '# Minutes\n\n<!--maillage-annex-->\n![x](<minutes-figures/%%2E%%2E/%%2E%%2E/victim%%00.svg>)\n<!--/maillage-annex-->\n' > forged/report/minutes.md; cd forged/report; maillage attach minutes.md ../../seeds/bouches-du-rhone-2007 --in-place --figures adherence --quiet; maillage attach minutes.md --remove --in-place; maillage attach minutes.md --remove --in-place; cat ../victim/deep/thesis.txt
minutes.md
minutes.md
minutes.md: has no annex of maillage's
kept

$ seq 50 | sed 's/^/Paragraph /' > body; (echo '<!--maillage-annex-->'; cat body) > stray.md; for i in 1 2; do maillage attach stray.md seeds/bouches-du-rhone-2007 --in-place --figures adherence --quiet; done; grep -c Paragraph stray.md
stray.md
stray.md
50

$ cp stray.md edited.md; sed -i 's/^## .*/& (draft)/' edited.md; maillage attach edited.md --remove --in-place; grep -c Paragraph edited.md
edited.md: has an annex in line 53 that was changed since maillage wrote it; --discard-edits takes it out with the changes, and to keep it, remove its marks
50

$ cp edited.md back.md; maillage attach back.md --remove --in-place --discard-edits && grep -c Paragraph back.md
back.md
50

# The pictures are known as maillage's own also when the report of before was put back; one that was edited stays.

$ cp minutes.md put-back.md; chmod u+w put-back.md; maillage attach put-back.md seeds/bouches-du-rhone-2007 --in-place --figures adherence --quiet; cp minutes.md put-back.md; maillage attach put-back.md seeds/vaudraine-fictif --in-place --figures adherence --quiet
put-back.md
put-back.md

$ echo mine > put-back-figures/adherence.svg; maillage attach put-back.md seeds/vaudraine-fictif --in-place --figures adherence --quiet; maillage attach put-back.md --remove --in-place; cat put-back-figures/adherence.svg
put-back-figures/adherence.svg: was changed since maillage wrote it; move it away
put-back.md
mine

# A result of an earlier run is replaced as long as nobody has changed it, its author's part too.

$ printf '# Minutes\n' > twice.md; for i in 1 2; do maillage attach twice.md seeds/bouches-du-rhone-2007 --figures none --quiet; done; echo 'My word.' >> twice-annex.md; maillage attach twice.md seeds/bouches-du-rhone-2007 --figures none --quiet; tail -1 twice-annex.md
twice-annex.md
twice-annex.md
twice-annex.md: is there already and no annexed report, or one that was changed; name a file with -o
My word.
