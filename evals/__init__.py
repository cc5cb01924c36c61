"""How good the prompts, the models and the rules are, measured on labelled data."""
