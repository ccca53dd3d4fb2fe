"""Pure reading and writing of the forms that books travel in."""
