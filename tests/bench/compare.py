#!/usr/bin/env python3
"""compare.py OLD NEW [SHARE]: two folders of `./motcua bench`, row beside row.

Prints each row whose figure, or whose multiple of the limit measured beside it where there is one,
moved by more than SHARE (default 0.2); exits with 1 when any did.
"""

import json
import sys
from pathlib import Path


def figures(folder):
    found = {}
    for file in sorted(Path(folder).glob("*.json")):
        table = json.loads(file.read_text())
        for row in table.get("rows", []):
            found[f"{table['program']}: {row['what']}"] = row
    return found


def weighed(row):
    """The figure against this machine's own limit: machines and hours differ less in that."""
    return row["value"] / row["limit"] if row["limit"] else row["value"]


def main(old, new, share=0.2):
    before, after = figures(old), figures(new)
    moved = 0
    for name in sorted(before.keys() & after.keys()):
        was, now = weighed(before[name]), weighed(after[name])
        if abs(now - was) > share * abs(was):
            moved += 1
            print(
                f"{name}: {before[name]['value']:.3f} -> {after[name]['value']:.3f}"
                f" {after[name]['unit']}, {(now - was) / was if was else 0:+.0%}"
                + (" against the limit" if after[name]["limit"] else "")
            )
    for name in sorted(before.keys() ^ after.keys()):
        print(f"{name}: only in {'the old' if name in before else 'the new'} run")
    sys.exit(1 if moved else 0)


main(sys.argv[1], sys.argv[2], *(float(share) for share in sys.argv[3:4]))
