"""Plans, findings and lines as readable text, for the terminal and for the app."""
