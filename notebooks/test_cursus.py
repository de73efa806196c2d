"""Hold cursus.py to a real server."""

import http.server
import threading

import pandas as pd
import pytest

from cursus import CERTAINTY, Client, CursusError, PartialWarning, cite

SECRETARIES = '{post: {type: "post-type:party-committee-secretary"}}'
CHONGQING = """query ($after: String) {
  terms(where: {post: {id: "post:party-secretary-of-chongqing"}}, first: 7, after: $after) {
    totalCount nodes { id end { earliest latest } duration { maxDays } } pageInfo { hasNextPage endCursor }
  }
}"""


@pytest.fixture
def client(url):
    return Client(url)


def test_ask_returns_data(client):
    answer = client.ask("query ($id: ID!) { person(by: {id: $id}) { name } }", id="person:hu-chunhua")
    assert answer == {"person": {"name": "Hu Chunhua"}}


@pytest.mark.parametrize(
    ("query", "variables", "words"),
    [
        ("{ terms { nodes { nope } } }", {}, r'line 1, column 19: Cannot query field "nope".*GRAPHQL_VALIDATION_FAILED'),
        ("{ careers(steps: []) { totalCount } }", {}, r"careers \(line 1, column 3\): steps: 0 given.*BAD_USER_INPUT"),
        ("{ terms {", {}, r"GRAPHQL_PARSE_FAILED"),
        ("query ($id: ID!) { node(id: $id) { id } }", {}, r"id"),
    ],
)
def test_an_error_has_the_words_of_the_server_and_the_place(client, query, variables, words):
    with pytest.raises(CursusError, match=words):
        client.ask(query, **variables)
    with pytest.raises(CursusError, match=words):
        client.table(query, **variables)


def test_errors_of_tables_and_addresses(client):
    with pytest.raises(CursusError, match="side by side.*NOT_ONE_TABLE"):
        client.table("{ terms { nodes { id } } people { nodes { id } } }")
    with pytest.raises(CursusError, match="no such table.*there are areas"):
        client.data("nope")
    with pytest.raises(CursusError, match="no column is called"):
        client.data("terms", nope=1)
    with pytest.raises(CursusError, match="no answer from http://127.0.0.1:9"):
        _ = Client("http://127.0.0.1:9").dataset
    with pytest.raises(CursusError, match="nothing at this path.*NOT_FOUND"):
        Client(client.url + "/elsewhere").data("terms")


def test_answers_of_something_else():
    """A proxy before the server may answer in words of its own."""

    class Proxy(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.send_response(502)
            self.end_headers()
            self.wfile.write(b"Bad gateway")

        do_GET = do_POST

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Proxy) as proxy:
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        with pytest.raises(CursusError, match="HTTP 502 from .*no JSON"):
            Client(f"http://127.0.0.1:{proxy.server_port}").data("terms")
        proxy.shutdown()


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("{ terms(first: 3) { totalCount nodes { id } } }", "terms"),
        ("{ terms(first: 3) { nodes { id } pageInfo { hasNextPage } } }", "terms"),
        ("{ terms { nodes { id } } }", "terms"),
        (
            """{ people(where: {id: ["person:hu-chunhua"]}) { totalCount nodes {
              colleagues(first: 1) { totalCount nodes { certainty } } } } }""",
            "people.nodes.colleagues",
        ),
        ('{ body(by: {id: "body:politburo"}) { terms { totalCount edges { node { id } } } } }', "body.terms"),
    ],
)
def test_a_list_that_goes_on_warns(client, query, path):
    with pytest.warns(PartialWarning, match=f"^{path} goes on"):
        client.ask(query)
    with pytest.warns(PartialWarning, match="goes on"):
        client.table(query)


@pytest.mark.filterwarnings("error")
def test_a_whole_list_does_not_warn(client):
    assert len(client.ask("{ areas { id } posts(first: 500) { nodes { id } totalCount } }")["areas"]) > 30
    assert len(client.table("{ posts(first: 500) { nodes { id } } }")) > 60


@pytest.mark.filterwarnings("error")
def test_pages_and_table_walk_to_the_end(client):
    total = client.data("terms", post_id="post:party-secretary-of-chongqing").id.nunique()
    walked = [node["id"] for node in client.pages(CHONGQING, "terms")]
    assert len(walked) == len(set(walked)) == total > 7
    assert list(client.table(CHONGQING).id) == walked


