"""The memo as text: lines, blocks, tables, sentences, each with its place."""
