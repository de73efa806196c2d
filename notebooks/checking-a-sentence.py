# %% [markdown]
# # Checking a sentence
#
# > Since at least 2007, the secretary has consistently been a member of the Politburo.
#
# So is said of the party secretary of Chongqing. Is it true?

# %%
import os

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import Markdown

from cursus import Client, cite
from plots import BLUE, GREEN, ORANGE, certain, legend, name, possible, span, timeline, use_style

use_style()
pd.set_option("display.max_colwidth", None)
client = Client(os.environ.get("CURSUS_URL", "http://127.0.0.1:8080"))
SECRETARY = "post:party-secretary-of-chongqing"

# %% [markdown]
# ## Where it is said
#
# The server keeps what sources say of a post as relations, in its own words, with the
# document and the line.

# %%
relation = client.table("""query ($post: ID!) {
  post(by: {id: $post}) { relations(kind: [MEMBER_OF]) {
    claim { text document { title asOf } section line } since { text }
    check { certainty termsChecked closedWorld }
  } }
}""", post=SECRETARY).rename(columns=lambda column: column.removeprefix("relations."))
relation.T.set_axis(["what it says"], axis=1)

# %%
said = relation.iloc[0]
Markdown(f"Taken to the letter, day by day over {said['check.termsChecked']} terms, it is **{said['check.certainty']}**.")

# %% [markdown]
# `IMPOSSIBLE`: some exception holds, whatever days the dates leave open. `CERTAIN` would
# be: none may. `POSSIBLE`: it depends on those days.

# %% [markdown]
# ## The exceptions
#
# The days on which the secretary of the day certainly had no seat, or possibly had
# none. A bare year is read from its first day. An exception without a last day begins
# where the sources stop: nobody looked.

# %%
since = said["since.text"]
exceptions = client.table("""query ($post: ID!, $since: EDTF!) {
  checkClaim(whoeverHeld: {post: {id: [$post]}}, alsoHeld: {body: {partOf: "body:politburo"}}, period: {from: $since}) {
    exceptions(first: 500) { nodes { term { id ordinal person { id name } } days { from to certainty } because } }
  }
}""", post=SECRETARY, since=since).rename(columns=lambda column: column.removeprefix("exceptions."))
exceptions[["term.person.name", "days.from", "days.to", "days.certainty"]]

# %%
reasons = exceptions.drop_duplicates("term.id")
Markdown("\n".join(f"- **{row['term.person.name']}**: {'; '.join(row.because)}" for _, row in reasons.iterrows()))

# %% [markdown]
# ## The picture
#
# For each secretary the post above, the seat below, and in orange the days on which the
# sentence fails, with their number.

# %%
until = pd.Timestamp(client.dataset["asOf"])
TERMS = """query ($where: TermFilter!, $after: String) {
  terms(where: $where, first: 500, after: $after) {
    nodes { id person { id name nativeName } post { title } start { text earliest latest } end { text earliest latest } }
  }
}"""


def terms(**where) -> pd.DataFrame:
    return client.table(TERMS, where=where).rename(columns=lambda column: column.replace(".", "_"))


posts = terms(post={"id": SECRETARY}, period={"from": since})
seats = terms(person=list(posts.person_id), body={"partOf": "body:politburo"}, period={"from": since})

fig, ax = plt.subplots(figsize=(7.5, 3.9))
timeline(ax, posts, until, BLUE, height=0.26, offset=-0.15)
for y, who in enumerate(posts.person_id):
    for _, seat in seats[seats.person_id == who].iterrows():
        timeline(ax, seat.to_frame().T, until, GREEN, height=0.26, offset=y + 0.15)
