"""Ask the server as other clients do: gql, curl as the documentation prints it, and R."""

import csv
import io
import re
import shlex
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import gql
import pytest
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport
from graphql import GraphQLError

from cursus import Client

HERE = Path(__file__).resolve().parent
SERVER = re.compile(r"(?:http://)?(?:127\.0\.0\.1|localhost):8080")
DOCUMENTS = ["README.md", "notebooks/README.md", "docs/tables.md"]
STEPS = """careers(first: 500, steps: [{post: {type: "post-type:party-committee-secretary"}}, {body: {partOf: "body:politburo"}}])"""


def commands() -> list:
    """Return each curl command that the documentation shows in a block of its own."""
    found = []
    for document in DOCUMENTS:
        text = (HERE.parent / document).read_text("utf-8")
        blocks = re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S)
        blocks += [re.sub("^    ", "", block, flags=re.M) for block in re.findall(r"(?:^    .*\n)+", text, re.M)]
        for block in blocks:
            for start in re.finditer("^curl ", block, re.M):
                found.append(pytest.param(whole(block[start.start() :]), id=f"{document}-{len(found)}"))
    return found


def whole(text: str) -> str:
    """Return the command that text begins with, over as many lines as its quotes want."""
    lines = text.splitlines()
    for end in range(1, len(lines) + 1):
        command = "\n".join(lines[:end])
        with suppress(ValueError):  # a quote is open
            shlex.split(command)
            if not command.endswith("\\"):
                return command
    raise ValueError(f"a quote is never closed: {text}")


@pytest.mark.parametrize("command", commands())
def test_curl(url, command, tmp_path):
    asked = SERVER.sub(url, command)
    assert url in asked
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", asked], cwd=tmp_path, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    answers = [done.stdout] if done.stdout else [file.read_text("utf-8") for file in tmp_path.iterdir()]
    assert answers
    for answer in answers:
        if answer.startswith("{"):
            assert '"errors":' not in answer, answer
        else:
            assert len(list(csv.reader(io.StringIO(answer)))) > 1


def test_the_documentation_has_commands():
    assert len(commands()) >= 3


def test_gql_fetches_the_schema_and_asks(url):
    client = gql.Client(transport=RequestsHTTPTransport(url + "/graphql"), fetch_schema_from_transport=True)
    answer = client.execute(gql.gql("{ %s { totalCount nodes { person { name } certainty } } }" % STEPS))
    assert client.schema.query_type.fields["careers"]
    assert answer["careers"]["totalCount"] == len(answer["careers"]["nodes"]) > 50
    assert answer == Client(url).ask("{ %s { totalCount nodes { person { name } certainty } } }" % STEPS)


def test_gql_refuses_by_the_schema_and_tells_what_the_server_refuses(url):
    client = gql.Client(transport=RequestsHTTPTransport(url + "/graphql"), fetch_schema_from_transport=True)
    with pytest.raises(GraphQLError, match="nope"):
        client.execute(gql.gql("{ nope }"))
    with pytest.raises(TransportQueryError, match="BAD_USER_INPUT"):
        client.execute(gql.gql("{ careers(steps: []) { totalCount } }"))


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed")
def test_r_counts_as_python_does(url, tmp_path):
    picture = tmp_path / "springboards.png"
    done = subprocess.run(["Rscript", HERE / "springboards.R", url, picture], capture_output=True, text=True, check=True)
    assert picture.stat().st_size > 1000
    ways = Client(url).table("{ %s { nodes { person { id } witnesses { certainty steps { term { post { area { name } } } } } } } }" % STEPS)
    ways = ways.rename(columns=lambda column: column.split(".")[-1])[::2]  # the first of two steps
    surest = ways.groupby(["name", "id"])["certainty"].max()
    for row in csv.DictReader(io.StringIO(done.stdout)):
        mine = surest[surest.index.get_level_values("name") == row["province"]]
        assert (int(row["certain"]), int(row["possible"])) == ((mine == "CERTAIN").sum(), (mine == "POSSIBLE").sum()), row
