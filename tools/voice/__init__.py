"""Recordings of everything that the game says: which lines there are, their voices, rendering, and checking.

Made when a pack is made, never when it is played: the game only plays the files of `assets/voices`, and nothing here is
part of the installed game. `python -m game voice build` and `python -m game voice check` are the way in.
"""
