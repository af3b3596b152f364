"""A little policy, a little story and small steps of each activity, made by hand so that numbers can be counted."""

from dataclasses import replace
from typing import Any

from game.activities.answers import Choice
from game.activities.chat import Arrival, ChatStep
from game.activities.choose import ChooseStep
from game.activities.photo import PhotoMade, PhotoStep
from game.activities.report import Exhibit, ReportStep
from game.activities.sequence import Deed, SequenceStep
from game.activities.settings import SettingsStep
from game.activities.sort import Card, SortStep
from game.activities.story import StoryStep
from game.engine.model import Line, Member, Scenario, Skill, Someone, Step, Teacher, Thing
from game.engine.playthrough import Situation
from game.engine.policy import Act, App, Audience, Clause, Detail, Entry, Policy, Setting, Trouble, Value
from game.engine.world import Effects, PostMade, World


def _entries(**ratings: Any) -> dict[str, Entry]:
    return {
        name.replace("_", "-"): Entry(*(both if isinstance(both, tuple) else (both, both)))
        for name, both in ratings.items()
    }


def _setting(title: str, *values: tuple[str, str, Any], is_fine: bool = False) -> Setting:
    made = {name: Value(title=words, rating=rating, because=f"Because of {words}.") for name, words, rating in values}
    return Setting(title=title, icon="gear", clause="settings", is_fine=is_fine, values=made)


POLICY = Policy(
    format="policy/1",
    title="A little policy",
    clauses={
        "details": Clause(
            adults="Keep details private.", children={"years-3-4": "Keep your details private."}, since=0
        ),
        "settings": Clause(adults="Friends only.", children={"years-3-4": "Friends only is safe."}, since=0),
        "photos.audience": Clause(adults="Think who sees it.", children={"years-3-4": "Think who sees it."}, since=0),
    },
    details={
        name: Detail(title=title, icon=icon, care=care, tells="It tells something.")
        for name, title, icon, care in (
            ("house-number", "House number", "door", "high"),
            ("street-name", "Street name", "world-map", "high"),
            ("school-name", "School", "school", "medium"),
            ("location", "Where you are now", "round-pushpin", "high"),
            ("photo", "A picture of you", "framed-picture", "picture"),
            ("favourite", "Favourite thing", "star", "harmless"),
            ("club", "Club", "soccer-ball", "medium"),
            ("password", "Password", "key", "high"),
        )
    },
    sums=(),
    circles={
        "only-me": Audience(title="Only me", icon="locked"),
        "friends": Audience(title="Friends", icon="handshake"),
        "everyone": Audience(title="Everyone", icon="globe-showing-europe-africa", is_open=True),
    },
    people={
        "family": Audience(title="Family", icon="house"),
        "friend": Audience(title="A friend", icon="handshake"),
        "stranger": Audience(title="A stranger", icon="ph-user", is_open=True),
        "online-only": Audience(title="Known online", icon="ph-user", is_open=True),
    },
    ratings={
        "harmless": _entries(
            only_me="safe",
            friends="safe",
            everyone="safe",
            family="safe",
            friend="safe",
            stranger="safe",
            online_only="safe",
        ),
        "picture": _entries(
            only_me="over-cautious",
            friends="safe",
            everyone="risky",
            family="safe",
            friend="safe",
            stranger="risky",
            online_only="risky",
        ),
        "medium": _entries(
            only_me="over-cautious",
            friends=("safe", "part-way"),
            everyone="risky",
            family="safe",
            friend=("safe", "part-way"),
            stranger="risky",
            online_only="risky",
        ),
        "high": _entries(
            only_me="over-cautious",
            friends="risky",
            everyone="risky",
            family="safe",
            friend="risky",
            stranger="risky",
            online_only="risky",
        ),
    },
    acts={
        name: Act(title=title, icon="ph-hand", since=since, done=f"{title} is done.")
        for name, title, since in (
            ("pause", "Take a breath", 2),
            ("screenshot", "Screenshot", 4),
            ("block", "Block", 3),
            ("report", "Report", 3),
            ("tell", "Tell a grown-up", 0),
            ("leave", "Leave", 0),
            ("check-in-person", "Check in person", 3),
            ("ask-permission", "Ask first", 0),
            ("delete", "Take it down", 2),
        )
    },
    settings={
        "posts-seen-by": _setting(
            "Who can see my posts?",
            ("everyone", "Everyone", "risky"),
            ("friends", "Friends", "safe"),
            ("only-me", "Only me", "over-cautious"),
        ),
        "messages-from": _setting(
            "Who can send me messages?",
            ("everyone", "Everyone", "risky"),
            ("friends", "Friends", "safe"),
            ("no-one", "No one", "over-cautious"),
        ),
        "add-location": _setting(
            "Add my location to posts", ("switched-on", "On", "risky"), ("switched-off", "Off", "safe")
        ),
        "found-by-phone": _setting(
            "Let people find me by my phone number", ("switched-on", "On", "part-way"), ("switched-off", "Off", "safe")
        ),
        "app-colour": _setting("Colour of the app", ("blue", "Blue", "safe"), ("green", "Green", "safe"), is_fine=True),
    },
    troubles={
        "asks-details": Trouble(
            title="Someone asks",
            clause="details",
            needs=("block", "tell"),
            helps=("report",),
            all_done="Both are done.",
            some_done="There is more to do.",
            none_done="It can go on.",
        ),
        "fake-log-in": Trouble(
            title="A fake log-in",
            clause="details",
            needs=("leave", "tell"),
            all_done="Closed and told.",
            some_done="Telling helps too.",
            none_done="It is open.",
        ),
        "unkind-to-other": Trouble(
            title="Unkind",
            clause="details",
            needs=("tell",),
            helps=("screenshot", "report"),
            all_done="Told.",
            some_done="A start.",
            none_done="It goes on.",
        ),
    },
    helplines={},
    facts={},
    apps={
        "snaply": App(
            title="Snaply",
            icon="camera-with-flash",
            kind="photos",
            settings=("posts-seen-by", "messages-from", "add-location", "found-by-phone"),
        )
    },
)

