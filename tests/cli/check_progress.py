#!/usr/bin/env python3
"""On a terminal a run over articles tells how far it is: articles, rate, failures, percent, time left; elsewhere it does not.

    check_progress.py ENTENTE

Skipped (77) where no model is installed.
"""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
DATA = pathlib.Path(os.environ.get("ENTENTE_DATA") or
                    pathlib.Path(os.environ.get("XDG_DATA_HOME") or pathlib.Path.home() / ".local/share") / "entente")


def told_on_terminal(words):
    main, terminal = pty.openpty()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=terminal) as job:
        os.close(terminal)
        told = b""
        while True:
            try:
                some = os.read(main, 65536)
            except OSError:  # how a terminal ends
                break
            if not some:
                break
            told += some
    os.close(main)
    return told.decode(), job.returncode


def main():
    if not (DATA / "fr_core_news_sm.model").exists():
        print("no model is installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "many.jsonl"
        with open(path, "w") as out:
            out.write('{"text": "La Fr\n')
            for i in range(12_000):
                out.write(json.dumps({"text": f"La France a condamné l'Iran lundi à Genève, et promis {i} euros à l'Ukraine."}) + "\n")
        words = [PROGRAM, "extract", "--jobs", "1", "--model", "fr_core_news_sm", str(path)]
        told, code = told_on_terminal(words)
        path.write_text("".join(path.read_text().splitlines(keepends=True)[:2000]))
        quiet = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    line = r"\r\x1b\[K\d+ articles, \d+\.\d a second, 1 failed, \d+ %, \d+ (?:s|min) left"
    failures = []
    if not re.search(line, told):
        failures.append(f"no line of progress on a terminal: {told[-300:]!r}")
    shares = [int(share) for share in re.findall(r"(\d+) %", told)]
    if shares != sorted(shares) or len(shares) < 2:
        failures.append(f"shares do not grow: {shares}")
    if code != 1 or quiet.returncode != 1:
        failures.append(f"exit codes {code} and {quiet.returncode}")
    if "a second" in quiet.stderr or "\x1b" in quiet.stderr:
        failures.append(f"progress where there is no terminal: {quiet.stderr[-300:]!r}")
    print(*failures, sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
