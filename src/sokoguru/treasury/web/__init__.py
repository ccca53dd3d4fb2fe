"""The pages of cash and bank."""
