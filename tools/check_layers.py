#!/usr/bin/env python3
"""Who may include whom (docs/architecture.md). usage: check_layers.py [ROOT | --self-test]"""
import re
import sys
from pathlib import Path

# (file, include) pairs that break the rule for a reason written beside them. The list may only shrink: an entry that
# is no longer needed fails the check.
EXCEPTIONS = {
    ("features/sign_in/sessions.h", "platform/web/gate.h"),  # implements the Authenticator the gate asks
    ("base/id.cpp", "sys/random.h"),  # ids come from the kernel's randomness; nothing in the standard library promises that
    ("features/sign_in/sessions.h", "platform/web/gate.h"),  # what the gate asks who somebody is
}

# Files that speak HTTP or HTML; everything else in a feature is a noun, a verb or a store.
FACES = ("_pages", "_api", "_views", "_feature", "_form", "_view")
PIECES = ("history", "_input", "_filter", "_words", "_line", "_rows", "_document")  # read what was sent or show a part; shared by faces
PRIVATE = ("_store", "_queries") + FACES
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
STANDARD = re.compile(r"^[a-z_]+$")
POSIX = re.compile(r"^(sys/|netinet/|arpa/|spawn\.h$|unistd\.h$|fcntl\.h$|poll\.h$|signal\.h$|termios\.h$|dirent\.h$)")


def refusal(file, mark, include, stores):
    """Why `file` (below src/) may not include `include`, or None. `stores`: the files there are."""
    parts = file.split("/")
    layer = parts[0]
    if "tests" in parts:
        return None if layer in ("base", "platform", "features", "app") else "unknown layer"
    if mark == "<":
        if STANDARD.match(include) or include.startswith("fmt/"):
            return None
        if layer == "platform" or (layer == "app" and POSIX.match(include)):
            return None
        return "third-party headers belong to platform"
    target = include.split("/")
    if len(target) < 2:
        return "write the path from src/"
    allowed = {"base": ("base",), "platform": ("base", "platform"), "features": ("base", "platform", "features"),
               "app": ("base", "platform", "features", "app")}
    if target[0] not in allowed.get(layer, ()):
        return f"{layer} may not include {target[0]}"
    if layer != "features":
        return None
    stem = Path(file).stem
    other = Path(include).stem
    is_face = stem.endswith(FACES + PIECES)
    if target[0] == "features" and target[1] != parts[1] and other.endswith(PRIVATE):
        return "other features offer their nouns and verbs only"
    if is_face:
        return None
    if include == "platform/html/assets.h":  # also how carried data is read
        return None
    if target[:2] in (["platform", "web"], ["platform", "html"]):
        return "only pages, api, views and the feature itself know web and html"
    if target[0] == "features" and other.endswith(FACES):
        return "nouns, verbs and stores do not know pages or api"
    if "/".join(parts[:2]) + f"/{stem}_store.h" in stores and (target[0] == "platform" or other.endswith("_store")):
        return "a noun includes only base and other nouns"
    return None


def check(root):
    source = root / "src"
    files = sorted(p for p in source.rglob("*") if p.suffix in (".h", ".cpp"))
    names = {str(p.relative_to(source)) for p in files}
    broken, needed = [], set()
    for path in files:
        file = str(path.relative_to(source))
        for mark, include in INCLUDE.findall(path.read_text(encoding="utf-8")):
            why = refusal(file, mark, include, names)
            if why is None:
                continue
            if (file, include) in EXCEPTIONS:
                needed.add((file, include))
            else:
                broken.append(f"src/{file}: {include}: {why}")
    broken += [f"exception no longer needed: {file}: {include}" for file, include in sorted(EXCEPTIONS - needed)]
    return len(files), broken


def self_test():
    stores = {"features/trips/trip_store.h"}
    fine = [("base/text.h", "<", "string"), ("base/text.cpp", "<", "fmt/core.h"), ("platform/db/pg.cpp", "<", "libpq-fe.h"),
            ("features/trips/trip.h", '"', "features/people/person.h"), ("features/trips/trip_pages.cpp", '"', "platform/html/form.h"),
            ("features/trips/approve_trip.cpp", '"', "features/trips/trip_store.h"), ("app/main.cpp", "<", "unistd.h"),
            ("features/trips/tests/a_test.cpp", "<", "gtest/gtest.h")]
    refused = [("base/text.h", '"', "platform/clock.h"), ("platform/clock.h", '"', "features/trips/trip.h"),
               ("features/trips/x.cpp", "<", "boost/json.hpp"), ("features/trips/x.cpp", '"', "app/config.h"),
               ("features/trips/x.cpp", '"', "features/teams/team_store.h"), ("features/trips/x.cpp", '"', "platform/web/request.h"),
               ("features/trips/trip_store.cpp", '"', "platform/html/html.h"), ("features/trips/trip.h", '"', "platform/clock.h"),
               ("features/trips/x.cpp", '"', "features/trips/trip_pages.h"), ("features/trips/x.cpp", '"', "trip.h")]
    wrong = [case for case in fine if refusal(*case, stores)] + [case for case in refused if not refusal(*case, stores)]
    return [f"judged wrongly: {case}" for case in wrong]


def main():
    if "--self-test" in sys.argv:
        broken = self_test()
    else:
        count, broken = check(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
        print(f"{count} files, {len(broken)} includes against the rule")
    print("\n".join(broken), end="\n" if broken else "")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
