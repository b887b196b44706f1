"""Names as maillage compares them: case, accents, hyphens, apostrophes, spaces and what nobody sees folded.

The same rules as NameKey.swift, by Python's tables of Unicode; Tests/SQL holds the two against each other.
"""
import unicodedata

PARTING = set("-'’ʼ‘`´_\u2212\u200b\ufeff\u1fef\u1ffd") | {chr(code) for code in range(0x2010, 0x2016)}
SPACES = set("\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | {chr(code) for code in range(0x2000, 0x200B)}
LETTERS = {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ẞ": "ss"}
# A letter since Unicode 16, a mark in the tables of older Pythons.
NO_MARK = "\U0001171e"
# Default_Ignorable_Code_Point: what nobody sees.
UNSEEN = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)]


def is_unseen(character):
    code = ord(character)
    return any(first <= code <= last for first, last in UNSEEN)


def fold(name):
    """The key that spellings of one name share: lower-case words, parted by single spaces."""
    if name is None:
        return None
    words = []
    letters = []

    def end_word():
        word = "".join(letters)
        letters.clear()
        if word:
            words.append({"st": "saint", "ste": "sainte"}.get(word, word))

    for character in name:
        if character in PARTING or character in SPACES:
            end_word()
            continue
        for part in unicodedata.normalize("NFD", character):
            if part in LETTERS:
                letters.append(LETTERS[part])
            elif part == NO_MARK or unicodedata.category(part) != "Mn" and not is_unseen(part):
                letters.append(part.lower())
    end_word()
    return " ".join(words)
