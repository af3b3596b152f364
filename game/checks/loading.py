"""What the loader says before any check can run, explained in a teacher's words: a page for each of its codes."""

from game.checks.pages import page

SYNTAX: dict[str, str] = {
    "SYN": page(
        "SYN: a line that cannot be read",
        "A file of a pack is YAML: names, colons and indented lines. This line breaks its rules.",
        "ask: What should Maya do: stop?",
        'ask: "What should Maya do: stop?"',
    ),
    "SYN-FILE": page(
        "SYN-FILE: a file that is not there",
        "The pack names a scenario, and there is no such file, or it may not be read.",
        "scenarios: [party-photo] in a folder without party-photo.yaml",
        "the file's own name, with the same capitals",
    ),
    "SYN-SIZE": page(
        "SYN-SIZE: a file that is too large",
        "A whole story needs some 20 kB. This file has more than 256 kB, or more than 20,000 values.",
        "a book pasted into one text",
        "two stories in two files",
    ),
    "SYN-BOM": page(
        "SYN-BOM: an invisible mark at the start",
        "Some editors put an invisible mark at the start of a file. It gets in the way of the first word.",
        'a file saved as "UTF-8 with BOM"',
        'a file saved as "UTF-8"',
    ),
    "SYN-UTF8": page(
        "SYN-UTF8: letters in another coding",
        "The file was saved in an old coding, so that letters such as é would come out wrong.",
        'a file saved as "ANSI" or "Windows-1252"',
        'a file saved as "UTF-8"',
    ),
    "SYN-SIGN": page(
        "SYN-SIGN: an invisible sign",
        "Between the letters stands a sign that cannot be seen. It can hide words, or turn them round on the screen.",
        "a word copied from a web page, with an invisible mark in it",
        "the word, typed anew",
    ),
    "SYN-NAME": page(
        "SYN-NAME: a name that is no name for a file",
        "Packs and scenarios are files, on Windows too. Their names have small letters, digits and hyphens.",
        "id: Party Photo!",
        "id: party-photo",
    ),
    "SYN-LINK": page(
        "SYN-LINK: a file that leads out of the pack",
        "A link in the folder leads to another place of the computer. A pack is read from its own folder alone.",
        "party-photo.yaml as a link to a file in Documents",
        "the file itself, copied into the folder",
    ),
    "SYN-DOCUMENTS": page(
        "SYN-DOCUMENTS: two documents in one file",
        "A line of three dashes begins a second document. Everything below it would be lost.",
        "---  in the middle of a story",
        "one story a file, without such a line",
    ),
    "SYN-ALIAS": page(
        "SYN-ALIAS: a star at the start of a text",
        "A text that begins with * is read as a reference to another place.",
        "text: *wow*",
        'text: "*wow*"',
    ),
    "SYN-ANCHOR": page(
        "SYN-ANCHOR: an ampersand at the start of a text",
        "A text that begins with & is read as a name for a place.",
        "text: &friends",
        'text: "&friends"',
    ),
    "SYN-TAG": page(
        "SYN-TAG: an exclamation mark at the start of a text",
        "A text that begins with ! is read as an order to the reader.",
        "text: !important",
        'text: "!important"',
    ),
    "SYN-DEPTH": page(
        "SYN-DEPTH: too many levels",
        "Lists in lists in lists, more than 24 deep. No story needs that, and it can crash programs.",
        "[[[[[[[[[[[[[[[[[[[[[[[[[ ]]]]]]]]]]]]]]]]]]]]]]]]]",
        "a plain list",
    ),
    "SYN-KEY": page(
        "SYN-KEY: a list or a group where a name should stand",
        "Before the colon there is something other than a word, usually a text that begins with { or [.",
        "{school.adult}: can help",
        '"{school.adult} can help"',
    ),
    "SYN-TWICE": page(
        "SYN-TWICE: the same name twice",
        "Two steps (or two keys) have the same name. The first one would be lost without a word.",
        "two steps called ask:",
        "ask: and ask-again:",
    ),
    "SYN-QUOTES": page(
        "SYN-QUOTES: curly quotes around a text",
        "Word processors turn quotes into curly ones. Here these are letters: they would be shown, and a colon or # "
        "inside them would break the text.",
        "text: “Look at this!”",
        'text: "Look at this!"',
    ),
    "SYN-HASH": page(
        "SYN-HASH: text that a # has eaten",
        "A space and # begin a comment, so the rest of the text would be lost.",
        "text: Look at this #party",
        'text: "Look at this #party"',
    ),
    "SYN-TAB": page(
        "SYN-TAB: a tab where spaces must stand",
        "Lines are indented by spaces. A tab looks the same, and the reader cannot know how wide it is.",
        "a line indented with the Tab key",
        "two spaces for each level",
    ),
}

MODEL: dict[str, str] = {
    "KEY-UNKNOWN": page(
        "KEY-UNKNOWN: a key that does not exist",
        "Nobody would read what stands behind this key, so the story would lack it.",
        "becuase: Well done.",
        "because: Well done.",
    ),
    "KEY-MISSING": page(
        "KEY-MISSING: a key that is needed",
        "Something that every story, step or answer must have is not there; the message says what it is for.",
        '{ id: keep, text: "Keep it." }',
        '{ id: keep, text: "Keep it.", because: "Now it stays private." }',
    ),
    "KEY-ACTIVITY": page(
        "KEY-ACTIVITY: a step whose activity is unknown",
        "A step says with `activity` what the pupil does in it; the message lists what there is.",
        "activity: chooze",
        "activity: choose",
    ),
    "TYPE": page(
        "TYPE: a value of the wrong kind",
        "A number stands where a word should, a word where a list should, or a word that is not one of those allowed.",
        "minutes: ten",
        "minutes: 10",
    ),
    "LINK": page(
        "LINK: a name that nothing has",
        "The story names a step, a person, a skill, a clause, a place or a thing, and nothing has that name. The last "
        "part of the code says what was looked for: LINK-STEP a step, LINK-CAST someone in the story, and so on.",
        "next: look-closley",
        "next: look-closely",
    ),
    "LINK-NEXT": page(
        "LINK-NEXT: a step after which nothing follows",
        "The story would stop there. Only an ending has no next step.",
        "a step without next: whose outcomes do not all say where to go",
        "next: the-step-that-follows",
    ),
    "LINK-ENDING": page(
        "LINK-ENDING: a story without an ending",
        "Every story ends in a step with `activity: ending`, after which all is talked over.",
        "a story whose last step is a chat",
        "end: { activity: ending }",
    ),
    "LINK-PHOTO": page(
        "LINK-PHOTO: a picture that cannot be drawn",
        "The description of a picture asks for what the place has no room for, or puts two things in the same spot.",
        "six people in a kitchen that has room for three",
        "people: three of them",
    ),
    "LINK-PACK": page(
        "LINK-PACK: a pack that calls itself something else",
        "Results are kept under a pack's name, so it must be the same as its folder's.",
        "id: year-4 in the folder year4",
        "id: year4",
    ),
    "LINK-SCENARIO": page(
        "LINK-SCENARIO: a scenario that calls itself something else",
        "Results are kept under a scenario's name, so it must be the same as its file's.",
        "id: party in the file party-photo.yaml",
        "id: party-photo",
    ),
}

PAGES: dict[str, str] = SYNTAX | MODEL
