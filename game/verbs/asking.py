"""Asking for a passphrase: at the terminal without showing it, or from a variable where no one is there to ask."""

import os
import sys
from getpass import getpass

VARIABLE = "CROWNWISE_PASSPHRASE"


class NotAnswered(Exception):
    """There is nobody to ask; the message says how to give the answer instead."""


def passphrase(prompt: str, *, is_new: bool = False) -> str:
    """The passphrase; a new one is asked for twice. Raises NotAnswered."""
    given = os.environ.get(VARIABLE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise NotAnswered(f"There is nobody here to ask for the passphrase. Put it into the variable {VARIABLE}.")
    first = getpass(f"{prompt}: ")
    if is_new and getpass("The same again: ") != first:
        raise NotAnswered("The two were not the same, so nothing was made. Try again.")
    return first


def asked(prompt: str, given: str, *, is_needed: bool = False, option: str = "") -> str:
    """What was given on the command line, else what is typed now. Raises NotAnswered."""
    if given or not sys.stdin.isatty():
        if is_needed and not given:
            raise NotAnswered(f"{prompt}? There is nobody here to ask; say it with {option}.")
        return given
    typed = input(f"{prompt}: ").strip()
    if is_needed and not typed:
        raise NotAnswered(f"{prompt}? Nothing was typed, so nothing was made.")
    return typed


def several_asked(prompt: str, given: list[str]) -> list[str]:
    """What was given on the command line, else what is typed now line by line, until a line is empty."""
    if given or not sys.stdin.isatty():
        return given
    typed = []
    while line := input(f"{prompt}: ").strip():
        typed.append(line)
    return typed
