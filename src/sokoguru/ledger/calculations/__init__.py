"""Pure rules of the books: drafts, journals, digests."""
