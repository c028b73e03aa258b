"""A virtual environment with spaCy and both French pipelines, for the checks that compare with it: scripts/parity, scripts/bench,
scripts/baseline.py.

It lies in the cache folder ($ENTENTE_CACHE, else $XDG_CACHE_HOME/entente, else ~/.cache/entente) and holds exactly what
scripts/packages/spacy.txt names, checked by hash. Nothing of entente itself needs it.
"""

import hashlib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODELS = {"md": "fr_core_news_md", "sm": "fr_core_news_sm"}


def cache_folder():
    own = os.environ.get("ENTENTE_CACHE")
    if own:
        return pathlib.Path(own)
    return pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "entente"


def wanted():
    """The folder of the environment, what it must hold, and the stamp that says that it does."""
    requirements = ROOT / "scripts" / "packages" / "spacy.txt"
    return cache_folder() / "venv-spacy", requirements, hashlib.sha256(requirements.read_bytes()).hexdigest()


def present():
    folder, _, stamp = wanted()
    marker = folder / "stamp"
    return marker.exists() and marker.read_text() == stamp


def enter():
    """Goes on in the environment's own Python, which is made first where it is not there."""
    folder, requirements, stamp = wanted()
    python = folder / "bin" / "python"
    if not present():
        print(f"{pathlib.Path(sys.argv[0]).name}: making {folder}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        command = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
        packages = cache_folder() / "packages"
        if packages.is_dir():  # where scripts/setup keeps the pipelines
            command += ["--find-links", str(packages)]
        subprocess.run(command + ["-r", str(requirements)], check=True)
        (folder / "stamp").write_text(stamp)
    if pathlib.Path(sys.prefix).resolve() != folder.resolve():
        os.execv(python, [str(python), *sys.argv])


def program(given):
    """The program to test: what was given, or the release build."""
    path = pathlib.Path(given) if given else ROOT / "build" / "release" / "cli" / "entente"
    if not path.exists():
        sys.exit(f"{path}: no such program: scripts/setup builds it, or name one by --program")
    return str(path)


def corpus(given):
    """The texts and where they are from: one a line of `given`, else of the shared corpus, else the sample articles."""
    shared = ROOT.parent / "shared" / "dev" / "parity" / "corpus.txt"
    path = pathlib.Path(given) if given else shared
    if path.exists():
        texts = path.read_bytes().decode("utf-8").split("\n")
        if texts[-1] == "":
            texts.pop()
        return texts, str(path)
    if given:
        sys.exit(f"{given}: no such file")
    return [file.read_bytes().decode("utf-8") for file in own_texts()], "samples/articles and tests/language/data"


def own_texts():
    """The project's own texts, each a file. `entente parse` takes UTF-8 alone, so others are left out."""
    files = sorted((ROOT / "samples" / "articles").glob("*.txt")) + sorted((ROOT / "tests" / "language" / "data").glob("*.txt"))
    return [file for file in files if is_utf8(file.read_bytes())]


def is_utf8(content):
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
