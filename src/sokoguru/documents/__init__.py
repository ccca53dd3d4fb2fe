"""Papers of the house: PDF documents and QR codes, made from values alone.

Floor: beside `law`, `areas` and `audit`; below every room that prints. Doors: `rendering` (one
function a paper, values in, PDF bytes out), `qr` and the values in `vocabulary`. No database.
"""
