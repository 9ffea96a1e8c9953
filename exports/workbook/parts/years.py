"""What others are paid, as a picture: three years one by one, or for a holder each audit that comes."""

from typing import Final

from domain.results.report import Range, Report
from exports.bars import RANGE_HEADS, within
from exports.money import money
from exports.view import View
from exports.workbook.making.charts import LEAST, LIKELY, MOST
from exports.workbook.making.rounding import xlround
from exports.workbook.parts.pictures import Bar, Picture
from exports.workbook.sheets import drivers

THREE: Final = "Three years, year by year"
PARTS: Final = ("Fees to the certificate", "Other purchases", "Surveillance and tools")
THOUSANDS: Final = "#,##0.0,"


def pictured(view: View) -> Picture | None:
    """The picture, None where no figure follows the assumptions."""
    report, found = view.report, view.workings.figures
    if report.three_year and report.fees and report.other_costs and {"three_year", "fees", "other_costs"} <= set(found):
        return _three(report, report.three_year, report.fees, report.other_costs)
    bars = [_range(f.label, f.field, f.found) for f in money(report) if f.found and f.field in found]
    if not bars:
        return None
    says = "; ".join(f"{bar.label} {sum(bar.parts[:2]):,.0f} likely" for bar in bars)
    heads = RANGE_HEADS[1:]
    return Picture(f"The audits that come, thousand {report.currency}", says, heads, (LEAST, LIKELY, MOST), bars,
                   THOUSANDS, legend=True)  # fmt: skip


def _three(report: Report, whole: Range, fees: Range, other: Range) -> Picture:
    """The likely figures of the table above: what is left of three years falls evenly on the second and the third."""
    later = xlround((whole.likely - fees.likely - other.likely) / 2, 6)
    cells = [drivers.figure(field) for field in ("three_year", "fees", "other_costs")]
    after = f"=ROUND(({cells[0]}-{cells[1]}-{cells[2]})/2,6)"
    bars = [
        Bar("Year 1, to the certificate", (fees.likely, other.likely, 0), (f"={cells[1]}", f"={cells[2]}", "=0")),
        *(Bar(f"Year {n}", (0, 0, later), ("=0", "=0", after)) for n in (2, 3)),
    ]
    unit = report.currency
    says = (
        f"Likely, {unit}: year 1 {fees.likely:,.0f} for fees and {other.likely:,.0f} for other purchases; years 2 and 3 "
        f"{later:,.0f} each for surveillance and tools."
    )
    return Picture(
        f"{THREE}, likely, thousand {unit}", says, PARTS, (LEAST, LIKELY, MOST), bars, THOUSANDS, legend=True
    )


def _range(label: str, field: str, found: Range) -> Bar:
    low, likely, high = (drivers.figure(field, end) for end in ("low", "likely", "high"))
    parts = tuple(float(one) for one in within(label, found)[1:])
    return Bar(label, parts, (f"={low}", f"=ROUND({likely}-{low},6)", f"=ROUND({high}-{likely},6)"))
