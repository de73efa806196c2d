"""Run a Cursus server for the tests and the notebooks, on a port of its own."""

import os
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BINARY = Path(__file__).resolve().parent.parent / "bin" / "cursus"


@contextmanager
def serving() -> Iterator[str]:
    """Serve the embedded data with CURSUS_BIN, or ../bin/cursus, and yield the address."""
    command = [os.environ.get("CURSUS_BIN", str(BINARY)), "serve", "--addr", "127.0.0.1:0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            log = process.stderr.readline()
            address = re.search(r"url=(http://\S+?)/?\s", log)
            if not address:
                raise RuntimeError(f"the server did not start: {log}")
            threading.Thread(target=process.stderr.read, daemon=True).start()  # or its log would fill the pipe
            yield address[1]
        finally:
            process.terminate()
