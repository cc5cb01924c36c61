"""Numbers: what they are, what they measure, the part that they play."""
