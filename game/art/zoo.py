"""The animals that younger pupils play with, one row each."""

from game.art.look import Clothes, Look

# Laid out by hand, one animal in two lines.
# fmt: off


def _animal(who: str, words: str, fur: str, own: Clothes, coat: str) -> Look:
    return Look(who, who.capitalize(), words, "animal", fur, who, fur, own, coat=coat, kind="animal")


ANIMALS = (
    _animal("fox", "an orange fox", "#ef8a36",
            Clothes("tee", "#3f8fd6", "shorts", "#34507c", motif="star"), "#3f9c6d"),
    _animal("bear", "a brown bear", "#a8714a",
            Clothes("tee", "#d9484a", "shorts", "#3d4a68", motif="heart"), "#e0a03c"),
    _animal("rabbit", "a rabbit with long ears", "#d3cce4",
            Clothes("dungarees", "#3fa86f", "trousers", "#3fa86f", trim="#fff0c9"), "#d8638a"),
    _animal("cat", "a stripy cat", "#f0b24b",
            Clothes("jumper", "#7768ae", "shorts", "#4a4470", motif="zigzag", trim="#ffe08a"), "#2f9c95"),
    _animal("panda", "a black and white panda", "#fbfbfd",
            Clothes("tee", "#e3a51f", "shorts", "#3f5f8f", motif="rainbow"), "#d8483f"),
    _animal("owl", "a purple owl", "#8b6bb1",
            Clothes("tee", "#ee6a5f", "shorts", "#3f4a78", motif="stripes"), "#3f7cc4"),
    _animal("otter", "an otter with whiskers", "#8d6045",
            Clothes("hoodie", "#2f9fae", "shorts", "#34506c"), "#e0703c"),
    _animal("badger", "a badger with a striped face", "#f4f4f6",
            Clothes("tee", "#c9503f", "shorts", "#2f3448", motif="lightning"), "#4c8f4f"),
    _animal("hedgehog", "a hedgehog with soft spines", "#d9a877",
            Clothes("dungarees", "#5a86d0", "trousers", "#5a86d0", trim="#f7c04a"), "#b0486b"),
    _animal("squirrel", "a squirrel with a bushy tail", "#b9603a",
            Clothes("cardigan", "#4f9d69", "skirt", "#7a4f8f", trim="#fff0d9"), "#31508c"),
)
"""Animals that live like children: they have paws for hands and wear children's clothes."""
