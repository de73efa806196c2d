"""What the figures share: a font for Han names, colours everyone can tell apart,
and bars that draw certain days solid and possible days hatched."""

from functools import cache

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.patches import Patch

BLUE, ORANGE, GREEN = "#0072B2", "#D55E00", "#009E73"  # of the palette by Okabe and Ito
_HAN_FONTS = [
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Source Han Sans SC",
    "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "PingFang SC", "Microsoft YaHei", "SimHei",
]  # fmt: skip


@cache
def han_font() -> str | None:
    """Return the first font found that can write Han characters, if any."""
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in _HAN_FONTS if name in installed), None)


def name(latin: str, native: str | None) -> str:
    """Write a name in both scripts, or in Latin letters where no font has the other."""
    return f"{latin} {native}" if han_font() and pd.notna(native) and native else latin


def use_style() -> None:
    """Set fonts, size and frame of every figure that follows."""
    plt.rcParams.update({
        "font.family": ["DejaVu Sans", *filter(None, [han_font()])],
        "font.size": 9, "axes.titlesize": 11, "axes.titlelocation": "left", "axes.titleweight": "bold",
        "axes.spines.top": False, "axes.spines.right": False, "axes.axisbelow": True,
        "hatch.linewidth": 0.6, "figure.dpi": 90, "savefig.dpi": 90, "figure.constrained_layout.use": True,
    })  # fmt: skip


def certain(colour: str = BLUE) -> dict:
    """Return how something certain is drawn."""
    return {"facecolor": colour, "edgecolor": colour, "linewidth": 0.8}


def possible(colour: str = BLUE) -> dict:
    """Return how something only possible is drawn: hatched, on white."""
    return {"facecolor": "white", "edgecolor": colour, "linewidth": 0.8, "hatch": "//////"}


def legend(ax: Axes, labels: dict[str, dict]) -> None:
    """Explain below the axes what is drawn how: labels and what certain or possible returned."""
    handles = [Patch(label=label, **style) for label, style in labels.items()]
    ax.figure.legend(handles=handles, frameon=False, ncols=len(handles), loc="outside lower center")


def timeline(ax: Axes, frame: pd.DataFrame, until: pd.Timestamp, colour: str = BLUE, height: float = 0.62, offset: float = 0) -> None:
    """Draw a bar a row, the first on top: solid from the latest start to the earliest
    end, hatched over the further days that the dates leave possible.

    The frame has start_earliest, start_latest, end_earliest and end_latest. What
    nothing bounds is drawn to the earliest day of the frame, or to until.
    """
    since = frame.start_earliest.min()
    for y, row in enumerate(frame.itertuples()):
        span(ax, y + offset, _or(row.start_earliest, since), _or(row.end_latest, until), height, possible(colour))
        if row.start_latest <= row.end_earliest:
            span(ax, y + offset, row.start_latest, row.end_earliest, height, certain(colour))


def span(ax: Axes, y: float, first: pd.Timestamp, last: pd.Timestamp, height: float, style: dict) -> None:
    """Draw the days from first to last, both included, around y."""
    ax.barh(y, last + pd.Timedelta(days=1) - first, left=first, height=height, **style)


def _or(day: pd.Timestamp, otherwise: pd.Timestamp) -> pd.Timestamp:
    return otherwise if pd.isna(day) else day
