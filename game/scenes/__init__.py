"""One file a screen of the program, and the program that leads from one to the next."""
