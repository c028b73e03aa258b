#!/usr/bin/env python3
"""Check the documentation: every relative link leads to a file, and every command and option that it shows exists.

    check_docs.py SOURCE ENTENTE

SOURCE is the project's folder, ENTENTE the program.
"""
import pathlib
import re
import subprocess
import sys


def links(text):
    return re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)


def command_lines(text):
    """(command and subcommand, options) of each line that runs the program in an indented block."""
    for line in re.findall(r"^ {4}(?:.*\| )?entente ([a-z].*)$", text, re.MULTILINE):
        words = re.sub(r'"[^"]*"', "X", line.split("#")[0].split(" | ")[0]).split()
        yield words, [word for word in words[1:] if re.match(r"-[A-Za-z-]", word)]


def help_of(program, words, known={}):
    """What --help says of the command, or nothing where there is none: --help of the program itself lists them all."""
    key = tuple(words)
    if key not in known:
        shown = subprocess.run([program, *words, "--help"], capture_output=True, text=True, check=True).stdout
        known[key] = shown if not words or shown.split("Usage:")[1].split()[1 : 1 + len(words)] == list(words) else None
    return known[key]


def main():
    source, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    wrong, commands = [], 0
    documents = sorted(source.glob("*.md")) + sorted(source.glob("docs/*.md")) + sorted(source.glob("samples/*.md"))
    for path in documents:
        name, text = path.relative_to(source), path.read_text(encoding="utf-8")
        for link in links(text):
            if "://" not in link and not (path.parent / link).exists():
                wrong.append(f"{name}: the link {link} leads nowhere")
        for words, options in command_lines(text):
            commands += 1
            command = words[:1]
            shown = help_of(program, command)
            if shown and "SUBCOMMAND" in shown and len(words) > 1:  # "lexicon check"
                command = words[:2]
                shown = help_of(program, command)
            if shown is None:
                wrong.append(f"{name}: no command {' '.join(command)}")
                continue
            for option in options:
                if not re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", shown):
                    wrong.append(f"{name}: entente {' '.join(command)} has no option {option}")
    if commands == 0:
        wrong.append("no command line found in the documents")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(documents)} documents, {commands} command lines")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
