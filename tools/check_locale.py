#!/usr/bin/env python3
"""Every word that is asked for exists in both languages, and none is left over. usage: check_locale.py [ROOT | --self-test]
A key is used by {{t "key"}} in a template or as a literal in code; a literal "prefix." uses all keys that begin so."""
import json
import re
import sys
from pathlib import Path

KEY = r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+"
TEMPLATE_USE = re.compile(r'\{\{t\s+"([a-z0-9_.]+)"')
LITERAL = re.compile(r'"([a-z][a-z0-9_.]*)"')
# Places in code where a literal can be nothing but a key, so that an unknown one is an error.
CODE_USE = re.compile(
    r'(?:\b(?:forbidden|conflict)\(\s*|\b(?:invalid|refused)\(\s*[^,()"]*"[^"]*",\s*|\bwords\(\s*[^,()"]+,\s*'
    r'|\.\w*key\s*=\s*|\.(?:text|date|area|select|radio|checks|file)\(\s*"[^"]*",\s*|\bredirect\([^;"]*,\s*)"(' + KEY + r')"')
LANGUAGES = ("ko", "en")


def read_locales(root, broken):
    """{language: {key: words}} of all locale files together; a key that stands twice is an error."""
    words = {language: {} for language in LANGUAGES}
    for language in LANGUAGES:
        for path in [root / f"locale/{language}.json", *sorted(root.glob(f"src/features/*/locale/{language}.json"))]:
            if not path.exists():
                continue
            for key, text in json.loads(path.read_text(encoding="utf-8")).items():
                if key in words[language]:
                    broken.append(f"{path.relative_to(root)}: {key} stands twice")
                words[language][key] = text
    return words


def uses(root):
    """(keys certainly meant, with their place; all literals that may be keys or prefixes)"""
    certain, possible = {}, set()
    for path in sorted([*root.glob("src/**/*"), *root.glob("web/templates/*.html")]):
        if path.suffix not in (".html", ".cpp", ".h") or "tests" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        is_template = path.suffix == ".html"
        for match in (TEMPLATE_USE if is_template else CODE_USE).finditer(text):
            if not match[1].endswith("."):
                certain.setdefault(match[1], f"{path.relative_to(root)}:{text.count(chr(10), 0, match.start()) + 1}")
        possible |= set(LITERAL.findall(text))
    for path in root.glob("data/*.csv"):  # rows may name the words they are shown with
        if path.stat().st_size < 300_000:
            possible |= set(re.findall(KEY, path.read_text(encoding="utf-8")))
    return certain, possible


def compare(words, certain, possible):
    ko, en = set(words["ko"]), set(words["en"])
    prefixes = tuple(literal for literal in possible if literal.endswith(".") and len(literal) > 1)
    broken = [f"only in one language: {key}" for key in sorted(ko ^ en)]
    broken += [f"{place}: no such key: {key}" for key, place in sorted(certain.items()) if key not in ko | en]
    broken += [f"never used: {key}" for key in sorted(ko | en) if key not in possible and not key.startswith(prefixes)]
    for key in sorted(ko & en):
        arguments = [set(re.findall(r"\{(\d+)", words[language][key])) for language in LANGUAGES]
        if arguments[0] != arguments[1]:
            broken.append(f"other arguments in the other language: {key}")
    return broken


def self_test():
    words = {"ko": {"a.b": "가 {0}", "a.c": "나", "a.s.x": "다", "a.lone": "라"}, "en": {"a.b": "x", "a.c": "y", "a.s.x": "z"}}
    found = compare(words, {"a.b": "f:1", "a.gone": "f:2"}, {"a.b", "a.s."})
    expected = ["only in one language: a.lone", "f:2: no such key: a.gone", "never used: a.c", "never used: a.lone",
                "other arguments in the other language: a.b"]
    read = CODE_USE.findall('forbidden("a.x"); invalid("f", "a.y"); words(actor, "a.z"); .label_key = "a.w"; f.text("n", "a.v", {}); log("a.u")')
    return ([] if found == expected else [f"found {found}"]) + ([] if read == ["a.x", "a.y", "a.z", "a.w", "a.v"] else [f"read {read}"])


def main():
    broken = []
    if "--self-test" in sys.argv:
        broken = self_test()
    else:
        root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
        words = read_locales(root, broken)
        broken += compare(words, *uses(root))
        print(f"{len(words['ko'])} keys, {len(broken)} complaints")
    print("\n".join(broken), end="\n" if broken else "")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
