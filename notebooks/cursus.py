"""Ask a Cursus server from Python, and get pandas frames that say what they came from.

    from cursus import Client, cite
    client = Client("http://127.0.0.1:8080")
    terms = client.data("terms", area_id="area:chongqing")
    cite(terms)

Nothing is partial in silence: an error of the server raises CursusError, and a
list that goes on beyond what was fetched warns PartialWarning. One Client
answers from one version of the data: when the server loads another, it says so
instead of mixing the two.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from datetime import date
from functools import cached_property, reduce
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import requests

CERTAINTY = pd.CategoricalDtype(["IMPOSSIBLE", "POSSIBLE", "CERTAIN"], ordered=True)
"""How sure something is, so that `frame.certainty >= "POSSIBLE"` means what it says."""

_NULLABLE = {
    pa.string(): pd.StringDtype(),
    pa.int64(): pd.Int64Dtype(),
    pa.float64(): pd.Float64Dtype(),
    pa.bool_(): pd.BooleanDtype(),
}
_DATASET = "{ dataset { version title licence citation asOf synthetic } }"
_USUAL_PAGE = 100  # items of a list for which no first is given


class CursusError(Exception):
    """What the server refused or could not do, in its words and with the place."""


class PartialWarning(UserWarning):
    """A list goes on beyond what was fetched, or may."""


class Client:
    """Answers from one server, all of them from the data it had when first asked."""

    def __init__(self, url: str = "http://127.0.0.1:8080", timeout: float = 30) -> None:
        """Take the address of a server, and the seconds that one request may take."""
        self.url, self.timeout = url.rstrip("/"), timeout
        self._session = requests.Session()

    @cached_property
    def dataset(self) -> dict[str, Any]:
        """Version, title, licence, citation and asOf of the data that answers."""
        return self._answer(self._send("POST", "/graphql", json={"query": _DATASET}))["dataset"]

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """Return the `data` of a GraphQL answer."""
        answer = self._ask(query, variables)
        for path in _unfinished(answer):
            warnings.warn(f"{path} goes on, or may: use pages, or ask for more with first", PartialWarning, stacklevel=2)
        return answer

    def pages(self, query: str, path: str, **variables: Any) -> Iterator[dict[str, Any]]:
        """Walk the connection at path, such as "post.terms", to its end and yield its nodes.

        The query declares `$after: String`, hands it to the connection and
        selects its `nodes` and `pageInfo { hasNextPage endCursor }`.
        """
        after = None
        while True:
            connection = reduce(lambda at, key: at[key], path.split("."), self._ask(query, {**variables, "after": after}))
            yield from connection["nodes"]
            page = connection["pageInfo"]
            if not page["hasNextPage"]:
                return
            if page["endCursor"] == after:
                raise CursusError(f"{path} does not move on: hand $after to it, as in first: 500, after: $after")
            after = page["endCursor"]

    def table(self, query: str, **variables: Any) -> pd.DataFrame:
        """Return the answer to a query that asks for one list, a row an item.

        Columns are named by the keys that lead to them: `person.name`. A query
        that declares `$after: String` and hands it to its outermost list is
        walked to the end; of any other the first page comes, with a warning if
        there is more.
        """
        follow = bool(re.search(r"\$after\s*:", query))
        parts, after, partial = [], None, []
        while True:
            sent = {**variables, "after": after} if follow else variables
            response = self._pinned("POST", "/graphql", {"format": "parquet"}, json={"query": query, "variables": sent})
            parts.append(_arrow(response))
            lists = response.headers.get("Partial-Lists", "").split(", ")
            outermost_followed = follow and ("Next-Cursor" in response.headers or after is not None)
            partial += lists[1:] if outermost_followed else lists
            before, after = after, response.headers.get("Next-Cursor")
            if not follow or after is None:
                break
            if after == before:
                raise CursusError("the list does not move on: hand $after to it, as in first: 500, after: $after")
        for path in dict.fromkeys(filter(None, partial)):
            warnings.warn(f"{path} goes on: declare $after: String and hand it over, or ask for more with first", PartialWarning, stacklevel=2)
        return self._frame(pa.concat_tables(parts))

    def data(self, name: str, **filters: Any) -> pd.DataFrame:
        """Return a ready-made table: terms, people, posts, bodies, claims, issues, relations, ...

        A filter is a column and the value to stand there, or a list of values;
        None stands for a cell without a value.
        """
        params = {column: _cells(value) for column, value in filters.items()}
        return self._frame(_arrow(self._pinned("GET", f"/data/{name}.parquet", params)))

    def _ask(self, query: str, variables: dict[str, Any]) -> dict[str, Any]:
        return self._answer(self._pinned("POST", "/graphql", {}, json={"query": query, "variables": variables}))

    def _pinned(self, method: str, path: str, params: dict[str, Any], **more: Any) -> requests.Response:
        return self._send(method, path, params={**params, "v": self.dataset["version"]}, **more)

    def _send(self, method: str, path: str, **more: Any) -> requests.Response:
        try:
            response = self._session.request(method, self.url + path, timeout=self.timeout, **more)
        except requests.RequestException as cause:
            raise CursusError(f"no answer from {self.url}: {cause}") from cause
        if not response.ok:
            self._answer(response)
            raise CursusError(f"HTTP {response.status_code} from {self.url}{path}")
        return response

    def _answer(self, response: requests.Response) -> dict[str, Any]:
        try:
            body = response.json()
        except requests.JSONDecodeError as cause:
            raise CursusError(f"HTTP {response.status_code} from {self.url}, and no JSON") from cause
        if body.get("errors"):
            raise CursusError("\n".join(map(_describe, body["errors"])))
        return body["data"]

    def _frame(self, table: pa.Table) -> pd.DataFrame:
        frame = table.to_pandas(types_mapper=_NULLABLE.get, date_as_object=False)
        for field in table.schema:
            column = frame[field.name]
            if pa.types.is_list(field.type):
                frame[field.name] = column.map(list, na_action="ignore")
            elif field.name.split(".")[-1] == "certainty" or _holds_verdicts(field, column):
                frame[field.name] = column.astype(CERTAINTY)
        frame.attrs["dataset"] = dict(self.dataset)
        return frame


def cite(frame: pd.DataFrame) -> str:
    """Say in one line which data a frame came from, to print beside a figure."""
    if "dataset" not in frame.attrs:
        raise ValueError("the frame does not say what it came from; cite the one that Client gave")
    of = frame.attrs["dataset"]
    warning = "INVENTED, not to be quoted: " if of["synthetic"] else ""
    return f"{warning}{of['citation'] or of['title'] or 'Cursus'}; version {of['version']}, as of {of['asOf'] or 'an unknown day'}"


def _arrow(response: requests.Response) -> pa.Table:
    return pq.read_table(io.BytesIO(response.content))


def _holds_verdicts(field: pa.Field, column: pd.Series) -> bool:
    found = set(column.dropna()) if pa.types.is_string(field.type) else set()
    return bool(found) and found <= set(CERTAINTY.categories)


def _cells(value: Any) -> list[str]:
    if isinstance(value, list | tuple):
        return [cell for item in value for cell in _cells(item)]
    if isinstance(value, bool):
        return [str(value).lower()]
    if isinstance(value, date):
        return [value.isoformat()[:10]]
    return ["" if value is None else str(value)]


def _describe(error: dict[str, Any]) -> str:
    path = ".".join(map(str, error.get("path", [])))
    place = ", ".join(f"line {at['line']}, column {at['column']}" for at in error.get("locations", []))
    where = f"{path} ({place})" if path and place else path or place
    code = error.get("extensions", {}).get("code")
    return (f"{where}: " if where else "") + error["message"] + (f" [{code}]" if code else "")


def _unfinished(answer: Any, path: str = "") -> Iterator[str]:
    """Yield the paths of the lists in an answer that go on, or may."""
    if isinstance(answer, list):
        for item in answer:
            yield from _unfinished(item, path)
    if not isinstance(answer, dict):
        return
    items = answer.get("nodes", answer.get("edges"))
    if isinstance(items, list):
        goes_on = answer.get("pageInfo", {}).get("hasNextPage")
        if goes_on is None:
            goes_on = answer.get("totalCount", 0) > len(items) or "totalCount" not in answer and len(items) >= _USUAL_PAGE
        if goes_on:
            yield path
    for key, value in answer.items():
        yield from _unfinished(value, f"{path}.{key}".lstrip("."))
