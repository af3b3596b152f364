"""Harmless things that are Fluent icons: toys, animals, food, plants and what flies."""

from game.art.things.card import FLOOR, GROUND, ON_A_TABLE, ON_THE_GROUND, OUT_OF_DOORS, SKY, TABLE, icon_thing

_ON_TABLE_ONLY = (TABLE,)

TOYS = (
    icon_thing("football", "soccer-ball", 68, ON_THE_GROUND, "Every football looks like this one."),
    icon_thing("basketball", "basketball", 70, ON_THE_GROUND, "A basketball does not say who plays with it."),
    icon_thing("bike", "bicycle", 150, ON_THE_GROUND, "There are lots of bikes like this one.", "Bicycle"),
    icon_thing("scooter", "kick-scooter", 120, ON_THE_GROUND, "A scooter has no name on it."),
    icon_thing("skateboard", "skateboard", 104, ON_THE_GROUND, "A skateboard shows what is fun, not who this is."),
    icon_thing("teddy", "teddy-bear", 92, ON_A_TABLE, "A teddy keeps every secret.", "Teddy bear"),
    icon_thing("robot", "robot", 88, ON_A_TABLE, "A toy robot knows no address."),
    icon_thing(
        "globe",
        "globe-showing-europe-africa",
        84,
        ON_A_TABLE,
        "The whole world is on a globe, so it does not say where this is.",
    ),
    icon_thing("guitar", "guitar", 124, ON_A_TABLE, "A guitar shows what somebody likes. That is fine to share."),
    icon_thing("drum", "drum", 84, ON_A_TABLE, "A drum shows what somebody likes, and no more."),
    icon_thing("violin", "violin", 100, ON_A_TABLE, "A violin does not say where somebody has lessons."),
    icon_thing(
        "books", "books", 84, ON_A_TABLE, "Everybody can read the same books.", "Pile of books", "a pile of books"
    ),
    icon_thing(
        "paints", "artist-palette", 82, ON_A_TABLE, "A box of paints has nobody's name on it.", "Paints", "some paints"
    ),
    icon_thing("crayon", "crayon", 70, _ON_TABLE_ONLY, "A crayon has not written anything here."),
    icon_thing(
        "puzzle", "puzzle-piece", 76, ON_A_TABLE, "A piece of a puzzle is not a clue this time.", "Piece of a puzzle"
    ),
    icon_thing("game-pad", "video-game", 84, ON_A_TABLE, "Lots of children play with a game pad like this."),
    icon_thing("dinosaur", "t-rex", 96, ON_A_TABLE, "A toy dinosaur has no number and no name.", "Toy dinosaur"),
    icon_thing("kite", "kite", 120, (SKY,), "A kite can fly over any park."),
    icon_thing(
        "headphones",
        "headphone",
        82,
        ON_A_TABLE,
        "Nobody can see what plays in the headphones.",
        "Headphones",
        "some headphones",
    ),
    icon_thing("camera", "camera", 80, ON_A_TABLE, "The back of a camera would show a photo. The front shows nothing."),
    icon_thing("umbrella", "umbrella", 100, ON_A_TABLE, "It rains everywhere, so an umbrella is no clue."),
    icon_thing("scarf", "scarf", 88, ON_A_TABLE, "A scarf in plain colours names no club."),
    icon_thing("trainers", "running-shoe", 88, ON_THE_GROUND, "Shops sell thousands of shoes like this.", "Shoe"),
    icon_thing("tent", "tent", 150, OUT_OF_DOORS, "A tent could stand in any field."),
    icon_thing(
        "road-barrier",
        "construction",
        92,
        OUT_OF_DOORS,
        "A barrier says that there is work on the road, not which road.",
        "Striped barrier",
    ),
)
"""Things to play with."""

ANIMALS = (
    icon_thing("cat", "cat", 96, ON_A_TABLE, "There are lots of cats like this one."),
    icon_thing("dog", "dog", 110, ON_THE_GROUND, "The dog wears no tag, so it gives nothing away."),
    icon_thing("rabbit", "rabbit", 86, ON_THE_GROUND, "A rabbit tells nobody its address."),
    icon_thing("hamster", "hamster", 80, ON_A_TABLE, "A hamster says nothing about a home."),
    icon_thing("hedgehog", "hedgehog", 78, OUT_OF_DOORS, "A hedgehog lives in lots of gardens."),
    icon_thing("duck", "duck", 88, OUT_OF_DOORS, "Ducks swim on lots of ponds."),
    icon_thing("tortoise", "turtle", 84, ON_THE_GROUND, "A tortoise has only its shell, with nothing on it."),
    icon_thing("fish", "tropical-fish", 76, _ON_TABLE_ONLY, "A toy fish is the same in every bath.", "Toy fish"),
    icon_thing("butterfly", "butterfly", 70, (SKY,), "A butterfly flies where it likes."),
    icon_thing("bird", "bird", 76, (GROUND, TABLE), "A bird like this visits lots of gardens."),
)
"""Animals."""

