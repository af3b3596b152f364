"""Whether a sound card answers, for whoever looks after the computer."""

import threading

WAIT = 5.0
"""Seconds for a sound card to answer; some hang for ever."""


def card_name() -> str | None:
    """How sound goes out, in SDL's word for it; None where no sound card answers in time."""
    found: list[str] = []
    look = threading.Thread(target=_look, args=(found,), name="sound card", daemon=True)
    look.start()
    look.join(WAIT)
    return found[0] if found and found[0] != "dummy" else None


def _look(found: list[str]) -> None:
    try:
        from pygame import mixer

        mixer.init(frequency=44100, channels=2, buffer=1024)
        found.append(str(mixer.get_driver()))
        mixer.quit()
    except Exception:  # no sound card
        return
