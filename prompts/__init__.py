"""Prompts as files: each declares its inputs, and its roles are split before it is rendered."""

from prompts.loader import Message, Messages, Prompt, PromptError, Role, load

__all__ = ["Message", "Messages", "Prompt", "PromptError", "Role", "load"]
