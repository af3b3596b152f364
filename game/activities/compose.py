"""compose: a post is built from parts; what it gives away grows with it; who sees it; a breath; then post or leave."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from game.activities.activity import Answered, Did, View
from game.activities.compose_view import compose_view
from game.activities.photo import PhotoMade, described
from game.art.picture import Picture
from game.engine.conditions import Seen
from game.engine.model import Part, Step
from game.engine.playthrough import Answer, AnswerRefused, Judged, Situation
from game.engine.policy import Rating, worst
from game.engine.shape import key
from game.engine.world import Effects, PostMade, World, exposed, with_copies
from game.engine.world import seen_by as seen_by_now

KIND = "compose"
NOBODY = "nobody"
"""The audience of a post that is left unposted."""
COPIED = "{hero} took it down, and that helps. Somebody may have copied it before, so telling a grown-up helps too."


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to say a part of a post."""

    id: str = key("A name for it, kept for ever.")
    text: str = key("The words, as they stand in the post.")
    gives: tuple[str, ...] = key("The details that they give away.", link="detail", default=())
    rating: Rating | None = key(
        "How good they are, where the policy's table cannot know, as for unkind words.", default=None
    )
    because: str = key("What is good or not about these words.")
    shows: str = key("The misconception that they show.", link="misconception", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a post, with two or three ways to say it."""

    id: str = key("A name for it, kept for ever.")
    ask: str = key("What this part of the post says, as a question.")
    options: tuple[Option, ...] = key("The ways to say it.", least=2, most=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeStep(Step):
    """A post from parts. Each part is a decision, and who sees it. Marks: `part` for each, `audience`, `safe`."""

    app: str = key("The made-up app in which it is posted.", link="app")
    ask: str = key("What the post is to tell.")
    photo: PhotoMade | None = key("A picture in the post.", default=None)
    pieces: tuple[Piece, ...] = key("The parts, in their order.", least=1, most=3)
    audiences: tuple[str, ...] = key("Who can be chosen to see it.", link="circle", least=2)
    asks_first: bool = key("Whether a grown-up is there to ask before it is posted.", default=False)
    post: str = key("The name of the post it becomes, to ask for it or take it down later.", default="")
    because: dict[Literal["safe", "part-way", "risky", "over-cautious"], str] = key(
        "What is said of sharing it so, for each rating."
    )
    shows: str = key("The misconception that risky sharing shows.", link="misconception", default="")


SHAPE = ComposeStep


def picture(step: ComposeStep, situation: Situation) -> Picture | None:
    """The picture in the post, or None."""
    if step.photo is None:
        return None
    looks = tuple((name, member.who) for name, member in situation.scenario.cast.items() if member.who)
    return described(step.photo, looks)


def gives(step: ComposeStep, picked: Mapping[str, str], situation: Situation) -> tuple[str, ...]:
    """What the post gives away so far: by its words and by its picture, in the policy's order."""
    chosen = (option for piece in step.pieces for option in piece.options if picked.get(piece.id) == option.id)
    found = {detail for option in chosen for detail in option.gives}
    shown = picture(step, situation)
    if shown is not None and step.photo is not None:
        found |= {detail for spot in shown.spots for detail in spot.gives}
        found |= {"photo"} if step.photo.people else set()
    return tuple(detail for detail in situation.policy.details if detail in found)


def judge(step: ComposeStep, answer: Answer, situation: Situation) -> Judged:
    """The post: `{"picked": {part: option}, "seen_by": circle or nobody, "asked": yes/no, "taken_down": yes/no}`."""
    picked, seen_by = answer.get("picked"), str(answer.get("seen_by", ""))
    asked, down = _yes(answer, "asked"), _yes(answer, "taken_down")
    known = {piece.id: {option.id for option in piece.options} for piece in step.pieces}
    if (
        not isinstance(picked, Mapping)
        or set(picked) != set(known)
        or any(str(option) not in known[str(piece)] for piece, option in picked.items())
        or seen_by not in (*step.audiences, NOBODY)
        or (asked and not step.asks_first)
        or (down and seen_by == NOBODY)
    ):
        raise AnswerRefused(f'"{answer}" is no answer of "{step.id}"')
    found = {str(piece): str(option) for piece, option in picked.items()}
    words = tuple(_words(piece, found[piece.id], seen_by, asked, situation) for piece in step.pieces)
    rating = _sharing(step, found, seen_by, asked, situation)
    shared = worst(rating, *(part.rating for part in words))
    if down:
        shared = "part-way" if shared in ("risky", "part-way") else "over-cautious"
    world, says = _posted(step, found, seen_by, down, situation)
    sharing = Part(
        "share", "Who sees it?", step.kind == "fine", shared, step.because.get(shared, ""),
        {"safe": "", "over-cautious": "refuse-everything"}.get(shared, step.shows), "think-first",
        _did(seen_by, down, situation),
    )  # fmt: skip
    return Judged(
        world=world,
        parts=(*(() if seen_by == NOBODY else words), sharing),
        evidence={
            "part": (sum(part.rating == "safe" for part in words), len(words)),
            "audience": (int(rating == "safe"), 1),
            "safe": (int(shared == "safe"), 1),
        },
        seen=Seen(
            rating=shared,
            chose=frozenset({seen_by, *found.values()}),
            did=frozenset((*(("ask-permission",) if asked else ()), *(("delete",) if down else ()))),
        ),
        says=says,
        is_full=shared == "safe",
    )


def _yes(answer: Answer, name: str) -> bool:
    return str(answer.get(name, "no")).lower() in ("yes", "true")


def _did(seen_by: str, down: bool, situation: Situation) -> str:
    if seen_by == NOBODY:
        return "Not posted"
    title = situation.policy.circles[seen_by].title
    return f"{title}, then taken down" if down else title


def _posted(
    step: ComposeStep, picked: Mapping[str, str], seen_by: str, down: bool, situation: Situation
) -> tuple[World, tuple[str, ...]]:
    """The world after posting. Who could see the post before it was taken down may have copied it."""
    if seen_by == NOBODY:
        return situation.world, ()
    name = step.post or step.id
    made = PostMade(id=name, gives=gives(step, picked, situation), seen_by=seen_by)
    world = situation.world.changed(Effects(post=made))
    if not down:
        return world, ()
    policy, kinds = situation.policy, situation.kinds
    post = next(one for one in world.posts if one.id == name)
    was_open = policy.is_open(seen_by_now(post, world, policy)) and post.gives & exposed(world, policy, kinds)
    copied = with_copies(world, policy, kinds) if was_open else world
    return copied.changed(Effects(take_down=(name,))), (COPIED,) if was_open else ()


def _words(piece: Piece, picked: str, seen_by: str, asked: bool, situation: Situation) -> Part:
    option = next(one for one in piece.options if one.id == picked)
    rating: Rating = option.rating or "safe"
    if seen_by != NOBODY:
        rating = worst(rating, *(situation.policy.rate(one, seen_by, is_asked=asked) for one in option.gives))
    if seen_by == NOBODY:
        rating = "safe"
    is_fine = all(not one.gives and one.rating in (None, "safe") for one in piece.options)
    clause = "details" if option.gives else "be-kind"
    shows = option.shows if rating != "safe" else ""
    return Part(piece.id, piece.ask, is_fine, rating, option.because, shows, clause, option.text)


def _sharing(step: ComposeStep, picked: Mapping[str, str], seen_by: str, asked: bool, situation: Situation) -> Rating:
    """How safe it is that this circle sees what the whole post gives away. Leaving a fine post is over-cautious."""
    if seen_by == NOBODY:
        return "over-cautious" if step.kind == "fine" else "safe"
    policy = situation.policy
    return worst(*(policy.rate(one, seen_by, is_asked=asked) for one in gives(step, picked, situation)))


def answers(step: ComposeStep, situation: Situation) -> Iterator[Answer]:
    """Every audience with every set of words that is rated or gives away something else; asked; taken down."""
    names = [piece.id for piece in step.pieces]
    for seen_by in (*step.audiences, NOBODY):
        for asked in (False, True) if step.asks_first else (False,):
            known = set()
            for options in product(*(piece.options for piece in step.pieces)):
                picked = dict(zip(names, (one.id for one in options), strict=True))
                rated = tuple(_words(one, picked[one.id], seen_by, asked, situation).rating for one in step.pieces)
                shown = (rated, gives(step, picked, situation))
                fresh = [one for one in picked.values() if ("word", one) not in known]
                if shown in known and not fresh:
                    continue
                known |= {shown, *(("word", one) for one in fresh)}
                for down in (False, True) if seen_by != NOBODY else (False,):
                    yield {"picked": picked, "seen_by": seen_by, "asked": _said(asked), "taken_down": _said(down)}


def _said(is_so: bool) -> str:
    return "yes" if is_so else "no"


@dataclass(frozen=True, slots=True)
class ComposeState:
    """Which part of the work is on, what is picked for each part, who is to see it, and whether a grown-up was asked.

    `phase` is the part that is written (its number), then "share", "think" and, when it was posted, "posted".
    """

    phase: str = "0"
    picked: tuple[tuple[str, str], ...] = ()
    seen_by: str = ""
    has_asked: bool = False


def start(step: ComposeStep, situation: Situation) -> ComposeState:
    """An empty post at its first part."""
    return ComposeState()


def update(step: ComposeStep, state: ComposeState, did: Did, situation: Situation) -> ComposeState | Answered:
    """Picking words for a part, choosing who sees it, thinking, posting or leaving, and taking down what was posted."""
    if state.phase.isdigit():
        piece = step.pieces[int(state.phase)]
        if did.verb == "picked" and did.what in {one.id for one in piece.options}:
            rest = {name: option for name, option in state.picked if name != piece.id}
            number = int(state.phase) + 1
            phase = str(number) if number < len(step.pieces) else "share"
            order = {one.id: {**rest, piece.id: did.what}.get(one.id, "") for one in step.pieces}
            return replace(state, picked=tuple((one, said) for one, said in order.items() if said), phase=phase)
    if did.verb == "went" and state.phase != "posted" and did.what in {str(one) for one in range(len(state.picked))}:
        return replace(state, phase=did.what)
    if state.phase == "share" and did.verb == "shared" and did.what in step.audiences:
        return replace(state, seen_by=did.what, phase="think")
    if state.phase == "think" and did.verb == "went" and did.what == "share":
        return replace(state, phase="share")
    if state.phase == "think" and did.verb == "asked" and step.asks_first:
        return replace(state, has_asked=True)
    if state.phase == "think" and did.verb == "posted":
        return replace(state, phase="posted")
    if state.phase in ("share", "think") and did.verb == "left":
        return _answered(replace(state, seen_by=NOBODY), is_down=False)
    if state.phase == "posted" and did.verb in ("kept", "deleted"):
        return _answered(state, is_down=did.verb == "deleted")
    return state


def back(step: ComposeStep, state: ComposeState, situation: Situation) -> Did | None:
    """The part before; what was posted was posted."""
    if state.phase == "share":
        return Did("went", str(len(step.pieces) - 1))
    if state.phase == "think":
        return Did("went", "share")
    return Did("went", str(int(state.phase) - 1)) if state.phase.isdigit() and state.phase != "0" else None


def _answered(state: ComposeState, *, is_down: bool) -> Answered:
    return Answered({
        "picked": dict(state.picked), "seen_by": state.seen_by, "asked": _said(state.has_asked),
        "taken_down": _said(is_down),
    })  # fmt: skip


def view(step: ComposeStep, state: ComposeState, situation: Situation) -> View:
    """The post as it grows, with what it gives away, and beside it what is to be done now."""
    found = gives(step, dict(state.picked), situation)
    return compose_view(step, state, situation, picture(step, situation), found)
