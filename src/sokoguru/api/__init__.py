"""The REST API of the house under `/api/v1/`; each key opens one co-operative."""
