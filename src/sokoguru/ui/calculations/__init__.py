"""Pure drawing arithmetic: values in, coordinates and short words out."""
