"""Hold the bars for dates known in part to what they say."""

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas as pd
import pytest

import plots

UNTIL = pd.Timestamp("2026-01-30")


@pytest.mark.parametrize(
    ("dates", "drawn"),
    [
        (["2005-12-24", "2005-12-24", "2007-11-30", "2007-11-30"], [("2005-12-24", "2007-12-01"), ("2005-12-24", "2007-12-01")]),
        (["1959-01-01", "1959-12-31", "1967-01-01", "1967-12-31"], [("1959-01-01", "1968-01-01"), ("1959-12-31", "1967-01-02")]),
        (["1967-01-01", "1967-12-31", "1967-01-01", "1967-12-31"], [("1967-01-01", "1968-01-01")]),
        (["2022-12-08", "2022-12-09", "2022-12-09", None], [("2022-12-08", "2026-01-31"), ("2022-12-09", "2022-12-10")]),
    ],
)
def test_timeline_draws_what_is_possible_and_then_what_is_certain(dates, drawn):
    columns = ["start_earliest", "start_latest", "end_earliest", "end_latest"]
    _, ax = plt.subplots()
    plots.timeline(ax, pd.DataFrame([pd.to_datetime(dates)], columns=columns), UNTIL)
    days = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in ax.patches]
    assert days == [tuple(matplotlib.dates.date2num(pd.to_datetime(list(ends)))) for ends in drawn]
    assert [bool(bar.get_hatch()) for bar in ax.patches] == [True, False][: len(drawn)]


@pytest.mark.parametrize(("font", "written"), [("SimHei", "Wang Yang 汪洋"), (None, "Wang Yang")])
def test_names_are_in_latin_letters_alone_where_no_font_has_han(monkeypatch, font, written):
    monkeypatch.setattr(plots, "han_font", lambda: font)
    assert plots.name("Wang Yang", "汪洋") == written
    assert plots.name("Ulanhu", pd.NA) == "Ulanhu"


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("there", [True, False])
def test_figures_are_drawn_without_warnings(monkeypatch, there):
    if not there:
        monkeypatch.setattr(plots, "han_font", lambda: None)
    with plt.rc_context():
        plots.use_style()
        fig, ax = plt.subplots()
        ax.set_title(plots.name("Wang Yang", "汪洋"))
        plots.legend(ax, {"certain": plots.certain(), "possible": plots.possible()})
        fig.canvas.draw()
