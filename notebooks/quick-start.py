# %% [markdown]
# # Quick start
#
# Every table that the server keeps has an address, and pandas reads it. Start a
# server with `make run`; if it listens elsewhere, set `CURSUS_URL`.

# %%
import os

import matplotlib.pyplot as plt
import pandas as pd

url = os.environ.get("CURSUS_URL", "http://127.0.0.1:8080")
terms = pd.read_csv(f"{url}/data/terms.csv")
terms[["person_name", "post_title", "start", "end"]].head()

# %% [markdown]
# `cursus.py` beside this notebook adds types (dates are dates, *no value* is `<NA>`),
# turns pages to the end, raises the server's errors, and notes in every frame which
# data it came from.

# %%
from IPython.display import Markdown

from cursus import Client, cite
from plots import certain, legend, name, possible, timeline, use_style

use_style()
client = Client(url)
Markdown(f"{len(terms)} terms. Cite as: {cite(client.data('terms'))}.")

# %% [markdown]
# ## Which provincial party secretaries later sat on the Politburo?
#
# *Later* means: they took the seat up after they took the post up, whether or not they
# still held it. There are other meanings; [what dates and answers
# mean](../docs/temporal.md#what-later-means) names a word for each.

# %%
careers = client.table("""query ($after: String) {
  careers(first: 500, after: $after, steps: [
    {as: "post", post: {type: "post-type:party-committee-secretary"}}
    {as: "seat", body: {partOf: "body:politburo"}}
  ]) { nodes { person { name nativeName } certainty because steps { as term { post { title } } } } }
}""")
later = careers[careers["steps.as"] == "seat"].reset_index(drop=True)
counts = later.certainty.value_counts()
Markdown(f"**{len(later)} people**: {counts['CERTAIN']} certainly, {counts['POSSIBLE']} possibly.")

# %%
pd.set_option("display.max_colwidth", None)
later["because"] = later.because.str.join("; ")
later[["person.name", "certainty", "because"]].tail(10)

# %% [markdown]
# `CERTAIN` holds whatever day the sources leave open. `POSSIBLE` holds for some of
# them, and `because` says what is open:

# %%
later.loc[later.certainty == "POSSIBLE", ["person.name", "certainty", "because"]]

# %% [markdown]
# ## To which Politburo they rose
#
# Each person once, with the seat that the answer rests on. Alternate members count;
# `status: [FULL, STANDING]` in the second step would leave them out.

# %%
number = later["steps.term.post.title"].str.extract(r"(\d+)", expand=False).astype(int)
bars = pd.crosstab(number.rename("Politburo"), later.certainty, dropna=False)
bars = bars.reindex(range(number.min(), number.max() + 1), fill_value=0)

fig, ax = plt.subplots(figsize=(7.5, 3.2))
ax.bar(bars.index, bars.CERTAIN, **certain())
ax.bar(bars.index, bars.POSSIBLE, bottom=bars.CERTAIN, **possible())
ax.set(title="Party secretaries of provinces who joined the Politburo", xlabel="number of the Politburo", ylabel="people")
ax.set_ylim(0, bars.sum(axis=1).max() + 1)
ax.set_xticks(bars.index)
legend(ax, {"certain": certain(), "possible": possible()})

# %% [markdown]
# ## Who led Chongqing, and since when
#
# A source that says 1956 has not said January. Days on which the post was certainly
# theirs are solid; days that the dates only leave possible are hatched. An open end
# is certain up to the day its source speaks of.

# %%
until = pd.Timestamp(client.dataset["asOf"])
chongqing = client.data("terms", post_id="post:party-secretary-of-chongqing").sort_values("row")

fig, ax = plt.subplots(figsize=(7.5, 5.6))
timeline(ax, chongqing, until)
ax.set(title="Party secretaries of Chongqing", xlabel="year", ylim=(len(chongqing) - 0.4, -0.6))
ax.set_yticks(range(len(chongqing)), [name(*who) for who in zip(chongqing.person_name, chongqing.person_native_name)])
ax.margins(x=0.02)
ax.grid(axis="x", color="#dddddd")
legend(ax, {"certainly in office": certain(), "possibly in office": possible()})

# %% [markdown]
# ## Where a date is printed
#
# Every date leads to the line it was read from.

# %%
last = chongqing.iloc[-1]
claims = client.data("claims", term_id=last.id, field=["START", "END"])
claims[["text", "field", "edtf", "document_id", "section", "row", "line"]]
