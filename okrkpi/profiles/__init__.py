"""The profiles that come with the project, one file each."""
