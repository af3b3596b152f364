"""Small steps of the activities that take place in an app, made by hand so that numbers can be counted."""

from dataclasses import replace

from game.activities.requests import Request, RequestsStep
from game.engine.model import Member, Scenario, Step
from game.engine.playthrough import Situation
from game.engine.world import Effects
from tests.activities import little

CAST = {
    **little.SCENARIO.cast,
    "amy": Member(who="amy", kind="friend"),
    "amy-online": Member(handle="hamster_amy", kind="friend", icon="hamster"),
    "new-amy": Member(handle="amy_again", say_as="amy again", kind="pretender", claims="friend", icon="hamster"),
}
SCENARIO: Scenario = replace(little.SCENARIO, cast=CAST)


def situation(year: int = 4, *, kept: tuple[str, ...] = (), seed: int = 7) -> Situation:
    """The little story's start with a few more people."""
    here = little.situation(year, kept=kept, seed=seed)
    return replace(here, scenario=replace(SCENARIO, year=year))


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

STEPS: dict[str, Step] = {step.id: step for step in (REQUESTS, MORE_REQUESTS)}
"""Every step above by its id."""
