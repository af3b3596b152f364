"""Small steps of the activities that take place in an app, made by hand so that numbers can be counted."""

from dataclasses import replace

from game.activities.answers import Choice
from game.activities.compose import ComposeStep, Option, Piece
from game.activities.feed import FeedStep, Moment
from game.activities.password import Knower, PasswordStep, Tile
from game.activities.popup import PopupStep, Press, Sign
from game.activities.requests import Request, RequestsStep
from game.activities.tablet import AppAtHome, Notice, TabletStep
from game.activities.talk import TalkStep, Turn
from game.activities.tidy import OldPost, TidyStep
from game.engine.conditions import Condition
from game.engine.model import Line, Member, Scenario, Step
from game.engine.playthrough import Situation
from game.engine.policy import App
from tests.activities import little

CAST = {
    **little.SCENARIO.cast,
    "mum": Member(who="maya-mum", kind="family", name="Mum"),
    "amy": Member(who="amy", kind="friend"),
    "amy-online": Member(handle="hamster_amy", kind="friend", icon="hamster"),
    "new-amy": Member(handle="amy_again", say_as="amy again", kind="pretender", claims="friend", icon="hamster"),
}
APPS = {
    name: App(title=name.title(), icon="bell", kind="An app for tests", colour="leaf")
    for name in ("chatterbox", "classhub", "blockton", "clipo", "postie")
}
"""Apps beside those of the little policy: a home screen has several."""
SCENARIO: Scenario = replace(little.SCENARIO, cast=CAST)


def situation(year: int = 4, *, kept: tuple[str, ...] = (), seed: int = 7) -> Situation:
    """The little story's start with a few more people."""
    here = little.situation(year, kept=kept, seed=seed)
    policy = replace(here.policy, apps={**APPS, **here.policy.apps})
    return here._replace(scenario=replace(SCENARIO, year=year), policy=policy)


AMY = Request(
    id="amy", who="amy-online", kind="fine", account="Made last week.", says="It is Amy!", in_common=("sam",),
    answer="Amy says: Yes, that is me.", if_accepted="It is Amy.", if_refused="It was Amy.", shows="a-name-proves-it",
)  # fmt: skip
KNOWN_AMY = replace(AMY, id="known", known=True)
NEW_AMY = Request(
    id="new-amy", who="new-amy", account="Made today.", says="It is Amy! Quick!", in_common=("sam", "amy"),
    answer="Amy says: No, that is not me.", if_accepted="It sees the page.", if_refused="It sees nothing.",
    shows="a-name-proves-it",
)  # fmt: skip
ZED = Request(
    id="zed", who="zed", account="Made yesterday.", says="Hi!", if_accepted="It sees the page.",
    if_refused="It sees nothing.", shows="friendly-means-safe",
)  # fmt: skip

REQUESTS = RequestsStep(
    id="requests", activity="requests", app="snaply", ask="Who may be {hero}'s friend?", joins="friends",
    page=("favourite",), think="Is it Amy?", requests=(AMY, NEW_AMY),
)  # fmt: skip
MORE_REQUESTS = replace(REQUESTS, id="more-requests", place="bedroom", requests=(KNOWN_AMY, AMY, NEW_AMY, ZED))

COMPOSE = ComposeStep(
    id="compose", activity="compose", app="snaply", ask="Help {hero} to tell it.", place="bedroom",
    pieces=(
        Piece(id="what", ask="What happened?", options=(
            Option(id="goal", text="I scored!", because="Because goal."),
            Option(id="goal-club", text="I scored for {cast.sam}'s club!", gives=("club",), because="Because club."),
            Option(id="goalie", text="Their goalie is useless!", rating="risky", because="Because unkind."),
        )),
        Piece(id="more", ask="What else?", options=(
            Option(id="cheer", text="Send a cheer!", because="Because cheer."),
            Option(id="school", text="See you at Oakfield!", gives=("school-name",), because="Because school."),
        )),
    ),
    audiences=("friends", "everyone"), asks_first=True,
    because={"safe": "Safe.", "part-way": "Part-way.", "risky": "Risky.", "over-cautious": "Over-cautious."},
    shows="everyone-needs-to-see-it",
)  # fmt: skip
FINE_POST = replace(
    COMPOSE, id="fine-post", kind="fine", asks_first=False, photo=little.FINE_PHOTO.photo, think="It was fun.",
    pieces=(replace(COMPOSE.pieces[1], options=(COMPOSE.pieces[1].options[0], COMPOSE.pieces[0].options[0])),),
)  # fmt: skip

PARTY = OldPost(
    id="party", text="At the club of my school!", when="Last year", seen_by="only-me",
    if_left="It tells where.", if_changed="Now it does not.", shows="small-things-do-not-count",
)  # fmt: skip
CAT = OldPost(
    id="cat", kind="fine", text="My cat sleeps.", when="Last week", seen_by="friends", photo=little.FINE_PHOTO.photo,
    if_left="A cat may stay.", if_changed="A cat was fine.",
)  # fmt: skip
JOKE = OldPost(
    id="joke", text="{cast.sam} runs like a snail.", when="Last year", seen_by="friends", hurts=True,
    if_left="It hurts.", if_changed="It is gone.", shows="it-can-be-deleted",
)  # fmt: skip
TAG = OldPost(
    id="tag", by="sam", text="Here she lives!", when="Last month", seen_by="everyone", gives=("house-number",),
    copied=True, if_left="It tells where.", if_changed="Sam took it down.", shows="small-things-do-not-count",
)  # fmt: skip
TIDY = TidyStep(
    id="tidy", activity="tidy", app="snaply", ask="Which may stay?", place="bedroom", posts=(PARTY, CAT, TAG),
)  # fmt: skip
MORE_POSTS = replace(TIDY, id="more-posts", think="Old ones!", posts=(PARTY, CAT, JOKE, TAG))

