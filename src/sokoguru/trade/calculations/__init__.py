"""Pure: which accounts an act touches, cost by margin, what a return brings back, words of aid."""
