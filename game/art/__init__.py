"""Pictures made from descriptions: people, places and things, as values that any painter can draw."""
