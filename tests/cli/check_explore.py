#!/usr/bin/env python3
"""The prompt of `entente explore` on a terminal: completion of commands, options and names, and history.

    check_explore.py ENTENTE

Also runs what `entente completion bash` writes, and has man's formatter read what `entente man` writes where it is there.
"""
import json
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

RECORD = {
    "format": "entente/1",
    "article": {"id": "b" * 32, "source": "made", "published": "2020-01-01", "language": "fr"},
    "actors": [{"id": "a", "key": "person:marie-dupont", "name": "Marie Dupont", "kind": "person",
                "mentions": [{"text": "Marie Dupont", "begin": 0, "end": 12, "sentence": 0, "how": "name"}]},
               {"id": "b", "key": "country:FR", "name": "France", "kind": "country", "country": "FR",
                "mentions": [{"text": "France", "begin": 20, "end": 26, "sentence": 0, "how": "name"}]}],
    "relations": [{"id": "r", "source": "a", "type": "ACCUSE", "target": "b", "modality": "asserted", "confidence": 0.8,
                   "evidence": {"sentence": 0, "begin": 0, "end": 30, "cue": "accuse", "rule": "fr:accuser",
                                "text": "Marie Dupont accuse la France."}}],
}


def on_terminal(command, environment, keys):
    """What a program shows on a terminal when these keys come, each time when it has been quiet for a moment."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(command[0], command, environment)
    shown = b""

    def read(quiet):
        nonlocal shown
        end = time.monotonic() + 30
        while time.monotonic() < end and select.select([terminal], [], [], quiet)[0]:
            try:
                some = os.read(terminal, 65536)
            except OSError:
                return
            if not some:
                return
            shown += some

    for part in keys:
        read(1.0)
        os.write(terminal, part.encode())
    read(3.0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), shown.decode(errors="replace")


def check_prompt(program, graph, home):
    environment = {"TERM": "xterm", "HOME": str(home), "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    # "sho", the rest of the command; the rest of a name with a blank; an option; then a line of history again.
    keys = ["sho\t", "mar\t", "\n", "query --fro\t", "\"Marie D\t", " --cou\t", "t\n", "\x10", "\n", "quit\n"]
    code, shown = on_terminal([program, "explore", graph], environment, keys)
    assert code == 0, shown
    assert "Marie Dupont  " in shown.replace("\x1b[1m", "").replace("\x1b[0m", "") and "person:marie-dupont" in shown, shown
    assert "\x1b[1maccuse\x1b[0m" in shown, f"the cue is not marked: {shown}"
    history = (home / ".local" / "state" / "entente" / "history").read_text()
    assert 'show "Marie Dupont"' in history.replace("\\040", " "), history
    code, shown = on_terminal([program, "explore", graph], {**environment, "NO_COLOR": "1"}, ["\x10", "\x10", "\x10", "\n", "quit\n"])
    assert code == 0 and "Marie" in shown, f"no history: {shown}"
    code, shown = on_terminal([program, "show", graph, "Marie"], {**environment, "NO_COLOR": "1"}, [])
    assert code == 0 and "\x1b" not in shown, f"colour in spite of NO_COLOR: {shown}"


def check_bash(program):
    script = subprocess.run([program, "completion", "bash"], check=True, capture_output=True, text=True).stdout

    def complete(*words):
        asked = script + (f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; compopt() {{ :; }}; _entente; "
                          'printf "%s\\n" "${COMPREPLY[@]}"')
        return subprocess.run(["bash", "-c", asked], check=True, capture_output=True, text=True).stdout.split()

    assert complete("entente", "que") == ["query"]
    assert "--between" in complete("entente", "query", "news.entente", "--")
    assert complete("entente", "query", "--bet") == ["--between"]
    assert complete("entente", "query", "news.entente", "--format", "nd") == ["ndjson"]
    assert complete("entente", "query", "--quad", "verbal-conflict,material-conf") == []
    assert complete("entente", "lexicon", "che") == ["check"]
    assert complete("entente", "completion", "z") == ["zsh"]
    assert complete("entente", "query", "new") == []  # the shell's own, files
    for shell in ("zsh", "fish"):
        other = subprocess.run([program, "completion", shell], check=True, capture_output=True, text=True).stdout
        assert "neighbours" in other and "between" in other
        if shutil.which(shell):
            subprocess.run([shell, "-n" if shell == "zsh" else "--no-execute", "/dev/stdin"], input=other, text=True, check=True)


def check_man(program):
    page = subprocess.run([program, "man"], check=True, capture_output=True, text=True).stdout
    listed = subprocess.run([program, "--help"], check=True, capture_output=True, text=True).stdout
    commands = [line.split()[0] for line in listed.split("Subcommands:")[1].splitlines() if line.startswith("  ") and line[2] != " "]
    assert len(commands) > 20
    for command in commands:
        assert f".SS {command}\n" in page, command
        shown = subprocess.run([program, command, "--help"], check=True, capture_output=True, text=True).stdout
        assert "xample" in shown, f"{command} --help has no examples"
    if shutil.which("groff"):
        run = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-K", "utf-8"], input=page, capture_output=True, text=True, check=True)
        assert not run.stderr, run.stderr
        assert "--between" in run.stdout.replace("\x1b[1m", "").replace("\x1b[0m", "")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        records, graph = folder / "made.ndjson", str(folder / "made.entente")
        records.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
        subprocess.run([program, "merge", records, "-o", graph, "-q"], check=True)
        check_bash(program)
        check_man(program)
        check_prompt(program, graph, folder)
    print("completion, man and explore: ok")


if __name__ == "__main__":
    main()
