"""The government's register of co-operatives: who exists, where, of which class, in which state.

Floor: beside `evaluation`, above `governance`. Doors: the register desk of a Dinas or the ministry,
`sokoguru import register`, the public list.
"""
