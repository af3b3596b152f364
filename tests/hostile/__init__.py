"""What hostile packs are made of, and the guard under which each of them is opened."""