@pytest.mark.filterwarnings("error")
def test_pages_walk_a_connection_inside_a_record(client):
    query = """query ($id: ID!, $after: String) { body(by: {id: $id}) {
      terms(first: 100, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } } }"""
    walked = list(client.pages(query, "body.terms", id="body:politburo"))
    whole = client.data("terms")
    assert len(walked) == len(set(node["id"] for node in walked)) == whole.post_title.str.endswith("Politburo").sum()


@pytest.mark.parametrize("which", ["", 'where: {id: ["person:hu-chunhua"]}'])
def test_an_inner_list_that_goes_on_warns_even_when_the_outer_is_walked(client, which):
    query = """query ($after: String) { people(first: 500, after: $after, %s) {
      nodes { id colleagues(first: 1) { nodes { certainty } } } } }""" % which
    with pytest.warns(PartialWarning, match="^people.nodes.colleagues goes on") as caught:
        client.table(query)
    assert len(caught) == 1


def test_a_table_has_nullable_types(client):
    frame = client.table(CHONGQING)
    assert frame["end.latest"].dtype.kind == "M"
    assert frame["duration.maxDays"].dtype == pd.Int64Dtype()
    last = frame.iloc[-1]
    assert pd.isna(last["end.latest"])
    assert last["duration.maxDays"] is pd.NA


def test_certainty_is_ordered(client):
    frame = client.table("""query ($after: String) { careers(first: 500, after: $after, atLeast: POSSIBLE, steps: [
      %s, {body: {partOf: "body:politburo"}}]) { nodes { person { name } certainty because } } }""" % SECRETARIES)
    assert frame.certainty.dtype == CERTAINTY
    assert 0 < (frame.certainty >= "CERTAIN").sum() < (frame.certainty >= "POSSIBLE").sum() == len(frame)
    assert all(isinstance(because, list) and because for because in frame.because)
    empty = client.table('{ careers(people: ["person:hu-chunhua"], steps: [{post: {id: "post:mayor-of-beijing"}}]) { nodes { certainty } } }')
    assert len(empty) == 0
    assert empty.certainty.dtype == CERTAINTY


def test_data_filters_by_lists_truth_values_days_and_nothing(client):
    terms = client.data("terms")
    assert terms.start_earliest.dtype.kind == "M"
    assert terms.current.dtype == pd.BooleanDtype()
    ids = ["post:mayor-of-beijing", "post:party-secretary-of-beijing"]
    assert len(client.data("terms", post_id=ids)) == terms.post_id.isin(ids).sum() > 0
    assert len(client.data("terms", current=True)) == terms.current.sum() > 0
    assert len(client.data("terms", ordinal=None)) == terms.ordinal.isna().sum() > 0
    day = pd.Timestamp("2022-10-23")
    assert len(client.data("terms", start_earliest=day)) == (terms.start_earliest == day).sum() > 0


def test_frames_say_what_they_came_from(client):
    frame = client.data("terms")
    assert frame.attrs["dataset"] == client.dataset
    said = cite(frame[frame.current].head())
    assert client.dataset["version"] in said
    assert client.dataset["asOf"] in said
    assert client.dataset["citation"] in said
    with pytest.raises(ValueError, match="does not say what it came from"):
        cite(pd.DataFrame())


def test_invented_data_is_cited_as_such(client):
    frame = client.data("areas")
    frame.attrs["dataset"] |= {"synthetic": True}
    assert cite(frame).startswith("INVENTED")
    assert not cite(client.data("areas")).startswith("INVENTED")


def test_another_version_is_refused_not_mixed_in(client):
    client.dataset["version"] = "0"
    for fetch in (lambda: client.data("terms"), lambda: client.ask("{ dataset { version } }")):
        with pytest.raises(CursusError, match="OTHER_DATASET_VERSION"):
            fetch()


def test_a_cursor_handed_to_another_list_is_an_error_and_no_endless_loop(client):
    query = """query ($after: String) {
      terms(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } }
      people(first: 1, after: $after) { totalCount }
    }"""
    with pytest.raises(CursusError):
        list(client.pages(query, "terms"))
