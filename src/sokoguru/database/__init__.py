"""The database room: keys, tenancy, append-only tables, the embedded server and its roles.

Floor: above `foundation`, beside `ui`. Every model of the house stands on `TenantModel` or says, by
`Reference`, that all co-operatives share it.
"""