POPUP = PopupStep(
    id="popup", activity="popup", app="snaply", ask="What is odd?", act="What should {hero} do?", icon="gem-stone",
    by="zed", shows="a-prize-is-worth-it", trouble="fake-log-in", place="bedroom",
    signs=(
        Sign(id="free", text="1000 gems for free!", odd=True, because="Nobody gives so much."),
        Sign(id="castle", text="Build a castle", because="That is the game."),
        Sign(id="key", text="Enter your password", odd=True, because="A prize needs none."),
    ),
    buttons=(
        Press(id="yes", text="YES!", gives=("school-name",), because="Now zed knows.", shows="a-prize-is-worth-it"),
        Press(id="no", text="No thanks", rating="part-way", because="It may do anything.", shows="a-prize-is-worth-it"),
    ),
)  # fmt: skip
FINE_POPUP = replace(
    POPUP, id="fine-popup", kind="fine", trouble="", by="",
    signs=(POPUP.signs[1], replace(POPUP.signs[1], id="books", text="New books are here")),
    buttons=(Press(id="look", text="Show me", rating="safe", because="It is fine."),),
)  # fmt: skip

ALL_ACTS = {act: f"Because {act}." for act in ("stand-by", "laugh", "forward", "nothing")}
FEED = FeedStep(
    id="feed", activity="feed", app="snaply", ask="What should {hero} do?", about="sam", seen_by="friends",
    trouble="unkind-to-other", place="bedroom", post=Line("sam", "My dragon is done!"), photo=little.FINE_PHOTO.photo,
    moments=(
        Moment(id="first", comes=(Line("amy", "Is it a potato?"),), words="I like it!", because=ALL_ACTS),
        Moment(
            id="second", comes=(Line("amy", "Potato."),), kinder=(Line("amy", "It is great."),),
            unkinder=(Line("amy", "Ha ha, potato!"),), words="It is brilliant!", because=ALL_ACTS,
        ),
    ),
)  # fmt: skip
FINE_FEED = replace(FEED, id="fine-feed", kind="fine", trouble="", photo=None, moments=FEED.moments[:1])

WORDS = ("otter", "rocket", "teapot", "wizard", "cactus")
PASSWORD = PasswordStep(
    id="password", activity="password", ask="Make a new one.", place="bedroom", think="Three odd words!",
    tiles=(Tile(id="biscuit", icon="dog", known=True), *(Tile(id=word, icon="star") for word in WORDS)),
    because={"weak": "Weak.", "fair": "Fair.", "strong": "Strong."}, shows="short-is-easy-to-remember",
    knowers=(Knower(who="mum", because="Mum may know."), Knower(who="sam", because="Sam need not.")),
    knows_too_many="friends-share-passwords", out="It got out. What now?",
    then=(
        Choice(id="change", text="Change it.", rating="safe", because="Changed."),
        Choice(id="hope", text="Hope.", rating="part-way", because="Hoping.", shows="ignoring-is-enough"),
    ),
)  # fmt: skip
SHORT_PASSWORD = replace(PASSWORD, id="short-password", out="", then=())

TALK = TalkStep(
    id="talk", activity="talk", to="mum", prompt="Say it aloud for {hero}.", place="classroom",
    turns=(
        Turn(id="begin", ask="How does {hero} begin?", answers=(
            Choice(id="help", text="Can you help me?", rating="safe", because="Good."),
            Choice(id="nothing", text="It is nothing.", rating="part-way", because="It is.", shows="telling"),
        )),
        Turn(id="busy", hears=Line("mum", "Not now, sorry."), ask="Mum is busy. And now?", answers=(
            Choice(id="again", text="It matters. When have you time?", rating="safe", because="Good."),
            Choice(id="never", text="Never mind.", rating="part-way", because="It matters.", shows="once"),
        )),
    ),
)  # fmt: skip
SHORT_TALK = replace(TALK, id="short-talk", prompt="", place="", turns=TALK.turns[:1])

SEEN = Condition("exposed", ("any",))
TABLET = TabletStep(
    id="tablet", activity="tablet", ask="What is new on {hero}'s tablet?", place="bedroom", next="night",
    apps=(
        AppAtHome(app="chatterbox", next="gran-writes"),
        AppAtHome(app="snaply", next="zed-writes", when=SEEN, text="A heart from {cast.sam}."),
        AppAtHome(app="classhub", next="page", can_wait=True),
        AppAtHome(app="blockton"),
    ),
    notices=(
        Notice(app="chatterbox", text="Gran has sent a message."),
        Notice(app="snaply", text="zed99 has sent a message.", when=SEEN),
        Notice(app="snaply", text="A heart from {cast.sam}.", when=Condition("not", parts=(SEEN,))),
    ),
)  # fmt: skip
FULL_TABLET = replace(TABLET, id="full-tablet", title="Gran's tablet", think="So much is new!", apps=(
    *TABLET.apps, AppAtHome(app="clipo", text="Nothing new."), AppAtHome(app="postie", text="No post today."),
))  # fmt: skip

STEPS: dict[str, Step] = {
    step.id: step
    for step in (
        REQUESTS,
        MORE_REQUESTS,
        COMPOSE,
        FINE_POST,
        TIDY,
        MORE_POSTS,
        POPUP,
        FINE_POPUP,
        FEED,
        FINE_FEED,
        PASSWORD,
        SHORT_PASSWORD,
        TALK,
        SHORT_TALK,
        TABLET,
        FULL_TABLET,
    )
}
"""Every step above by its id."""