SCENARIO = Scenario(
    format="scenario/1",
    id="little",
    title="A little story",
    year=4,
    minutes=5,
    hero="maya",
    icon="star",
    blurb="A story.",
    policy=("details",),
    skills={"look": Skill(secure_at=1)},
    teacher=Teacher(before="-", talk_about=("-",), content_note="-"),
    cast={
        "maya": Member(who="maya"),
        "sam": Member(who="sam", kind="friend"),
        "zed": Member(handle="zed99", say_as="zed ninety nine", kind="stranger"),
    },
    start="one",
    steps={},
)

POSTS = (PostMade(id="party", gives=("school-name", "club"), seen_by="everyone"),)
OPEN = {"posts-seen-by": "everyone", "messages-from": "everyone", "add-location": "switched-on"}


def situation(year: int = 4, *, kept: tuple[str, ...] = (), seed: int = 7) -> Situation:
    """The story's start: an open tablet with one post, and what was kept so far."""
    world = World.start(OPEN, {}, POSTS).changed(Effects(keep=kept))
    return Situation(replace(SCENARIO, year=year), POLICY, world, seed)


def _choice(name: str, text: str, rating: Any, **more: Any) -> Choice:
    return Choice(id=name, text=text, rating=rating, because=f"Because {name}.", **more)


STORY = StoryStep(
    id="story", activity="story", place="bedroom",
    lines=(Line("narrator", "It is Monday."), Line("maya", "Look, {cast.sam}!", "happy"), Line("sam", "What is it?")),
)  # fmt: skip

CHOOSE = ChooseStep(
    id="choose",
    activity="choose",
    ask="What should {hero} do?",
    lines=(Line("sam", "Send it to all of us!"),),
    answers=(
        _choice("ask", "Ask Mum first.", "safe"),
        _choice("wait", "Wait and see.", "part-way", shows="ignoring-is-enough"),
        Choice(
            id="send",
            text="Tell zed99 the school.",
            gives=("school-name",),
            to="zed",
            because="Because send.",
            shows="friendly-means-safe",
        ),
        _choice("hide", "Throw the tablet away.", "over-cautious", effects=Effects(tell=("sam",)), next="away"),
    ),
)

CHAT = ChatStep(
    id="chat",
    activity="chat",
    app="snaply",
    with_whom=("zed",),
    trouble="asks-details",
    arrives=(Arrival("", "Cool photo!"), Arrival("", "Which school do you go to?")),
    replies=(
        Choice(
            id="say",
            text="It is Oakfield.",
            gives=("school-name",),
            because="Because say.",
            shows="friendly-means-safe",
        ),
        _choice("no", "I only chat with people I know.", "part-way"),
    ),
)

FRIENDLY = ChatStep(
    id="friendly", activity="chat", app="snaply", with_whom=("sam",), kind="fine",
    arrives=(Arrival("", "Are you coming to football?"),), replies=(_choice("yes", "Yes!", "safe"),),
)  # fmt: skip

SETTINGS = SettingsStep(
    id="settings",
    activity="settings",
    app="snaply",
    ask="Make the page right for {hero}.",
    see_as=("stranger", "friend", "gran"),
    think="I only want my friends to see me.",
)

