"""Drafting a plan from a memo, with a language model or from the memo alone."""
