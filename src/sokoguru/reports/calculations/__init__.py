"""Pure: the engine that evaluates declared statements, the declarations, the split, the exports."""