FEW_SETTINGS = replace(
    SETTINGS,
    id="few",
    settings=("posts-seen-by", "add-location", "app-colour"),
    see_as=("stranger", "friend"),
    think="",
)

PHOTO = PhotoStep(
    id="photo",
    activity="photo",
    app="snaply",
    ask="What in this photo tells something private about {hero}?",
    photo=PhotoMade(
        place="front-garden",
        people=(Someone(who="maya", wearing="uniform", doing="wave"),),
        things=(Thing("house-number", "27"), Thing("street-sign", "Maple Road"), Thing("cupcake"), Thing("cat")),
    ),
    because={"safe": "Safe.", "part-way": "Part-way.", "risky": "Risky.", "over-cautious": "Over-cautious."},
    shows="public-is-fine",
)

SMALL_PHOTO = replace(
    PHOTO,
    id="small-photo",
    then=("crop", "cover"),
    audiences=("friends", "everyone"),
    photo=PhotoMade(
        place="front-garden",
        people=(Someone(who="maya"),),
        things=(Thing("street-sign", "Maple Road"), Thing("house-number", "27"), Thing("cat")),
    ),
)

FINE_PHOTO = replace(
    PHOTO,
    id="fine-photo",
    kind="fine",
    photo=PhotoMade(place="front-garden", people=(Someone(who="maya"),), things=(Thing("cat"),)),
)

SORT = SortStep(
    id="sort", activity="sort", ask="What may {hero} share with everyone?", to="everyone",
    cards=(
        Card(id="colour", text="Favourite colour", icon="star", gives="favourite", because="It is harmless."),
        Card(id="school", text="The name of the school", icon="school", gives="school-name", because="It says where."),
        Card(id="drawing", text="A drawing of a dragon", icon="artist-palette", goes="ask", because="Ask first."),
    ),
)  # fmt: skip

MORE_CARDS = replace(
    SORT,
    id="more-cards",
    to="friends",
    cards=(
        *SORT.cards,
        Card(id="club", text="The football club on Tuesdays", icon="soccer-ball", gives="club", because="Ask first."),
        Card(
            id="door", text="The number on the front door", icon="door", gives="house-number", because="It says where."
        ),
        Card(id="joke", text="A joke about a penguin", icon="penguin", goes="share", because="It is only a joke."),
        Card(
            id="street",
            text="The street where {hero} lives",
            icon="world-map",
            gives="street-name",
            because="It says where.",
        ),
        Card(
            id="book",
            text="The book that {hero} likes best",
            icon="books",
            gives="favourite",
            because="It is harmless.",
        ),
    ),
)

SEQUENCE = SequenceStep(
    id="sequence",
    activity="sequence",
    ask="Unkind words arrive. What should {hero} do first?",
    order=(
        Deed(id="keep", text="Take a screenshot", icon="camera"),
        Deed(id="block", text="Block the person", icon="ph-prohibit"),
        Deed(id="report", text="Report it to the app", icon="triangular-flag"),
        Deed(id="tell", text="Tell a grown-up at home or at school", icon="teacher"),
    ),
    any_order=("block", "report"),
    because="That keeps it.",
    because_not="Blocking first loses it.",
    shows="block-first",
)

REPORT = ReportStep(
    id="report",
    activity="report",
    to="school",
    ask="Help {hero} to report it.",
    reasons=(
        _choice("unkind", "Someone wrote unkind words.", "safe"),
        _choice("boring", "The chat is boring.", "part-way"),
    ),
    evidence=(
        Exhibit(id="chat", text="The screenshot of the words", because="It shows the words.", when_kept=True),
        Exhibit(id="date", text="The day and the time", because="It shows when."),
        Exhibit(id="lunch", text="A photo of lunch", helps=False, because="It shows lunch."),
    ),
    tell=(
        _choice("teacher", "{school.adult}", "safe"),
        _choice("nobody", "Nobody for now", "part-way"),
        _choice("sam", "Only Sam", "part-way"),
    ),
)

SHORT_REPORT = replace(REPORT, id="short-report", to="app", evidence=REPORT.evidence[:1])

STEPS: dict[str, Step] = {
    step.id: step
    for step in (
        STORY,
        CHOOSE,
        CHAT,
        FRIENDLY,
        SETTINGS,
        FEW_SETTINGS,
        PHOTO,
        SMALL_PHOTO,
        FINE_PHOTO,
        SORT,
        MORE_CARDS,
        SEQUENCE,
        REPORT,
        SHORT_REPORT,
    )
}
"""Every step above by its id."""
