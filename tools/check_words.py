#!/usr/bin/env python3
"""The project speaks of itself only: no leftovers, no names of plans or tools. usage: check_words.py [ROOT | --self-test]"""
import re
import subprocess
import sys
from pathlib import Path

# Written in pieces, so that this file passes its own check.
WORDS = re.compile(
    r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b"
    r"|(?i:\b(iss" r"ue|ta" r"sk|tick" r"et|pha" r"se|miles" r"tone|sess" r"ion|work pac" r"ket) ?#?[0-9]+\b)"
    r"|(?i:before-st" r"op|\bcop" r"ilot\b|\bcla" r"ude\b|chat" r"gpt|\bopen" r"ai\b|anthro" r"pic|\blore" r"m ipsum\b)"
    r"|/wo" r"rk/(wt|shared|main)\b|\.\./sha" r"red/")
# Not ours to word: data, lock files, licence texts, what the bundled parts brought with them.
SKIPPED = re.compile(r"^(data/|LICENSE$|web/assets/(fonts|vendor)/)|package-lock\.json$|\.(csv|svg|woff2|png|ico|min\.js)$")


def tracked(root):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True).stdout.decode()
    return [name for name in listed.split("\0") if name and not SKIPPED.search(name)]


def complaints(name, text):
    return [f"{name}:{number}: {match[0]}" for number, line in enumerate(text.split("\n"), 1) for match in WORDS.finditer(line)]


def check(root):
    broken = []
    for name in tracked(root):
        path = root / name
        if path.is_file() and not path.is_symlink():
            broken += complaints(name, path.read_text(encoding="utf-8", errors="replace"))
    return broken


def self_test():
    bad = ["// TO" "DO: later", "see iss" "ue #12", "Pha" "se 2 adds this", "asked Cla" "ude", "../sha" "red/x"]
    good = ["the issues of a programme", "issue_id = $2", "session tokens", "docs/decisions/0003", "a hacksaw"]
    return [f"missed: {line}" for line in bad if not complaints("x", line)] + [f"accused: {line}" for line in good if complaints("x", line)]


def main():
    if "--self-test" in sys.argv:
        broken = self_test()
    else:
        broken = check(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
        print(f"{len(broken)} words that do not belong here")
    print("\n".join(broken), end="\n" if broken else "")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
