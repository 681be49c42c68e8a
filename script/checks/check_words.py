#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The words of the interface: the template is what the sources say, and each translation is whole and agrees with it.

What a translation must keep: as many values ("{}") as the English text, one mnemonic ("&") where it has one, the same key
after a tab, the same line ends and file kinds. No mnemonic may stand twice in a menu or be a menu's and a button's.
"""
import pathlib
import re
import subprocess
import tempfile

import common

TEMPLATE = "po/vialwright.pot"
MENUS = "app/gui/main_frame.cpp"
QUOTED = r'(?:"(?:\\.|[^"\\])*"\s*)+'
ENTRY = re.compile(rf"^msgid\s+({QUOTED})msgstr\s+({QUOTED})", re.MULTILINE)
MARKED = re.compile(rf"\b(?:tr|N_)\(\s*({QUOTED})\)")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
MNEMONIC = re.compile(r"&(?!&)(\w)")


def joined(quoted):
    """The text of literals one after the other."""
    text = "".join(re.findall(r'"((?:\\.|[^"\\])*)"', quoted))
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda escape: chr(int(escape[1], 16)), text)
    return re.sub(r"\\(.)", lambda escape: {"n": "\n", "t": "\t"}.get(escape[1], escape[1]), text)


def said(source):
    """The match of each text that is marked, outside comments, at its place in the source."""
    blank = lambda token: re.sub(r"[^\n]", " ", token[0]) if token.lastgroup == "comment" else token[0]
    return MARKED.finditer(common.TOKENS.sub(blank, source))


def entries(catalogue):
    """{English: translation}, without the head; what is no longer used is a comment, and not read."""
    found = {joined(english): joined(other) for english, other in ENTRY.findall(catalogue)}
    found.pop("", None)
    return found


def values_agree(english, other):
    """As many values, in whatever order: {} {} may become {1} {0}."""
    wanted, found = PLACEHOLDER.findall(english), PLACEHOLDER.findall(other)
    return found == wanted or sorted(found) == [str(index) for index in range(len(wanted))]


def disagreement(english, other):
    if not values_agree(english, other):
        return "other values in braces"
    if len(MNEMONIC.findall(english)) != len(MNEMONIC.findall(other)) or english.count("&") != other.count("&"):
        return "another number of mnemonics"
    if english.partition("\t")[2] != other.partition("\t")[2]:
        return "another shortcut"
    if english.count("\n") != other.count("\n"):
        return "another number of lines"
    if re.findall(r"\*\.\w+", english) != re.findall(r"\*\.\w+", other) or english.count("|") != other.count("|"):
        return "other kinds of files"
    return None


def translation_faults(path, catalogue, template):
    found = []
    if re.search(r"^#, .*fuzzy", catalogue, re.MULTILINE):
        found.append(f"{path}:1: a fuzzy entry: a guess is no translation")
    words = entries(catalogue)
    for english in template:
        if not words.get(english):
            found.append(f"{path}:1: not translated: {english!r}")
        elif why := disagreement(english, words[english]):
            found.append(f"{path}:1: {why}: {english!r} is {words[english]!r}")
    return found + [f"{path}:1: no longer said: {english!r}" for english in words if english not in template]


def menus(source):
    """[[text]]: the items of each function that makes a menu, the bar first."""
    makers = re.split(r"^\S.*MainFrame::(?=make_menus|make_\w+_menu|add_appearances)", source, flags=re.MULTILINE)[1:]
    made = {maker.split("(")[0]: [joined(match[1]) for match in said(maker.split("\n}\n")[0])] for maker in makers}
    appearances = made.pop("add_appearances", [])
    if "make_view_menu" in made:
        made["make_view_menu"] += appearances
    return [made.pop("make_menus", [])] + list(made.values())


def mnemonics(texts, words):
    return [MNEMONIC.search(shown)[1].lower() for text in sorted(set(texts)) if MNEMONIC.search(shown := words.get(text, text))]


def mnemonic_faults(sources, language, words):
    """words: {} is English."""
    if MENUS not in sources:
        return []
    bar, *others = menus(sources[MENUS])
    found = []
    for menu in (bar, *others):
        letters = mnemonics([text for text in menu if not is_other_state(text, menu)], words)
        found += [f"{MENUS}:1: {language}: mnemonic {letter!r} twice in one menu: {menu}"
                  for letter in sorted(set(letters)) if letters.count(letter) > 1]
    buttons = [joined(match[1]) for path, source in sources.items()
               if path.startswith("app/gui/") and path != MENUS for match in said(source)]
    taken = set(mnemonics(bar, words)) & set(mnemonics(buttons, words))
    return found + [f"{MENUS}:1: {language}: mnemonic {letter!r} of a menu is a button's too" for letter in sorted(taken)]


def is_other_state(text, menu):
    """One item that is renamed: "Start over" and "Start over, for the next patient" never stand side by side."""
    name, _, key = text.partition("\t")
    return bool(key) and any(other != text and other.partition("\t")[2] == key and other.startswith(name) for other in menu)


def check(sources):
    template = entries(sources[TEMPLATE]) if TEMPLATE in sources else {}
    found = mnemonic_faults(sources, "English", {})
    for path, source in sources.items():
        if path.endswith(".po"):
            found += translation_faults(path, source, template) if template else []
            found += mnemonic_faults(sources, path, entries(source))
    for path, source in sources.items():
        if template and path.startswith("app/"):
            found += [f"{path}:{common.line_of(source, match.start())}: not in {TEMPLATE}: {joined(match[1])!r}"
                      for match in said(source) if joined(match[1]) and joined(match[1]) not in template]
    return found


def collected():
    """What script/words would write now; other than check() it also sees what is no longer said."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder, "fresh.pot")
        subprocess.run([common.ROOT / "script/words", fresh], check=True)
        return entries(fresh.read_text(encoding="utf-8"))


