"""Writes Sources/PySyntax/Lexer/IdentifierTable.swift from Python's Unicode data.

    python3.13 Scripts/make-identifier-table.py
"""

import pathlib
import unicodedata

SCRIPTS = {
    "MATHEMATICAL", "FULLWIDTH", "LATIN", "GREEK", "MICRO", "MODIFIER", "SUPERSCRIPT", "SUBSCRIPT",
    "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER", "PLANCK", "ROMAN", "SMALL", "FEMININE",
    "MASCULINE", "EULER", "ALEF", "BET", "GIMEL", "DALET", "TURNED", "INFORMATION", "ANGSTROM",
    "KELVIN", "OHM", "CYRILLIC",
}
runs, texts = [], []
for code in range(0x80, 0x110000):
    character = chr(code)
    if not ("a" + character).isidentifier():
        continue
    folded = unicodedata.normalize("NFKC", character)
    if folded == unicodedata.normalize("NFC", character):
        continue
    if unicodedata.name(character).split()[0] not in SCRIPTS:
        continue
    if len(folded) > 1:
        texts.append((code, folded))
    elif runs and code == runs[-1][0] + runs[-1][1] and ord(folded) == runs[-1][2] + runs[-1][1]:
        runs[-1][1] += 1
    else:
        runs.append([code, 1, ord(folded)])

lines = [
    "/// The letters that Python reads as other letters, made by `Scripts/make-identifier-table.py`.",
    "///",
    f"/// From Unicode {unicodedata.unidata_version}: mathematical letters, full-width forms,",
    "/// ligatures, modifiers and Roman numerals.",
    "enum IdentifierTable {",
    "  /// The first letter of a run, how many there are, and the first letter that they stand for.",
    "  static let runs: [(first: UInt32, count: UInt32, target: UInt32)] = [",
]
row = "   "
for first, count, target in runs:
    item = f" (0x{first:X}, {count}, 0x{target:X}),"
    if len(row) + len(item) > 100:
        lines.append(row)
        row = "   "
    row += item
lines += [row, "  ]", "", "  /// The letters that stand for several."]
lines += ["  static let texts: [UInt32: String] = ["]
row = "   "
for code, folded in texts:
    item = f' 0x{code:X}: "{folded}",'
    if len(row) + len(item) > 100:
        lines.append(row)
        row = "   "
    row += item
lines += [row, "  ]", "}", ""]
path = pathlib.Path(__file__).resolve().parent.parent
path = path / "Sources/PySyntax/Lexer/IdentifierTable.swift"
path.write_text("\n".join(lines), encoding="utf-8")
print(len(runs), "runs,", len(texts), "texts")
