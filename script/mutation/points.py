# SPDX-License-Identifier: Apache-2.0
"""Where a source can be mutated: the syntax tree by libclang, the operators themselves by their tokens.

Only bodies of functions that run: nothing constexpr, no template, no static_assert, no case label, no literal text.
"""
import dataclasses
import json
import pathlib
import re
import shlex

RELATIONAL = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
LOGICAL = {"&&": ("||",), "||": ("&&",), "and": ("or",), "or": ("and",)}
ADDITIVE = {"+": ("-",), "-": ("+",)}
MULTIPLICATIVE = {"*": ("/",), "/": ("*",)}
OPERATORS = RELATIONAL | LOGICAL | ADDITIVE | MULTIPLICATIVE
FUNCTIONS = {"min": "max", "max": "min", "any_of": "all_of", "all_of": "any_of", "none_of": "any_of"}
ENUMERATIONS = {"Severity", "Direction", "Rounding", "Verdict"}
ASSIGNMENTS = re.compile(r"^operator(?:=|[-+*/|&]=)$")
INTEGER = re.compile(r"[0-9][0-9']*")
# What has one meaning with + or * only; the compiler would refuse the rest anyhow.
NO_NUMBER = re.compile(r"basic_string|\*$|__normal_iterator|boost::units|<dependent")


@dataclasses.dataclass
class Point:
    """One mutant: what stands from start to end (bytes of the file) is exchanged as `form` says."""
    file: str
    start: int
    end: int
    form: str       # expression, negation, statement, jump
    mutated: str    # the other expression, where form is expression
    change: str     # for people: "< became <="
    line: int = 0
    text: str = ""  # of the line, trimmed
    number: int = 0

    @property
    def key(self):
        return (self.file, self.start, self.end, self.change)


def load_clang():
    try:
        import clang.cindex as cindex
    except ImportError as error:
        raise SystemExit("script/mutate needs libclang for Python: apt-get install python3-clang-14") from error
    if not cindex.Config.loaded:
        cindex.Config.set_library_file("/usr/lib/x86_64-linux-gnu/libclang-14.so.1")
    return cindex


def one_line(text):
    """Without comments and line ends, so that a copy of it adds no line."""
    pieces = re.split(r'("(?:\\.|[^"\\\n])*")', text)
    pieces[::2] = [re.sub(r"\s+", " ", re.sub(r"//[^\n]*|/\*.*?\*/", " ", piece, flags=re.DOTALL)) for piece in pieces[::2]]
    return "".join(pieces)


