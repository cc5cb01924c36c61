"""What a memo states: moves, levels, work, refusals, disputes."""
