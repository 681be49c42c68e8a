# SPDX-License-Identifier: Apache-2.0
"""All mutants of a source in one: each point becomes a question whether its mutant is on.

The copy has the lines of its original, so that a line number is good for both.
"""


def wrapped(point, inner):
    on = f"::mutation::on({point.number})"
    if point.form == "expression":
        return f"({on} ? ({point.mutated}) : ({inner}))"
    if point.form == "negation":
        return f"({on} != static_cast<bool>({inner}))"
    if point.form == "statement":
        return f"({on} ? void() : void({inner}))"
    return f"{{ if (!{on}) {inner} }}"


class Copy:
    """The text with its questions, and which of them stand where: the compiler may refuse one."""

    def __init__(self, source, points):
        self.source = source
        self.spans = []  # (point, first byte, last byte) in the copy
        self.bytes = self.render(0, len(source), sorted(points, key=lambda p: (p.start, -p.end, p.number)), 0)

    def render(self, start, end, points, shift):
        """shift: how far what is made here will stand from the start of the copy."""
        out, at = b"", start
        while points:
            point, points = points[0], points[1:]
            inside = [p for p in points if p.end <= point.end]
            points = [p for p in points if p.end > point.end]
            if point.start < at or any(p.start < point.end for p in points):
                raise ValueError(f"{point.file}:{point.line}: mutants that cross: {point.change}")
            out += self.source[at:point.start]
            first = shift + len(out)
            head = wrapped(point, "\0").split("\0", maxsplit=1)[0].encode()
            inner = self.render(point.start, point.end, inside, first + len(head))
            out += wrapped(point, "\0").encode().replace(b"\0", inner)
            self.spans.append((point, first, shift + len(out)))
            at = point.end
        return out + self.source[at:end]

    def offset(self, line, column):
        start = 0
        for _ in range(line - 1):
            start = self.bytes.index(b"\n", start) + 1
        return start + column - 1

    def innermost(self, line, column):
        """The point whose question stands at this place of the copy, None where none does."""
        at = self.offset(line, column)
        around = [span for span in self.spans if span[1] <= at < span[2]]
        return min(around, key=lambda span: span[2] - span[1])[0] if around else None

    def on_line(self, line):
        """All points whose question begins on this line."""
        first = self.offset(line, 1)
        last = self.bytes.index(b"\n", first)
        return [span[0] for span in self.spans if first <= span[1] <= last]
