#!/usr/bin/env python3
"""No two types of one name: the linker would take the members of one for the other's, silently. No two migrations of one number: which
comes first would hang on their names. usage: check_names.py [ROOT | --self-test]"""
import re
import sys
from collections import defaultdict
from pathlib import Path

OPEN = re.compile(r"^namespace(?: ([\w:]+))? \{")
CLOSE = re.compile(r"^\}  // namespace")
TYPE = re.compile(r"^(?:struct|class|enum class|enum) (?:\[\[\w+\]\] )?(\w+)\b(?!::|<)[^;()]*\{")

# Numbers that stood twice before this was checked, and how many files bear each. Applied files keep their names, so the list stays; it
# may not grow.
KNOWN_TWINS = {"0016": 5, "0026": 4, "0027": 8, "0031": 2, "0032": 2, "0038": 2}


def types_of(text):
    """The full names of the types that a file defines, but those that only it can see."""
    stack, names = [], []
    for line in text.split("\n"):
        if opened := OPEN.match(line):
            stack.append(opened[1])
        elif CLOSE.match(line) and stack:
            stack.pop()
        elif None not in stack and (found := TYPE.match(line)):
            names.append("::".join([*stack, found[1]]))
    return names


def complaints(texts):
    places = defaultdict(list)
    for path, text in texts.items():
        for name in types_of(text):
            places[name].append(path)
    return [f"{name} stands in {' and in '.join(paths)}" for name, paths in sorted(places.items()) if len(paths) > 1]


def twins(files, known=None):
    """The numbers that more migrations bear than they may; the files of both engines are one."""
    known = KNOWN_TWINS if known is None else known
    bearers = defaultdict(set)
    for file in files:
        bearers[file.split("_")[0]].add(file.split(".")[0])
    return [f"migration {number} stands {len(names)} times: {', '.join(sorted(names))}" for number, names in sorted(bearers.items())
            if len(names) != known.get(number, 1)]


def check(root):
    paths = [path for folder in ("src", "tests", "bench") for ending in ("h", "cpp") for path in sorted((root / folder).rglob(f"*.{ending}"))]
    texts = {str(path.relative_to(root)): path.read_text(encoding="utf-8") for path in paths}
    return complaints(texts) + twins(path.name for path in (root / "migrations").glob("*.sql"))


def self_test():
    def in_space(name, body):
        return f"namespace {name} {{\n{body}\n}}  // namespace {name}\n"

    row = "struct Row {\n};"
    hidden = "namespace a {\nnamespace {\nstruct Row {\n};\n}  // namespace\n}  // namespace a\n"
    cases = [(1, {"x": in_space("a", row), "y": in_space("a", "class Row final {\n};")}), (0, {"x": in_space("a", row), "y": in_space("b", row)}),
             (0, {"x": in_space("a", row), "y": hidden}), (0, {"x": in_space("a", row), "y": in_space("a", "struct Row;")})]
    wrong = [f"{texts}: {complaints(texts)}" for count, texts in cases if len(complaints(texts)) != count]
    numbered = [(0, ["0001_a.sql", "0002_b.sqlite.sql", "0002_b.postgres.sql"], {}), (1, ["0001_a.sql", "0001_b.sql"], {}),
                (0, ["0001_a.sql", "0001_b.sql"], {"0001": 2}), (1, ["0001_a.sql", "0001_b.sql", "0001_c.sql"], {"0001": 2})]
    return wrong + [f"{files}: {twins(files, known)}" for count, files, known in numbered if len(twins(files, known)) != count]


def main():
    if "--self-test" in sys.argv:
        broken = self_test()
    else:
        broken = check(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
        print(f"{len(broken)} names that stand twice")
    print("\n".join(broken), end="\n" if broken else "")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
