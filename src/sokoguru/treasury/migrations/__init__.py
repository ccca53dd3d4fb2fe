"""The tables of cash and bank, step by step."""
