"""The same tree as numbered text: for screen readers, braille displays, and computers without a display."""
