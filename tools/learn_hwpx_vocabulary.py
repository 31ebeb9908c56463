#!/usr/bin/env python3
"""What real HWPX files are made of, as data for a test. usage: learn_hwpx_vocabulary.py FOLDER > vocabulary.txt

Reads every *.hwpx in FOLDER and prints, sorted: elements (E), their attributes with `!` when always present and the values
of those that choose from a few words (A), which element stands in which (C), and which comes before which (O). No text of the
files is kept."""
import sys
import xml.etree.ElementTree as xml
import zipfile
from collections import defaultdict
from pathlib import Path

WORDS = {"type", "pos", "formatType", "horizontal", "vertical", "textWrap", "textFlow", "pageBreak", "vertAlign", "lineWrap", "numberingType",
         "applyPageType", "textDirection", "vertRelTo", "horzRelTo", "leader", "breakNonLatinWord", "breakLatinWord", "horzAlign", "landscape",
         "gutterType", "effect", "widthRelTo", "heightRelTo", "numFormat", "textOffsetType", "unit", "lang", "targetProgram", "place"}
PARTS = ("version.xml", "settings.xml", "META-INF/container.xml", "META-INF/container.rdf")


def short(name):
    space, _, local = name[1:].rpartition("}") if name.startswith("{") else ("", "", name)
    return f"{space.rstrip('/').rsplit('/', 1)[-1]}:{local}" if space else local


def roots(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name in PARTS or (name.startswith("Contents/") and name.endswith((".xml", ".hpf"))):
                yield xml.fromstring(archive.read(name))


def learn(folder):
    attributes, always, words, inside, before = defaultdict(set), {}, defaultdict(set), set(), set()
    for path in sorted(Path(folder).glob("*.hwpx")):
        for root in roots(path):
            for element in root.iter():
                kind = short(element.tag)
                names = {short(name) for name in element.attrib}
                attributes[kind] |= names
                always[kind] = names if kind not in always else always[kind] & names
                for name, value in element.attrib.items():
                    if short(name) in WORDS and not value.isdigit():
                        words[kind, short(name)].add(value)
                kids = [short(kid.tag) for kid in element]
                inside |= {(kind, kid) for kid in kids}
                before |= {(kind, a, b) for i, a in enumerate(kids) for b in kids[i + 1:] if a != b}
    return attributes, always, words, inside, before


def main():
    attributes, always, words, inside, before = learn(sys.argv[1])
    for kind in sorted(attributes):
        print("E", kind, sep="\t")
        for name in sorted(attributes[kind]):
            print("A", kind, name, "!" if name in always[kind] else "", " ".join(sorted(words[kind, name])), sep="\t")
    for pair in sorted(inside):
        print("C", *pair, sep="\t")
    for triple in sorted(before):
        print("O", *triple, sep="\t")


if __name__ == "__main__":
    main()
