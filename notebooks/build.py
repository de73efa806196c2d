"""Make each notebook from its source, run it against a server of its own and keep the answers.

    python build.py           write NAME.ipynb beside NAME.py, and springboards-r.png
    python build.py --check   only fail if a notebook on disk does not say the same

A source is Python in the percent format, which editors run cell by cell. Pictures
are not compared: fonts differ between machines.
"""

import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from traitlets.config import Config

from server import serving

HERE = Path(__file__).resolve().parent
LOCAL = Config({"KernelManager": {"transport": "ipc"}})  # the kernel needs no port
NAMES = ["quick-start", "springboards", "checking-a-sentence"]


def read(source: str) -> NotebookNode:
    """Return the notebook that a source in the percent format describes."""
    cells = []
    for number, block in enumerate(re.split(r"^# %%", source, flags=re.M)[1:], 1):
        kind, _, text = block.partition("\n")
        if kind.strip() == "[markdown]":
            cells.append(new_markdown_cell(re.sub(r"^# ?", "", text.strip(), flags=re.M), id=f"cell-{number}"))
        else:
            cells.append(new_code_cell(text.strip(), id=f"cell-{number}"))
    return new_notebook(cells=cells, metadata={
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    })  # fmt: skip


def run(name: str) -> NotebookNode:
    """Return the notebook of this name with its answers."""
    book = read((HERE / f"{name}.py").read_text("utf-8"))
    metadata = dict(book.metadata)
    NotebookClient(book, config=LOCAL, timeout=120, record_timing=False, resources={"metadata": {"path": str(HERE)}}).execute()
    book.metadata = metadata  # the version of Python that ran it is nobody's business
    said = comparable(book)
    for wrong in (str(HERE), os.environ["CURSUS_URL"], '"name": "stderr"'):
        if wrong in said:
            raise SystemExit(f"{said}\n{name}.ipynb: {wrong} in what its cells print, above")
    return book


def comparable(book: NotebookNode) -> str:
    """Return a notebook as text, without its pictures and the version of the data.

    An edit anywhere in the data changes the version, but not what a notebook says.
    """
    book = nbformat.from_dict(json.loads(nbformat.writes(book)))
    for cell in book.cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                output.data["image/png"] = "a picture"
    return re.sub(r"\bversion [0-9a-f]+", "version ...", nbformat.writes(book))


def check(name: str, book: NotebookNode) -> bool:
    """Say whether the notebook on disk is this one, and print where not."""
    kept = comparable(nbformat.read(HERE / f"{name}.ipynb", as_version=4)).splitlines()
    diff = list(difflib.unified_diff(kept, comparable(book).splitlines(), f"{name}.ipynb", "as it runs now", lineterm=""))
    print("\n".join(diff) or f"{name}.ipynb is current")
    return not diff


def main() -> None:
    """Write the notebooks, or check them."""
    checking = sys.argv[1:] == ["--check"]
    current = True
    with serving() as url, tempfile.TemporaryDirectory() as scratch:
        os.environ["CURSUS_URL"] = url
        for name in NAMES:
            book = run(name)
            if checking:
                current &= check(name, book)
            else:
                nbformat.write(book, HERE / f"{name}.ipynb")
                print(f"{name}.ipynb")
        if shutil.which("Rscript"):
            picture = (Path(scratch) if checking else HERE) / "springboards-r.png"
            subprocess.run(["Rscript", HERE / "springboards.R", url, picture], check=True, stdout=subprocess.DEVNULL)
            print("springboards.R runs")
    if not current:
        raise SystemExit("run make notebooks and read the diff")


if __name__ == "__main__":
    main()
