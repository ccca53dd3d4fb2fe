"""From one PostgreSQL server to a Citus cluster: what must be done, in which order, and why.

`plan` is pure; `present` reads the models and the catalogue; the command `distribute` carries out.
"""
