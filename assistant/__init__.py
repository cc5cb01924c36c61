"""Everything that touches the world: files, the command line, the terminal, the model."""