class Finder:
    """Walks one translation unit and collects the points of its main file."""

    def __init__(self, cindex, path, name, arguments):
        self.kinds = cindex.CursorKind
        self.path, self.name = str(path), name
        self.source = pathlib.Path(path).read_bytes()
        self.unit = cindex.Index.create().parse(self.path, args=arguments, unsaved_files=[(self.path, self.source.decode())])
        faults = [str(fault) for fault in self.unit.diagnostics if fault.severity >= 3]
        if faults:
            print(f"{name}: libclang sees errors that may hide points: {faults[0]}")
        self.points, self.nodes, self.loops = [], [], []

    def text(self, start, end):
        return self.source[start:end].decode()

    def add(self, start, end, form, change, mutated=""):
        self.points.append(Point(self.name, start, end, form, one_line(mutated), one_line(change)))

    def find(self):
        self.declarations(self.unit.cursor)
        self.operators()
        relational = {(p.start, p.end) for p in self.points if re.match(r"(?:[<>]=?|[!=]=) became", p.change)}
        unique = {p.key: p for p in self.points if not (p.form == "negation" and (p.start, p.end) in relational)}
        lines = self.source.decode().split("\n")
        for point in unique.values():
            point.line = self.source.count(b"\n", 0, point.start) + 1
            point.text = lines[point.line - 1].strip()
        return sorted(unique.values(), key=lambda p: (p.start, -p.end, p.change))

    # Functions of this file that are neither templates nor constexpr.
    def declarations(self, node):
        kinds = self.kinds
        functions = {kinds.FUNCTION_DECL, kinds.CXX_METHOD, kinds.CONSTRUCTOR, kinds.DESTRUCTOR, kinds.CONVERSION_FUNCTION}
        for child in node.get_children():
            if child.location.file is None or child.location.file.name != self.path:
                continue
            if child.kind in functions:
                head = self.text(child.extent.start.offset, child.extent.end.offset).split("{")[0]
                if not re.search(r"\bconst(?:expr|eval)\b", head):
                    for part in child.get_children():
                        if part.kind != kinds.PARM_DECL:
                            self.body(part, child)
            elif child.kind in (kinds.NAMESPACE, kinds.CLASS_DECL, kinds.STRUCT_DECL):
                self.declarations(child)

    def body(self, node, parent):
        kinds = self.kinds
        start, end = node.extent.start.offset, node.extent.end.offset
        if node.kind in (kinds.STATIC_ASSERT, kinds.TYPE_REF, kinds.TEMPLATE_REF, kinds.STRING_LITERAL):
            return
        if node.kind == kinds.VAR_DECL and re.match(r"(?:static\s+)?constexpr\b", self.text(start, end)):
            return
        self.nodes.append((start, end, node))
        self.expression(node, start, end)
        self.statement(node, parent, start, end)
        loop = node.kind in (kinds.FOR_STMT, kinds.WHILE_STMT, kinds.CXX_FOR_RANGE_STMT, kinds.SWITCH_STMT)
        if loop:
            self.loops.append(node.kind)
        children = list(node.get_children())
        for child in children[1 if node.kind == kinds.CASE_STMT else 0:]:
            self.body(child, node)
        if loop:
            self.loops.pop()

    def expression(self, node, start, end):
        kinds = self.kinds
        text = self.text(start, end)
        if node.kind == kinds.INTEGER_LITERAL and INTEGER.fullmatch(text):
            other = str(int(text.replace("'", "")) + 1)
            self.add(start, end, "expression", f"{text} became {other}", other)
        elif node.kind == kinds.DECL_REF_EXPR and node.referenced is not None \
                and node.referenced.kind == kinds.ENUM_CONSTANT_DECL:
            self.enumerator(node.referenced, text, start, end)
        elif node.kind == kinds.CALL_EXPR and node.spelling in FUNCTIONS:
            called = re.match(r"((?:std::)?(?:ranges::)?)" + node.spelling + r"\b", text)
            if called:
                other = FUNCTIONS[node.spelling]
                self.add(start, end, "expression", f"{node.spelling} became {other}",
                         called.group(1) + other + text[called.end():])

    def enumerator(self, constant, text, start, end):
        owner = constant.semantic_parent
        if owner.spelling not in ENUMERATIONS or "::" not in text:
            return
        names = [c.spelling for c in owner.get_children() if c.kind == self.kinds.ENUM_CONSTANT_DECL]
        other = names[(names.index(constant.spelling) + 1) % len(names)]
        before = text[:text.rindex("::") + 2]
        self.add(start, end, "expression", f"{text} became {before}{other}", before + other)

    def statement(self, node, parent, start, end):
        kinds = self.kinds
        children = list(node.get_children())
        if node.kind == kinds.IF_STMT:
            self.condition(node, children, start)
        elif node.kind == kinds.CONDITIONAL_OPERATOR and children:
            self.negation(children[0], "the condition of ?:")
        elif node.kind == kinds.RETURN_STMT:
            if not children or children[0].type.spelling == "void":
                self.jump(start, end)
            elif children[0].type.spelling == "bool":
                self.negation(children[0], "what is returned")
        elif node.kind == kinds.CONTINUE_STMT or node.kind == kinds.BREAK_STMT and self.loops[-1:] != [kinds.SWITCH_STMT]:
            self.jump(start, end)
        elif self.is_statement(parent, node) and self.is_call(node):
            self.add(start, end, "statement", f"{self.text(start, end)} was deleted")

    def condition(self, node, children, start):
        if re.match(r"if\s+constexpr\b", self.text(start, start + 20)):
            return
        declared = [child for child in children if child.kind in (self.kinds.DECL_STMT, self.kinds.VAR_DECL)]
        rest = [child for child in children if child not in declared]
        # if (const auto x = f()): the condition is the name in its own declaration.
        inside = any(d.extent.start.offset <= rest[0].extent.start.offset < d.extent.end.offset for d in declared)
        if rest[0].kind.is_expression() and not inside:
            self.negation(rest[0], "the condition of if")

    def negation(self, node, what):
        start, end = node.extent.start.offset, node.extent.end.offset
        if end > start:
            self.add(start, end, "negation", f"{what} was negated: {self.text(start, end)}")

    def jump(self, start, end):
        semicolon = self.source.index(b";", end - 1)
        self.add(start, semicolon + 1, "jump", f"{self.text(start, end)} was deleted")

    def is_statement(self, parent, node):
        kinds = self.kinds
        if parent.kind in (kinds.COMPOUND_STMT, kinds.CASE_STMT, kinds.DEFAULT_STMT):
            return True
        if parent.kind in (kinds.FOR_STMT, kinds.WHILE_STMT, kinds.CXX_FOR_RANGE_STMT):
            return list(parent.get_children())[-1] == node
        return parent.kind == kinds.IF_STMT and self.source[node.extent.end.offset:].lstrip()[:1] == b";" \
            and node.extent.end.offset <= parent.extent.end.offset and not self.is_condition(parent, node)

    def is_condition(self, parent, node):
        """Up to the body an if has an open parenthesis."""
        before = self.text(parent.extent.start.offset, node.extent.start.offset)
        return before.count("(") > before.count(")")

    def is_call(self, node):
        kinds = self.kinds
        while node.kind == kinds.UNEXPOSED_EXPR:
            children = list(node.get_children())
            if not children:
                return False
            node = children[0]
        return node.kind in (kinds.CALL_EXPR, kinds.COMPOUND_ASSIGNMENT_OPERATOR) or \
            node.kind == kinds.BINARY_OPERATOR and bool(re.search(r"(?<![<>!=])=(?!=)", self.text(
                node.extent.start.offset, node.extent.end.offset)))

    # An operator belongs to the smallest expression that reaches to both of its sides: in the syntax tree a < b may stand
    # as (a <=> b) < 0.
    def operators(self):
        if not self.nodes:
            return
        by_size = sorted(self.nodes, key=lambda n: n[1] - n[0])
        for token in self.unit.get_tokens(extent=self.unit.cursor.extent):
            spelling = token.spelling
            if spelling not in OPERATORS:
                continue
            at = token.extent.start.offset
            after = at + len(spelling)
            around = [n for n in by_size if n[0] < at and after < n[1]]
            has_one_side = any(n[0] == at and after < n[1] for n in self.nodes)
            if around and not has_one_side:
                same = [n[2] for n in around if n[:2] == around[0][:2]]
                self.operator(spelling, at, after, around[0][0], around[0][1], same)

    def operator(self, spelling, at, after, start, end, nodes):
        kinds = self.kinds
        if not any(n.kind == kinds.BINARY_OPERATOR or n.kind == kinds.CALL_EXPR and n.spelling.startswith("operator")
                   for n in nodes) or any(ASSIGNMENTS.match(n.spelling) for n in nodes):
            return
        left, right = self.text(start, at), self.text(after, end)
        if any(side.count(o) != side.count(c) for side in (left, right) for o, c in ("()", "[]", "{}")) or not left.strip():
            return
        if spelling in ADDITIVE | MULTIPLICATIVE:
            if any(NO_NUMBER.search(n.type.get_canonical().spelling) for n in nodes):
                return
        for other in OPERATORS[spelling]:
            self.add(start, end, "expression", f"{spelling} became {other}: {left}{spelling}{right}", f"{left}{other}{right}")


def compile_commands(build):
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    return {entry["file"]: entry for entry in entries}


def find_points(root, commands, files):
    """All points of the files, numbered from 1 in the order of the files and of their text; and {file: bytes} as it was read."""
    cindex = load_clang()
    points, read = [], {}
    for name in files:
        command = shlex.split(commands[str(root / name)]["command"])
        arguments = [a for a in command if a.startswith(("-I", "-D", "-std"))]
        for flag in ("-isystem", "-include"):
            arguments += [x for a, b in zip(command, command[1:]) if a == flag for x in (a, b)]
        finder = Finder(cindex, root / name, name, arguments)
        points += finder.find()
        read[name] = finder.source
    for number, point in enumerate(points, 1):
        point.number = number
    return points, read
