"""Where a memo names its priorities, and how they are worded as objectives."""
