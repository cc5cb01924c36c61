"""The terminal app: shows what the commands do, and holds nothing that they would need."""
