"""Checks the first lines in Tests/PySyntaxTests/Chunks against real CPython 3.13.

    python3.13 Scripts/check-syntax-messages.py [-v]

For each chunk, CPython compiles the same program; its exception class and words must be the first
line that the chunk expects, its warnings those of the chunk, and its caret must start where ours
does. Chunks of refusals, magics and depth have no counterpart and are only counted. What differs
on purpose is listed here, with the reason.
"""

import pathlib
import re
import sys
import warnings

OWN = {"refusals.txt", "magics.txt", "depth.txt"}

# First lines whose caret stands elsewhere on purpose, by their start.
OTHER_CARETS = {
    "IndentationError: unindent does not match":
        "CPython's caret is at the end of the line; ours is under the indentation",
    "TabError:": "CPython's caret is at the end of the line; ours is under the indentation",
    "SyntaxError: cannot mix bytes": "CPython's caret is at the next token; ours is at the strings",
    "SyntaxError: (unicode error)": "in f-strings CPython's caret is at the next token",
    # And at the end of a text, where CPython has no caret at all (offset 0).
    "SyntaxError: f-string: expressions nested too deeply": "CPython's caret is one to the left",
}


def program(text):
    return text.replace("<TAB>", "\t").replace("<NBSP>", "\u00a0").replace("<ZWSP>", "\u200b")


def chunks(path):
    line, parts = 0, []
    for number, text in enumerate(path.read_text(encoding="utf-8").split("\n")[:-1], 1):
        if text == "---":
            parts.append([number + 1, [], None])
        elif not parts:
            continue
        elif text == "###" and parts[-1][2] is None:
            parts[-1][2] = []
        else:
            (parts[-1][1] if parts[-1][2] is None else parts[-1][2]).append(text)
    return [(n, program("\n".join(i)), e or []) for n, i, e in parts]


def real(text):
    """CPython's first lines with their places: the error, or the warnings."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "cell 1", "exec", dont_inherit=True)
        except SyntaxError as error:
            return [(f"{type(error).__name__}: {error.msg}", error.lineno, error.offset)]
    return [(f"SyntaxWarning: {w.message}", w.lineno, None) for w in caught]


def ours(expected):
    """The first lines of a chunk with their places."""
    result = []
    for index, text in enumerate(expected):
        if not re.match(r"\w+(Error|Warning): ", text) or index + 3 >= len(expected) + 0:
            continue
        place = re.match(r"  cell 1, line (\d+)$", expected[index + 1])
        caret = expected[index + 3]
        column = caret.index("^") - caret.index("|") - 1
        result.append((text, int(place[1]), column))
    return result


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("the messages are those of CPython 3.13: run this with python3.13")
    folder = pathlib.Path(__file__).resolve().parent.parent / "Tests/PySyntaxTests/Chunks"
    checked = own = carets = wrong = 0
    for path in sorted(folder.glob("*.txt")):
        for number, text, expected in chunks(path):
            if path.name in OWN:
                own += 1
                continue
            checked += 1
            theirs, mine = real(text), ours(expected)
            same_words = sorted(t[0] for t in theirs) == sorted(m[0] for m in mine)
            if not same_words:
                wrong += 1
                print(f"{path.name}:{number}: {text!r}\n  CPython: {theirs}\n  ours:    {mine}")
                continue
            for (words, line, offset), (_, my_line, my_column) in zip(sorted(theirs, key=str), sorted(mine, key=str)):
                if offset is None:
                    continue
                if (line, offset) != (my_line, my_column):
                    if offset == 0 or any(words.startswith(start) for start in OTHER_CARETS):
                        carets += 1
                    else:
                        wrong += 1
                        print(f"{path.name}:{number}: {text!r}: {words}\n"
                              f"  CPython's caret: {line}:{offset}, ours: {my_line}:{my_column}")
    print(f"{checked} chunks checked, {wrong} wrong; {carets} carets elsewhere on purpose; "
          f"{own} chunks of our own")
    sys.exit(1 if wrong else 0)


main()
