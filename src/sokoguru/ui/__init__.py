"""The look-and-feel kit: tokens, style sheet, components, icons and the page shells.

Floor: below every page of the house, above `foundation` only. It knows no co-operative, member or
entry; pages hand it frozen values (`vocabulary`) and it draws them. Doors: `web.urls` (style guide,
language and theme switches). README.md is the chapter; the living examples are at `/gaya/`.
"""
