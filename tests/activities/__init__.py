"""Tests of the activities: what they judge, what they show, and that keys alone reach every result."""
