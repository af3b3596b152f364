"""For parents: what the class has practised, what to talk about at home, and what is kept. No figure of any child."""

from collections.abc import Sequence
from datetime import date

from game.school.paper import listing, page, words
from game.school.report_words import day

STYLE = "body { font-size: 11.5pt } .talk dt { font-weight: bold } .talk dd { margin: 0 0 2mm 0 }"
MOST_TALKS = 6


def parents_sheet(
    class_id: str, school: str, adult: str, today: date, due: date, stories: Sequence[tuple[str, str]],
    talks: Sequence[tuple[str, str]],
) -> str:  # fmt: skip
    """The page. `stories` are titles with a line each, `talks` questions with the right idea in a child's words."""
    told = [f"{title}: {blurb}" if blurb else title for title, blurb in stories]
    asked = "".join(f"<dt>{words(ask)}</dt><dd>{words(right)}</dd>" for ask, right in talks[:MOST_TALKS])
    body = (
        f"<h1>Life online: what class {words(class_id)} has practised</h1><p>{words(school)} · {day(today)}</p>"
        "<p>In Crownwise pupils try out life online on a make-believe tablet. Nobody is real in it and nothing is "
        "sent anywhere. A wrong turn shows what comes of it and how to put it right.</p>"
        "<h2>The stories</h2>" + (listing(told) if told else "<p>The class has just begun.</p>")
        + (f"<h2>To talk about at home</h2><dl class='talk'>{asked}</dl>" if asked else "")
        + "<h2>If something real happens</h2><p>Stay calm, listen, and say: “You did the right thing to tell me. "
        f"It is not your fault.” At school, {words(adult)} will help. Adults who worry about a child can call the "
        "NSPCC on 0808 800 5000; a child can call Childline on 0800 1111. In danger, call 999.</p>"
        "<h2>What the school keeps</h2><p>Each pupil signs in with three pictures and never with a name. The school "
        "keeps which answers were chosen in the stories, so that the next lesson fits. Only the teacher can open them, "
        f"and they are due to be deleted on {day(due)}. You can ask the school to see your child's answers, or to "
        "have them deleted.</p>"
    )  # fmt: skip
    return page(f"Life online, class {class_id}", body, STYLE)
