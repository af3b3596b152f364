"""A program that shows every kind of widget, for trying the machine out: chat, settings, photo, board, map."""

from dataclasses import dataclass, field, replace
from typing import cast

from game.art.picture import Box as Part
from game.art.picture import Picture, Shapes, Sign, Words
from game.art.picture import Spot as Clue
from game.scenes.effects import Effect, Leave, PlaySound, SayAgain
from game.scenes.options import Options
from game.ui.widgets import (
    At,
    Box,
    Button,
    Canvas,
    Combo,
    Either,
    Icon,
    Image,
    Message,
    Pages,
    Radio,
    Screen,
    Space,
    Spot,
    Switch,
    Text,
    Thread,
    Widget,
)

STREET = Picture(
    width=1280,
    height=720,
    layers=(
        Shapes(
            '<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7cc8f2"/>'
            '<stop offset="1" stop-color="#d8f0fb"/></linearGradient></defs><rect width="1280" height="720" fill="url(#s)"/>'
            '<rect y="520" width="1280" height="200" fill="#cfcac2"/><rect y="620" width="1280" height="100" fill="#6d7079"/>'
        ),
        Shapes(
            '<rect x="380" y="200" width="520" height="340" fill="#cf6f4c"/><path d="M340 210 L470 90 H810 L940 210Z" fill="#6b4a57"/>'
            '<rect x="590" y="360" width="110" height="180" rx="10" fill="#1f6b66"/><rect x="440" y="260" width="110" height="100" rx="8" fill="#e8f6fd"/>'
            '<rect x="740" y="260" width="110" height="100" rx="8" fill="#e8f6fd"/>'
        ),
        Shapes('<rect width="240" height="64" rx="10" fill="#fff" stroke="#20242b" stroke-width="5"/>', x=60, y=480),
        Words("MAPLE ROAD", 180, 512, 34),
        Shapes('<rect width="60" height="54" rx="8" fill="#12386b"/>', x=720, y=400),
        Words("27", 750, 427, 30, colour="#ffffff"),
        Sign("automobile", 940, 480, 220),
        Sign("cat", 330, 520, 90),
        Sign("sun-with-face", 90, 50, 130),
    ),
    alt="A girl's house with a street sign.",
    spots=(
        Clue("sign", Part(50, 470, 260, 84), "Sign by the road"),
        Clue("number", Part(712, 392, 76, 70), "Number by the door"),
        Clue("cat", Part(330, 520, 90, 90), "A cat"),
    ),
)

PAGES = ("chat", "settings", "photo", "board", "map", "young", "long", "feedback")


@dataclass(frozen=True, slots=True)
class Shown:
    """Another screen was asked for."""

    page: str


@dataclass(frozen=True, slots=True)
class Said:
    """A reply was picked."""

    text: str


