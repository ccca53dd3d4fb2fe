"""PostgreSQL for Django, with keys and policies that also hold on a Citus cluster."""
