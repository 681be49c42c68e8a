#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The window under other locales: it speaks what the system or its own variable says, and reads and writes every number as
it always does, also where the system's decimal sign is a comma. The locales are made here, so that nothing need be
installed but their source. Exit status 77 is "skipped"."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from accessibility_test import has_panel
from screen_reader import PROGRAM, SKIPPED, Window, until

SPANISH = {"product": "Producto", "age": "Edad", "weight": "Peso", "dose": "Dosis", "rest": "Responder No al resto",
           "draw up": "EXTRAIGA", "error": "Error: ", "menu": "Archivo"}
ENGLISH = {"product": "Product", "age": "Age", "weight": "Weight", "dose": "Dose", "rest": "Answer the rest with No",
           "draw up": "DRAW UP", "error": "Error: ", "menu": "File"}


def work(process, words):
    window = Window(process)
    window.find("menu", words["menu"])
    window.choose(words["product"], "Glycine Injection 50 mg/mL")
    window.write(words["age"], "40.5 y")
    window.write(words["weight"], "154 lb")
    window.write(words["dose"], "1,250 mg")
    window.press(words["rest"])
    until("1,250 mg is one thousand two hundred and fifty", lambda: has_panel(window, f"{words['draw up']} 25 mL", ""))
    labels = [label.replace("\u00a0", " ") for label in window.labels()]
    assert any("69.85 kg" in label for label in labels), labels
    window.write(words["dose"], "1.05 g")
    until("1.05 g is one gram and a twentieth", lambda: has_panel(window, f"{words['draw up']} 21 mL", ""))
    window.write(words["dose"], "1,05 g")
    dose = window.find("text", words["dose"])
    until("a decimal comma is refused", lambda: dose.description.startswith(words["error"]))
    assert not has_panel(window, words["draw up"], ""), "an answer that is out of date"


def main():
    if shutil.which("localedef") is None or not pathlib.Path("/usr/share/i18n/locales/es_ES").exists():
        print("skipped: the package locales is not installed")
        return SKIPPED
    plain = {name: value for name, value in os.environ.items()
             if not name.startswith("LC_") and name not in ("NO_AT_BRIDGE", "LANG", "LANGUAGE", "VIALWRIGHT_LANGUAGE")}
    # glibc keeps LOCPATH for ever, which a leak detector tells.
    plain.update(GDK_BACKEND="x11", GTK_A11Y="atspi", ASAN_OPTIONS=plain.get("ASAN_OPTIONS", "") + ":detect_leaks=0")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("es_ES", "de_DE"):
            subprocess.run(["localedef", "-i", name, "-f", "UTF-8", f"{folder}/{name}.UTF-8"], check=False)
        for settings, words in (({"LC_ALL": "es_ES.UTF-8", "LOCPATH": folder}, SPANISH),
                                ({"LC_ALL": "de_DE.UTF-8", "LOCPATH": folder}, ENGLISH),
                                ({"LC_ALL": "C", "VIALWRIGHT_LANGUAGE": "es"}, SPANISH)):
            own = tempfile.mkdtemp(dir=folder)  # no session of an earlier run comes back
            kept = {"XDG_STATE_HOME": own, "XDG_RUNTIME_DIR": own}
            with subprocess.Popen([PROGRAM], env={**plain, **kept, **settings}) as process:
                try:
                    work(process, words)
                    assert process.poll() is None, "the program ended"
                finally:
                    process.terminate()
            print(f"worked under {settings}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