@dataclass(frozen=True, slots=True)
class Flipped:
    """A switch, spot, radio or combo was pressed."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """The demo program: which screen is shown and what was pressed so far."""

    page: str = "chat"
    said: tuple[str, ...] = ()
    flipped: frozenset[str] = frozenset()
    has_card: bool = False
    options: Options = field(default_factory=Options)

    def view(self) -> Screen:
        """The screen to show now."""
        body = cast(Box, globals()[f"_{self.page}"](self))
        card = _card() if self.has_card else None
        ground: dict[str, object] = {"feedback": "cork", "settings": "dusk", "long": STREET}
        return Screen(
            key=self.page,
            title=self.page.title(),
            body=body,
            card=card,
            ground=ground.get(self.page, "sky"),
            on_escape=Flipped("card"),
            is_young=self.page == "young",
        )

    def update(self, message: Message) -> tuple["Demo", tuple[Effect, ...]]:
        """The program after `message`."""
        match message:
            case Shown(page):
                return replace(self, page=page), ()
            case Said(text):
                return replace(self, said=(*self.said, text)), (PlaySound("message_pop"),)
            case Flipped("card"):
                return replace(self, has_card=not self.has_card), ()
            case Flipped("again"):
                return self, (SayAgain(),)
            case Flipped("leave"):
                return self, (Leave(),)
            case Flipped(name):
                return replace(self, flipped=self.flipped ^ {name}), ()
        return self, ()


def _bar(title: str) -> Box:
    buttons = tuple(
        Button(key=key, text=text, icon=icon, kind="quiet", message=message, is_spoken=False)
        for key, text, icon, message in (
            ("again", "Listen", "ph-speaker-high", Flipped("again")),
            ("pause", "Pause", "ph-pause", Flipped("card")),
        )
    )
    return Box(
        children=(
            Icon(name="crown", size=44),
            Box(children=(Text(text=title, style="title", is_heading=True),), grow=1, justify="center"),
            *buttons,
        ),
        direction="row", align="center", gap=12,
    )  # fmt: skip


def _frame(title: str, *children: Widget, direction: str = "row") -> Box:
    inner = Box(children=children, direction=cast("type", direction), gap=28, grow=1)  # type: ignore[arg-type]
    return Box(children=(_bar(title), inner), pad=24, gap=18)


def _bubble(text: str, *, own: bool, at: int) -> Box:
    role = "on-own" if own else "ink"
    bubble = Box(
        children=(Text(text=text, style="chat", role=role, speaker="" if own else "zed", live="polite"),),
        pad=16, fill="own" if own else "paper", radius=22, has_shadow=True, most=460, enters=f"bubble{at}",
    )  # fmt: skip
    parts: tuple[Widget, ...] = (Space(), bubble) if own else (Icon(name="fox", size=44), bubble, Space())
    return Box(children=parts, direction="row", gap=12, align="start")


def _chat(demo: Demo) -> Box:
    talk = tuple(
        _bubble(text, own=own, at=at)
        for at, (own, text) in enumerate(
            [
                (False, "hey!! cool castle. how old r u? what school do you go to?"),
                (False, "send me a pic of you in your uniform and I'll give you 500 free gems"),
                *((True, text) for text in demo.said),
            ]
        )
    )
    header = Box(
        children=(
            Icon(name="fox", size=56),
            Box(
                children=(
                    Text(text="Zed99", style="heading", role="on-bar", is_heading=True),
                    Text(text="Blockton chat · not in Maya's friends list", style="small", role="on-bar"),
                ),
                gap=0, grow=1,
            ),
        ),
        direction="row", align="center", gap=14, pad=14, fill="bar", radius=0,
    )  # fmt: skip
    tools = Box(
        children=tuple(
            Button(key=key, text=text, icon=icon, kind="tool", message=Said(text), shortcut=key[0])
            for key, text, icon in (
                ("screenshot", "Screenshot", "camera-with-flash"),
                ("block", "Block", "stop-sign"),
                ("report", "Report", "triangular-flag"),
                ("tell", "Tell an adult", "woman-teacher-medium"),
            )
        ),
        direction="row", gap=12, wraps=True, justify="center", label="Tools", pad=12,
    )  # fmt: skip
    screen = Box(
        children=(header, Box(children=(Pages(key="talk", children=talk, gap=14),), pad=18, grow=1), tools),
        fill="shade", radius=24, gap=0, grow=1,
    )  # fmt: skip
    tablet = Box(children=(screen,), fill="tablet", radius=40, pad=16, has_shadow=True, grow=3)
    maya = Box(
        children=(
            Box(
                children=(
                    Text(text="Maya", style="heading", role="accent", is_heading=True),
                    Text(text="I don't know Zed99 in real life. What should I do?"),
                ),
                pad=24, gap=4, fill="paper", has_shadow=True,
            ),
            Image(source="girl", height=190, alt="Maya looks unsure.", is_spoken=True),
            Button(key="reply", text="I don't share that.", kind="answer", message=Said("I don't share that."), shortcut="1"),
            Button(key="next", text="Next", kind="primary", message=Shown("settings"), icon="ph-arrow-right"),
        ),
        width=320, grow=1, justify="center",
    )  # fmt: skip
    return _frame("The group chat", maya, tablet)


def _settings(demo: Demo) -> Box:
    circles = ("Everyone", "Friends", "Only me")
    value = next((name for name in circles if name in demo.flipped), "Everyone")
    rows: tuple[Widget, ...] = (
        Combo(
            key="posts", text="Who can see my posts?", value=value, icon="ph-globe-hemisphere-west", message=Flipped("posts"),
            is_open="posts" in demo.flipped,
            choices=tuple(Radio(key=f"posts-{name}", text=name, is_on=name == value, message=Flipped(name)) for name in circles),
        ),
        *(
            Switch(key=key, text=text, icon=icon, is_on=key in demo.flipped, message=Flipped(key))
            for key, text, icon in (
                ("location", "Add my location to photos", "ph-map-pin"),
                ("phone", "Let people find me by phone number", "ph-phone"),
                ("tag", "Ask me before I am tagged", "ph-tag"),
            )
        ),
        Radio(key="off", text="A value that cannot be had", is_on=False, message=Flipped("x"), is_enabled=False),
    )  # fmt: skip
    title = Text(text="Snaply · Privacy", style="heading", is_heading=True)
    inner = Box(
        children=(title, Pages(key="rows", children=rows, gap=12)), fill="shade", radius=24, pad=22, gap=12, grow=1
    )
    tablet = Box(children=(inner,), fill="tablet", radius=36, pad=16, has_shadow=True, grow=1, width=440)
    chips = tuple(
        Box(
            children=(Icon(name=icon, size=28, role=role), Text(text=text, style="label", role=role)),
            direction="row", align="center", gap=10, pad=10, fill=f"{role}-soft", radius=16,
        )
        for icon, text, role in (
            ("ph-map-pin", "Posted from Mill Lane", "risky"),
            ("ph-graduation-cap", "School badge on jumper", "risky"),
            ("ph-chat-circle-dots", "Messages: friends only", "safe"),
        )
    )  # fmt: skip
    sees = Box(
        children=(
            Text(text="What a stranger sees right now", style="heading", is_heading=True),
            Box(
                children=(Image(source=STREET, ratio=16 / 9, height=200, radius=16), Box(children=chips, gap=10, grow=1)),
                direction="row", gap=18, pad=18, fill="shade", radius=22, align="center",
            ),
            Text(text="3 clues are open to people Maya does not know."),
        ),
        pad=26, fill="paper", radius=30, has_shadow=True, live="polite", label="What a stranger sees",
    )  # fmt: skip
    foot = Box(
        children=(
            Image(source="girl", height=110),
            Box(children=(Text(text="Hmm. I only want my friends to see me."),), pad=20, fill="paper", has_shadow=True, grow=1),
            Button(key="done", text="Done", kind="primary", message=Shown("photo")),
        ),
        direction="row", gap=16, align="center",
    )  # fmt: skip
    return _frame("Private or public?", tablet, Box(children=(sees, Space(), foot), grow=1, width=480))


def _photo(demo: Demo) -> Box:
    ways = tuple(
        (name.split("-")[1], name.split("-")[0])
        for name in sorted(demo.flipped)
        if name in ("blur-sign", "cover-number")
    )
    picture = replace(STREET, treated=ways)
    spots = tuple(
        At(
            x=clue.box.x / 1280, y=clue.box.y / 720, width=clue.box.width / 1280, height=clue.box.height / 720,
            widget=Spot(key=clue.id, text=clue.label, message=Flipped(clue.id), is_on=clue.id in demo.flipped),
        )
        for clue in STREET.spots
    )  # fmt: skip
    canvas = Canvas(children=spots, image=Image(source=picture, alt=STREET.alt), grow=1, label="Photo")
    frame = Box(children=(canvas,), fill="tablet", radius=36, pad=18, has_shadow=True, grow=1)
    tools = tuple(
        Button(key=key, text=text, kind="answer", icon=icon, message=Flipped(key), is_on=key in demo.flipped)
        for key, text, icon in (
            ("blur-sign", "Blur the sign", "ph-drop-half"),
            ("cover-number", "Cover the number", "ph-sticker"),
            ("crop", "Crop the photo", "ph-crop"),
        )
    )
    next_one = Button(key="next", text="Next", kind="primary", message=Shown("board"))
    side = Box(children=(*tools, Space(), next_one), width=280, gap=14)
    return _frame("Photo detective", frame, side)


def _note(icon: str, title: str, text: str, fill: str) -> Box:
    return Box(
        children=(
            Icon(name=icon, size=60),
            Box(children=(Text(text=title, style="heading"), Text(text=text, style="label")), gap=0, grow=1),
        ),
        direction="row", gap=14, pad=16, fill=fill, radius=8, has_shadow=True, align="center",
    )  # fmt: skip


def _board(demo: Demo) -> Box:
    notes = (
        At(x=0.02, y=0.06, width=0.4, height=0.22, widget=_note("school", "School", "Badge on Maya's jumper", "note-a")),
        At(x=0.02, y=0.38, width=0.4, height=0.22, widget=_note("houses", "Street", "“Mill Lane” on the sign", "note-b")),
        At(x=0.02, y=0.70, width=0.4, height=0.22, widget=_note("alarm-clock", "When", "“Every Tuesday”", "note-c")),
        At(
            x=0.6, y=0.34, width=0.38, height=0.3,
            widget=_note("girl", "Together", "These clues show Maya's school. She can hide them.", "paper"),
        ),
    )  # fmt: skip
    threads = (
        Thread(start=(0.42, 0.17), end=(0.6, 0.46)),
        Thread(start=(0.42, 0.49), end=(0.6, 0.49)),
        Thread(start=(0.42, 0.81), end=(0.6, 0.52), is_loose=True),
    )
    canvas = Canvas(children=notes, threads=threads, ratio=1.4, grow=1, label="Detective board", fill="cork")
    rows = tuple(
        Box(
            children=(
                Icon(name=icon, size=36, role=role),
                Box(children=(Text(text=word, style="label", role=role), Text(text=text)), gap=0, grow=1),
            ),
            direction="row", gap=14, align="start",
        )
        for icon, word, text, role in (
            ("ph-check-circle", "Safe", "Maya took a screenshot before she blocked.", "safe"),
            ("ph-warning", "Risky: clue shared", "The photo showed the school badge.", "risky"),
            ("ph-question", "Part-way", "Maya waited, but did not ask Mum.", "part-way"),
            ("ph-hand", "Over-cautious", "Gran's call was fine to take.", "over-cautious"),
        )
    )  # fmt: skip
    panel = Box(
        children=(
            Text(text="What happened", style="heading", is_heading=True),
            Pages(key="rows", children=rows),
            Box(
                children=(
                    Button(key="rewind", text="Rewind", icon="ph-arrow-counter-clockwise", message=Shown("chat")),
                    Space(),
                    Button(key="next", text="Next", kind="primary", message=Shown("map")),
                ),
                direction="row",
            ),
        ),
        pad=26, fill="paper", radius=28, has_shadow=True, width=440,
    )  # fmt: skip
    return _frame("Detective board", canvas, panel)


def _map(demo: Demo) -> Box:
    stops = (
        ("gear", "Private or public?", 0.1, 0.6),
        ("camera", "First-day photo", 0.3, 0.5),
        ("video-game", "Gem trader", 0.5, 0.62),
    )
    children: list[At] = []
    for place, (icon, name, x, y) in enumerate(stops):
        spot = Spot(
            key=f"stop{place}",
            text=name,
            mark=icon,
            message=Flipped(f"stop{place}"),
            is_on=f"stop{place}" in demo.flipped,
        )
        children.append(At(x=x, y=y, width=0.09, height=0.16, widget=spot))
        label = Box(
            children=(Text(text=name, style="label", align="center", is_spoken=False),), fill="paper", pad=8, radius=20
        )
        children.append(At(x=x - 0.05, y=y + 0.18, width=0.19, height=0.07, widget=label))
    card = Button(
        key="castle", text="Crown challenge", note="3 crowns", kind="card", icon="castle", message=Shown("chat")
    )
    children.append(At(x=0.76, y=0.12, width=0.2, height=0.36, widget=card))
    ends = [(x + 0.045, y + 0.08) for _, _, x, y in stops]
    threads = tuple(Thread(start=ends[at], end=ends[at + 1], is_path=True) for at in range(2))
    canvas = Canvas(children=tuple(children), threads=threads, grow=1, ratio=1.9, label="Map")
    play = Button(key="play", text="Play: First-day photo", kind="primary", message=Shown("young"))
    return _frame("Year 4 · The Big Trip", canvas, Box(children=(Space(), play), direction="row"), direction="column")


def _young(demo: Demo) -> Box:
    cards = tuple(
        Button(
            key=name, text=text, kind="card", message=Flipped(name), shortcut=str(at + 1), is_on=True if name in demo.flipped else None,
            image=Image(source=icon, height=180),
        )
        for at, (name, text, icon) in enumerate(
            (("tell", "Tell Mum", "woman"), ("bear", "Show Teddy", "teddy-bear"), ("hide", "Put it down", "mobile-phone"))
        )
    )  # fmt: skip
    row = Box(children=tuple(Box(children=(card,), grow=1) for card in cards), direction="row", gap=24, grow=1)
    words = Text(text="A message pops up. Pip does not know who it is from.", align="center")
    return Box(
        children=(
            _bar("Pip and the pop"),
            Box(children=(words,), pad=20, fill="paper", has_shadow=True),
            row,
            Either(
                wide=Button(key="next", text="Next", kind="primary", message=Shown("long")),
                tall=Button(key="next", text="Go on", kind="primary", message=Shown("long")),
            ),
        ),
        pad=28, gap=24,
    )  # fmt: skip


def _long(demo: Demo) -> Box:
    sentence = "Maya looks at the photo again before she posts it. She can see the sign by the road. "
    words = tuple(Text(text=(sentence * 3).strip()) for _ in range(5))
    urdu = Text(text="اپنا پتہ کسی کو نہ بتائیں۔ Childline 0800 1111 (مفت)")
    story = Box(
        children=(Text(text="A long story", style="heading", is_heading=True), Pages(key="story", children=(urdu, *words))),
        fill="paper", pad=30, has_shadow=True, most=900, grow=1,
    )  # fmt: skip
    buttons = Box(
        children=(Button(key="next", text="Next", kind="primary", message=Shown("feedback")),),
        direction="row",
        justify="end",
    )
    return Box(children=(_bar("Story"), story, buttons), pad=28, gap=20)


def _feedback(demo: Demo) -> Box:
    strip = Box(
        children=(
            Icon(name="ph-check-circle", size=48, role="safe"),
            Box(
                children=(
                    Text(text="Safe", style="heading", role="safe", live="polite"),
                    Text(text="Maya told Miss Okoro. Grown-ups can help with this."),
                ),
                grow=1, gap=4,
            ),
        ),
        direction="row", gap=18, align="center", pad=24, fill="safe-soft", border="safe", enters="feedback", part="status", live="polite",
    )  # fmt: skip
    buttons = Box(
        children=(
            Button(key="leave", text="Leave", icon="ph-sign-out", message=Flipped("leave")),
            Space(),
            Button(key="next", text="Next", kind="primary", message=Shown("chat")),
        ),
        direction="row",
    )  # fmt: skip
    display = Text(text="Well done", style="display", align="center", role="accent")
    return Box(children=(_bar("Feedback"), Space(), display, strip, Space(), buttons), pad=28, gap=24)


def _card() -> Box:
    return Box(
        children=(
            Text(text="Pause", style="title", is_heading=True),
            Text(text="Everything is kept. You can go on now or later."),
            Box(
                children=(
                    Button(key="leave", text="Leave", message=Flipped("leave"), icon="ph-sign-out"),
                    Space(),
                    Button(key="on", text="Go on", kind="primary", message=Flipped("card")),
                ),
                direction="row",
            ),
        ),
        pad=36, gap=24, fill="paper", radius=32, has_shadow=True, part="dialog", label="Pause", most=640,
    )  # fmt: skip
