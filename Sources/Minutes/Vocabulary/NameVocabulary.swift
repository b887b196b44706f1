import Collaboration

/// Words that tell names of people: what people are addressed with, particles, and common given names.
enum NameVocabulary {
  /// With those of ranks.
  static let honorifics = NameWords.titles.union(["col", "cdt"])

  /// Those that a surname alone keeps: `M. Orlu`; an office is no part of a name.
  static let kept = Set(
    vocabulary: """
      m mm mr mrs ms miss mx mme mmes mlle mlles monsieur madame mademoiselle messieurs mesdames dr prof professor me maitre
      cllr cllrs councillor councillors sir dame lord lady rev herr frau hr fr don dona sr sra sig dott dhr mw mevr
      """)

  /// Those that several names follow.
  static let pluralHonorifics = Set(vocabulary: "mm mmes mlles messieurs mesdames mesdemoiselles mrs")

  /// Small words within a surname.
  static let particles = NameWords.particles

  /// What follows a name and is no part of it: `Jr.`, `PhD`.
  static let suffixes = Set(vocabulary: "jr sr ii iii iv phd md msc mba esq")

  /// Given names that are common in France and in English-speaking countries, without accents.
  ///
  /// A help where nothing else tells people from organizations; nobody is left out for not being in it.
  static let givenNames = Set(
    vocabulary: """
      aaron abdel abdou abigail abraham achille adam adele adeline adrian adrien adrienne agathe agnes ahmed aisha
      alain alan alban albane albert alec alejandro alessandro alex alexander alexandra alexandre alexia alexis alfred
      ali alice alicia aline alison alissa alistair allan allen allison alma alois alphonse alvin amandine amanda
      amaury amber ambre amelie amine amir amy ana anais anastasia anders andre andrea andreas andree andrew andy ange
      angela angele angelina angelique anita ann anna annabelle anne annette annick annie anouk ansel anthony antoine
      antoinette anton antonia antonin antonio apolline ariane arianna ariel aristide arlette armand armande armelle
      arnaud arnauld arnold arthur ashley astrid aubin aude audrey auguste augustin aurelia aurelie aurelien aurore
      austin axel axelle aymeric aziz baptiste barbara barry bart bastien beatrice beatrix becky ben benedicte
      benedikt benjamin benoit bernadette bernard berenice bernd bertrand beth bettina bianca bill blaise blanche bob
      boris brad brandon brenda brendan brett brian brice brigitte britt bruce bruno bryan bryce camille candice
      carine carl carla carlo carlos carmen carol carole carolina caroline carolyn cary casey cassandra catherine
      cathy cecile cecilia cedric celeste celestin celia celine chad chantal charlene charles charlie charlotte chloe
      chloee chris christa christel christele christelle christian christiane christina christine christof christophe
      christopher christy cindy claire clara clarence clarisse claude claudette claudia claudie claudine clea clemence
      clement clementine clive cloe clotilde colette colin coline connor constance constantin coralie corentin corine
      corinne cory craig cristina curtis cynthia cyprien cyriaque cyril cyrille daisy damien dan dana daniel daniele
      danielle danny daphne darren dave david dawn dea deborah delphine denis denise denny derek desire diana diane
      didier diego dieter dimitri dina dirk dolores dominic dominique don donald donna dora doris dorothee dorothy
      doug douglas duncan dylan earl ed eddie edgar edith edmond edmund edouard eduardo edward edwige eileen elaine
      eleanor elena eleonore eliane elias elie eline elisa elisabeth elise elizabeth ella ellen elliot elodie eloise
      elsa elvire emeric emil emile emilie emilien emily emma emmanuel emmanuelle enzo eric erica erik erika erin
      ernest ernst erwan erwin esteban estelle esther ethan etienne eugene eugenie eva evan evelyn evelyne fabian
      fabien fabienne fabio fabrice fanny farid fatiha fatima faustine federico felicie felix ferdinand fernand
      fernanda fernando fiona flavie fleur flora florence florent florian floriane florine fran franck francesca
      francesco francine francis francisco franck francois francoise frank franklin frantz franz fred frederic
      frederick frederik frederique fritz gabin gabriel gabriela gabriele gabrielle gaelle gael gaetan gail gareth
      gary gaspard gaston gauthier gautier gavin genevieve geoff geoffrey geoffroy george georges georgette georgia
      gerald geraldine gerard gerhard germain germaine ghislain ghislaine gilbert gilberte gilles gina giovanni gisele
      giulia giuseppe gladys glen glenn gloria gontran gonzalo gordon grace graham greg gregoire gregor gregory greta
      guilhem guillaume guillemette gustave guy gwen gwenael gwenaelle gwendoline hadrien hakim hamid hannah hans
      harald harold harriet harry harvey hassan heather hector heidi heinz helen helena helene heloise henri henriette
      henrik henry herbert hermann herve hilary hippolyte honore horst howard hubert hugh hugo hugues humbert ian
      ibrahim ida ignace igor ines ingrid irene iris irina isaac isabel isabella isabelle isaure isis ismael ivan jack
      jackie jacky jacob jacqueline jacques jade jake jamal james jamie jamila jan jana jane janet janice janine jared
      jasmine jason jasper javier jay jean jeanne jeannette jeannine jeff jeffrey jen jennifer jenny jens jeremie
      jeremy jerome jerry jess jesse jessica jessie jill jim jimmy joachim joan joana joanna joanne jocelyn jocelyne
      joe joel joelle joerg johan johann johanna johannes john johnny jon jonas jonathan jordi jorge jose josee joseph
      josephine joseph josette josh joshua josiane josie joyce juan juana judith jules julia julian julie julien
      juliette julius juraj jurgen justin justine kai karen karim karin karina karine karl karsten kate katharina
      katherine kathleen kathryn kathy katia katie katrin katrina kay keith kelly ken kendra kenneth kent kerry kevin
      khadija khalid kilian kim kimberly kirk kirsten kris kristen kristin kristina kristine kurt kyle laetitia laila
      lambert lance lara larry lars laszlo laura laure laureen laureline lauren laurence laurent laurie lawrence lea
      leah leandre lee leila lena leo leon leonard leonie leonor leopold leslie lewis liam lila lilian liliane lina
      linda lindsay line lionel lisa lise lisette liz lloyd loan loic lois lola lorenzo loraine lorraine lothar lou
      louane louis louisa louise louise loup luc luca lucas luce lucia lucie lucien lucienne lucile lucille lucy
      ludivine ludovic luis luisa luke lydia lydie lynn madeleine mael maelle maeva magali magalie maggie malcolm
      malik malika manon manuel manuela mara marc marceau marcel marcelle marcello marco marcos marcus margaret
      margaux margot marguerite maria mariam mariana marianne marie mariella marielle mariette marilyn marin marina
      marine mario marion marius marjorie mark marlene marta martha marthe martin martina martine marty mary maryline
      maryse maryvonne mateo mathew mathias mathieu mathilde mathis matt matteo matthew matthias matthieu maud maude
      maureen maurice max maxence maxime maximilian maximilien maya meg megan mehdi melanie melina melissa melodie
      mercedes meredith meriem mia michael michel michele micheline michelle miguel mike mikael mila milan mireille
      miriam mitch mohamed mohammed moise molly mona monica monika monique mounir mourad muriel murielle myles myriam
      nabil nacer nadege nadia nadine nancy naomi nasser natacha natalia natalie nataliya natasha nathalie nathan
      nathanael neil nelly nelson nicholas nick nico nicola nicolas nicole niels nigel nils nina noah noe noel noelle
      noemie nora norbert norman norman octave odette odile oleg olga oliver olivia olivier omar ophelie oriane orlane
      oscar oswald otto owen pablo paloma pam pamela paola paolo pascal pascale pascaline pat patrice patricia patrick
      paul paula paule paulette paulin pauline paulo pedro peggy penelope perrine pete peter petra phil philip
      philippe phillip philomene pierre pierrette pierrick pierrot piotr prosper quentin rachel rachid rafael ralf
      ralph ramon randy raoul raphael raphaelle raquel raymond raymonde rebecca regina reginald regine regis reid
      reinhard reine remi remy renaud rene renee rhonda ricardo richard rick rita rob robert roberta roberto robin
      roch rod rodolphe rodney rodrigo roger roland rolande rolf romain romane romeo romuald ron ronald ronan rosa
      rosalie rose roseline rosemary ross roxane roy ruben rudolf rudy rupert russ russell ruth ryan sabine sabrina
      sacha said salim sally salome salvador salvatore sam samantha sami samia samir samuel samy sandra sandrine sandy
      sara sarah sascha saskia scott sean sebastian sebastien serena serge sergei sergio severin severine shane
      shannon sharon sheila shirley sibylle sidonie siegfried simon simona simone sofia solange solene soline sonia
      sonny sophia sophie stan stanislas stefan stefania stefanie stella stephan stephane stephanie stephen steve
      steven stuart sue susan susanna susanne suzanne suzette svetlana sven sybille sylvain sylvaine sylvestre
      sylvette sylviane sylvie tamara tania tanguy tara tariq tatiana ted teddy teresa terence terri terry thea theo
      theodore therese thibaud thibault thibaut thierry thomas tiffany tim timo timothee timothy tina tobi tobias
      tobie todd tom tomas tony torsten tracy travis trevor tristan troy tyler ulrich ulrike urbain ursula valentin
      valentine valere valerie valery vanessa vera veronica veronique vicente vicki vicky victor victoria victorien
      vijay vince vincent vincente viola violaine violette virginia virginie vivian viviane vivien vladimir wallace
      walter wanda warren wayne wendy werner wilfrid wilfried wilhelm will william willy winston wolfgang xavier yael
      yann yannick yannis yasmina yasmine yassine yoan yoann yohann yohan yolande youcef youri youssef yuri yvan yves
      yvette yvon yvonne zachary zach zara zineb zoe
      """)
}