for _, row in exceptions[exceptions["days.from"] <= until].iterrows():
    style = certain(ORANGE) if row["days.certainty"] == "CERTAIN" else possible(ORANGE)
    y = list(posts.id).index(row["term.id"])
    span(ax, y - 0.15, row["days.from"], row["days.to"], 0.26, style)
    days = (row["days.to"] - row["days.from"]).days + 1
    text = f"{days} days" if row["days.certainty"] == "CERTAIN" else f"up to {days}"
    ax.text(row["days.from"], y - 0.32, text, color=ORANGE, va="bottom", fontsize=8)
ax.set_yticks(range(len(posts)), [name(*who) for who in zip(posts.person_name, posts.person_nativeName)])
ax.set(title="Secretaries of Chongqing and their seats on the Politburo", xlabel="year")
ax.set(ylim=(len(posts) - 0.5, -0.7), xlim=(pd.Timestamp(since) - pd.Timedelta(days=200), until))
ax.grid(axis="x", color="#dddddd")
legend(ax, {"secretary": certain(BLUE), "on the Politburo": certain(GREEN), "no seat": certain(ORANGE), "possibly": possible("#555555")})

# %% [markdown]
# ## What the sources print
#
# Every date that the exceptions rest on, word for word, with its document, row and line.
# `DERIVED` is not printed of the person: it is the end of the body, or the start of the
# next holder.

# %%
others = client.table("""query ($post: ID!, $since: EDTF!) {
  checkClaim(whoeverHeld: {post: {id: [$post]}}, alsoHeld: {body: {partOf: "body:politburo"}}, period: {from: $since}) {
    exceptions(first: 500) { nodes { others { id } } }
  }
}""", post=SECRETARY, since=since)["exceptions.others.id"]
terms_behind = [*exceptions["term.id"].unique(), *others]
claims = client.data("claims", term_id=terms_behind, field=["START", "END"])
people = pd.concat([posts, seats]).rename(columns={"id": "term_id"})
documents = client.data("documents").rename(columns={"id": "document_id", "title": "document"})
shown = claims.merge(people, on="term_id").merge(documents, on="document_id", how="left")
shown[["person_name", "post_title", "field", "text", "basis", "document", "section", "row", "line"]]

# %%
sources = shown.drop_duplicates("document_id").sort_values("document")
Markdown("\n".join(f"- *{row.document}*: {'; '.join(row.sources)}" for row in sources.itertuples()))

# %% [markdown]
# ## What can be printed
#
# Between the exceptions, up to the day the document speaks of, the sentence holds. The
# server is asked about each stretch again.

# %%
CHECK = """query ($post: ID!, $from: EDTF!, $to: EDTF!) {
  checkClaim(whoeverHeld: {post: {id: [$post]}}, alsoHeld: {body: {partOf: "body:politburo"}}, period: {from: $from, to: $to}) {
    certainty
  }
}"""
day, last, rows = pd.Timestamp(since), pd.Timestamp(said["claim.document.asOf"]), []
for _, gap in exceptions.sort_values("days.from").iterrows():
    end = min(gap["days.from"] - pd.Timedelta(days=1), last)
    if day <= end:
        stretch = {"from": f"{day:%Y-%m-%d}", "to": f"{end:%Y-%m-%d}"}
        rows.append(stretch | client.ask(CHECK, post=SECRETARY, **stretch)["checkClaim"])
    day = gap["days.to"] + pd.Timedelta(days=1)
pd.DataFrame(rows)

# %% [markdown]
# A weaker sentence may do: *every secretary since then sat on the Politburo at some
# time while in the post.*

# %%
weaker = client.table("""query ($post: ID!, $since: EDTF!) {
  careers(first: 500, steps: [
    {post: {id: [$post]}, period: {from: $since}}
    {body: {partOf: "body:politburo"}, relations: [WHILE]}
  ]) { nodes { person { name } certainty } }
}""", post=SECRETARY, since=since)
sure = weaker[weaker.certainty == "CERTAIN"]
Markdown(f"It is certain of **{len(sure)} of {posts.person_id.nunique()}**: {', '.join(sure['person.name'])}.")

# %%
Markdown(f"Source: {cite(exceptions)}.")
