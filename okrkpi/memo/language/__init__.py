"""As much of the English language as reading a memo needs."""
