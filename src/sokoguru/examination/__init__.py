"""The audit desk of supervisors and external auditors: samples, exceptions, notes.

Floor: above surplus. Doors: `examination.queries` and `examination.operations`.
"""
