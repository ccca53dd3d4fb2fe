"""Pure rules about articles: what they may say and how they are kept."""
