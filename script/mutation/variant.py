# SPDX-License-Identifier: Apache-2.0
"""The test programs with all mutants in them: the mutated copies compiled as the dev build compiles their originals, and
each program linked as ninja links it, with the mutated objects before the library, which then leaves its own out.
"""
import hashlib
import json
import pathlib
import re
import shlex
import subprocess

from schemata import Copy

HEADER = pathlib.Path(__file__).with_name("mutation.h")
LOCATION = re.compile(r"^(?P<file>[^\s:][^:]*):(?P<line>\d+):(?P<column>\d+): ", re.MULTILINE)
MOST_ROUNDS = 12


class Variant:
    def __init__(self, root, build, folder, commands):
        self.root, self.build, self.folder, self.commands = root, build, folder, commands
        self.refused_file = folder / "refused.json"
        self.refused = json.loads(self.refused_file.read_text()) if self.refused_file.exists() else {}

    def make(self, points, sources, programs):
        """Compiles and links; the points that do not compile are left out of what is returned. sources: {file: bytes}, in
        which the points lie: a file may be changed meanwhile."""
        names = sorted({p.file for p in points})
        kept = []
        for name in names:
            kept += self.compile(name, sources[name], [p for p in points if p.file == name])
        for program in programs:
            self.link(program, [self.object_of(name) for name in names])
        self.refused_file.write_text(json.dumps(self.refused))
        return kept

    def object_of(self, name):
        return self.folder / "objects" / (name.replace("/", "_") + ".o")

    def compile(self, name, source, points):
        digest = hashlib.sha256(source + HEADER.read_bytes()).hexdigest()
        known = {tuple(key) for key in self.refused.get(digest, [])}
        points = [p for p in points if (p.start, p.end, p.change) not in known]
        target = self.folder / "source" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(MOST_ROUNDS):
            copy = Copy(source, points)
            target.write_bytes(copy.bytes)
            told = self.run_compiler(name, target)
            if told is None:
                self.refused[digest] = sorted(known)
                return points
            bad = self.blamed(told, target, copy)
            if not bad:
                raise SystemExit(f"{name}: the mutated copy does not compile, and no mutant is to blame:\n{told[:3000]}")
            known |= {(p.start, p.end, p.change) for p in bad}
            points = [p for p in points if p.number not in {b.number for b in bad}]
        raise SystemExit(f"{name}: still does not compile after {MOST_ROUNDS} rounds")

    def run_compiler(self, name, target):
        """None, or what the compiler says."""
        words = shlex.split(self.commands[str(self.root / name)]["command"])
        object_file = self.object_of(name)
        object_file.parent.mkdir(parents=True, exist_ok=True)
        for flag, value in (("-o", str(object_file)), ("-c", str(target))):
            words[words.index(flag) + 1] = value
        for flag in ("-MD", "-MT", "-MF"):  # no list of dependencies
            if flag in words:
                at = words.index(flag)
                del words[at:at + (1 if flag == "-MD" else 2)]
        words = [w for w in words if w not in ("-Werror", "-fdiagnostics-color=always")]
        words += ["-w", "-include", str(HEADER), "-fdiagnostics-column-unit=byte", "-fmax-errors=0"]
        done = subprocess.run(words, cwd=self.build, capture_output=True, text=True)
        return None if done.returncode == 0 else done.stderr

    @staticmethod
    def blamed(told, target, copy):
        places = {(int(m["line"]), int(m["column"])) for m in LOCATION.finditer(told) if m["file"] == str(target)}
        found = [copy.innermost(*place) for place in sorted(places)]
        return [point for point in found if point] or [point for line, _ in places for point in copy.on_line(line)]

    def link(self, program, objects):
        told = subprocess.run(["ninja", "-C", str(self.build), "-t", "commands", program], capture_output=True, text=True,
                              check=True).stdout
        steps = told.strip().split("\n")[-1].split("&&")
        words = next(shlex.split(step) for step in steps if f"-o bin/{program}" in step)
        words[words.index("-o") + 1] = str(self.folder / program)
        first = next(at for at, word in enumerate(words) if word.endswith(".o"))
        words[first:first] = map(str, objects)
        done = subprocess.run(words, cwd=self.build, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{program} could not be linked (is the dev build up to date?):\n{done.stderr[:3000]}")
