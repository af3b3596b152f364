"""The engine: policy, scenarios, world, playthroughs and scores. Values in, values out; no clock and no screen."""