FOOD = (
    icon_thing("plain-cake", "shortcake", 84, _ON_TABLE_ONLY, "A slice of cake has no age on it.", "Slice of cake"),
    icon_thing("cupcake", "cupcake", 76, _ON_TABLE_ONLY, "A cupcake with no candle is just nice to eat."),
    icon_thing("sandwich", "sandwich", 80, _ON_TABLE_ONLY, "What is for lunch is safe to show."),
    icon_thing("apple", "red-apple", 68, _ON_TABLE_ONLY, "An apple is an apple everywhere.", "Apple"),
    icon_thing("pizza", "pizza", 84, _ON_TABLE_ONLY, "Everybody may know about the pizza.", "Slice of pizza"),
    icon_thing("ice-cream", "soft-ice-cream", 84, _ON_TABLE_ONLY, "An ice cream does not say which shop it came from."),
    icon_thing("drink", "cup-with-straw", 86, _ON_TABLE_ONLY, "There is no name on the cup.", "Cup with a straw"),
    icon_thing(
        "watermelon", "watermelon", 82, _ON_TABLE_ONLY, "A melon grows far away and tells nothing.", "Slice of melon"
    ),
    icon_thing("present", "wrapped-gift", 90, ON_A_TABLE, "There is no label on the present."),
)
"""Food, drink and presents."""

GROWING = (
    icon_thing("plant", "potted-plant", 94, ON_A_TABLE, "A plant in a pot can stand in any room.", "Plant in a pot"),
    icon_thing("flowers", "bouquet", 92, _ON_TABLE_ONLY, "Flowers do not say who sent them.", "Bunch of flowers"),
    icon_thing("sunflower", "sunflower", 100, OUT_OF_DOORS, "Sunflowers grow in lots of gardens."),
    icon_thing("cactus", "cactus", 86, ON_A_TABLE, "A cactus is prickly, but it gives nothing away."),
    icon_thing("tree", "deciduous-tree", 150, OUT_OF_DOORS, "One tree looks much like the next one."),
    icon_thing("fir-tree", "evergreen-tree", 150, OUT_OF_DOORS, "Fir trees stand in lots of parks."),
    icon_thing("sun", "sun", 120, (SKY,), "The sun shines on everybody.", alt="the sun"),
    icon_thing("cloud", "cloud", 120, (SKY,), "A cloud drifts over every town."),
    icon_thing("rainbow", "rainbow", 130, (SKY,), "Anybody can see a rainbow."),
    icon_thing(
        "balloons", "balloon", 110, (SKY, FLOOR, GROUND), "A balloon with nothing written on it is only fun.", "Balloon"
    ),
)
"""Plants, and what is in the sky."""

ICON_THINGS = (*TOYS, *ANIMALS, *FOOD, *GROWING)

ICONS = (
    "artist-palette",
    "balloon",
    "basketball",
    "bicycle",
    "bird",
    "books",
    "bouquet",
    "butterfly",
    "cactus",
    "camera",
    "cat",
    "cloud",
    "construction",
    "crayon",
    "cup-with-straw",
    "cupcake",
    "deciduous-tree",
    "dog",
    "drum",
    "duck",
    "evergreen-tree",
    "globe-showing-europe-africa",
    "guitar",
    "hamster",
    "headphone",
    "hedgehog",
    "kick-scooter",
    "kite",
    "pizza",
    "potted-plant",
    "puzzle-piece",
    "rabbit",
    "rainbow",
    "red-apple",
    "robot",
    "running-shoe",
    "sandwich",
    "scarf",
    "shortcake",
    "skateboard",
    "soccer-ball",
    "soft-ice-cream",
    "sun",
    "sunflower",
    "t-rex",
    "teddy-bear",
    "tent",
    "tropical-fish",
    "turtle",
    "umbrella",
    "video-game",
    "violin",
    "watermelon",
    "wrapped-gift",
)
"""The Fluent icons that these things are."""
