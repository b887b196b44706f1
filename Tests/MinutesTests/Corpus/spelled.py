"""Days in words, as registers of councils write them."""

FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split()
ES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
    "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta"
).split()
PT = (
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove vinte"
).split()
IT = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette "
    "diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove trenta"
).split()


def fr(n):
    if n <= 20:
        return FR[n]
    tens = "vingt" if n < 30 else "trente"
    return tens + ("" if n % 10 == 0 else " et un" if n % 10 == 1 else "-" + FR[n % 10])


def es(n):
    return ES[n] if n <= 30 else "treinta y " + ES[n - 30]


def pt(n):
    return PT[n] if n <= 20 else ("vinte" if n < 30 else "trinta") + ("" if n % 10 == 0 else " e " + PT[n % 10])


def it(n):
    return IT[n] if n <= 30 else "trentuno"


def year(code, y):
    n = y - 2000
    if code == "fr":
        return "deux mille" + (" " + fr(n) if n else "") if n >= 0 else "mil neuf cent quatre-vingt-" + fr(n + 20)
    if code == "es":
        return "dos mil" + (" " + es(n) if n else "") if n >= 0 else "mil novecientos noventa y " + es(n + 10)
    if code == "pt":
        return "dois mil" + (" e " + pt(n) if n else "") if n >= 0 else "mil novecentos e noventa e " + pt(n + 10)
    return "duemila" + (it(n) if n else "") if n >= 0 else "millenovecentonovant" + {8: "otto", 9: "anove"}[n + 10]


DAYS = {"fr": fr, "es": es, "pt": pt, "it": it}
SENTENCES = {
    "fr": [
        "L'an {y}, le {d} {month}, à {h}, l'assemblée s'est tenue ({place}).",
        "Le {d} {month} {y}, les élus ont siégé.",
    ],
    "es": [
        "A {d} de {month} de {y}, siendo las {h}, se celebra sesión.",
        "El día {d} de {month} de {y} se reúne la corporación.",
    ],
    "pt": [
        "Aos {d} dias do mês de {month} de {y}, pelas {h}, houve sessão.",
        "No dia {d} de {month} de {y} realizou-se a sessão.",
    ],
    "it": [
        "L'anno {y}, il giorno {d} del mese di {month}, alle {h}, si è tenuta la seduta.",
        "Il {d} {month} {y} si è aperta la seduta.",
    ],
}


def sentence(m, place):
    """A sentence that gives the meeting's day in words alone."""
    code = m.code
    day = "premier" if code == "fr" and m.day.day == 1 else DAYS[code](m.day.day)
    month = m.l["months"][m.day.month - 1]
    text = m.r.choice(SENTENCES[code])
    if "{place}" in text:
        m.place = place
    return text.format(y=year(code, m.day.year), d=day, month=month, h=m.hour(), place=place)