def check_project(sources):
    now, kept = collected(), entries(sources[TEMPLATE])
    changed = [text for text in {**now, **kept} if (text in now) != (text in kept)]
    return check(sources) + [f"{TEMPLATE}:1: not up to date: {text!r}" for text in changed]


def files():
    return {**common.project_files(common.CPP, ("app",)), **common.project_files((".po", ".pot"), ("po",))}


def pot(*texts):
    return 'msgid ""\nmsgstr "Head"\n\n' + "\n".join(f'msgid "{text}"\nmsgstr ""\n' for text in texts)


def po(*pairs):
    return 'msgid ""\nmsgstr "Head"\n\n' + "\n".join(f'msgid "{english}"\nmsgstr "{other}"\n' for english, other in pairs)


def menu_source(*items):
    return "wxMenu* MainFrame::make_file_menu() {\n" + "".join(f'    add(tr("{item}"));\n' for item in items) + "}\n"


GOOD = {
    TEMPLATE: pot("Dose", "More…", "{} of {}", r"&Save\tCtrl+S", r"&Stop\tCtrl+T", "CSV (*.csv)|*.csv"),
    "po/es.po": po(("Dose", "Dosis"), ("More…", "Más…"), ("{} of {}", "de {1}, {0}"), (r"&Save\tCtrl+S", r"&Guardar\tCtrl+S"),
                   (r"&Stop\tCtrl+T", r"&Parar\tCtrl+T"), ("CSV (*.csv)|*.csv", "Tabla (*.csv)|*.csv")),
    "app/gui/a.cpp": '// not tr("this")\ntext(tr("Dose"));\ntext(tr("More\\u2026"));\ntext(tr("{} "\n   "of {}"));\n',
}


def self_test():
    assert not (faults := check(GOOD)), faults
    bad = [
        ({"po/es.po": GOOD["po/es.po"].replace("Dosis", "")}, "not translated: 'Dose'"),
        ({"po/es.po": GOOD["po/es.po"].replace('msgid "Dose"', '#, fuzzy\nmsgid "Dose"')}, "fuzzy"),
        ({"po/es.po": GOOD["po/es.po"].replace("de {1}, {0}", "de {}")}, "other values"),
        ({"po/es.po": GOOD["po/es.po"].replace("de {1}, {0}", "de {1}, {1}")}, "other values"),
        ({"po/es.po": GOOD["po/es.po"].replace("&Guardar", "Guardar")}, "number of mnemonics"),
        ({"po/es.po": GOOD["po/es.po"].replace(r"&Guardar\tCtrl+S", r"&Guardar\tCtrl+G")}, "another shortcut"),
        ({"po/es.po": GOOD["po/es.po"].replace("Tabla (*.csv)", "Tabla (*.txt)")}, "kinds of files"),
        ({"po/es.po": GOOD["po/es.po"] + po(("Gone", "Ido"))}, "no longer said: 'Gone'"),
        ({"app/gui/a.cpp": 'tr("New")'}, "not in po/vialwright.pot: 'New'"),
        ({MENUS: menu_source(r"&Save\tCtrl+S", r"&Stop\tCtrl+T")}, "English: mnemonic 's' twice"),
        ({MENUS: menu_source(r"&Save\tCtrl+S", r"&Stop\tCtrl+T"),
          "po/es.po": GOOD["po/es.po"].replace("&Parar", "Para&g")}, "po/es.po: mnemonic 'g' twice"),
        ({MENUS: 'void MainFrame::make_menus() {\n    tr("&File");\n}\n', "app/gui/b.cpp": 'tr("&Find")'}, "button's too"),
    ]
    for changed, wanted in bad:
        faults = check({**GOOD, **changed})
        assert any(wanted in fault for fault in faults), f"not caught: {wanted!r}\n{faults}"
    print(f"self-test: the good sample passed, {len(bad)} bad samples were caught")


if __name__ == "__main__":
    common.self_test = lambda *_: self_test()
    common.main(check_project, files, {}, [], "Run script/words, and fill in po/es.po.")
