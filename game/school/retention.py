"""When results are due to be deleted: a day each year, the end of the school year by default."""

from datetime import date


def due(day: str, today: date) -> date:
    """The next day of deletion, for a month and day such as 08-31; today itself where it is that day."""
    this_year = _on(today.year, day)
    return this_year if today <= this_year else _on(today.year + 1, day)


def last_due(day: str, today: date) -> date:
    """The latest day of deletion that has passed, or is today."""
    this_year = _on(today.year, day)
    return this_year if this_year <= today else _on(today.year - 1, day)


def countdown(day: str, today: date) -> str:
    """The countdown that teachers see: when results are due to be deleted, and in how many days."""
    end = due(day, today)
    left = (end - today).days
    when = "today" if not left else "tomorrow" if left == 1 else f"in {left} days"
    return f"Results are due to be deleted on {end.day} {end:%B %Y}, {when}."


def _on(year: int, day: str) -> date:
    month, _, number = day.partition("-")
    try:
        return date(year, int(month), int(number))
    except ValueError:  # 29 February, or 31 June: the day before it
        return _on(year, f"{month}-{int(number) - 1:02d}")
