"""The one tree of widgets, and all that follows from it: layout, focus, themes and speech, as values."""
