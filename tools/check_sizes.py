#!/usr/bin/env python3
"""Sizes of files, functions and parameter lists. usage: check_sizes.py [ROOT | --self-test]
Functions are found by their braces, not by a parser: good enough for code laid out by clang-format."""
import re
import sys
from pathlib import Path

LIMITS = {"source": 400, "header": 200, "function": 60, "template": 200, "script": 400, "parameters": 5}
KINDS = {".cpp": "source", ".h": "header", ".html": "template", ".py": "script", ".mjs": "script", ".js": "script", ".css": None}
SKIPPED = {"build", "var", "node_modules", "data", ".git", "vendor"}
NOISE = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*(?:.|\n)*?\*/')
CONTAINER = re.compile(r"^(template\s*<[^{}]*>\s*)?(inline\s+)?(namespace|struct|class|union|enum|extern)\b[^()]*$")
CONTROL = re.compile(r"^\W*(if|for|while|switch|do|else|return|try|catch)\b")


def bare(text):
    """The same lines without comments and with empty literals. Digit separators are not quotes."""
    text = re.sub(r"(?<=\d)'(?=\d)", "", text)
    return NOISE.sub(lambda m: '""' * (m[0][0] in "R\"'") + "\n" * m[0].count("\n"), text)


def parameter_count(head):
    start = head.find("(", head.find("operator()") + 10 if "operator()" in head else 0)
    depth, commas, inside = 0, 0, ""
    for c in head[start:]:
        depth += (c in "(<[{") - (c in ")>]}")
        if depth == 0:
            break
        commas += c == "," and depth == 1
        inside += c
    return 0 if not inside[1:].strip() or inside[1:].strip() == "void" else commas + 1


def functions(text):
    """(name, first line, lines, parameters) of every function body at file, namespace or class level."""
    found, stack, head, line, head_line = [], [], "", 1, 1
    for c in re.sub(r"^\s*#(?:[^\n]*\\\n)*[^\n]*", lambda m: "\n" * m[0].count("\n"), bare(text), flags=re.M):
        line += c == "\n"
        if not head.strip():
            head_line = line
        if c == "{":
            said = " ".join(head.split())
            inside = any(kind != "container" for kind, *_ in stack)
            if inside:
                kind = "block"
            elif CONTAINER.match(said):
                kind = "container"
            elif re.search(r"\)\s*(noexcept\s*)?:(?!:)", said) and re.search(r"[\w>]$", said):
                kind = "initializer"  # of a constructor; the body is still to come
            elif "(" in said and not said.endswith(("=", ",", "(", "return")) and not CONTROL.match(said):
                kind = "function"
            else:
                kind = "block"
            stack.append((kind, said, head_line))
            head = head + "{" if kind == "initializer" else ""
        elif c == "}":
            kind, said, first = stack.pop() if stack else ("block", "", line)
            if kind == "function":
                name = re.search(r"([~\w:]+|operator\S+)\s*\(", said)
                found.append((name[1] if name else said[:40], first, line - first + 1, parameter_count(said)))
            head = head + "}" if kind == "initializer" else ""
        elif c == ";" and (not stack or stack[-1][0] != "initializer"):
            head = ""
        else:
            head += c
            head = re.sub(r"^\s*(public|private|protected)\s*:", "", head)
    return found


def check(root):
    sizes, broken = {kind: [] for kind in LIMITS}, []
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        kind = KINDS.get(path.suffix)
        if kind is None or SKIPPED & set(relative.parts) or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        measured = [(kind, text.count("\n"), str(relative))]
        if kind in ("source", "header"):
            for name, line, lines, parameters in functions(text):
                place = f"{relative}:{line} {name}"
                measured += [("function", lines, place), ("parameters", parameters, place)]
        for what, size, place in measured:
            sizes[what].append(size)
            if size > LIMITS[what]:
                broken.append(f"{what} {size} > {LIMITS[what]}: {place}")
    return sizes, broken


def self_test():
    body = "".join(f"  x += {i};  // {{\n" for i in range(61))
    text = f'#include <a>\nnamespace n {{\nstruct S {{\n  S(int a) : a_{{a}} {{}}\n  int a_{{0}};\n}};\nint f(int a, M<int, int> b) {{\n{body}  auto s = R"(}}}}{{)";\n}}\n}}\n'
    found = {name: (lines, parameters) for name, _, lines, parameters in functions(text)}
    expected = {"S": (1, 1), "f": (64, 2)}
    return [] if found == expected else [f"found {found}, not {expected}"]


def main():
    if "--self-test" in sys.argv:
        broken = self_test()
    else:
        sizes, broken = check(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
        for what, found in sizes.items():
            found.sort()
            if found:
                print(f"{what:10} {len(found):5}  median {found[len(found) // 2]:4}  p90 {found[len(found) * 9 // 10]:4}  limit {LIMITS[what]:4}")
    print("\n".join(broken), end="\n" if broken else "")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
