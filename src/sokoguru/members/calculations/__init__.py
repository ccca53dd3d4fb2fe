"""Pure rules about people: identity numbers, names, words to search by, numbers to give."""
