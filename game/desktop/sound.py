"""Effects, music and speech through the mixer, which opens in a thread of its own when it is first wanted.

A computer without a sound card, or with one that hangs, is a silent computer and nothing more.
"""

import threading
from pathlib import Path
from typing import Any

from game.desktop.recordings import MOST_MUSIC_SECONDS, is_playable
from game.scenes.options import Options

MUSIC_VOLUME = 0.35
DUCKED = 0.25
"""How loud music is, and what is left of it while something is said."""

EFFECT_VOLUME = 0.7


class Sound:
    """Plays sounds of a folder by name. Nothing here waits, and nothing here fails."""

    def __init__(self, folder: Path, options: Options) -> None:
        """Nothing is opened before the first sound."""
        self.folder = folder
        self.options = options
        self._mixer: Any = None
        self._is_closed = False
        self._opening: threading.Thread | None = None
        self._effects: dict[str, Any] = {}
        self._unread: list[str] | None = None
        """The names of effects that were not looked at yet; None before the first quiet moment."""
        self._is_speaking = False
        self._has_music = False
        # Held by other threads while they use the mixer, so that it is never closed under their hands.
        self._guard = threading.Lock()

    def follow(self, options: Options) -> None:
        """Let new options take hold: volumes, and music on or off."""
        self.options = options
        if options.music and options.sound:
            self._wake()
        self._set_music()

    def play(self, name: str) -> None:
        """Play the effect `name` once, if sounds are on; the first one as soon as the mixer is open."""
        if not self.options.sound:
            return
        if self._mixer is None:
            self._wake(name)
            return
        if name not in self._effects:
            self._effects[name] = self.load(self.folder / f"{name}.ogg")
        effect = self._effects[name]
        if effect is not None:
            effect.set_volume(EFFECT_VOLUME * self._loudness)
            effect.play()

    def get_ready(self) -> None:
        """Read one more of the effects, once the mixer is open, so that no press waits for it."""
        if self._mixer is None or not self.options.sound:
            return
        if self._unread is None:
            self._unread = [path.stem for path in self.folder.glob("*.ogg") if not path.stem.startswith("music")]
        if self._unread and (name := self._unread.pop()) not in self._effects:
            self._effects[name] = self.load(self.folder / f"{name}.ogg")

    def load(self, path: Path) -> Any:
        """A sound ready to play, or None where the file or the mixer is missing. May be called from any thread."""
        self._wake()
        if threading.current_thread() not in (threading.main_thread(), self._opening) and self._opening is not None:
            self._opening.join(timeout=5)
        if threading.current_thread() is threading.main_thread():
            return self._loaded(path)
        with self._guard:
            return self._loaded(path)

    def _loaded(self, path: Path) -> Any:
        if self._mixer is None or not is_playable(path):
            return None
        try:
            return self._mixer.Sound(str(path))
        except Exception:  # a broken file must never stop the game
            return None

    def speak(self, voice: Any) -> float:
        """Play a loaded voice over ducked music; returns its seconds, 0 where it cannot be played."""
        if self._mixer is None or voice is None:
            return 0.0
        voice.set_volume(self._loudness)
        self._is_speaking = True
        self._set_music()
        channel = self._mixer.Channel(0)
        channel.play(voice)
        return float(voice.get_length())

    def hush(self) -> None:
        """Stop what is being said; music comes back."""
        if self._mixer is not None and self._is_speaking:
            self._mixer.Channel(0).stop()
        self._is_speaking = False
        self._set_music()

    def close(self) -> None:
        """Stop everything and give the sound card back."""
        self._is_closed = True
        # A sound card that hangs is left to the computer.
        if self._guard.acquire(timeout=1.0):
            if self._mixer is not None:
                self._mixer.quit()
                self._mixer = None
            self._guard.release()

    @property
    def _loudness(self) -> float:
        return 0.5 if self.options.quiet else 1.0

    def _wake(self, then: str = "") -> None:
        if self._opening is None:
            self._opening = threading.Thread(target=self._open, args=(then,), name="sound", daemon=True)
            self._opening.start()

    def _open(self, then: str) -> None:
        with self._guard:
            if self._is_closed:
                return
            try:
                from pygame import mixer

                mixer.init(frequency=44100, channels=2, buffer=1024)
                mixer.set_num_channels(8)
                mixer.set_reserved(1)
            except Exception:  # no sound card: silence
                return
            self._mixer = mixer
            self._set_music()
            if then:
                self._effects[then] = self._loaded(self.folder / f"{then}.ogg")
                self.play(then)

    def _set_music(self) -> None:
        if self._mixer is None:
            return
        wanted = self.options.music and self.options.sound and not self.options.quiet
        try:
            if wanted and not self._has_music:
                path = next(iter(sorted(self.folder.glob("music*.ogg"))), None)
                if path is None or not is_playable(path, MOST_MUSIC_SECONDS):
                    return
                self._mixer.music.load(str(path))
                self._mixer.music.play(-1, fade_ms=800)
            elif not wanted and self._has_music:
                self._mixer.music.fadeout(400)
            self._has_music = wanted
            self._mixer.music.set_volume(MUSIC_VOLUME * (DUCKED if self._is_speaking else 1.0))
        except Exception:  # a broken music file is silence
            self._has_music = False
