# Names that are one organization's are told, accepted and parted again.

$ mkdir n; printf 'organization,person,group\nBlue Hat,Ada Corvel,Audit\nBlue Hat,Bea Morvan,Grants\nBlueHat,Ada Corvel,Grants\nOrvanne,Cleo Dunn,Audit\n' > n/memberships.csv; printf '{"name": "n", "resources": [{"name": "memberships", "path": "memberships.csv"}]}\n' > n/datapackage.json

$ maillage names n --quiet
99 %  organization  “Blue Hat” = “BlueHat”  (the same but for spaces; 1 of 1 people are the same)

$ maillage check n 2>&1 | grep 'see maillage'
n: note: 1 name is probably another spelling of one that the network has; see maillage names n

$ maillage names n --format csv --quiet
kind,name,other_name,certainty,evidence,accept
organization,Blue Hat,BlueHat,99 %,the same but for spaces; 1 of 1 people are the same,

$ maillage names n --accept 2>&1 | head -1
Error: there is no terminal to ask on; use --accept --all --above 95, or --accept --from FILE

$ maillage names n --accept --all --above 95
n: “BlueHat” is another name of “Blue Hat” now

$ cat n/organizations.csv
id,name,classification,other_names,identifier,latitude,longitude,parent
blue-hat,Blue Hat,,BlueHat,,,,

$ maillage names n --quiet
n: no two names resemble each other

$ maillage names n --undo BlueHat
n: “BlueHat” is no other name of “Blue Hat” any more

# A no is kept, and asked no more.

$ printf 'kind,name,other_name,accept\norganization,Blue Hat,BlueHat,no\n' > answers.csv; maillage names n --accept --from answers.csv
n: nothing was accepted

$ maillage names n --quiet
n: no two names resemble each other

$ printf 'kind,name,other_name,accept\norganization,Blue Hat,Nobody,yes\norganization,Orvanne,BlueHat,perhaps\n' > answers.csv; maillage names n --accept --from answers.csv
answers.csv:3: “perhaps” says neither yes nor no; write yes, no or nothing
exit 1

$ maillage names n/memberships.csv --accept --all
n/memberships.csv: other names are written into a network folder; make one with: maillage export n/memberships.csv --format csv -o FOLDER
exit 1
