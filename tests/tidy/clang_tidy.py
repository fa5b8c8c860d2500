#!/usr/bin/env python3
"""clang_tidy.py BUILD_FOLDER SOURCE...: clang-tidy of these sources, which BUILD_FOLDER has built.

Most of clang-tidy's time goes into the headers, so sources of one library are read a dozen at a
time, as one. Where that cannot be (two of them name the same thing in a namespace of their own),
or where something is found, each is read alone, and only what it says then counts.
A source that was clean is not read again until it, a header of ours that it includes, its flags
or the checks change: what was clean is remembered in the user's cache folder by a digest of these.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLEAN = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "motcua-clang-tidy"
AT_ONCE = 12
SIXTY_DAYS = 60 * 86400


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def built(folder):
    """Source (from the root) -> its entry of compile_commands.json."""
    entries = json.loads((folder / "compile_commands.json").read_text())
    found = {}
    for entry in entries:
        path = Path(entry["file"])
        if path.is_relative_to(ROOT):
            found.setdefault(str(path.relative_to(ROOT)), entry)
    return found


def included(folder):
    """Source -> the files of ours that its object was made of, as ninja noted them."""
    of = {}
    source = None
    for line in output("ninja", "-C", str(folder), "-t", "deps").splitlines():
        if not line.startswith(" "):
            source = None
            continue
        path = Path(os.path.normpath(folder / line.strip()))
        if not path.is_relative_to(ROOT) or path.is_relative_to(folder):
            continue
        source = source or str(path.relative_to(ROOT))
        of.setdefault(source, []).append(path)
    return of


def flags(entry):
    """The compiler's arguments without the names of this one source and its object."""
    return re.sub(r" -o \S+ -c \S+$", "", entry["command"])


def digests(folder, entries, sources):
    files = {}

    def of_file(path):
        if path not in files:
            files[path] = digest(path.read_text(errors="replace"))
        return files[path]

    common = output("clang-tidy", "--version") + (ROOT / ".clang-tidy").read_text()
    of_source = included(folder)
    return {
        source: digest(
            common
            + flags(entries[source]).replace(str(ROOT), "")
            + "".join(of_file(path) for path in of_source.get(source, [ROOT / source]))
        )
        for source in sources
    }


def look(commands, file):
    """What clang-tidy says of this file; nothing when it is clean."""
    ran = subprocess.run(
        ["clang-tidy", "-p", str(commands), "--quiet", "--warnings-as-errors=*", str(file)],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    return "" if ran.returncode == 0 else ran.stdout.replace(f"{ROOT}/", "") or ran.stderr


def batches(entries, sources):
    alike = defaultdict(list)
    for source in sources:
        alike[flags(entries[source])].append(source)
    return [group[at : at + AT_ONCE] for group in alike.values() for at in range(0, len(group), AT_ONCE)]


def write_batches(folder, entries, groups):
    """One source a batch, that includes its members, in a folder with its own compile commands."""
    folder.mkdir(exist_ok=True)
    commands = []
    for number, group in enumerate(groups):
        file = folder / f"batch_{number}.cpp"
        file.write_text("".join(f'#include "{ROOT / source}"\n' for source in group))
        entry = entries[group[0]]
        commands.append(
            {
                "directory": entry["directory"],
                "command": f"{flags(entry)} -o {file}.o -c {file}",
                "file": str(file),
            }
        )
    (folder / "compile_commands.json").write_text(json.dumps(commands, indent=1))


def look_at_batch(folder, number, group, digest_of):
    """Remembers what is clean; what is said of the others."""
    if len(group) > 1 and not look(folder / "tidy", folder / "tidy" / f"batch_{number}.cpp"):
        said = {}
    else:
        said = {source: look(folder, source) for source in group}
    for source in group:
        if not said.get(source):
            (CLEAN / digest_of[source]).touch()
    return "".join(said.values())


def forget_the_old():
    CLEAN.mkdir(parents=True, exist_ok=True)
    for file in CLEAN.iterdir():
        if time.time() - file.stat().st_mtime > SIXTY_DAYS:
            file.unlink(missing_ok=True)


def main(folder, sources):
    forget_the_old()
    entries = built(folder)
    unbuilt = [source for source in sources if source not in entries]
    if unbuilt:
        sys.exit(f"not compiled by {folder}: {' '.join(unbuilt)}")
    digest_of = digests(folder, entries, sources)
    changed = [source for source in sources if not (CLEAN / digest_of[source]).exists()]
    print(f"{len(sources)} sources, {len(changed)} of them changed since they were clean", flush=True)
    groups = batches(entries, changed)
    write_batches(folder / "tidy", entries, groups)
    bad = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for said in pool.map(lambda job: look_at_batch(folder, *job, digest_of), enumerate(groups)):
            if said:
                bad += 1
                print(said, flush=True)
    sys.exit(1 if bad else 0)


main(Path(sys.argv[1]).resolve(), [os.path.relpath(os.path.abspath(s), ROOT) for s in sys.argv[2:]])
