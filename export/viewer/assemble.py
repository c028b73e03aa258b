#!/usr/bin/env python3
"""The page, its style, scripts and licences in; two files out: all that stands before the data in the HTML file, and all
that stands after it. The scripts and the style are named by their SHA-256, and the page's policy lets nothing else run.

    assemble.py --page page.html --style style.css --script FILE ... --licence NAME=FILE ... --head OUT --tail OUT
"""
import argparse
import base64
import hashlib
import pathlib
import sys


def source_hash(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def read(path):
    return pathlib.Path(path).read_text(encoding="utf-8")


# What a script may not hold where it stands in a page; minifiers write it so, too.
def for_page(path):
    text = read(path).strip() + "\n"
    for end in ("</script", "<!--", "\r"):
        if end in text.lower():
            sys.exit(f"{path}: holds {end!r}, which ends a script in a page")
    return text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--page", required=True)
    parser.add_argument("--style", required=True)
    parser.add_argument("--script", action="append", required=True)
    parser.add_argument("--licence", action="append", default=[])
    parser.add_argument("--head", required=True)
    parser.add_argument("--tail", required=True)
    options = parser.parse_args()

    page = read(options.page)
    style = read(options.style)
    if "</style" in style.lower():
        sys.exit(f"{options.style}: ends the style")
    scripts = [for_page(path) for path in options.script]
    licences = []
    for licence in options.licence:
        name, path = licence.split("=", 1)
        text = read(path).strip()
        if "--" in text:
            sys.exit(f"{path}: holds --, which ends a comment")
        licences.append(f"This file holds {name}, under this licence:\n\n{text}\n")

    parts = {
        "style": style,
        "style-hash": source_hash(style),
        "script-hashes": " ".join(source_hash(script) for script in scripts),
        "scripts": "\n".join(f"<script>{script}</script>" for script in scripts),
        "licences": "\n\n".join(licences),
    }
    head, tail = page.split("{{data}}")
    for name, text in parts.items():
        head = head.replace("{{" + name + "}}", text)
    tail = tail.replace("{{scripts}}", parts["scripts"])
    pathlib.Path(options.head).write_text(head, encoding="utf-8")
    pathlib.Path(options.tail).write_text(tail, encoding="utf-8")


main()
