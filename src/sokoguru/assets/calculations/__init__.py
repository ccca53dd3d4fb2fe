"""Pure rules of assets: values in, values out."""
