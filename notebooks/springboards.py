# %% [markdown]
# # Springboards
#
# Which provinces lead to the Politburo, and how long does it take? What is certain
# and what the dates only leave possible are drawn apart throughout.

# %%
import os

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import Markdown

from cursus import Client, cite
from plots import BLUE, certain, legend, possible, use_style

use_style()
client = Client(os.environ.get("CURSUS_URL", "http://127.0.0.1:8080"))

# %% [markdown]
# ## By province
#
# A person may have led several provinces. `witnesses` are all the ways in which a career
# takes the steps; somebody counts once for each province among them.

# %%
careers = client.table("""query ($after: String) {
  careers(first: 500, after: $after, steps: [
    {as: "post", post: {type: "post-type:party-committee-secretary"}}
    {as: "seat", body: {partOf: "body:politburo"}}
  ]) { nodes { person { id } witnesses { certainty steps { as term { post { area { name } } } } } } }
}""")
posts = careers[careers["witnesses.steps.as"] == "post"].rename(
    columns={"witnesses.steps.term.post.area.name": "province", "witnesses.certainty": "certainty"}
)
rose = posts.groupby(["province", "person.id"])["certainty"].max().reset_index()
rose = pd.crosstab(rose.province, rose.certainty, dropna=False)

# %% [markdown]
# To set them against everybody who is on record as secretary there, and to see which
# lists lack holders:

# %%
secretaries = client.table("""query ($after: String) {
  terms(first: 500, after: $after, where: {post: {type: "post-type:party-committee-secretary"}}) {
    nodes { person { id } post { area { name } } document { complete } }
  }
}""").groupby("post.area.name").agg(people=("person.id", "nunique"), complete=("document.complete", "all"))

table = secretaries.join(rose[["CERTAIN", "POSSIBLE"]].reindex(secretaries.index, fill_value=0))
table = table.sort_values(["CERTAIN", "POSSIBLE", "people"], ascending=[False, False, True])
table[["CERTAIN", "POSSIBLE", "people", "complete"]].head(10)

# %%
bars = table[::-1]
fig, ax = plt.subplots(figsize=(7.5, 6.8))
ax.barh(bars.index, bars.CERTAIN, **certain())
ax.barh(bars.index, bars.POSSIBLE, left=bars.CERTAIN, **possible())
for y, row in enumerate(bars.itertuples()):
    ax.text(row.CERTAIN + row.POSSIBLE + 0.1, y, f"of {row.people}{'' if row.complete else ' or more'}", va="center", color="#555555")
ax.set(title="Party secretaries who later joined the Politburo", xlabel="people, of all on record as secretary there", ylim=(-0.7, len(bars) - 0.3))
ax.margins(x=0.08)
legend(ax, {"certain": certain(), "possible": possible()})

# %% [markdown]
# *or more*: the list of that province lacks holders, so the figure may be too low. The
# newest secretaries may still rise.

# %%
most = table.CERTAIN + table.POSSIBLE
leaders = " or ".join(
    f"**{province}** ({sure} certainly{f', {high} at most' if high > sure else ''})"
    for province, sure, high in zip(table.index, table.CERTAIN, most)
    if high >= table.CERTAIN.max()
)
none = ", ".join(sorted(table.index[most == 0]))
Markdown(f"Most came by way of {leaders}; on record, nobody by way of {none}.")

# %% [markdown]
# ## How long it takes
#
# From the first post as a provincial secretary to the first seat. Dates known in part
# give a range; the line spans it. Somebody without any date for the first post is left out.

# %%
first = client.table("""query ($after: String) {
  careers(first: 500, after: $after, steps: [
    {as: "post", post: {type: "post-type:party-committee-secretary"}, which: FIRST}
    {as: "seat", body: {partOf: "body:politburo"}, which: FIRST}
  ]) { nodes { person { id name } certainty steps { as spell { start { earliest latest } } } } }
}""").set_index("person.id")
post, seat = (first[first["steps.as"] == step] for step in ("post", "seat"))
wait = pd.DataFrame({
    "person": seat["person.name"],
    "certainty": seat.certainty,
    "earliest": seat["steps.spell.start.earliest"],
    "latest": seat["steps.spell.start.latest"],
    "min_years": (seat["steps.spell.start.earliest"] - post["steps.spell.start.latest"]).dt.days.clip(lower=0) / 365.25,
    "max_years": (seat["steps.spell.start.latest"] - post["steps.spell.start.earliest"]).dt.days / 365.25,
})
wait = wait.dropna()
wait.sort_values("max_years").round({"min_years": 1, "max_years": 1}).iloc[[0, 1, 2, -3, -2, -1]]

# %%
fig, ax = plt.subplots(figsize=(7.5, 3.8))
for verdict, face in (("CERTAIN", BLUE), ("POSSIBLE", "white")):
    some = wait[wait.certainty == verdict]
    ax.vlines(some.earliest, some.min_years, some.max_years, color=BLUE, linewidth=2)
    ax.scatter(some.earliest, (some.min_years + some.max_years) / 2, s=12, facecolor=face, edgecolor=BLUE, zorder=3)
ax.set(title="From first province to first seat", xlabel="year of the first seat", ylabel="years", ylim=(-1, None))
ax.grid(axis="y", color="#dddddd")
legend(ax, {"certainly later": certain(), "possibly": {"facecolor": "white", "edgecolor": BLUE}})

# %%
sure = wait[wait.certainty == "CERTAIN"]
low, high = sure.min_years.median(), sure.max_years.median()
Markdown(f"Of the {len(sure)} who certainly rose, the median took **{low:.1f} to {high:.1f} years**.")

# %% [markdown]
# ## By decade
#
# Somebody whose first seat may lie in two decades is possible in both.

# %%
decades = wait.assign(decade=[list(range(a.year // 10 * 10, b.year + 1, 10)) for a, b in zip(wait.earliest, wait.latest)])
decades["certain"] = (decades.certainty == "CERTAIN") & (decades.decade.str.len() == 1)
count = pd.crosstab(decades.explode("decade").decade, decades.explode("decade").certain).reindex(columns=[True, False], fill_value=0)
labels = [f"{decade}s" for decade in count.index]

fig, ax = plt.subplots(figsize=(7.5, 3))
ax.bar(labels, count[True], **certain())
ax.bar(labels, count[False], bottom=count[True], **possible())
ax.set(title="First seats of provincial secretaries", ylabel="people", ylim=(0, count.sum(axis=1).max() + 1))
ax.set_xlabel(f"decade of the first seat; data to {client.dataset['asOf']}")
legend(ax, {"certain": certain(), "possible": possible()})

# %%
Markdown(f"Source: {cite(careers)}.")
