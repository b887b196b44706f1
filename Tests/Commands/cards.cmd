# A card of one organization, person or group: found by an id, a name or another name, however it is written.

$ maillage draw organization/arles seeds/bouches-du-rhone-2007 -o arles.dot && grep -o 'tooltip="Vitrolles' arles.dot | head -1
tooltip="Vitrolles

$ maillage draw 'organization/BERRE L ETANG' seeds/bouches-du-rhone-2007 -o - | grep -o "<svg" | head -1
<svg

$ maillage draw group/OpenElec seeds/bouches-du-rhone-2007 -o - | grep -o 'id="group-openelec-title">OpenElec<' | head -1
id="group-openelec-title">OpenElec<

$ maillage draw person/helene-vauquelot seeds/vaudraine-fictif -o person.pdf && head -c 4 person.pdf
%PDF

# One that there is not, with what comes near it.

$ maillage draw organization/arls seeds/bouches-du-rhone-2007 -o arls.svg 2>&1
seeds/bouches-du-rhone-2007: no organization is called “arls”; nearly so are Arles (arles)
exit 1

$ ls arls.svg 2>/dev/null
exit 2

$ maillage draw organization/ seeds/bouches-du-rhone-2007 2>/dev/null
exit 64

# The report has the cards of those with the most groups, and each is a file.

$ maillage build seeds/bouches-du-rhone-2007 --formats svg >build.txt && ls output/figures/organization/arles.svg output/figures/group/openelec.svg
output/figures/group/openelec.svg
output/figures/organization/arles.svg

$ grep -c 'id="organization-arles-title"' output/report.html
1

# Before and after in one picture.

$ maillage compare seeds/vaudraine-fictif --from 2019 --to 2020 -o change.dot && grep -o '→ Montcerval' change.dot | head -1
→ Montcerval

$ maillage compare seeds/vaudraine-fictif --from 2019 --to 2030 -o change.svg 2>&1
seeds/vaudraine-fictif: no figure change: les données vont de 2014 à 2023
exit 1
