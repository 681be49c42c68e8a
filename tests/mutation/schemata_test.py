# SPDX-License-Identifier: Apache-2.0
"""script/mutation: a copy of a source asks at each point whether its mutant is on, and keeps the lines of the original."""
import os
import pathlib
import sys
import unittest

root = pathlib.Path(os.environ.get("VIALWRIGHT_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(root / "script" / "mutation"))

from points import Point, one_line  # noqa: E402
from schemata import Copy  # noqa: E402

SOURCE = "bool f(int a,\n       int b) {\n    if (a < b &&\n        a != 3)\n        return;\n    g(a);\n}\n"


def point(number, text, form, mutated="", change="change"):
    start = SOURCE.index(text)
    return Point("f.cpp", start, start + len(text), form, mutated, change, number=number)


def copy_of(*points):
    return Copy(SOURCE.encode(), list(points))


class SchemataTest(unittest.TestCase):
    def test_each_form_asks_in_its_own_way(self):
        for form, text, mutated, wanted in (
                ("expression", "a < b", "a <= b", "if ((::mutation::on(7) ? (a <= b) : (a < b)) &&"),
                ("negation", "a < b", "", "if ((::mutation::on(7) != static_cast<bool>(a < b)) &&"),
                ("statement", "g(a)", "", "(::mutation::on(7) ? void() : void(g(a)));"),
                ("jump", "return;", "", "{ if (!::mutation::on(7)) return; }")):
            with self.subTest(form):
                self.assertIn(wanted, copy_of(point(7, text, form, mutated)).bytes.decode())

    def test_a_point_within_a_point_is_asked_where_the_outer_one_is_off(self):
        whole = "a < b &&\n        a != 3"
        copy = copy_of(point(2, "a != 3", "expression", "a == 3"), point(1, whole, "expression", "a < b || a != 3"))
        self.assertIn("(::mutation::on(1) ? (a < b || a != 3) : (a < b &&\n"
                      "        (::mutation::on(2) ? (a == 3) : (a != 3))))", copy.bytes.decode())

    def test_two_mutants_of_one_place_are_both_asked(self):
        copy = copy_of(point(1, "a < b", "expression", "a <= b"), point(2, "a < b", "expression", "a >= b"))
        self.assertIn("(::mutation::on(1) ? (a <= b) : ((::mutation::on(2) ? (a >= b) : (a < b))))", copy.bytes.decode())

    def test_lines_stay_where_they_were(self):
        copy = copy_of(point(1, "a < b &&\n        a != 3", "negation"), point(2, "return;", "jump"), point(3, "g(a)", "statement"))
        self.assertEqual(copy.bytes.count(b"\n"), SOURCE.count("\n"))
        self.assertIn("g(a)", copy.bytes.decode().split("\n")[5])

    def test_a_place_of_the_copy_leads_to_the_innermost_point(self):
        inner, outer = point(2, "a != 3", "expression", "a == 3"), point(1, "a < b &&\n        a != 3", "negation")
        copy = copy_of(inner, outer)
        line = copy.bytes.decode().split("\n")[3]
        self.assertIs(copy.innermost(4, line.index("a == 3") + 1), inner)
        self.assertIs(copy.innermost(3, copy.bytes.decode().split("\n")[2].index("a < b") + 1), outer)
        self.assertIsNone(copy.innermost(1, 1))
        self.assertEqual(copy.on_line(4), [inner])

    def test_points_that_cross_are_refused(self):
        with self.assertRaises(ValueError):
            copy_of(point(1, "a < b &&", "expression", "x"), point(2, "b &&\n        a", "expression", "y"))

    def test_a_mutated_expression_loses_comments_and_line_ends_but_no_text(self):
        self.assertEqual(one_line('a +  // why\n  f("x // y") /* z */ + b'), 'a + f("x // y") + b')


if __name__ == "__main__":
    unittest.main()
